/** Keeps the player on the stream that is wanted: zapping on loads one only, and a dead one is tried again and again. */
import type { World } from '../world.ts'

/** Ten presses on Ch+ load one stream: the last. */
const ZAP_SETTLE = 220
/** A stream that failed is tried again after these waits, then after the last of them for ever, ms. */
const RETRIES = [5_000, 10_000, 20_000, 30_000]

export class Tuner {
  readonly #world: Pick<World, 'play' | 'playing'>
  #lines: readonly string[] = []
  #retries = 0
  #playTimer: ReturnType<typeof setTimeout> | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined

  constructor(world: Pick<World, 'play' | 'playing'>) {
    this.#world = world
  }

  /**
   * Plays the first of `lines`, the others being its spare ones; while somebody zaps, only the one where they stop.
   * `settled` is called when a stream is asked for that was not playing already.
   */
  tune(lines: readonly string[], zapping: boolean, settled: () => void): void {
    this.#lines = lines
    const [url, ...spare] = lines
    clearTimeout(this.#playTimer)
    if (!url || url === this.#world.playing()) return
    const settle = (): void => {
      this.#world.play(url, spare)
      settled()
    }
    if (zapping) this.#playTimer = setTimeout(settle, ZAP_SETTLE)
    else settle()
  }

  /** How the stream goes; `failed` means that its spare lines are dead too. */
  heard(status: 'loading' | 'playing' | 'failed'): void {
    clearTimeout(this.#retryTimer)
    if (status === 'playing') this.#retries = 0
    if (status !== 'failed') return
    const wait = RETRIES[Math.min(this.#retries++, RETRIES.length - 1)]
    this.#retryTimer = setTimeout(() => this.retry(), wait)
  }

  /** Asks for the stream anew, at once. */
  retry(): void {
    const [url, ...spare] = this.#lines
    if (url) this.#world.play(url, spare)
  }

  /** The same after the network came back, however often it failed before. */
  recover(): void {
    this.#retries = 0
    this.retry()
  }
}
