/** Every path of the server that a television calls, with what it answers. Types only, and pure functions over them. */
import type { Camera } from './model/camera.ts'
import type { HomeTile, Village } from './model/county.ts'
import type { LocalText } from './model/local-text.ts'
import type { NewsItem } from './model/news-item.ts'
import type { Service } from './model/service.ts'

/** Documents that a television reads. Each is immutable: a new content is a new hash. */
export interface Sections {
  county: CountySection
  channels: ChannelsSection
  now: NowSection
  kitchens: KitchensSection
  services: ServicesSection
  news: NewsSection
}
export type SectionName = keyof Sections
export const SECTION_NAMES: readonly SectionName[] = [
  'county',
  'channels',
  'now',
  'kitchens',
  'services',
  'news',
]

export interface CountySection {
  name: LocalText
  station: LocalText
  locale: string
  timezone: string
  hotline: string
  sample: boolean
  home: HomeTile[]
  villages?: Village[] | undefined
}

export interface TvChannel {
  /** Stable across refreshes: tvg-id where it is unique, else made from the name. */
  id: string
  /** Logical channel number as typed on the remote: "6". Unique within the section, radio included. */
  number: string
  name: LocalText
  radio: boolean
  logo?: string
  groups: string[]
  /** Stream addresses in order of preference; root-relative ones are on our own server. */
  lines: { url: string }[]
  /** Past programmes of so many days can be replayed (replayPath). */
  catchup?: { days: number }
}
export interface ChannelsSection {
  channels: TvChannel[]
}

export interface NowProgramme {
  /** UTC ms */
  start: number
  /** UTC ms */
  stop: number
  title: LocalText
}
/** Programmes of a window around the present, by channel id, ordered by start. */
export interface NowSection {
  /** UTC ms */
  from: number
  /** UTC ms */
  until: number
  programmes: Record<string, NowProgramme[]>
}

/** What the guide tells of one programme. */
export interface GuideProgramme extends NowProgramme {
  subTitle?: LocalText
  desc?: LocalText
  categories?: string[]
  /** "S1E5" or "E5" where the guide counts, else its own words. */
  episode?: string
  rating?: string
  icon?: string
  /** True where replayPath(channel, start, stop) plays it: it has begun, and within the channel's catch-up days. */
  replay?: true
}
/** The programmes that touch one day of a channel, ordered by start; none overlaps another. Answer of guidePath. */
export interface GuideDay {
  channel: string
  /** YYYY-MM-DD in the county's zone. */
  day: string
  /** The day's first moment, UTC ms. */
  from: number
  /** The next day's first moment, UTC ms. */
  until: number
  programmes: GuideProgramme[]
}

export type Kitchen = Omit<Camera, 'type'>
export interface KitchensSection {
  kitchens: Kitchen[]
}

export type ServiceCard = Omit<Service, 'type' | 'event' | 'group'>
export interface ServiceGroup {
  name: LocalText
  services: ServiceCard[]
}
export interface LifeEvent {
  name: LocalText
  groups: ServiceGroup[]
}
export interface ServicesSection {
  events: LifeEvent[]
}

export interface NewsEdition {
  /** The edition, or the source id of a feed that has none. */
  id: string
  title: LocalText
  /** Items by BCP 47 tag of the feed, newest first. */
  items: Record<string, Omit<NewsItem, 'type'>[]>
}
export interface NewsSection {
  editions: NewsEdition[]
}

/** What is newest of every section, and how fresh it is. Answer of `GET /api/v1/sections`, data of each `sections` event. */
export interface SectionIndex {
  /** The server's clock, UTC ms. */
  now: number
  sections: Record<SectionName, SectionState>
}
export interface SectionState {
  /** Content hash: 16 hex digits. */
  hash: string
  /** When a source of this section was last read well, UTC ms; null when never. */
  refreshed: number | null
  /** True when the last attempt of a source failed and older content is shown. */
  stale: boolean
}

/** A recorded sentence, or part of one (clip.ts). */
export interface Clip {
  /** BCP 47 tag of the words. */
  language: string
  words: string
  /** 16 hex digits made of language and words; the name of the file. */
  hash: string
  /** Root-relative address of the sound; a new recording has a new one. */
  url: string
}
/** Everything that is recorded. Answer of `GET /api/v1/clips`. */
export interface ClipIndex {
  clips: Clip[]
}

export interface ApiError {
  error: { code: string; message: string }
}

export const SECTIONS_PATH = '/api/v1/sections'
export const CLIPS_PATH = '/api/v1/clips'
/** `text/event-stream`: event `sections` with a SectionIndex at once and after each change; event `beat` in between. */
export const EVENTS_PATH = '/api/v1/events'
/** How often the event stream says with a `beat` that it lives, ms. Its data is the server's clock, UTC ms. */
export const BEAT_EVERY = 15_000

/** Path of one section; with `hash` the answer may be cached for ever. */
export function sectionPath(name: SectionName, hash?: string): string {
  return hash ? `${SECTIONS_PATH}/${name}?v=${hash}` : `${SECTIONS_PATH}/${name}`
}

/** Path of the guide of one channel on one day, YYYY-MM-DD in the county's zone. */
export function guidePath(channelId: string, day: string): string {
  return `/api/v1/guide/${encodeURIComponent(channelId)}/${day}`
}

/** Path of the stream that replays what a channel showed in [start, stop), UTC ms; played like any stream. */
export function replayPath(channelId: string, start: number, stop: number): string {
  return `/api/v1/replay/${encodeURIComponent(channelId)}/${start}-${stop}.m3u8`
}
