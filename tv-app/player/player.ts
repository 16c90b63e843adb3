/** The one `<video>` under the stage: plays the stream that was asked for last, and says how it goes. */
import shaka from 'shaka-player/dist/shaka-player.hls.js'
import type { StreamFailure } from '../../shared/stream-failure.ts'
import type { Curtain } from './curtain.ts'
import { failureOf } from './failure-of.ts'
import { frameDrawn, whenPresented } from './frames.ts'
import { LineJudge } from './line-judge.ts'
import type { LineMemory } from './line-memory.ts'
import { Position } from './position.ts'
import { Preloads } from './preloads.ts'
import { Requests } from './requests.ts'
import { SHAKA_CONFIGURATION } from './shaka-configuration.ts'
import { Sound } from './sound.ts'
import type { Stream } from './stream.ts'

export type PlayerEvent =
  | { type: 'loading' }
  /** The first new picture (or sound, for radio) is there. */
  | { type: 'playing' }
  /** No line of the stream shows a moving picture; the cause is that of the line tried first. */
  | { type: 'failed'; cause: StreamFailure }
  | { type: 'sound'; blocked: boolean }
  /** Once a second while the picture runs: where it is between the first and the last second that can be reached. */
  | { type: 'position'; seconds: number; length: number }
  /** A stream has been shown to its end, which is so many seconds from the first that can be reached. */
  | { type: 'ended'; seconds: number }

/** A line that has moved for this long is a good one: when it fails later, all others have their chance anew, ms. */
const STEADY = 10_000
/** A question of the stream that is open for this long makes one doubt the network, ms. */
const SLOW = 300
/** After a picture the line is left alone for a while, before those of the neighbours are asked, ms. */
const QUIET = 400
const WATCH_EVERY = 250
const TELL_POSITION_EVERY = 1_000

/** After these the last line is left open: its picture may come late, and is shown then. */
const MAY_COME_YET: readonly StreamFailure[] = ['silent', 'starved']

// A player that is being made needs them already, on all but the newest browsers.
shaka.polyfill.installAll()

export class Player {
  readonly #video: HTMLVideoElement
  readonly #sound: Sound
  readonly #report: (event: PlayerEvent) => void
  readonly #doubtNetwork: () => void
  readonly #memory: LineMemory
  readonly #curtain: Curtain
  readonly #preloads = new Preloads()
  readonly #requests = new Requests(this.#preloads)
  readonly #shaka = new shaka.Player()
  readonly #position: Position
  readonly #attached: Promise<unknown>
  readonly #judge: LineJudge
  /** Which request is the newest; answers to older ones are dropped. */
  #turn = 0
  #stream: Stream = { lines: [] }
  /** Lines that failed since one was steady. */
  #failures: StreamFailure[] = []
  #line = 0
  #status: 'loading' | 'playing' | 'failed' = 'loading'
  /** True while another key may follow: nothing is judged, and no media is asked for. */
  #held = false
  /** True while somebody has stopped the picture. */
  #paused = false
  /** True once what moves belongs to the newest request. */
  #loaded = false
  /** When this line showed its first picture, ms of performance.now(). */
  #movesSince = Number.POSITIVE_INFINITY
  /** What is still to be prepared for the next zap. */
  #prepare: (() => void) | undefined

  /** `doubtNetwork` is called again and again while the stream waits for the network in vain. */
  constructor(
    video: HTMLVideoElement,
    { memory, curtain }: { memory: LineMemory; curtain: Curtain },
    report: (event: PlayerEvent) => void,
    doubtNetwork: () => void,
  ) {
    this.#video = video
    this.#judge = new LineJudge(video)
    this.#position = new Position(video, this.#shaka)
    this.#sound = new Sound(video, (blocked) => report({ type: 'sound', blocked }))
    this.#memory = memory
    this.#curtain = curtain
    this.#report = report
    this.#doubtNetwork = doubtNetwork
    this.#shaka.configure(SHAKA_CONFIGURATION)
    this.#shaka.addEventListener('error', (event: Event) => this.#troubled((event as CustomEvent).detail))
    const network = this.#shaka.getNetworkingEngine()
    network?.registerRequestFilter((_, __, context) => this.#requests.mayAsk(context))
    network?.registerResponseFilter((_, { data }, context) => this.#failed(this.#judge.came(data, context)))
    this.#attached = this.#shaka.attach(video, false)
    video.addEventListener('playing', () => whenPresented(video, () => this.#moved()))
    video.addEventListener('ended', () => {
      if (this.#loaded) this.#report({ type: 'ended', seconds: this.#position.reached })
    })
    setInterval(() => this.#tellPosition(), TELL_POSITION_EVERY)
    setInterval(() => this.#look(), WATCH_EVERY)
  }

  /** Address of the stream that was asked for last. */
  get url(): string | undefined {
    return this.#stream.lines[0]
  }

  /**
   * Shows this stream; a newer call wins. Where a line shows no moving picture, the next is tried.
   * While `held` no media is asked for until `release`. Never rejects: failures are reported.
   */
  play(stream: Stream, held = false): Promise<void> {
    performance.mark('tangwu:zap-start')
    this.#preloads.pause()
    this.#stream = stream
    this.#line = this.#memory.first(stream)
    this.#failures = []
    this.#position.want(undefined)
    this.#paused = false
    return this.#load(held)
  }

  /** To this second of the stream, counted from the first that can be reached; less than 0: from the last. */
  seekTo(seconds: number): void {
    this.#position.want(seconds)
    if (!this.#loaded || !this.#position.go()) return
    this.#judge.rest()
    if (!this.#paused && this.#video.paused) this.proceed()
  }

  /** The picture stands still until `proceed`. */
  pause(): void {
    this.#paused = true
    this.#video.pause()
  }

  proceed(): void {
    this.#paused = false
    this.#judge.rest()
    if (this.#loaded) this.#sound.start().catch((error) => this.#failed(failureOf(error)))
  }

  /** Media of the stream that is held may be asked for. */
  release(): void {
    this.#held = false
    this.#requests.release()
  }

  /**
   * Lines that are likely to be asked for next: what helps to open them is fetched while the picture plays quietly, and
   * what else can be prepared is prepared then.
   */
  near(lines: readonly string[], prepare: () => void): void {
    this.#preloads.near(lines)
    this.#prepare = prepare
  }

  /** Sound off while the viewer reads, on again afterwards. */
  mute(muted: boolean): void {
    this.#sound.mute(muted)
  }

  /** Turns the programme down while somebody speaks, and back up afterwards. */
  duck(on: boolean): void {
    this.#sound.duck(on)
  }

  /** Switches the sound on after a key press has allowed it. */
  allowSound(): void {
    this.#sound.allow()
  }

  async #load(held = this.#held): Promise<void> {
    const turn = ++this.#turn
    this.#held = held
    if (!this.#loaded || this.#requests.held) this.#requests.drop()
    this.#requests.hold()
    this.#status = 'loading'
    this.#loaded = false
    this.#movesSince = Number.POSITIVE_INFINITY
    this.#judge.begin(this.#stream.radio)
    const opening = this.#preloads.opening(
      this.#stream.lines[this.#line] ?? '',
      this.#requests.ask,
      !this.#held,
    )
    this.#report({ type: 'loading' })
    try {
      await this.#attached
      // To copy the last picture and to clear away takes a set a while. Where it waits for another key anyway, it draws the
      // name of the channel before that.
      if (held) await frameDrawn()
      if (turn !== this.#turn) return
      this.#curtain.close()
      // What was on is over, while it is found out how this line is opened. A media source that Shaka would make for it
      // now would never be freed, since the next load makes its own.
      if (turn > 1) this.#shaka.unload(false).catch(() => undefined)
      const { uri, mimeType } = await opening
      if (turn !== this.#turn) return
      if (!this.#held) this.#requests.release()
      await this.#shaka.load(uri, this.#position.wanted, mimeType)
      if (turn !== this.#turn) return
      this.#loaded = true
      if (this.#stream.radio === false && this.#shaka.isAudioOnly()) this.#failed('noPicture')
      else {
        this.#position.go()
        if (!this.#paused) await this.#sound.start()
      }
    } catch (error) {
      if (turn === this.#turn) this.#failed(failureOf(error))
    }
  }

  #moved(): void {
    if (this.#status === 'playing' || !this.#loaded) return
    this.#status = 'playing'
    this.#movesSince = performance.now()
    this.#memory.works(this.#stream, this.#line)
    performance.mark('tangwu:zap-frame', { detail: this.#stream.lines[this.#line] })
    this.#report({ type: 'playing' })
  }

  /** Judges by the picture: what moves is playing, what stands still has failed. */
  #look(): void {
    if (this.#stream.lines.length === 0 || this.#held) return
    if (this.#requests.longestWait > SLOW) this.#doubtNetwork()
    const over = this.#loaded && this.#video.ended
    if (over && !this.#stream.ends) this.#failed('starved')
    if (over || (this.#loaded && this.#paused)) {
      this.#judge.rest()
      if (this.#video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#moved()
      return
    }
    if (this.#judge.look(this.#loaded)) this.#moved()
    const movesFor = this.#judge.moves ? performance.now() - this.#movesSince : 0
    if (movesFor > STEADY) this.#failures = []
    if (movesFor > QUIET) this.#fillOnce()
    this.#failed(this.#judge.verdict(this.#failures.length >= this.#stream.lines.length - 1))
  }

  #tellPosition(): void {
    const position = this.#loaded ? this.#position.now() : undefined
    if (position) this.#report({ type: 'position', ...position })
  }

  #fillOnce(): void {
    if (!this.#prepare) return
    this.#preloads.fill()
    this.#prepare()
    this.#prepare = undefined
  }

  /** What Shaka tries again by itself is no failure while the picture still moves. */
  #troubled(error: shaka.util.Error): void {
    const cause = failureOf(error)
    if (error.severity === shaka.util.Error.Severity.RECOVERABLE) {
      this.#judge.complained(cause)
      this.#doubtNetwork()
    } else this.#failed(cause)
  }

  #failed(cause: StreamFailure | undefined): void {
    if (cause === undefined || this.#status === 'failed') return
    const { lines } = this.#stream
    this.#failures.push(this.#judge.named(cause))
    this.#memory.fails(this.#stream)
    this.#preloads.forget(lines[this.#line] ?? '')
    if (this.#failures.length < lines.length) {
      this.#line = (this.#line + 1) % lines.length
      this.#load()
      return
    }
    this.#status = 'failed'
    this.#curtain.open()
    if (!MAY_COME_YET.includes(cause)) this.#leave()
    this.#report({ type: 'failed', cause: this.#failures[0] ?? cause })
  }

  /** What moves without being worth watching is ended. */
  #leave(): void {
    this.#turn++
    this.#loaded = false
    this.#shaka.unload(false).catch(() => undefined)
  }
}
