/** Holds back those who ask too often: so many at once, then one more as time goes by. */

/** Whoever was seen longest ago is forgotten beyond so many. */
const MOST_KNOWN = 20_000

export interface Limit {
  /** How many are allowed at once. */
  burst: number
  /** How long it takes until one more is allowed, ms. */
  every: number
}

/**
 * Returns a function that tells whether `who` may do it once more now, and counts it. Each server counts for itself:
 * what is at stake is load, not truth. `now` is UTC ms.
 */
export function rateLimit({ burst, every }: Limit, now: () => number): (who: string) => boolean {
  /** When all that `who` did is forgotten, UTC ms. */
  const known = new Map<string, number>()
  return (who) => {
    const time = now()
    const free = Math.min(Math.max(known.get(who) ?? 0, time), time + burst * every)
    if (free + every > time + burst * every) return false
    known.delete(who)
    known.set(who, free + every)
    if (known.size > MOST_KNOWN) {
      for (const oldest of known.keys()) {
        known.delete(oldest)
        break
      }
    }
    return true
  }
}
