/** Judges the line that is on: by what the `<video>` shows, what Shaka fetches for it, and what Shaka complains of. */
import shaka from 'shaka-player/dist/shaka-player.hls.js'
import type { StreamFailure } from '../../shared/stream-failure.ts'
import { LineWatch } from './line-watch.ts'
import { Repeats } from './repeats.ts'

/** Without a picture for this long a line gives way to the next, so that within four seconds that one shows, ms. */
const LINE_LIMIT = 2_500
/** A line that stopped after Shaka complained of it gives way sooner, ms. */
const AILING_LIMIT = 1_000
/** The last line is given a little more before the viewer is told; it may still come afterwards, ms. */
const LAST_LINE_LIMIT = 3_500
/** A complaint that is older was mended, ms. */
const MENDED = 10_000

const { MASTER_PLAYLIST, MEDIA_PLAYLIST, MEDIA_SEGMENT } = shaka.net.NetworkingEngine.AdvancedRequestType

export class LineJudge {
  readonly #video: HTMLVideoElement
  readonly #watch = new LineWatch()
  readonly #repeats = new Repeats()
  /** Undefined where nobody knows whether there is to be a picture. */
  #radio: boolean | undefined
  /** True once the line has given a playlist. */
  #answered = false
  #complaint: { cause: StreamFailure; since: number } | undefined

  constructor(video: HTMLVideoElement) {
    this.#video = video
  }

  /** Another line: what was found out so far says nothing about it. */
  begin(radio: boolean | undefined): void {
    this.#radio = radio
    this.#answered = false
    this.#complaint = undefined
    this.#watch.begin(performance.now())
    this.#repeats.begin()
  }

  /** The picture stands still or jumps because somebody wants it to: how long it stood says nothing from here on. */
  rest(): void {
    this.#watch.begin(performance.now())
  }

  /** True while nothing stands still. */
  get moves(): boolean {
    return this.#watch.still === 0
  }

  /** Looks at the video; `loaded` says whether what it shows is of this line. Returns true when time has gone on. */
  look(loaded: boolean): boolean {
    const { currentTime, readyState, videoWidth } = this.#video
    const moved = this.#watch.look({
      when: performance.now(),
      time: loaded ? currentTime : -1,
      frames: loaded ? this.#frames() : undefined,
      picture: this.#radio !== false || !loaded || videoWidth > 0,
    })
    return moved && readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
  }

  /** Why the line has to give way, undefined while it may go on. `last` says that it is the last one to be tried. */
  verdict(last: boolean): StreamFailure | undefined {
    const { still, frozen } = this.#watch
    const complaint = this.#recentComplaint()
    if (still < (last ? LAST_LINE_LIMIT : complaint ? AILING_LIMIT : LINE_LIMIT)) return undefined
    if (frozen) return this.#video.videoWidth > 0 ? 'frozen' : 'noPicture'
    return this.named(complaint ?? 'silent')
  }

  /** A line that gave a playlist is not silent: it starves. */
  named(cause: StreamFailure): StreamFailure {
    return cause === 'silent' && this.#answered ? 'starved' : cause
  }

  /** Shaka complains of something and tries it again. */
  complained(cause: StreamFailure | undefined): void {
    if (cause) this.#complaint = { cause, since: performance.now() }
  }

  /** Looks at a playlist or segment that came. Returns `frozen` when it says nothing new. */
  came(
    data: ArrayBuffer | ArrayBufferView,
    context: shaka.extern.RequestContext | undefined,
  ): StreamFailure | undefined {
    const { type, segment, stream } = context ?? {}
    if (type === MEDIA_PLAYLIST || type === MASTER_PLAYLIST) this.#answered = true
    if (this.#radio || ArrayBuffer.isView(data)) return undefined
    if (type === MEDIA_PLAYLIST) this.#repeats.playlist(new TextDecoder().decode(data))
    if (type !== MEDIA_SEGMENT || !segment || stream?.type !== 'video') return undefined
    return this.#repeats.segment(data, segment.getStartTime()) ? 'frozen' : undefined
  }

  #recentComplaint(): StreamFailure | undefined {
    const complaint = this.#complaint
    return complaint && performance.now() - complaint.since < MENDED ? complaint.cause : undefined
  }

  /** Pictures decoded so far; radio has none, and those that nobody sees are not counted by every engine. */
  #frames(): number | undefined {
    const video: HTMLVideoElement & { webkitDecodedFrameCount?: number } = this.#video
    if (video.videoWidth === 0 || video.style.visibility === 'hidden' || document.hidden) return undefined
    return video.getVideoPlaybackQuality
      ? video.getVideoPlaybackQuality().totalVideoFrames
      : video.webkitDecodedFrameCount
  }
}
