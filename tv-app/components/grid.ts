/** Pages of equal tiles: as many as fit at the viewer's letter size without cutting a word. */
import type { Action } from '../action.ts'
import type { Rect } from '../focus/move.ts'
import type { BoxNode, Scene } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { space } from '../theme/space.ts'
import { type TileContent, type TileShape, tile, tileHeight } from './tile.ts'

export interface Layout {
  columns: number
  rows: number
  shape: TileShape
}
export interface GridItem {
  id: string
  title: string
  note?: string
  /** Lines that the title may take at most. */
  lines?: number
  /** What the remote types for it; its place on the page where none is given. */
  number?: string
  ok: Action
}

/** 4 × 3 first; larger letters take fewer and wider tiles. */
export const TILE_LAYOUTS: readonly Layout[] = [
  { columns: 4, rows: 3, shape: 'stacked' },
  { columns: 3, rows: 3, shape: 'stacked' },
  { columns: 3, rows: 3, shape: 'inline' },
  { columns: 2, rows: 4, shape: 'inline' },
  { columns: 2, rows: 3, shape: 'inline' },
  { columns: 2, rows: 2, shape: 'inline' },
]
/** For names of things: wide tiles. */
export const NAME_LAYOUTS: readonly Layout[] = [
  { columns: 3, rows: 4, shape: 'inline' },
  { columns: 2, rows: 5, shape: 'inline' },
  { columns: 2, rows: 4, shape: 'inline' },
  { columns: 2, rows: 3, shape: 'inline' },
  { columns: 2, rows: 2, shape: 'inline' },
  { columns: 1, rows: 3, shape: 'inline' },
  { columns: 1, rows: 2, shape: 'inline' },
]
/** Rows of the whole width grow when they have the focus; this keeps them inside the safe area, px at each end. */
const ROW_INSET = 48

/** For headlines: one column. */
export const ROW_LAYOUTS: readonly Layout[] = [
  { columns: 1, rows: 5, shape: 'inline' },
  { columns: 1, rows: 4, shape: 'inline' },
  { columns: 1, rows: 3, shape: 'inline' },
  { columns: 1, rows: 2, shape: 'inline' },
]

/** The first layout in which every title of the whole list fits, else the roomiest. */
export function layoutFor(
  view: View,
  room: Rect,
  items: readonly GridItem[],
  layouts: readonly Layout[],
): Layout {
  const fits = (layout: Layout): boolean => {
    const { w, h } = cell(room, layout)
    return items.every((item) => tileHeight(view, content(item, 0, 99), w, layout.shape) <= h)
  }
  return layouts.find(fits) ?? layouts[layouts.length - 1] ?? { columns: 1, rows: 1, shape: 'inline' }
}

/** Size of one tile. */
export function cell(
  room: Rect,
  { columns, rows }: { columns: number; rows: number },
): { w: number; h: number } {
  const w = room.w - 2 * insetOf(columns)
  return {
    w: Math.floor((w - (columns - 1) * space.gap) / columns),
    h: Math.floor((room.h - (rows - 1) * space.gap) / rows),
  }
}

function insetOf(columns: number): number {
  return columns === 1 ? ROW_INSET : 0
}

/** Place of the n-th tile of a page. */
export function cellAt(room: Rect, layout: { columns: number; rows: number }, index: number): Rect {
  const { w, h } = cell(room, layout)
  const column = index % layout.columns
  const row = Math.floor(index / layout.columns)
  return {
    x: room.x + insetOf(layout.columns) + column * (w + space.gap),
    y: room.y + row * (h + space.gap),
    w,
    h,
  }
}

/** One page of a list. */
export function gridPage(
  view: View,
  room: Rect,
  items: readonly GridItem[],
  layout: Layout,
  page: number,
): BoxNode[] {
  const size = layout.columns * layout.rows
  const shown = items.slice(page * size, (page + 1) * size)
  return shown.map((item, index) =>
    tile(view, cellAt(room, layout, index), content(item, index, shown.length), layout.shape),
  )
}

/** The page that the viewer is on, within what there is. */
export function pageOf(view: View, count: number, first = 0): number {
  return Math.max(0, Math.min(view.visit.page ?? first, count - 1))
}

export function pagesOf(
  page: number,
  count: number,
  axis: 'horizontal' | 'vertical' = 'horizontal',
): Scene['pages'] {
  return count > 1 ? { page, count, axis } : undefined
}

/** "第 1 页，共 3 页", or '' when there is one page only. */
export function pageWords(view: View, page: number, count: number): string {
  return count > 1 ? view.t('page', { page: String(page + 1), count: String(count) }) : ''
}

function content(item: GridItem, index: number, count: number): TileContent {
  return { number: String(index + 1), ...item, index, count }
}
