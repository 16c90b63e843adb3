/** Notes an attempt to read a source that failed: what is shown stays, and the next attempt comes later and later. */
import type { ConfiguredSource } from '../config.ts'
import type { SourceState, SourceStates } from '../store/source-state.ts'
import { RefreshError } from './refresh-error.ts'
import { nextAttempt } from './schedule.ts'

export interface NoteFailureDeps {
  states: Pick<SourceStates, 'markFailed'>
  /** UTC ms */
  now: () => number
  /** Gives [0, 1). */
  random: () => number
}

/** Returns what was noted; an `error` that is no RefreshError is a fault of the program. */
export async function noteFailure(
  { states, now, random }: NoteFailureDeps,
  { id, refreshMinutes }: Pick<ConfiguredSource, 'id' | 'refreshMinutes'>,
  before: Pick<SourceState, 'failures'>,
  error: unknown,
): Promise<RefreshError> {
  const noted =
    error instanceof RefreshError
      ? error
      : new RefreshError('internal', 'The program failed while reading this source; its log says more.')
  const at = now()
  const { retryAfter } = noted
  const next = nextAttempt({ refreshMinutes, failures: before.failures + 1, retryAfter }, at, random)
  await states.markFailed(id, at, next, noted.problem, noted.message)
  return noted
}
