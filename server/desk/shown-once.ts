/** What one person is to see one time, on the page behind the form that made it. */
import { randomBytes } from 'node:crypto'

/** So long it waits for its page, ms; what a restart loses is simply made again. */
const WAITS = 300_000

export interface ShownOnce<Thing> {
  /** Keeps it for this account; returns the token of the page that shows it. */
  keep(account: string, thing: Thing): string
  /** Gives it to the account for which it was kept, one time. */
  take(account: string, token: string): Thing | undefined
}

/** Returns a place that keeps nothing for longer than it takes to turn the page; `now` is UTC ms. */
export function shownOnce<Thing>(now: () => number): ShownOnce<Thing> {
  const kept = new Map<string, { account: string; thing: Thing; until: number }>()
  const forgetOld = () => {
    for (const [token, { until }] of kept) if (until <= now()) kept.delete(token)
  }
  return {
    keep(account, thing) {
      forgetOld()
      const token = randomBytes(16).toString('hex')
      kept.set(token, { account, thing, until: now() + WAITS })
      return token
    },
    take(account, token) {
      forgetOld()
      const found = kept.get(token)
      if (found?.account !== account) return undefined
      kept.delete(token)
      return found.thing
    },
  }
}
