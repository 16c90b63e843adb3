/** Texts under each other on a card. */
import type { Rect } from '../focus/move.ts'
import type { Node, TextNode } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { StyleName } from '../theme/type.ts'
import { text } from './text.ts'

export interface Paragraph {
  id: string
  words: string
  style: StyleName
  colour?: number
}

/** Texts under each other, on as many pages as it takes; one that is too long for a page goes on on the next. */
export function paragraphPages(view: View, room: Rect, paragraphs: readonly Paragraph[]): Node[][] {
  const pages: Node[][] = [[]]
  const bottom = room.h - space.pad / 2
  let y = space.pad / 2
  const put = (node: TextNode): void => {
    if (y > space.pad / 2 && y + node.rect.h > bottom) {
      pages.push([])
      y = space.pad / 2
    }
    pages[pages.length - 1]?.push({ ...node, rect: { ...node.rect, y } })
    y += node.rect.h
  }
  for (const { id, words, style, colour: tone = colour.paper } of paragraphs) {
    const at = { x: space.pad, y: 0, w: room.w - 2 * space.pad }
    const node = text(view, id, at, words, style, { role: style === 'meta' ? 'meta' : 'body', colour: tone })
    const most = Math.max(1, Math.floor((bottom - space.pad / 2) / node.style.line))
    for (let from = 0; from < node.lines.length; from += most) {
      const lines = node.lines.slice(from, from + most)
      const part = from === 0 ? id : `${id}-${from}`
      put({ ...node, id: part, lines, rect: { ...node.rect, h: lines.length * node.style.line } })
    }
  }
  return pages
}
