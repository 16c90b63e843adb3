/** Text nodes: broken into lines that fit, with the height they really take. */
import type { Rect } from '../focus/move.ts'
import type { Role, TextNode } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { type Advance, measureWith } from '../text/measure.ts'
import { wrap } from '../text/wrap.ts'
import { colour } from '../theme/colour.ts'
import type { StyleName, TextStyle } from '../theme/type.ts'

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
  const lines = linesOf(view.advance, words, at.w, look, options.maxLines)
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

/** Lines by advance, text, width and style: a screen asks for the same ones at every press of a key. */
const broken = new WeakMap<Advance, Map<string, string[]>>()
/** When so many are known, most belong to screens long left. */
const MOST_KNOWN = 4_000

function linesOf(
  advance: Advance,
  words: string,
  width: number,
  style: TextStyle,
  maxLines?: number,
): string[] {
  const known = broken.get(advance) ?? new Map<string, string[]>()
  broken.set(advance, known)
  const key = `${width} ${style.size} ${style.weight} ${maxLines} ${words}`
  const lines = known.get(key) ?? wrap(words, width, measureWith(advance, style), maxLines)
  if (known.size > MOST_KNOWN) known.clear()
  known.set(key, lines)
  return lines
}

/** Width of a text in one line, px. */
export function widthOf(view: View, words: string, style: StyleName): number {
  return Math.ceil(measureWith(view.advance, view.type[style])(words))
}

/** The same text moved so that it is centred vertically in `rect`. */
export function centredIn(node: TextNode, rect: Rect): TextNode {
  return { ...node, rect: { ...node.rect, y: Math.round(rect.y + (rect.h - node.rect.h) / 2) } }
}
