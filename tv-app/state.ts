/** Everything that decides what is on screen. The picture is a pure function of this. */
import type { GuideDay, NowProgramme, SectionName, Sections, TvChannel } from '../shared/api.ts'
import type { StreamFailure } from '../shared/stream-failure.ts'
import type { Draft } from './drafts.ts'
import { type ReplayPlace, START, type Stack, type Visit } from './go.ts'
import type { MessageKey } from './i18n/translate.ts'
import type { KnownPhonePage } from './phone-page.ts'
import type { Stream } from './player/stream.ts'
import type { LearnedKeys } from './remote/learned-keys.ts'
import { type KnownRequests, NO_REQUESTS, type SeenRequests } from './requests.ts'
import type { Preset } from './theme/type.ts'

/** One section as this television knows it. */
export interface Known<T> {
  data: T
  /** When a source of it was last read well, UTC ms. */
  refreshed: number | null
  /** True when the server says that newer content could not be had. */
  stale: boolean
}
export type KnownSections = { [Name in SectionName]?: Known<Sections[Name]> }

export interface Playback {
  status: 'idle' | 'loading' | 'playing' | 'failed'
  /** Why it failed; while it is tried again, why it failed before. */
  cause?: StreamFailure | undefined
  /** True while the browser forbids sound before a key press. */
  soundBlocked: boolean
  /** How far back the live stream lets one go, s; in steps, since it changes all the time. */
  reach?: number
}

/** Days of the guide by `guideKey`; one that is neither loading nor here was not asked for. */
export type KnownGuide = { readonly [key: string]: GuideDay | 'loading' | 'failed' }

/** Name of one channel's day in the guide. */
export function guideKey(channel: string, day: string): string {
  return `${day} ${channel}`
}

/** What is being replayed, and where in it the viewer is. */
export interface Replay {
  place: ReplayPlace
  /** Seconds since the programme's start; while somebody seeks, where they want to go. */
  position: number
  paused: boolean
  ended: boolean
  /** The position at which its stream was opened last; each other one opens it anew. */
  opened: number
  /** When that was, UTC ms. */
  openedAt: number
  /** Where somebody sought last, as the player counts: the player follows each. */
  seek?: { to: number } | undefined
  /** The last step of seeking, so that those that follow grow. */
  step?: { by: 1 | -1; count: number; since: number } | undefined
}

/** Where a household left a programme. */
export interface ResumePoint {
  channel: string
  /** Start of the programme, UTC ms. */
  start: number
  /** Seconds since then. */
  position: number
}

export interface Message {
  key: MessageKey
  values?: Record<string, string> | undefined
  /** Clock at which it goes away, UTC ms. */
  until: number
}

export interface Undo extends Pick<State, 'stack' | 'channelId' | 'previousChannelId' | 'replay'> {
  /** UTC ms */
  until: number
}

export interface State {
  stack: Stack
  /** The home screen as it was left, so that coming back finds the same tile. */
  leftHome?: Visit | undefined
  language: string
  preset: Preset
  /** True where everything that gets the focus is spoken: 读屏. */
  reading: boolean
  /** Where the household lives: id of a village of the county file. */
  village?: string | undefined
  /** Whether ↑ goes to the larger or the smaller channel number. */
  upMeans: 'larger' | 'smaller'
  /** What the channel keys go round. */
  round: 'all' | 'favourites'
  learnedKeys: LearnedKeys
  /** Whether the questions of the first start are still to be asked; `asked` until this set is switched off. */
  firstRun: 'due' | 'asked' | 'done'
  sections: KnownSections
  /** `connecting` until the first answer; `lost` when the server does not answer. */
  connection: 'connecting' | 'online' | 'lost'
  /** Sections that the server does not give just now. */
  failing: readonly SectionName[]
  /** The server's clock as far as we know it, UTC ms. */
  now: number
  channelId?: string | undefined
  /** Stream of the remembered channel, for the moment before the channels are known. */
  rememberedStream?: Stream | undefined
  previousChannelId?: string | undefined
  playback: Playback
  guide: KnownGuide
  replay?: Replay | undefined
  /** The newest last. */
  resume: readonly ResumePoint[]
  /** Channels that the household chose to have at hand, by id. */
  favourites: readonly string[]
  requests: KnownRequests
  seenRequests: SeenRequests
  /** The page on which a phone writes for the card on screen. */
  phonePage?: KnownPhonePage | undefined
  /** What was answered on step cards and not sent yet. */
  drafts: readonly Draft[]
  /** Four digits that the household has set. */
  pin?: string | undefined
  /** Words about one request that may be read until then, UTC ms. */
  uncovered?: { ref: string; until: number } | undefined
  /** Until when the channel banner lies over live, UTC ms. */
  bannerUntil: number
  /** What a wrong key left, for as long as Back brings it back. */
  undo?: Undo | undefined
  /** Digits typed and not yet committed. */
  digits: string
  message?: Message | undefined
}

/** What outlives a power cut. */
export type Settings = Pick<State, 'language' | 'preset' | 'channelId' | 'rememberedStream'> &
  Partial<
    Pick<
      State,
      | 'reading'
      | 'village'
      | 'upMeans'
      | 'round'
      | 'learnedKeys'
      | 'firstRun'
      | 'resume'
      | 'favourites'
      | 'seenRequests'
      | 'drafts'
      | 'pin'
    >
  >

export function initialState(settings: Settings, now: number): State {
  return {
    reading: false,
    upMeans: 'larger',
    round: 'all',
    learnedKeys: {},
    firstRun: 'done',
    resume: [],
    favourites: [],
    seenRequests: {},
    drafts: [],
    ...settings,
    stack: START,
    sections: {},
    connection: 'connecting',
    failing: [],
    now,
    playback: { status: 'idle', soundBlocked: false },
    guide: {},
    requests: NO_REQUESTS,
    bannerUntil: 0,
    digits: '',
  }
}

/** The county's own language, in which staff read; BCP 47. */
export function countyLocale({ sections }: Pick<State, 'sections'>): string {
  return sections.county?.data.locale ?? 'zh-CN'
}

/** Television channels first, then radio, each by number; [] while unknown. */
export function allChannels(state: State): TvChannel[] {
  return state.sections.channels?.data.channels ?? []
}

/** The channel that is on; undefined while none is known. */
export function currentChannel(state: State): TvChannel | undefined {
  return allChannels(state).find((channel) => channel.id === state.channelId)
}

/** The programme that is on and the one after it; undefined where the guide says nothing. */
export function nowAndNext(
  state: State,
  channel: string,
): { now?: NowProgramme | undefined; next?: NowProgramme | undefined } {
  const programmes = state.sections.now?.data.programmes[channel] ?? []
  const at = state.now
  const index = programmes.findIndex(({ stop }) => stop > at)
  if (index < 0) return {}
  const first = programmes[index]
  return first && first.start <= at ? { now: first, next: programmes[index + 1] } : { next: first }
}

/** The stream of a channel. */
export function streamOf({ id, lines, radio }: TvChannel): Stream {
  return { lines: lines.map(({ url }) => url), channel: id, radio }
}
