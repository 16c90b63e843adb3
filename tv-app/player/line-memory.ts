/** Remembers for a day which line of a channel showed a picture, so that the next start or zap begins with it. */
import { recall, remember } from '../device/memory.ts'
import type { Stream } from './stream.ts'

/** Then the preferred line has its chance again, ms. */
const DAY = 24 * 3_600_000
const NAME = 'lines'

interface Worked {
  url: string
  /** UTC ms */
  since: number
}

export class LineMemory {
  readonly #now: () => number
  readonly #worked: Record<string, Worked>

  /** `now` gives UTC ms. */
  constructor(now: () => number) {
    this.#now = now
    this.#worked = workedIn(recall(NAME))
  }

  /** Which of the lines to begin with: 0 is the preferred one. */
  first({ channel, lines }: Stream): number {
    const worked = channel === undefined ? undefined : this.#worked[channel]
    if (!worked) return 0
    const age = this.#now() - worked.since
    return age >= 0 && age < DAY ? Math.max(0, lines.indexOf(worked.url)) : 0
  }

  /** This line shows a picture. The preferred one needs no memory. */
  works({ channel, lines }: Stream, line: number): void {
    const url = lines[line]
    if (channel === undefined || url === undefined || this.#worked[channel]?.url === url) return
    if (line === 0) this.fails({ channel, lines })
    else this.#keep(channel, { url, since: this.#now() })
  }

  /** A line of this channel has failed: next time the preferred one is first again. */
  fails({ channel }: Stream): void {
    if (channel !== undefined && this.#worked[channel]) this.#keep(channel, undefined)
  }

  #keep(channel: string, worked: Worked | undefined): void {
    if (worked) this.#worked[channel] = worked
    else delete this.#worked[channel]
    remember(NAME, this.#worked)
  }
}

function workedIn(value: unknown): Record<string, Worked> {
  const worked: Record<string, Worked> = {}
  if (typeof value !== 'object' || value === null) return worked
  for (const channel of Object.keys(value)) {
    const { url, since } = ((value as Record<string, unknown>)[channel] ?? {}) as Partial<Worked>
    if (typeof url === 'string' && typeof since === 'number') worked[channel] = { url, since }
  }
  return worked
}
