/** The sound of the `<video>`: off while somebody reads, low under a voice, and asked for where the browser forbids it. */

/** Volume of the programme under a voice, where 1 is its usual one: a fifth is 14 dB below. */
const DUCKED = 0.2

export class Sound {
  readonly #video: HTMLVideoElement
  readonly #report: (blocked: boolean) => void
  #muted = false
  #blocked = false

  /** `report` is told when the browser forbids sound, and when it is allowed. */
  constructor(video: HTMLVideoElement, report: (blocked: boolean) => void) {
    this.#video = video
    this.#report = report
  }

  mute(muted: boolean): void {
    this.#muted = muted
    this.#video.muted = muted || this.#blocked
  }

  duck(on: boolean): void {
    this.#video.volume = on ? DUCKED : 1
  }

  /** Switches the sound on after a key press has allowed it. */
  allow(): void {
    this.#blocked = false
    this.#video.muted = this.#muted
    this.#report(false)
  }

  /** Starts the video. Browsers forbid sound before the first key press; then the picture runs without. */
  async start(): Promise<void> {
    this.#video.muted = this.#muted || this.#blocked
    try {
      await this.#video.play()
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') throw error
      this.#blocked = true
      this.#video.muted = true
      await this.#video.play()
      this.#report(true)
    }
  }
}
