/** What the app needs of the world around it; each part does one thing. */
import type { Picture } from './picture.ts'
import type { Stream } from './player/stream.ts'
import type { Video, WantedDay } from './scene/node.ts'
import type { Announcement } from './speech/announce.ts'
import type { Advance } from './text/measure.ts'

export interface World {
  now(): number
  advance: Advance
  /** Shows a picture on the stage and in the mirror. */
  show(picture: Picture, language: string): void
  /** Puts the video somewhere, or away. */
  placeVideo(video: Video | undefined): void
  /** Shows a stream; while `held` its media is not asked for before `release`. */
  play(stream: Stream, held: boolean): void
  release(): void
  /** First line of the stream that was asked for last. */
  playing(): string | undefined
  /** To this second of the stream, counted from the first that can be reached; less than 0: from the last. */
  seek(seconds: number): void
  pause(): void
  /** Lets the picture go on after `pause`. */
  proceed(): void
  /** Says which lines are likely to be asked for next. */
  near(lines: readonly string[]): void
  mute(muted: boolean): void
  allowSound(): void
  refresh(): void
  /** Days of the guide that the picture needs, the one on screen first. */
  wantGuide(days: readonly WantedDay[]): void
  /** Tells screen readers and, where `aloud`, speaks; `unheard` is called when no voice can. */
  say(announcement: Announcement, language: string, aloud: boolean, unheard?: () => void): void
  /** Ends what is being said. */
  hush(): void
  /** Forgets everything that this television remembers, and starts it anew. */
  startOver(): void
}
