/** Everything that decides what is on screen. The picture is a pure function of this. */
import type { SectionName, Sections, TvChannel } from '../shared/api.ts'
import { START, type Stack, type Visit } from './go.ts'
import type { MessageKey } from './i18n/translate.ts'
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
  /** True while the browser forbids sound before a key press. */
  soundBlocked: boolean
}

export interface Message {
  key: MessageKey
  values?: Record<string, string> | undefined
  /** Clock at which it goes away, UTC ms. */
  until: number
}

export interface State {
  stack: Stack
  /** The home screen as it was left, so that coming back finds the same tile. */
  leftHome?: Visit | undefined
  language: string
  preset: Preset
  sections: KnownSections
  /** `connecting` until the first answer; `lost` when the server does not answer. */
  connection: 'connecting' | 'online' | 'lost'
  /** The server's clock as far as we know it, UTC ms. */
  now: number
  channelId?: string | undefined
  /** Stream of the remembered channel, for the moment before the channels are known. */
  rememberedStream?: string | undefined
  previousChannelId?: string | undefined
  playback: Playback
  /** Until when the channel banner lies over live, UTC ms. */
  bannerUntil: number
  /** Digits typed and not yet committed. */
  digits: string
  message?: Message | undefined
}

export function initialState(
  settings: Pick<State, 'language' | 'preset' | 'channelId' | 'rememberedStream'>,
  now: number,
): State {
  return {
    ...settings,
    stack: START,
    sections: {},
    connection: 'connecting',
    now,
    playback: { status: 'idle', soundBlocked: false },
    bannerUntil: 0,
    digits: '',
  }
}

/** Television channels first, then radio, each by number; [] while unknown. */
export function allChannels(state: State): TvChannel[] {
  return state.sections.channels?.data.channels ?? []
}

/** The channel that is on; undefined while none is known. */
export function currentChannel(state: State): TvChannel | undefined {
  return allChannels(state).find((channel) => channel.id === state.channelId)
}
