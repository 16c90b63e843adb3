/** Notices which televisions' pages were used by a phone, whichever instance served it: the store is asked. */
import type { PhonePages } from '../store/phone-pages.ts'
import { type Poll, pollOf } from './poll.ts'

/** How often the store is asked, ms: half of what a television may wait. */
const LOOK_EVERY = 1_000

export interface PhoneChanges extends Poll {
  /** Calls `listener` with a television after its page was used, from now on; returns the function that ends that. */
  onChange(listener: (television: string) => void): () => void
  /** Asks the store once and tells everybody. Rejects only when it cannot be read. */
  update(): Promise<void>
}

/** Returns what notices; pages that were used before are told of once. */
export function phoneChanges(
  pages: Pick<PhonePages, 'touched'>,
  onFailure: (error: unknown) => void,
): PhoneChanges {
  const listeners = new Set<(television: string) => void>()
  /** Versions by page. */
  let seen = new Map<string, number>()

  async function update(): Promise<void> {
    const touched = await pages.touched()
    const before = seen
    seen = new Map(touched.map(({ page, version }) => [page, version]))
    for (const { page, television, version } of touched) {
      if (before.get(page) !== version) for (const listener of listeners) listener(television)
    }
  }
  return {
    ...pollOf(update, LOOK_EVERY, onFailure),
    update,
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
