/** The kitchen wall: what the canteens and restaurants of the county are cooking right now. */
import type { Kitchen } from '../../shared/api.ts'
import { frame } from '../components/frame.ts'
import { cell, cellAt, pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { centredIn, text, widthOf } from '../components/text.ts'
import { label } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { BoxNode, Corners, Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen, View } from './screen.ts'

const WALLS: readonly Wall[] = [
  { columns: 3, rows: 2, lines: 1 },
  { columns: 2, rows: 2, lines: 1 },
  { columns: 2, rows: 2, lines: 2 },
  { columns: 2, rows: 1, lines: 2 },
]
/** Share of a tile that belongs to the picture, at least. */
const PICTURE_SHARE = 0.5
/** A still is asked for anew this often, ms. */
const SNAPSHOT_EVERY = 10_000

interface Wall {
  columns: number
  rows: number
  /** Lines that a name may take below its picture. */
  lines: number
}

export const kitchens: Screen<'kitchens'> = {
  title: 'screen.kitchens',
  needs: ['kitchens'],

  view(view): Scene {
    const all = view.state.sections.kitchens?.data.kitchens ?? []
    const title = view.t('screen.kitchens')
    const room = frame(view, title, '', []).content
    const wall = wallFor(view, room, all)
    const size = wall.columns * wall.rows
    const count = Math.ceil(all.length / size)
    const page = pageOf(view, count)
    const shown = all.slice(page * size, (page + 1) * size)
    const { nodes } = frame(view, title, pageWords(view, page, count), [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.open' },
      { cap: 'key.left-right', means: 'hint.turn' },
      { cap: 'key.back', means: 'hint.back-home' },
    ])
    const tiles = shown.map((kitchen, index) =>
      tileOf(view, kitchen, cellAt(room, wall, index), wall.lines, index, shown.length),
    )
    return { nodes: [...nodes, ...tiles], pages: pagesOf(page, count) }
  },
}

/** The wall with the most kitchens on which every name can be read. */
function wallFor(view: View, room: Rect, all: readonly Kitchen[]): Wall {
  const fits = (wall: Wall): boolean => {
    const { w, h } = cell(room, wall)
    const at = { x: 0, y: 0, w: w - 2 * space.pad }
    if (h - captionHeight(view, wall.lines) < h * PICTURE_SHARE) return false
    return all.every(
      ({ name }) => text(view, 'measured', at, view.words(name), 'tile').lines.length <= wall.lines,
    )
  }
  return WALLS.find(fits) ?? { columns: 2, rows: 1, lines: 2 }
}

function captionHeight(view: View, lines: number): number {
  return lines * view.type.tile.line + space.near
}

function gradeOf(view: View, { grade }: Kitchen): string {
  return grade ? view.t('kitchen.grade', { grade }) : ''
}

/** The still of `at`; the address changes so that Lightning asks again. */
export function snapshotAt(snapshot: string, at: number): string {
  const mark = snapshot.includes('?') ? '&' : '?'
  return `${snapshot}${mark}t=${Math.floor(at / SNAPSHOT_EVERY)}`
}

function tileOf(
  view: View,
  kitchen: Kitchen,
  rect: Rect,
  lines: number,
  index: number,
  count: number,
): BoxNode {
  const id = `kitchen-${kitchen.id}`
  const number = String(index + 1)
  const name = view.words(kitchen.name)
  const grade = gradeOf(view, kitchen)
  const captionH = captionHeight(view, lines)
  const caption = { x: 0, y: rect.h - captionH, w: rect.w, h: captionH }
  const nameAt = { x: space.pad, y: 0, w: rect.w - 2 * space.pad }
  const look = { role: 'tile', focusColour: colour.ink, maxLines: lines } as const
  const children: Node[] = [
    ...picture(view, id, kitchen, { x: 0, y: 0, w: rect.w, h: rect.h - captionH }),
    corner(view, `${id}/number`, number, 'left', rect.w),
    ...(grade ? [corner(view, `${id}/grade`, grade, 'right', rect.w)] : []),
    centredIn(text(view, `${id}/title`, nameAt, name, 'tile', look), caption),
  ]
  const ok = { do: 'go', to: { screen: 'kitchen', id: kitchen.id } } as const
  const spoken = label(view, { id, title: name, note: grade, ok, number, index, count })
  return {
    kind: 'box',
    id,
    rect,
    role: 'tile',
    fill: colour.tile,
    focus: { ok, number, label: spoken },
    children,
  }
}

/** The still, and beneath it what is seen where no still comes. */
function picture(view: View, id: string, { snapshot }: Kitchen, rect: Rect): Node[] {
  const at = { x: space.pad, y: 0, w: rect.w - 2 * space.pad }
  const none = text(view, `${id}/none`, at, view.t('kitchen.failed'), 'meta', {
    role: 'status',
    colour: colour.secondary,
    focusColour: colour.ink,
    align: 'center',
    maxLines: 1,
  })
  const corners = view.type.number.line + space.near
  const below = { ...rect, y: corners, h: rect.h - corners }
  const words = below.h >= none.rect.h ? [centredIn(none, below)] : []
  if (!snapshot) return words
  const { radius } = space
  const src = snapshotAt(snapshot, view.state.now)
  return [...words, { kind: 'image', id: `${id}/picture`, rect, src, radii: [radius, radius, 0, 0] }]
}

/** Number or grade on a dark corner of the picture. */
function corner(view: View, id: string, words: string, side: 'left' | 'right', width: number): BoxNode {
  const w = widthOf(view, words, 'number') + 2 * space.pad
  const rect = { x: side === 'left' ? 0 : width - w, y: 0, w, h: view.type.number.line + space.near }
  const node = text(view, `${id}/words`, { x: 0, y: 0, w }, words, 'number', {
    role: side === 'left' ? 'number' : 'meta',
    colour: side === 'left' ? colour.amberText : colour.paper,
    align: 'center',
    maxLines: 1,
  })
  const { radius } = space
  const corners: Corners = side === 'left' ? [radius, 0, radius, 0] : [0, radius, 0, radius]
  return { kind: 'box', id, rect, fill: colour.chip, radius: corners, children: [centredIn(node, rect)] }
}
