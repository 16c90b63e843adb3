/** Every path of the server that a television calls, with what it answers. Types only, and pure functions over them. */
import type { Camera } from './model/camera.ts'
import type { HomeTile, Rescue, Village } from './model/county.ts'
import type { LocalText } from './model/local-text.ts'
import type { NewsItem } from './model/news-item.ts'
import type { Service } from './model/service.ts'
import type { Face, OrderChannel, Stage } from './model/service-request.ts'

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
  /** Words of danger (rescue.ts) and the numbers that are shown at once. */
  rescue?: Rescue | undefined
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

export interface ServiceCard extends Omit<Service, 'type' | 'event' | 'group' | 'also'> {
  /** Digits of the remote that spell its name and the everyday words for it, by language. Older servers told none. */
  keypad?: Record<string, string[]>
}
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

/** What a television knows itself by. Sent as `Authorization: Bearer <id>.<secret>`; the server keeps a hash only. */
export interface TelevisionKey {
  id: string
  /** 64 hex digits */
  secret: string
}
/** Answer of `GET` and `PUT` TELEVISION_PATH; `PUT` takes `{ village? }`. */
export interface Television {
  village?: string
  /** True when the desk knows a name and a number for this household. */
  bound: boolean
}
/** Answer of `POST` BINDING_PATH: six digits to be shown and read out to the desk. */
export interface BindingCode {
  code: string
  /** UTC ms */
  until: number
}
/** Answer of `POST` TICKET_PATH: lets an event stream tell of this television's requests: `EVENTS_PATH?ticket=…`. */
export interface StreamTicket {
  ticket: string
  /** UTC ms */
  until: number
}

/** Answers of `POST` PHONE_PAGES_PATH, which takes a PhonePageRequest, and of `GET` phonePagePath. */
export type { PhonePage, PhonePageState } from './model/phone-page.ts'

/** Who has to do something now. */
export type Holder = 'desk' | 'unit' | 'resident' | 'nobody'
/** What a resident can do with a request, besides looking at it. */
export type ResidentAction = 'undo' | 'cancel' | 'confirm' | 'not-done' | 'rate'
/** One line of a request's story: `told` is a text key `told.<action>` of the locales. */
export interface TvRequestEvent {
  told: string
  /** UTC ms */
  time: number
  department?: string
  /** What the staff wrote for the resident when it was answered, completed or declined. */
  words?: string
}
/** A request as its television shows it; without name, number or what the resident said. */
export interface TvRequest {
  /** Ten digits. */
  id: string
  /** service_code; none for "call me back". */
  service?: string
  channel: OrderChannel
  rescue: boolean
  stage: Stage
  /** 1 received, 2 dispatched, 3 being worked on, 4 the resident's turn, 5 over. */
  phase: 1 | 2 | 3 | 4 | 5
  holder: Holder
  department?: string
  /** UTC ms; when the holder will have done it. */
  due?: number
  /** UTC ms */
  orderedAt: number
  /** Until when `undo` works, UTC ms. */
  undoUntil: number
  face?: Face
  actions: ResidentAction[]
  /** Grows with every event. */
  version: number
  /** Oldest first. */
  story: TvRequestEvent[]
}
/** Answer of `GET` REQUESTS_PATH, newest first. `POST` takes an Order of model/service-request.ts, answers TvRequest. */
export interface TvRequests {
  requests: TvRequest[]
}
/** Data of each `requests` event: ids that changed; none means that the list should be read once. */
export interface RequestsChanged {
  changed: string[]
}

export interface ApiError {
  error: { code: string; message: string }
}

export const SECTIONS_PATH = '/api/v1/sections'
export const CLIPS_PATH = '/api/v1/clips'
/** `POST { village? }` answers TelevisionKey. */
export const TELEVISIONS_PATH = '/api/v1/televisions'
export const TELEVISION_PATH = '/api/v1/television'
export const TICKET_PATH = '/api/v1/television/ticket'
export const BINDING_PATH = '/api/v1/television/code'
export const REQUESTS_PATH = '/api/v1/requests'
export const PHONE_PAGES_PATH = '/api/v1/phone-pages'
/**
 * `text/event-stream`: event `sections` with a SectionIndex at once and after each change; event `beat` in between.
 * With a ticket also `requests` with RequestsChanged at once and after each change of this television's requests,
 * `phone` when a phone opened its page or saved something there (ask phonePagePath then, and whenever the stream comes
 * back), or `ticket` with "expired" where the ticket does not hold any more.
 */
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

/** Path to `GET` what a phone wrote (PhonePageState), and to `DELETE` the page when its step card is left. */
export function phonePagePath(code: string): string {
  return `${PHONE_PAGES_PATH}/${encodeURIComponent(code)}`
}

/**
 * Path to `POST` what a resident does with a request, a ResidentStepInput; answers TvRequest. With the version that the
 * resident saw it may be sent again until it is answered: it is taken once.
 */
export function requestActionPath(id: string, action: ResidentAction): string {
  return `${REQUESTS_PATH}/${encodeURIComponent(id)}/${action}`
}
