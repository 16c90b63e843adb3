/** When to read a source again. Pure: time and chance are handed in. */

const MINUTE = 60_000
/** A server that asks for more patience than this is asked once a day all the same. */
const LONGEST_WAIT = 24 * 60 * MINUTE

/** Clocks of several instances differ less than this, ms. */
const CLOCK_SKEW = 60 * MINUTE

/** How an attempt ended, as far as the next one depends on it. */
export interface Outcome {
  refreshMinutes: number
  /** Attempts that failed in a row, this one included; 0 after a good one. */
  failures: number
  /** What the server asked for by Retry-After, ms. */
  retryAfter?: number
}

/**
 * True when a source is to be read at `now` (UTC ms). A last attempt that lies in the future was noted by a clock that
 * was wrong, and so was its next one.
 */
export function isDue(state: { nextAttempt: number; lastAttempt?: number }, now: number): boolean {
  return state.nextAttempt <= now || (state.lastAttempt ?? now) > now + CLOCK_SKEW
}

/**
 * Returns when to try again, UTC ms. After a good attempt that is the configured interval; after failures
 * one minute, then twice as long each time up to the interval. Both are moved by up to a tenth, so that
 * a thousand counties do not ask at the same second. `random` gives [0, 1).
 */
export function nextAttempt(outcome: Outcome, now: number, random: () => number): number {
  const interval = outcome.refreshMinutes * MINUTE
  const backoff = MINUTE * 2 ** Math.min(outcome.failures - 1, 20)
  const wait = outcome.failures === 0 ? interval : Math.min(interval, backoff)
  const jittered = wait * (0.9 + 0.2 * random())
  const asked = Math.min(outcome.retryAfter ?? 0, LONGEST_WAIT)
  return Math.round(now + Math.max(jittered, asked))
}

/**
 * Returns the ms that a Retry-After header asks for, a number of seconds or a date (RFC 9110, 10.2.3);
 * undefined when it says nothing that can be understood.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
