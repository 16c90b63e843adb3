/** A leaf: the answer on a card at the left, at most three buttons at the right. */
import type { Action } from '../action.ts'
import type { Rect } from '../focus/move.ts'
import type { Node, Scene } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { contentRect, frame, type KeyHint } from './frame.ts'
import { pageOf, pagesOf, pageWords } from './grid.ts'
import { type Paragraph, paragraphPages } from './paragraphs.ts'
import { text } from './text.ts'
import { button, tileHeight } from './tile.ts'

export interface Choice {
  id: string
  title: string
  ok: Action
}
export interface Leaf {
  title: string
  remark?: string
  hints: readonly KeyHint[]
  paragraphs: readonly Paragraph[]
  buttons: readonly Choice[]
  /** Id of the button with the first focus; the first one without it. */
  focus?: string
}

/** Shares of the width that the buttons may take: as little as their words need. */
const SHARES = [0.3, 0.36, 0.44]

export function leaf(view: View, { title, remark = '', hints, paragraphs, buttons, focus }: Leaf): Scene {
  const content = contentRect(view)
  const heightAt = (share: number): number => buttonHeight(view, buttons, Math.round(content.w * share))
  const fits = (share: number): boolean =>
    buttons.length * (heightAt(share) + space.gap) - space.gap <= content.h
  const share = SHARES.find(fits) ?? SHARES[SHARES.length - 1] ?? 0.5
  const w = Math.round(content.w * share)
  const h = heightAt(share)
  const side = buttons.map((choice, index) =>
    button(
      view,
      { x: content.x + content.w - w, y: content.y + index * (h + space.gap), w, h },
      { ...choice, number: String(index + 1), index, count: buttons.length },
    ),
  )
  const card: Rect = { ...content, w: content.w - w - space.gap * 1.5 }
  const pages = cardPages(view, card, paragraphs)
  const page = pageOf(view, pages.length)
  const { nodes } = frame(view, title, remark || pageWords(view, page, pages.length), hints)
  const field: Node = { kind: 'box', id: 'card', rect: card, fill: colour.card, children: pages[page] ?? [] }
  return {
    nodes: [...nodes, field, ...side],
    focus: focus ?? buttons[0]?.id,
    pages: pagesOf(page, pages.length),
  }
}

/** Paragraphs under each other on a card of the height of `room`; in smaller letters, then on pages, where they would not fit. */
function cardPages(view: View, room: Rect, paragraphs: readonly Paragraph[]): Node[][] {
  const usual = placed(view, room, paragraphs)
  if (usual.bottom <= room.h) return [usual.children]
  const small = paragraphs.map((each) =>
    each.style === 'phone' ? each : { ...each, style: 'meta' as const },
  )
  const smaller = placed(view, room, small)
  return smaller.bottom <= room.h ? [smaller.children] : paragraphPages(view, room, small)
}

function placed(
  view: View,
  room: Rect,
  paragraphs: readonly Paragraph[],
): { children: Node[]; bottom: number } {
  const children: Node[] = []
  let y = space.pad
  for (const { id, words, style, colour: tone = colour.paper } of paragraphs) {
    const at = { x: 2 * space.pad, y, w: room.w - 4 * space.pad }
    const node = text(view, id, at, words, style, { role: style === 'meta' ? 'meta' : 'body', colour: tone })
    children.push(node)
    y += node.rect.h + space.near
  }
  return { children, bottom: y - space.near + space.pad }
}

/** All buttons of a leaf have one height. */
function buttonHeight(view: View, buttons: readonly Choice[], w: number): number {
  const heights = buttons.map((choice) =>
    tileHeight(view, { ...choice, number: '1', index: 0, count: 1 }, w, 'inline'),
  )
  return Math.max(view.type.tile.line + 2 * space.pad, ...heights)
}
