/** Notices which televisions' requests changed, whoever changed them: the log is asked, not this process. */
import type { EventLog } from '../store/event-log.ts'
import { type Poll, pollOf } from './poll.ts'

/** How often the log is asked, ms: half of what a television may wait. */
const LOOK_EVERY = 1_000

/** Is called with the requests of one television that changed. */
export type ChangeListener = (television: string, requests: string[]) => void

export interface RequestChanges extends Poll {
  /** Calls `listener` after each change from now on; returns the function that ends that. */
  onChange(listener: ChangeListener): () => void
  /** Asks the log once and tells everybody. Rejects only when the store cannot be read. */
  update(): Promise<void>
}

/** Returns what notices changes behind the present end of the log. */
export async function requestChanges(
  log: Pick<EventLog, 'head' | 'changesAfter'>,
  onFailure: (error: unknown) => void,
): Promise<RequestChanges> {
  const listeners = new Set<ChangeListener>()
  let { seq: seen } = await log.head()

  async function update(): Promise<void> {
    const { seq: end } = await log.head()
    if (end === seen) return
    const changes = await log.changesAfter(seen)
    // Events of requests that came by other ways are passed over once, not each time.
    if (changes.length === 0) seen = end
    const byTelevision = new Map<string, Set<string>>()
    for (const { seq, request, television } of changes) {
      seen = Math.max(seen, seq)
      byTelevision.set(television, (byTelevision.get(television) ?? new Set()).add(request))
    }
    for (const [television, requests] of byTelevision) {
      for (const listener of listeners) listener(television, [...requests])
    }
  }

  return {
    ...pollOf(update, LOOK_EVERY, onFailure),
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    update,
  }
}
