/** What the app needs of the world around it; each part does one thing. */
import type { ResidentAction } from '../shared/api.ts'
import type { OrderInput } from '../shared/model/service-request.ts'
import type { WantedPhonePage } from './phone-page.ts'
import type { Picture } from './picture.ts'
import type { Stream } from './player/stream.ts'
import type { StepInput } from './requests.ts'
import type { Video, WantedDay } from './scene/node.ts'
import type { Announcement } from './speech/announce.ts'
import type { Advance } from './text/measure.ts'
import type { Near } from './zapping.ts'

/** What residents confirm on its way to the county centre; nothing of it is lost. */
export interface Errands {
  place(order: OrderInput): void
  take(request: string, action: ResidentAction, input: StepInput): void
  /** Takes the order of this key back. */
  withdraw(key: string): void
  /** Says where the household lives. */
  settle(village: string | undefined): void
  /** Asks for the list again. */
  load(): void
}

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
  /** Says what is likely to be wanted next. */
  near(near: Near): void
  mute(muted: boolean): void
  allowSound(): void
  refresh(): void
  errands: Errands
  /** A phone may write for this card, or for none. */
  wantPhonePage(wanted: WantedPhonePage | undefined): void
  /** A new name for an order, the same never twice. */
  newKey(): string
  /** Days of the guide that the picture needs, the one on screen first. */
  wantGuide(days: readonly WantedDay[]): void
  /** Tells screen readers and, where `aloud`, speaks; `unheard` is called when no voice can. */
  say(announcement: Announcement, language: string, aloud: boolean, unheard?: () => void): void
  /** Ends what is being said. */
  hush(): void
  /** Forgets everything that this television remembers, and starts it anew. */
  startOver(): void
}
