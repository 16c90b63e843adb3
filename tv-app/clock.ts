/** What becomes of everything that waits when the set's clock is put right. Pure. */
import { movedDrafts } from './drafts.ts'
import type { State } from './state.ts'

/** The state `by` ms later: everything that waits goes on waiting for as long as it would have. */
export function movedBy(state: State, by: number): State {
  const { now, message, bannerUntil, uncovered, drafts } = state
  return {
    ...state,
    now: now + by,
    bannerUntil: bannerUntil + by,
    message: message && { ...message, until: message.until + by },
    uncovered: uncovered && { ...uncovered, until: uncovered.until + by },
    drafts: movedDrafts(drafts, now, by),
  }
}
