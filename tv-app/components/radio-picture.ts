/** What is on screen while one listens to the radio: a calm field with a large clock. */
import type { Node } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { marginX, safe, space, stage } from '../theme/space.ts'
import { text } from './text.ts'

/** A loudspeaker seen from the front: discs from the outermost inwards, radius in px. */
const DISCS = [
  { radius: 280, fill: colour.card },
  { radius: 222, fill: colour.tile },
  { radius: 164, fill: colour.keyCap },
  { radius: 100, fill: colour.tile },
  { radius: 30, fill: colour.amber },
] as const
const TOP = safe.y
const SIZE = 560

export function radioPicture(view: View): Node[] {
  const { state } = view
  const left = marginX(view.preset)
  const centre = { x: left + SIZE / 2, y: TOP + SIZE / 2 }
  const x = left + SIZE + 3 * space.gap
  const w = stage.w - safe.x - x
  const clock = text(view, 'radio-clock', { x, y: 0, w }, view.time(state.now), 'phone', {
    role: 'status',
    maxLines: 2,
  })
  const day = text(view, 'radio-day', { x, y: 0, w }, view.date(state.now), 'body', {
    role: 'meta',
    colour: colour.secondary,
    maxLines: 1,
  })
  clock.rect.y = Math.round(centre.y - (clock.rect.h + day.rect.h) / 2)
  day.rect.y = clock.rect.y + clock.rect.h
  return [
    {
      kind: 'shade',
      id: 'radio-ground',
      rect: { x: 0, y: 0, ...stage },
      from: colour.ground,
      to: colour.groundLow,
    },
    ...DISCS.map(
      ({ radius, fill }, index): Node => ({
        kind: 'box',
        id: `radio-disc-${index}`,
        rect: { x: centre.x - radius, y: centre.y - radius, w: 2 * radius, h: 2 * radius },
        fill,
        radius,
      }),
    ),
    clock,
    day,
  ]
}
