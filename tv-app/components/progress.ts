/** How far something is: four circles in a row, what is behind ticked off; one line of words where letters are large. */
import type { Rect } from '../focus/move.ts'
import type { Node } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { centredIn, text } from './text.ts'

const CIRCLE = 92
const LINE = 12

/** Nodes at the top of `room` and their height, px. `at` is the step that is on, from 0; past the last, all are done. */
export function progress(
  view: View,
  room: Rect,
  steps: readonly string[],
  at: number,
): { nodes: Node[]; h: number } {
  return view.preset === 'standard' ? circles(view, room, steps, at) : words(view, room, steps, at)
}

function words(view: View, room: Rect, steps: readonly string[], at: number): { nodes: Node[]; h: number } {
  const step = Math.min(at, steps.length - 1)
  const values = { step: String(step + 1), count: String(steps.length), name: steps[step] ?? '' }
  const node = text(view, 'progress', room, view.t('request.progress', values), 'strong', {
    colour: colour.amberText,
    maxLines: 1,
  })
  return { nodes: [node], h: node.rect.h }
}

function circles(view: View, room: Rect, steps: readonly string[], at: number): { nodes: Node[]; h: number } {
  const column = room.w / steps.length
  const labelY = room.y + CIRCLE + space.near
  const nodes = steps.flatMap((name, index): Node[] => {
    const x = Math.round(room.x + column * (index + 0.5) - CIRCLE / 2)
    const done = index < at
    const reached = index <= at
    const circle = { x, y: room.y, w: CIRCLE, h: CIRCLE }
    const inner = text(
      view,
      `step-${index}/sign`,
      { x: 0, y: 0, w: CIRCLE },
      done ? '✓' : String(index + 1),
      'strong',
      {
        role: 'status',
        align: 'center',
        maxLines: 1,
        colour: reached ? colour.ink : colour.paper,
      },
    )
    const label = text(
      view,
      `step-${index}`,
      { x: room.x + column * index, y: labelY, w: column },
      name,
      index === at ? 'strong' : 'body',
      { role: 'status', align: 'center', maxLines: 1, colour: reached ? colour.paper : colour.secondary },
    )
    const line: Node[] = index + 1 < steps.length ? [bar(index, x, column, room.y, done)] : []
    return [
      ...line,
      {
        kind: 'box',
        id: `step-${index}/circle`,
        rect: circle,
        fill: reached ? colour.amber : colour.keyCap,
        radius: CIRCLE / 2,
        children: [centredIn(inner, { ...circle, y: 0 })],
      },
      label,
    ]
  })
  return { nodes, h: CIRCLE + space.near + view.type.strong.line }
}

function bar(index: number, x: number, column: number, y: number, done: boolean): Node {
  return {
    kind: 'box',
    id: `step-${index}/line`,
    rect: {
      x: x + CIRCLE + space.near,
      y: y + (CIRCLE - LINE) / 2,
      w: Math.round(column) - CIRCLE - 2 * space.near,
      h: LINE,
    },
    fill: done ? colour.amber : colour.keyCap,
    radius: LINE / 2,
  }
}
