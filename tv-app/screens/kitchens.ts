/** The kitchen wall: what the canteens and restaurants of the county are cooking right now. */
import type { Kitchen } from '../../shared/api.ts'
import { frame } from '../components/frame.ts'
import { cell, cellAt, pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { centredIn, text, widthOf } from '../components/text.ts'
import { label } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { BoxNode, ImageNode, Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen, View } from './screen.ts'

const WALLS = [
  { columns: 3, rows: 2 },
  { columns: 2, rows: 2 },
  { columns: 2, rows: 1 },
] as const
/** A still is asked for anew this often, ms. */
const SNAPSHOT_EVERY = 10_000

export const kitchens: Screen<'kitchens'> = {
  title: 'screen.kitchens',
  needs: ['kitchens'],

  view(view): Scene {
    const all = view.state.sections.kitchens?.data.kitchens ?? []
    const title = view.t('screen.kitchens')
    const room = frame(view, title, '', []).content
    const fits = (wall: { columns: number; rows: number }): boolean =>
      all.every((kitchen) => captionWidth(view, kitchen) <= cell(room, wall).w)
    const wall = WALLS.find(fits) ?? { columns: 1, rows: 1 }
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
      tileOf(view, kitchen, cellAt(room, wall, index), index, shown.length),
    )
    return { nodes: [...nodes, ...tiles], pages: pagesOf(page, count) }
  },
}

function captionWidth(view: View, kitchen: Kitchen): number {
  const gradeW = kitchen.grade ? widthOf(view, gradeOf(view, kitchen), 'meta') + space.gap : 0
  return widthOf(view, view.words(kitchen.name), 'tile') + gradeW + 2 * space.pad
}

function gradeOf(view: View, { grade }: Kitchen): string {
  return grade ? view.t('kitchen.grade', { grade }) : ''
}

/** The still of `at`; the address changes so that Lightning asks again. */
export function snapshotAt(snapshot: string, at: number): string {
  const mark = snapshot.includes('?') ? '&' : '?'
  return `${snapshot}${mark}t=${Math.floor(at / SNAPSHOT_EVERY)}`
}

function tileOf(view: View, kitchen: Kitchen, rect: Rect, index: number, count: number): BoxNode {
  const id = `kitchen-${kitchen.id}`
  const number = String(index + 1)
  const name = view.words(kitchen.name)
  const grade = gradeOf(view, kitchen)
  const captionH = view.type.tile.line + space.near
  const gradeW = grade ? widthOf(view, grade, 'meta') + 2 : 0
  const caption = { x: 0, y: rect.h - captionH, w: rect.w, h: captionH }
  const nameAt = { x: space.pad, y: 0, w: rect.w - 2 * space.pad - gradeW }
  const look = { role: 'tile', focusColour: colour.ink, maxLines: 1 } as const
  const children: Node[] = [
    ...picture(view, id, kitchen, { x: 0, y: 0, w: rect.w, h: rect.h - captionH }),
    numberChip(view, id, number),
    centredIn(text(view, `${id}/title`, nameAt, name, 'tile', look), caption),
  ]
  if (grade) {
    const at = { x: rect.w - space.pad - gradeW, y: 0, w: gradeW }
    const quiet = { ...look, role: 'meta', colour: colour.secondary } as const
    children.push(centredIn(text(view, `${id}/grade`, at, grade, 'meta', quiet), caption))
  }
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

function picture(view: View, id: string, { snapshot }: Kitchen, rect: Rect): ImageNode[] {
  if (!snapshot) return []
  const { radius } = space
  const src = snapshotAt(snapshot, view.state.now)
  return [{ kind: 'image', id: `${id}/picture`, rect, src, radii: [radius, radius, 0, 0] }]
}

function numberChip(view: View, id: string, number: string): BoxNode {
  const w = widthOf(view, number, 'number') + 2 * space.pad
  const rect = { x: 0, y: 0, w, h: view.type.number.line + space.near }
  const words = text(view, `${id}/number`, { x: 0, y: 0, w }, number, 'number', {
    role: 'number',
    colour: colour.amberText,
    align: 'center',
    maxLines: 1,
  })
  const radius: [number, number, number, number] = [space.radius, 0, space.radius, 0]
  return {
    kind: 'box',
    id: `${id}/chip`,
    rect,
    fill: colour.chip,
    radius,
    children: [centredIn(words, rect)],
  }
}
