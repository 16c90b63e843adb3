/** Collects the faults of one document, so that a document of nothing but faults stays small. */
import type { Fault } from '../../shared/model/fault.ts'

const MAX_FAULTS = 1000
const SAMPLE_LENGTH = 120

/** The faults since they were last taken, at most 1,000 a document and one that says that there were more. */
export class FaultList {
  #waiting: Fault[] = []
  #count = 0
  /** True when the document breaks off before its end. */
  brokenOff = false

  /** Notes a fault; `entry` is the text that was skipped or mended, of which the beginning is kept. */
  add(what: string, line?: number, entry?: string): void {
    this.#count += 1
    if (this.#count > MAX_FAULTS + 1) return
    if (this.#count > MAX_FAULTS) {
      this.#waiting.push({ what: 'There are more faults, which are not listed.' })
      return
    }
    this.#waiting.push({
      ...(line !== undefined && { line }),
      what,
      ...(entry !== undefined && { sample: copyOf(entry.slice(0, SAMPLE_LENGTH)) }),
    })
  }

  /** Notes that the document breaks off; `what` says so. */
  addBreak(what: string): void {
    this.brokenOff = true
    this.add(what)
  }

  /** Returns the faults noted since the last call. */
  take(): Fault[] {
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }
}

/** A slice would keep the whole piece of text that it was cut from in memory. */
function copyOf(slice: string): string {
  return Buffer.from(slice).toString()
}
