/** One row of the guide: when, what, and whether it is over, on, or to come; told by words, never by colour alone. */
import type { GuideProgramme } from '../../shared/api.ts'
import type { Action } from '../action.ts'
import { centredIn, text, widthOf } from '../components/text.ts'
import { label } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { BoxNode, Node } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { fullName, isOn, standing } from './programme-facts.ts'
import type { View } from './screen.ts'

const PREFIX = 'programme-'
/** Widest column of times, in letters of their size; longer words are broken. */
const TIME_EMS = 6.6
const PROGRESS = { w: 240, h: 10 }

export function rowHeight({ type }: View): number {
  return type.tile.line + type.meta.line + space.near
}

export function programmeId({ start }: GuideProgramme): string {
  return `${PREFIX}${start}`
}

/** Start of the programme whose row has this id, UTC ms; undefined for other ids. */
export function startOfRow(id: string): number | undefined {
  return id.indexOf(PREFIX) === 0 ? Number(id.slice(PREFIX.length)) : undefined
}

export interface RowContent {
  ok: Action
  /** Position on the page. */
  index: number
  count: number
}

export function programmeRow(
  view: View,
  programme: GuideProgramme,
  rect: Rect,
  { ok, index, count }: RowContent,
): BoxNode {
  const { type } = view
  const id = programmeId(programme)
  const running = isOn(view, programme)
  const time = view.time(programme.start)
  const title = fullName(view, programme)
  const note = standing(view, programme)
  const timeW = timeWidth(view)
  const timeAt = { x: space.pad, y: 0, w: timeW }
  const at = { x: timeW + 2 * space.pad, y: space.near / 2, w: rect.w - timeW - 3 * space.pad }
  const noteW = at.w - (running ? PROGRESS.w + space.gap : 0)
  const noteAt = { x: at.x, y: at.y + type.tile.line, w: noteW }
  const when = text(view, `${id}/time`, timeAt, time, 'body', {
    role: 'number',
    colour: running ? colour.amberText : colour.secondary,
    focusColour: running ? colour.amberInk : colour.ink,
    maxLines: 2,
  })
  return {
    kind: 'box',
    id,
    rect,
    role: 'tile',
    fill: colour.tile,
    focus: { ok, label: label(view, { id, title: `${time} ${title}`, note, ok, index, count }) },
    children: [
      centredIn(when, { ...rect, y: 0 }),
      text(view, `${id}/title`, at, title, 'tile', { role: 'tile', focusColour: colour.ink, maxLines: 1 }),
      text(view, `${id}/note`, noteAt, note, 'meta', {
        role: 'meta',
        colour: running ? colour.amberText : colour.secondary,
        focusColour: running ? colour.amberInk : colour.ink,
        maxLines: 1,
      }),
      ...(running ? progress(view, id, programme, { ...rect, y: at.y + type.tile.line }) : []),
    ],
  }
}

function timeWidth(view: View): number {
  const most = Math.round(TIME_EMS * view.type.body.size)
  return Math.min(most, widthOf(view, view.t('time.13', { time: '12:59' }), 'body') + 2)
}

/** How much of what is on is over, at the right end of the note's line; `line.y` is its top within the row. */
function progress({ state, type }: View, id: string, { start, stop }: GuideProgramme, line: Rect): Node[] {
  const { w, h } = PROGRESS
  const rect = { x: line.w - space.pad - w, y: Math.round(line.y + (type.meta.line - h) / 2), w, h }
  const done = Math.max(h, Math.round((w * (state.now - start)) / (stop - start)))
  return [
    { kind: 'box', id: `${id}/track`, rect, fill: colour.track, radius: h / 2 },
    { kind: 'box', id: `${id}/progress`, rect: { ...rect, w: done }, fill: colour.amber, radius: h / 2 },
  ]
}
