/** Keeps the worst of what was measured for each bar. */
import { BARS } from './bars.ts'

export interface Measured {
  bar: string
  /** How often it was measured, and how often it fell short. */
  count: number
  failures: number
  /** The worst value, where it was seen, and what it was. */
  worst: number
  where: string
  detail: string
  /** State of the worst value, as an index into the graph; -1 where there is none. */
  state: number
}

export class Ledger {
  readonly #measured = new Map<string, Measured>()
  /** Where the walker is; noted with every value. */
  where = ''
  state = -1

  /** Notes one value. For bars that count failures the value is 0 or 1, and the sum is kept. */
  note(bar: string, value: number, good: boolean, detail = ''): void {
    const entry = this.#measured.get(bar)
    const { where, state } = this
    if (!entry) {
      this.#measured.set(bar, { bar, count: 1, failures: good ? 0 : 1, worst: value, where, detail, state })
      return
    }
    entry.count += 1
    if (!good) entry.failures += 1
    if (isWorse(bar, value, entry.worst)) Object.assign(entry, { worst: value, where, detail, state })
  }

  all(): Measured[] {
    return [...this.#measured.values()]
  }
}

/** The worse of two measurements of one bar, with the counts of both. */
export function merged(a: Measured, b: Measured): Measured {
  const worse = isWorse(a.bar, b.worst, a.worst) ? b : a
  return { ...worse, count: a.count + b.count, failures: a.failures + b.failures }
}

function isWorse(id: string, value: number, than: number): boolean {
  const bar = BARS.find((candidate) => candidate.id === id)
  if (!bar) throw new Error(`There is no bar ${id}.`)
  return bar.better === 'more' ? value < than : value > than
}
