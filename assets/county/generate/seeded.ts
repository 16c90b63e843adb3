/** Numbers that look random and are the same on every run, so that the committed county can be made again. */

/** Returns a function that gives numbers in [0, 1), the same row for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Returns a whole number from `first` to `last`, both included. */
export function between(random: () => number, first: number, last: number): number {
  return first + Math.floor(random() * (last - first + 1))
}

/** Returns the day `days` after `start`, both as ISO days in UTC. */
export function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
}
