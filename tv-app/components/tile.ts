/** Tiles and buttons: numbered fields that the remote acts on. */
import type { Action } from '../action.ts'
import type { Rect } from '../focus/move.ts'
import type { BoxNode, Node } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { centredIn, text, widthOf } from './text.ts'

export interface TileContent {
  id: string
  title: string
  ok: Action
  /** What the remote types for it. */
  number?: string
  /** Lines that the title may take, where the whole of it is read on the next screen. */
  lines?: number
  /** A second, smaller line. */
  note?: string
  /** Position on the page, for the spoken name. */
  index: number
  count: number
}

/** How the number stands to the title. */
export type TileShape = 'stacked' | 'inline'

/** Height that a tile of width `w` needs for this content, px. */
export function tileHeight(
  view: View,
  { title, number, note, lines }: TileContent,
  w: number,
  shape: TileShape,
): number {
  const inner = w - 2 * space.pad - (shape === 'inline' ? numberWidth(view, number) : 0)
  const titleNode = text(view, 'measured', { x: 0, y: 0, w: inner }, title, 'tile', linesOf(lines))
  const noteHeight = note
    ? text(view, 'measured', { x: 0, y: 0, w: inner }, note, 'meta', { maxLines: 1 }).rect.h
    : 0
  return (
    2 * space.near +
    titleNode.rect.h +
    noteHeight +
    (shape === 'stacked' && number ? view.type.number.line : 0)
  )
}

/** `pad` is the room at both sides, px. */
export function tile(
  view: View,
  rect: Rect,
  content: TileContent,
  shape: TileShape,
  pad: number = space.pad,
): BoxNode {
  const { id, title, number, note, lines, ok } = content
  const indent = shape === 'inline' ? numberWidth(view, number) : 0
  const at = { x: pad + indent, y: 0, w: rect.w - 2 * pad - indent }
  const titleNode = text(view, `${id}/title`, at, title, 'tile', {
    role: 'tile',
    focusColour: colour.ink,
    ...linesOf(lines),
  })
  const noteNode = note
    ? text(view, `${id}/note`, at, note, 'meta', {
        role: 'meta',
        colour: colour.secondary,
        focusColour: colour.ink,
        maxLines: 1,
      })
    : undefined
  const numberAbove = shape === 'stacked' && number ? view.type.number.line : 0
  const height = numberAbove + titleNode.rect.h + (noteNode?.rect.h ?? 0)
  const top = Math.round((rect.h - height) / 2)
  titleNode.rect.y = top + numberAbove
  if (noteNode) noteNode.rect.y = titleNode.rect.y + titleNode.rect.h
  const children: Node[] = noteNode ? [titleNode, noteNode] : [titleNode]
  if (number) {
    const y = shape === 'stacked' ? top : top + Math.round((view.type.tile.line - view.type.number.line) / 2)
    const w = Math.max(indent, widthOf(view, number, 'number') + 2)
    children.unshift(
      text(view, `${id}/number`, { x: pad, y, w }, number, 'number', {
        role: 'number',
        colour: colour.amberText,
        focusColour: colour.amberInk,
        maxLines: 1,
      }),
    )
  }
  return {
    kind: 'box',
    id,
    rect,
    role: 'tile',
    fill: colour.tile,
    focus: { ok, number, name: title, label: label(view, content) },
    children,
  }
}

/** A button at the side of a page: one line, its number beside it. */
export function button(view: View, rect: Rect, content: TileContent): BoxNode {
  return { ...tile(view, rect, content, 'inline'), role: 'button' }
}

/** A short word on a coloured field, for states: it is never told by colour alone. */
export function chip(
  view: View,
  id: string,
  at: { x: number; y: number },
  words: string,
  fill: number,
): BoxNode {
  const w = widthOf(view, words, 'meta') + 2 * space.pad
  const rect = { ...at, w, h: view.type.meta.line + space.near }
  const inner = text(view, `${id}/words`, { x: 0, y: 0, w }, words, 'meta', {
    role: 'status',
    align: 'center',
    maxLines: 1,
  })
  return {
    kind: 'box',
    id,
    rect,
    fill,
    radius: space.chipRadius,
    children: [centredIn(inner, { ...rect, y: 0 })],
  }
}

/** What a screen reader says: the name, its number and where it stands on the page. */
export function label(view: View, { title, note, number, index, count }: TileContent): string {
  const name = note ? view.t('position.note', { name: title, note }) : title
  const values = { name, index: String(index + 1), count: String(count) }
  return number ? view.t('position.number', { ...values, number }) : view.t('position', values)
}

function linesOf(lines: number | undefined): { maxLines?: number } {
  return lines === undefined ? {} : { maxLines: lines }
}

function numberWidth(view: View, number: string | undefined): number {
  return number ? widthOf(view, '0'.repeat(number.length), 'number') + space.near : 0
}
