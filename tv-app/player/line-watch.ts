/** Judges a line by what is seen of it: pictures that are decoded and time that goes on. Knows no clock and no video. */

export interface Look {
  /** When somebody looked, ms. */
  when: number
  /** Time of the video, s. */
  time: number
  /** Pictures decoded so far; undefined where they cannot or need not be judged: radio, hidden, engines that do not count. */
  frames: number | undefined
  /** False while a channel that is no radio has no picture at all. */
  picture: boolean
}

/** A device that was too busy to look for longer than this is to blame itself, ms. */
const LONGEST_GAP = 750

export class LineWatch {
  #last: Look | undefined
  #timeStill = 0
  #framesStill = 0
  /** Some engines count no pictures, or always none: theirs are judged by time alone. */
  #counts = false

  /** For how long nothing has moved, ms. */
  get still(): number {
    return Math.max(this.#timeStill, this.#framesStill)
  }

  /** True where time goes on and the pictures do not. */
  get frozen(): boolean {
    return this.#framesStill > this.#timeStill
  }

  /** Another line: what was seen so far says nothing about it. */
  begin(when: number): void {
    this.#last = { when, time: -1, frames: undefined, picture: true }
    this.#timeStill = 0
    this.#framesStill = 0
  }

  /** Returns true when time has gone on since the last look. */
  look(now: Look): boolean {
    const last = this.#last
    this.#last = now
    if (!last) return false
    const passed = Math.min(now.when - last.when, LONGEST_GAP)
    const timeMoved = now.time !== last.time
    this.#timeStill = timeMoved ? 0 : this.#timeStill + passed
    this.#framesStill = this.#pictureMoved(last, now) ? 0 : this.#framesStill + passed
    return timeMoved && last.time >= 0
  }

  #pictureMoved(last: Look, { frames, picture }: Look): boolean {
    if (!picture) return false
    if (frames !== undefined && last.frames !== undefined && frames > last.frames) this.#counts = true
    return frames === undefined || frames !== last.frames || !this.#counts
  }
}
