/** The one `<video>` under the stage: plays the stream that was asked for last, and says how it goes. */
import shaka from 'shaka-player/dist/shaka-player.hls.js'
import { DROPPED, Requests } from './requests.ts'

export type PlayerEvent =
  | { type: 'loading' }
  /** The first new picture (or sound, for radio) is there. */
  | { type: 'playing' }
  /** No line of the stream shows a picture; the code is for the log. */
  | { type: 'failed'; code: string }
  | { type: 'sound'; blocked: boolean }
  /** Once a second while the picture runs: where it is between the first and the last second that can be reached. */
  | { type: 'position'; seconds: number; length: number }
  /** A stream with an end has been shown to it. */
  | { type: 'ended' }

/** Without a picture for this long a line gives way to the next, so that within four seconds that one shows, ms. */
const LINE_LIMIT = 2_500
/** The last line is given a little more before the viewer is told; it may still come afterwards, ms. */
const LAST_LINE_LIMIT = 3_500
/** A question of the stream that is open for this long makes one doubt the network, ms. */
const SLOW = 300
/** Volume of the programme under a voice, where 1 is its usual one: a fifth is 14 dB below. */
const DUCKED = 0.2
const WATCH_EVERY = 250
const TELL_POSITION_EVERY = 1_000
/** A picture so near to where it is wanted stays where it is, s. */
const NEAR = 1

/** Two quick tries; after that the app says so and tries again by itself. Times in ms. */
const RETRY = {
  maxAttempts: 2,
  baseDelay: 300,
  timeout: 4_000,
  connectionTimeout: 4_000,
  stallTimeout: 3_000,
}

/** What Shaka reports of a stream that gave way to a newer one. */
const GIVEN_UP = [
  shaka.util.Error.Code.LOAD_INTERRUPTED,
  shaka.util.Error.Code.OPERATION_ABORTED,
  DROPPED,
].map(String)

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

// A player that is being made needs them already, on all but the newest browsers.
shaka.polyfill.installAll()

export class Player {
  readonly #video: HTMLVideoElement
  readonly #report: (event: PlayerEvent) => void
  readonly #doubtNetwork: () => void
  readonly #requests = new Requests()
  readonly #shaka = new shaka.Player()
  readonly #attached: Promise<unknown>
  /** Which request is the newest; answers to older ones are dropped. */
  #turn = 0
  /** The lines of the stream, in order of preference. */
  #lines: readonly string[] = []
  /** Lines tried without a picture since there was one. */
  #tried = 0
  #line = 0
  #status: 'loading' | 'playing' | 'failed' = 'loading'
  #muted = false
  #soundBlocked = false
  /** True once what moves belongs to the newest request. */
  #loaded = false
  /** Where the picture was seen last, and for how long it has stood still there, ms. */
  #seen = { time: 0, still: 0 }
  #watchedAt = 0
  /** Where the stream is to begin, s; undefined for its own beginning or the live edge. */
  #wanted: number | undefined
  #paused = false

  /** `doubtNetwork` is called again and again while the stream waits for the network in vain. */
  constructor(video: HTMLVideoElement, report: (event: PlayerEvent) => void, doubtNetwork: () => void) {
    this.#video = video
    this.#report = report
    this.#doubtNetwork = doubtNetwork
    this.#shaka.configure(CONFIGURATION)
    this.#shaka.addEventListener('error', (event: Event) => this.#troubled((event as CustomEvent).detail))
    this.#attached = this.#shaka.attach(video)
    video.addEventListener('playing', () => this.#moved())
    video.addEventListener('ended', () => {
      if (this.#loaded) this.#report({ type: 'ended' })
    })
    setInterval(() => this.#tellPosition(), TELL_POSITION_EVERY)
    setInterval(() => this.#watch(), WATCH_EVERY)
  }

  /** Address of the stream that was asked for last. */
  get url(): string | undefined {
    return this.#lines[0]
  }

  /**
   * Shows this stream; a newer call wins. Where it shows no picture, its `spare` lines are tried in turn.
   * Never rejects: failures are reported.
   */
  play(url: string, spare: readonly string[] = []): Promise<void> {
    performance.mark('tangwu:zap-start')
    this.#lines = [url, ...spare]
    this.#line = 0
    this.#tried = 0
    this.#wanted = undefined
    this.#paused = false
    return this.#load()
  }

  /** To this second of the stream, counted from the first that can be reached; less than 0: from the last. */
  seekTo(seconds: number): void {
    this.#wanted = seconds
    if (this.#loaded) this.#goToWanted()
  }

  /** The picture stands still until `proceed`. */
  pause(): void {
    this.#paused = true
    this.#video.pause()
  }

  proceed(): void {
    this.#paused = false
    if (this.#loaded) this.#start().catch((error) => this.#failed(error))
  }

  #goToWanted(): void {
    if (this.#wanted === undefined) return
    const { start, end } = this.#shaka.seekRange()
    const time = Math.max(start, Math.min((this.#wanted < 0 ? end : start) + this.#wanted, end))
    this.#wanted = undefined
    if (Math.abs(this.#video.currentTime - time) < NEAR) return
    this.#video.currentTime = time
    this.#seen = { time: -1, still: 0 }
    if (!this.#paused && this.#video.paused) this.proceed()
  }

  #tellPosition(): void {
    if (!this.#loaded || this.#video.paused || this.#video.seeking) return
    const { start, end } = this.#shaka.seekRange()
    this.#report({ type: 'position', seconds: this.#video.currentTime - start, length: end - start })
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn
    if (!this.#loaded) this.#requests.drop()
    this.#status = 'loading'
    this.#loaded = false
    this.#seen = { time: -1, still: 0 }
    this.#report({ type: 'loading' })
    try {
      await this.#attached
      if (turn !== this.#turn) return
      await this.#shaka.load(this.#lines[this.#line] ?? '', this.#wanted)
      if (turn !== this.#turn) return
      this.#loaded = true
      this.#goToWanted()
      if (!this.#paused) await this.#start()
    } catch (error) {
      if (turn === this.#turn) this.#failed(error)
    }
  }

  /** Sound off while the viewer reads, on again afterwards. */
  mute(muted: boolean): void {
    this.#muted = muted
    this.#video.muted = muted || this.#soundBlocked
  }

  /** Turns the programme down while somebody speaks, and back up afterwards. */
  duck(on: boolean): void {
    this.#video.volume = on ? DUCKED : 1
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
    if (this.#status === 'playing' || !this.#loaded) return
    this.#status = 'playing'
    this.#tried = 0
    performance.mark('tangwu:zap-frame')
    this.#report({ type: 'playing' })
  }

  /** Judges by the picture: time that advances is playing, time that stands still has failed. */
  #watch(): void {
    if (this.#lines.length === 0) return
    const time = this.#video.currentTime
    const at = performance.now()
    // A moment in which this device was too busy to look is not the stream's fault.
    const passed = Math.min(at - this.#watchedAt, 3 * WATCH_EVERY)
    this.#watchedAt = at
    if (this.#requests.longestWait > SLOW) this.#doubtNetwork()
    if (this.#loaded && time !== this.#seen.time) {
      const advanced = this.#seen.time >= 0 && this.#video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
      this.#seen = { time, still: 0 }
      if (advanced) this.#moved()
      return
    }
    if (this.#paused || this.#video.ended) {
      if (this.#video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#moved()
      return
    }
    this.#seen.still += passed
    const limit = this.#tried < this.#lines.length - 1 ? LINE_LIMIT : LAST_LINE_LIMIT
    if (this.#seen.still >= limit) this.#failed({ code: 'stalled' })
  }

  /** What Shaka tries again by itself is no failure while the picture still moves. */
  #troubled(error: shaka.util.Error): void {
    if (error.severity === shaka.util.Error.Severity.RECOVERABLE) this.#doubtNetwork()
    else this.#failed(error)
  }

  #failed(cause: unknown): void {
    const code =
      typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause)
    if (GIVEN_UP.includes(code)) return
    if (this.#status === 'failed') return
    this.#tried++
    if (this.#tried < this.#lines.length) {
      this.#line = (this.#line + 1) % this.#lines.length
      this.#load()
      return
    }
    this.#status = 'failed'
    this.#report({ type: 'failed', code })
  }
}
