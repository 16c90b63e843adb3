/** Days of the guide, asked for when a screen wants them: the last twenty stay at hand, one that fails is asked for again. */
import { type GuideDay, guidePath } from '../../shared/api.ts'
import type { WantedDay } from '../scene/node.ts'
import { guideKey, type KnownGuide } from '../state.ts'
import { fetchJson } from './fetch-json.ts'

const TIME_OUT = 8_000
const MOST_KEPT = 20
/** A day that is shown is asked for again after so long: programmes are put off, ms. */
const FRESH = 300_000
const RETRY_AFTER = 5_000

interface Entry {
  day: GuideDay | 'loading' | 'failed'
  /** When it was asked for last, ms of a steady clock. */
  asked: number
}

export class GuideClient {
  readonly #report: (guide: KnownGuide) => void
  readonly #now: () => number
  /** The one wanted last is last. */
  readonly #entries = new Map<string, Entry>()

  /** `report` is given everything that is known, each time that it changes; `now` is a steady clock, ms. */
  constructor(report: (guide: KnownGuide) => void, now: () => number) {
    this.#report = report
    this.#now = now
  }

  /** Asks for what of this is not known, or known too long. The last of `days` is the least urgent. */
  want(days: readonly WantedDay[]): void {
    for (const wanted of [...days].reverse()) {
      const key = guideKey(wanted.channel, wanted.day)
      const entry = this.#entries.get(key)
      if (entry) this.#keep(key, entry)
      if (!entry || this.#isOld(entry)) this.#ask(key, wanted)
    }
  }

  /** Asks again for what failed, at once. */
  retry(): void {
    for (const entry of this.#entries.values())
      if (entry.day === 'failed') entry.asked = Number.NEGATIVE_INFINITY
  }

  #isOld({ day, asked }: Entry): boolean {
    const age = this.#now() - asked
    return day === 'failed' ? age > RETRY_AFTER : day !== 'loading' && age > FRESH
  }

  /** A day that is known stays so while it is asked for anew, and when that fails. */
  async #ask(key: string, { channel, day }: WantedDay): Promise<void> {
    const before = this.#entries.get(key)?.day
    this.#set(key, before ?? 'loading')
    try {
      this.#set(key, await fetchJson<GuideDay>(guidePath(channel, day), TIME_OUT))
    } catch {
      this.#set(key, typeof before === 'object' ? before : 'failed')
    }
  }

  #set(key: string, day: Entry['day']): void {
    const before = this.#entries.get(key)?.day
    this.#keep(key, { day, asked: this.#now() })
    if (day === before) return
    const known: { [key: string]: Entry['day'] } = {}
    for (const [name, entry] of this.#entries) known[name] = entry.day
    this.#report(known)
  }

  #keep(key: string, entry: Entry): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MOST_KEPT && oldest !== undefined) this.#entries.delete(oldest)
  }
}
