/** Notices somebody who is lost: different keys, one right after the other. */
import { digitOf, type Key } from './key.ts'

/** So many different keys within so many ms; digits are typed that fast and do not count. */
export const MASHED_KEYS = 3
export const MASHED_WITHIN = 1_000

export class Mashing {
  #struck: { key: Key; time: number }[] = []

  /** True when this press, at `time` ms of any steady clock, completes the keys of somebody lost. */
  pressed(key: Key, time: number): boolean {
    if (digitOf(key) !== undefined) return false
    this.#struck = [...this.#struck.filter((strike) => time - strike.time < MASHED_WITHIN), { key, time }]
    if (new Set(this.#struck.map((strike) => strike.key)).size < MASHED_KEYS) return false
    this.#struck = []
    return true
  }
}
