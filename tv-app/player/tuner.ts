/** Keeps the player on the stream that is wanted: zapping on loads one only, and a dead one is tried again and again. */
import type { World } from '../world.ts'
import type { Stream } from './stream.ts'

/** Media is asked for when no further press on Ch+ has followed for so long; ten quick ones load one stream, ms. */
const ZAP_SETTLE = 250
/** The end of that wait, in two steps: a busy set lets keys that were struck meanwhile come in between, ms. */
const LAST_LOOK = 50
/** A press after such a rest may be the only one: its stream is opened at once and its media waits, ms. */
const REST = 1_000
/** A stream that failed is tried again after these waits, then after the last of them for ever, ms. */
const RETRIES = [5_000, 10_000, 20_000, 30_000]
/** A stream that plays for this long was mended, and is tried again soon when it fails anew, ms. */
const MENDED = 10_000

type Timer = ReturnType<typeof setTimeout> | undefined

export class Tuner {
  readonly #world: Pick<World, 'play' | 'release' | 'playing' | 'now'>
  #stream: Stream = { lines: [] }
  #retries = 0
  #zappedAt = Number.NEGATIVE_INFINITY
  #settleTimer: Timer
  #retryTimer: Timer

  constructor(world: Pick<World, 'play' | 'release' | 'playing' | 'now'>) {
    this.#world = world
  }

  /**
   * Plays `stream`; while somebody runs through the channels, only the one where they stop.
   * `settled` is called when that is known.
   */
  tune(stream: Stream, running: boolean, settled: () => void): void {
    const [url] = stream.lines
    const before = this.#stream.lines[0]
    this.#stream = stream
    if (!url || url === before) return
    clearTimeout(this.#settleTimer)
    clearTimeout(this.#retryTimer)
    this.#retries = 0
    const now = this.#world.now()
    const rested = now - this.#zappedAt > REST
    if (running) this.#zappedAt = now
    if (running && rested) this.#world.play(stream, true)
    const settle = (): void => {
      if (this.#world.playing() === url) this.#world.release()
      else this.#world.play(stream, false)
      settled()
    }
    const lookAgain = (): void => {
      this.#settleTimer = setTimeout(settle, LAST_LOOK)
    }
    if (running) this.#settleTimer = setTimeout(lookAgain, ZAP_SETTLE - LAST_LOOK)
    else settle()
  }

  /** True from the first failure of all lines of the stream until it has played well again. */
  get isRetrying(): boolean {
    return this.#retries > 0
  }

  /** How the stream goes; `failed` means that all its lines are dead. */
  heard(status: 'loading' | 'playing' | 'failed'): void {
    clearTimeout(this.#retryTimer)
    if (status === 'playing')
      this.#retryTimer = setTimeout(() => {
        this.#retries = 0
      }, MENDED)
    if (status !== 'failed') return
    const wait = RETRIES[Math.min(this.#retries++, RETRIES.length - 1)]
    this.#retryTimer = setTimeout(() => this.retry(), wait)
  }

  /** Asks for the stream anew, at once. */
  retry(): void {
    if (this.#stream.lines.length > 0) this.#world.play(this.#stream, false)
  }

  /** The same after the network came back, however often it failed before. */
  recover(): void {
    this.#retries = 0
    this.retry()
  }
}
