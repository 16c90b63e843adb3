/** Text nodes: broken into lines that fit, with the height they really take. */
import type { Rect } from '../focus/move.ts'
import type { Role, TextNode } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { measureWith } from '../text/measure.ts'
import { wrap } from '../text/wrap.ts'
import { colour } from '../theme/colour.ts'
import type { StyleName } from '../theme/type.ts'

export interface TextOptions {
  role?: Role
  colour?: number
  focusColour?: number
  align?: 'left' | 'right' | 'center'
  maxLines?: number
}

/** A text whose top left (or top right, or top centre) corner is at `x`, `y` and which may be `w` px wide. */
export function text(
  view: View,
  id: string,
  at: { x: number; y: number; w: number },
  words: string,
  style: StyleName,
  options: TextOptions = {},
): TextNode {
  const look = view.type[style]
  const lines = wrap(words, at.w, measureWith(view.advance, look), options.maxLines)
  return {
    kind: 'text',
    id,
    rect: { ...at, h: lines.length * look.line },
    role: options.role ?? 'body',
    lines,
    style: look,
    colour: options.colour ?? colour.paper,
    focusColour: options.focusColour,
    align: options.align ?? 'left',
  }
}

/** Width of a text in one line, px. */
export function widthOf(view: View, words: string, style: StyleName): number {
  return Math.ceil(measureWith(view.advance, view.type[style])(words))
}

/** The same text moved so that it is centred vertically in `rect`. */
export function centredIn(node: TextNode, rect: Rect): TextNode {
  return { ...node, rect: { ...node.rect, y: Math.round(rect.y + (rect.h - node.rect.h) / 2) } }
}
