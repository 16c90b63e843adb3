/** Motion that returns to where it began, and chance that falls the same way in every run. */

export const TAU = Math.PI * 2

/** A swing between −1 and 1 that makes whole `cycles` per loop, so that the loop closes. */
export const wave = (t: number, cycles: number, phase = 0): number => Math.sin(TAU * (cycles * t + phase))

/** A run from 0 to 1 that starts again `cycles` times per loop. */
export const run = (t: number, cycles: number, phase = 0): number => {
  const place = cycles * t + phase
  return place - Math.floor(place)
}

/** 0 before `from`, 1 after `to`, and a soft slope between them. */
export const ease = (value: number, from: number, to: number): number => {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return part * part * (3 - 2 * part)
}

/** Numbers in [0, 1) that are the same in every run of the script. */
export function dice(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
