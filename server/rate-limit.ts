/** Holds back those who ask too often: so many at once, then one more as time goes by. */

/** Whoever was seen longest ago is forgotten beyond so many. */
const MOST_KNOWN = 20_000

export interface Limit {
  /** How many are allowed at once. */
  burst: number
  /** How long it takes until one more is allowed, ms. */
  every: number
}

export interface RateLimit {
  /** Tells whether `who` may do it once more now, and counts it if so. */
  (who: string): boolean
  /** Takes back what was counted of `who` once; call it only after such a yes. */
  forgive(who: string): void
}

/**
 * Returns a function that holds back whoever does it too often. Each server counts for itself: what is at stake is load,
 * not truth. `now` is UTC ms; a clock that is put back holds nobody back for longer than one who did all that is allowed.
 */
export function rateLimit({ burst, every }: Limit, now: () => number): RateLimit {
  /** When all that `who` did is forgotten, UTC ms. */
  const known = new Map<string, number>()
  const may = (who: string): boolean => {
    const time = now()
    const latest = time + burst * every
    const before = known.get(who) ?? time
    // What lies further ahead than anybody can get was noted by a clock that was put back since.
    const free = before > latest ? time : Math.max(before, time)
    if (free + every > latest) return false
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
  return Object.assign(may, {
    forgive(who: string): void {
      const free = known.get(who)
      if (free !== undefined) known.set(who, free - every)
    },
  })
}
