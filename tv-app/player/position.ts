/** Where in its stream the picture is: goes where it is asked to as soon as the stream is open, and tells where it is. */
import type shaka from 'shaka-player/dist/shaka-player.hls.js'

/** A picture so near to where it is wanted stays where it is, s. */
const NEAR = 1

export class Position {
  readonly #video: HTMLVideoElement
  readonly #shaka: shaka.Player
  #wanted: number | undefined

  constructor(video: HTMLVideoElement, player: shaka.Player) {
    this.#video = video
    this.#shaka = player
  }

  /** Where a stream that is opened now is to begin, s; undefined for its own beginning or the live edge. */
  get wanted(): number | undefined {
    return this.#wanted
  }

  /** To this second, counted from the first that can be reached; less than 0: from the last. */
  want(seconds: number | undefined): void {
    this.#wanted = seconds
  }

  /** Goes where it was asked to, within what can be reached; true when the picture jumps. */
  go(): boolean {
    if (this.#wanted === undefined) return false
    const { start, end } = this.#shaka.seekRange()
    const time = Math.max(start, Math.min((this.#wanted < 0 ? end : start) + this.#wanted, end))
    this.#wanted = undefined
    if (Math.abs(this.#video.currentTime - time) < NEAR) return false
    this.#video.currentTime = time
    return true
  }

  /** Seconds from the first that can be reached. */
  get reached(): number {
    return this.#video.currentTime - this.#shaka.seekRange().start
  }

  /** The same, and how many can be reached; undefined while the picture stands or jumps. */
  now(): { seconds: number; length: number } | undefined {
    if (this.#video.paused || this.#video.seeking) return undefined
    const { start, end } = this.#shaka.seekRange()
    return { seconds: this.reached, length: end - start }
  }
}
