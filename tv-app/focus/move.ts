/** Where the focus goes when an arrow is pressed: pure geometry over the rectangles on screen. */
export type Arrow = 'Up' | 'Down' | 'Left' | 'Right'
export interface Rect {
  x: number
  y: number
  w: number
  h: number
}
export interface Focusable {
  id: string
  rect: Rect
}
/** The last step of the focus; pressing the opposite arrow undoes it. */
export interface Step {
  from: string
  to: string
  arrow: Arrow
}

export const OPPOSITE: Record<Arrow, Arrow> = { Up: 'Down', Down: 'Up', Left: 'Right', Right: 'Left' }

/**
 * Id of the focusable that lies in the arrow's direction from `from`, or undefined at the edge.
 * There and back always returns: the opposite of the last step goes to where it came from.
 */
export function move(
  items: readonly Focusable[],
  from: string,
  arrow: Arrow,
  last?: Step,
): string | undefined {
  const here = items.find((item) => item.id === from)
  if (!here) return items[0]?.id
  const cameFrom = last?.to === from && arrow === OPPOSITE[last.arrow] ? last.from : undefined
  if (cameFrom && items.some((item) => item.id === cameFrom)) return cameFrom
  let best: string | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const item of items) {
    const cost = item.id === from ? Number.POSITIVE_INFINITY : costOf(here.rect, item.rect, arrow)
    if (cost < bestCost) {
      best = item.id
      bestCost = cost
    }
  }
  return best
}

/** Infinite when `to` does not lie in the arrow's direction; sideways distance counts double. */
function costOf(from: Rect, to: Rect, arrow: Arrow): number {
  const horizontal = arrow === 'Left' || arrow === 'Right'
  const sign = arrow === 'Right' || arrow === 'Down' ? 1 : -1
  const [a, b] = horizontal
    ? [span(from.x, from.w), span(to.x, to.w)]
    : [span(from.y, from.h), span(to.y, to.h)]
  const [c, d] = horizontal
    ? [span(from.y, from.h), span(to.y, to.h)]
    : [span(from.x, from.w), span(to.x, to.w)]
  const beyond = sign > 0 ? b.start - a.end : a.start - b.end
  if (beyond < -1) return Number.POSITIVE_INFINITY
  const overlap = Math.min(c.end, d.end) - Math.max(c.start, d.start)
  const sideways = overlap > 0 ? 0 : Math.abs(c.middle - d.middle)
  return beyond + 2 * sideways + Math.abs(c.middle - d.middle) / 1000
}

function span(start: number, length: number): { start: number; end: number; middle: number } {
  return { start, end: start + length, middle: start + length / 2 }
}
