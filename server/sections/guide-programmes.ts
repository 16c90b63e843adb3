/** Makes one running order out of what several guides say of a channel. Pure. */

const HOUR = 3_600_000
/** Given to a last programme of which nobody knows the end, ms. */
export const LENGTH_UNKNOWN = HOUR

interface Timed {
  /** UTC ms */
  start: number
  /** UTC ms */
  stop?: number
}

/** Returns the programme moved by `shift` ms. */
export function shifted<T extends Timed>(programme: T, shift: number): T {
  if (shift === 0) return programme
  const { start, stop } = programme
  return { ...programme, start: start + shift, ...(stop !== undefined && { stop: stop + shift }) }
}

/**
 * Returns the programmes ordered by start and without overlaps: each ends where the next one starts if it says nothing
 * or something later. Those without any length are left out.
 */
export function settled<T extends Timed>(programmes: readonly T[]): (T & { stop: number })[] {
  const ordered = [...programmes].sort((a, b) => a.start - b.start)
  return ordered.flatMap((programme, index) => {
    const next = ordered[index + 1]?.start
    const stop = Math.min(programme.stop ?? next ?? programme.start + LENGTH_UNKNOWN, next ?? Infinity)
    return stop > programme.start ? [{ ...programme, stop }] : []
  })
}

/**
 * Returns one running order: the first guide's, its gaps filled from the second, and so on. What fills a gap is trimmed
 * to it, and left out when less than half of it would remain, since it is then the same programme with other times.
 */
export function fillGaps<T extends Timed>(guides: readonly (readonly T[])[]): (T & { stop: number })[] {
  return guides.reduce<(T & { stop: number })[]>(
    (order, guide) => (order.length === 0 ? settled(guide) : fillFrom(order, settled(guide))),
    [],
  )
}

function fillFrom<T extends { start: number; stop: number }>(order: readonly T[], guide: readonly T[]): T[] {
  const fillers: T[] = []
  let at = 0
  for (const programme of guide) {
    while ((order[at]?.stop ?? Infinity) <= programme.start) at++
    const running = order[at]
    const begun = running !== undefined && running.start <= programme.start
    const start = begun ? running.stop : programme.start
    const next = begun ? order[at + 1] : running
    const stop = Math.min(programme.stop, next?.start ?? Infinity)
    if ((stop - start) * 2 >= programme.stop - programme.start) fillers.push({ ...programme, start, stop })
  }
  return [...order, ...fillers].sort((a, b) => a.start - b.start)
}
