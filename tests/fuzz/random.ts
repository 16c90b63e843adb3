/** A seeded source of chance, so that every finding can be had again. */

export class Chance {
  #state: number

  /** The same seed and case give the same choices for ever. */
  constructor(seed: number, index: number) {
    this.#state = (Math.imul(seed, 0x9e_37_79_b1) ^ Math.imul(index + 1, 0x85_eb_ca_6b)) >>> 0
  }

  /** A number in [0, 1): mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number in [0, below). */
  whole(below: number): number {
    return Math.floor(this.next() * below)
  }

  /** One of the choices, of which there must be one at least. */
  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.whole(choices.length)]
    if (chosen === undefined) throw new Error('There is nothing to choose from.')
    return chosen
  }

  /** Random bytes. */
  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.whole(256))
  }
}
