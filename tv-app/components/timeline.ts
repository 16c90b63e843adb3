/** The bar under what is replayed: how far it is, by the clock of the broadcast and in minutes. */
import type { Rect } from '../focus/move.ts'
import { lengthOf } from '../replaying.ts'
import type { Node } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import type { Replay } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { text, widthOf } from './text.ts'

const TRACK = 16
const KNOB = 36

/** Height of what `timeline` draws, px. */
export function timelineHeight({ type }: View): number {
  return KNOB + space.near + type.body.line
}

/** Track and knob over the width of `at`; below, the start's time, where the viewer is, and the end's time. */
export function timeline(
  view: View,
  { place, position }: Replay,
  at: { x: number; y: number; w: number },
): Node[] {
  const share = Math.max(0, Math.min(1, position / lengthOf(place)))
  const done = Math.round(at.w * share)
  const trackY = at.y + (KNOB - TRACK) / 2
  const knob: Rect = {
    x: at.x + Math.min(at.w - KNOB, Math.max(0, done - KNOB / 2)),
    y: at.y,
    w: KNOB,
    h: KNOB,
  }
  const y = at.y + KNOB + space.near
  const from = view.time(place.start)
  const until = view.time(place.stop)
  const side = Math.max(widthOf(view, from, 'meta'), widthOf(view, until, 'meta')) + 2
  const lower = y + (view.type.body.line - view.type.meta.line) / 2
  const quiet = { role: 'meta', colour: colour.secondary, maxLines: 1 } as const
  const between = at.w - 2 * (side + space.gap)
  const words = watchedWords(view, place, position)
  const fits = widthOf(view, words, 'body') <= between
  const middle = fits ? { x: at.x + side + space.gap, y, w: between } : { x: at.x, y, w: at.w }
  return [
    {
      kind: 'box',
      id: 'track',
      rect: { x: at.x, y: trackY, w: at.w, h: TRACK },
      fill: colour.track,
      radius: TRACK / 2,
    },
    {
      kind: 'box',
      id: 'elapsed',
      rect: { x: at.x, y: trackY, w: Math.max(TRACK, done), h: TRACK },
      fill: colour.amber,
      radius: TRACK / 2,
    },
    { kind: 'box', id: 'knob', rect: knob, fill: colour.paper, radius: KNOB / 2 },
    ...(fits ? [text(view, 'from', { x: at.x, y: lower, w: side }, from, 'meta', quiet)] : []),
    text(view, 'watched', middle, words, 'body', {
      role: 'body',
      align: 'center',
      maxLines: 1,
    }),
    ...(fits
      ? [
          text(view, 'until', { x: at.x + at.w - side, y: lower, w: side }, until, 'meta', {
            ...quiet,
            align: 'right' as const,
          }),
        ]
      : []),
  ]
}

/** "已看 12 分钟，共 40 分钟" */
function watchedWords(view: View, place: Replay['place'], position: number): string {
  const whole = Math.max(1, Math.round(lengthOf(place) / 60))
  return view.t('replay.watched', { minutes: String(Math.floor(position / 60)), count: String(whole) })
}
