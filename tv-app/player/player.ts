/** The one `<video>` under the stage: plays the stream that was asked for last, and says how it goes. */
import shaka from 'shaka-player/dist/shaka-player.hls.js'

export type PlayerEvent =
  | { type: 'loading' }
  /** The first new picture (or sound, for radio) is there. */
  | { type: 'playing' }
  /** Nothing plays; the code and cause are for the log. */
  | { type: 'failed'; code: string }
  | { type: 'sound'; blocked: boolean }

/** No picture for this long counts as a failure, ms. */
const STALL_LIMIT = 8_000
const WATCH_EVERY = 500

/** Two quick tries; after that the app says so and tries again by itself. Times in ms. */
const RETRY = {
  maxAttempts: 2,
  baseDelay: 300,
  timeout: 4_000,
  connectionTimeout: 4_000,
  stallTimeout: 3_000,
}

const CONFIGURATION = {
  streaming: {
    rebufferingGoal: 0.5,
    bufferingGoal: 6,
    bufferBehind: 10,
    startAtSegmentBoundary: true,
    retryParameters: RETRY,
  },
  manifest: {
    defaultPresentationDelay: 2,
    hls: { liveSegmentsDelay: 2 },
    retryParameters: RETRY,
  },
}

export class Player {
  readonly #video: HTMLVideoElement
  readonly #report: (event: PlayerEvent) => void
  readonly #shaka = new shaka.Player()
  readonly #attached: Promise<unknown>
  /** Which request is the newest; answers to older ones are dropped. */
  #turn = 0
  #url: string | undefined
  #status: 'loading' | 'playing' | 'failed' = 'loading'
  #muted = false
  #soundBlocked = false
  #seen = { time: 0, at: 0 }

  constructor(video: HTMLVideoElement, report: (event: PlayerEvent) => void) {
    shaka.polyfill.installAll()
    this.#video = video
    this.#report = report
    this.#shaka.configure(CONFIGURATION)
    this.#shaka.addEventListener('error', (event: Event) => this.#failed((event as CustomEvent).detail))
    this.#attached = this.#shaka.attach(video)
    video.addEventListener('playing', () => this.#moved())
    setInterval(() => this.#watch(), WATCH_EVERY)
  }

  /** Address of the stream that was asked for last. */
  get url(): string | undefined {
    return this.#url
  }

  /** Shows this stream; a newer call wins. Never rejects: failures are reported. */
  async play(url: string): Promise<void> {
    const turn = ++this.#turn
    this.#url = url
    this.#status = 'loading'
    this.#seen = { time: -1, at: performance.now() }
    this.#report({ type: 'loading' })
    performance.mark('tangwu:zap-start')
    try {
      await this.#attached
      if (turn !== this.#turn) return
      await this.#shaka.load(url)
      if (turn === this.#turn) await this.#start()
    } catch (error) {
      if (turn === this.#turn) this.#failed(error)
    }
  }

  /** Sound off while the viewer reads, on again afterwards. */
  mute(muted: boolean): void {
    this.#muted = muted
    this.#video.muted = muted || this.#soundBlocked
  }

  /** Switches the sound on after a key press has allowed it. */
  allowSound(): void {
    this.#soundBlocked = false
    this.#video.muted = this.#muted
    this.#report({ type: 'sound', blocked: false })
  }

  /** Browsers forbid sound before the first key press; then the picture runs without. */
  async #start(): Promise<void> {
    this.#video.muted = this.#muted || this.#soundBlocked
    try {
      await this.#video.play()
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') throw error
      this.#soundBlocked = true
      this.#video.muted = true
      await this.#video.play()
      this.#report({ type: 'sound', blocked: true })
    }
  }

  #moved(): void {
    if (this.#status === 'playing') return
    this.#status = 'playing'
    performance.mark('tangwu:zap-frame')
    this.#report({ type: 'playing' })
  }

  /** Judges by the picture: time that advances is playing, time that stands still has failed. */
  #watch(): void {
    if (this.#url === undefined) return
    const time = this.#video.currentTime
    const at = performance.now()
    if (time !== this.#seen.time) {
      const advanced = this.#seen.time >= 0 && this.#video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
      this.#seen = { time, at }
      if (advanced) this.#moved()
    } else if (at - this.#seen.at > STALL_LIMIT) {
      this.#seen.at = at
      this.#failed({ code: 'stalled' })
    }
  }

  #failed(cause: unknown): void {
    const code =
      typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause)
    if (code === String(shaka.util.Error.Code.LOAD_INTERRUPTED)) return
    this.#status = 'failed'
    this.#report({ type: 'failed', code })
  }
}
