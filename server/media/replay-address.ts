/**
 * The address at which a provider replays what a channel showed, for every catch-up mode of Kodi's pvr.iptvsimple. Pure.
 * https://github.com/kodi-pvr/pvr.iptvsimple#catchup-settings
 */
import type { Channel } from '../../shared/model/channel.ts'
import { fillTemplate } from './catchup-template.ts'

/** Days assumed where a list says none, as in Kodi's settings. */
const DAYS_UNSTATED = 5
/** No provider keeps more, whatever its list says. */
const MOST_DAYS = 31
const DAY = 86_400_000
const HOUR = 3_600

type Replayable = Pick<Channel, 'url' | 'catchup' | 'shift'>

/** A stretch of time that was shown, UTC ms, with the id that the guide gives it. */
export interface Span {
  start: number
  stop: number
  catchupId?: string | undefined
}

/** How each mode makes its template from the live address and the list's catchup-source; undefined where it cannot. */
const MODES: Readonly<Record<string, (url: string, source: string | undefined) => string | undefined>> = {
  default: (url, source) => (source === undefined ? undefined : absoluteOr(source, url)),
  append: (url, source) => (source === undefined ? undefined : url + source),
  shift: (url) => `${url}${url.includes('?') ? '&' : '?'}utc={utc}&lutc={lutc}`,
  flussonic: (url, source) => (source !== undefined && isAbsolute(source) ? source : flussonicTemplate(url)),
  xc: (url, source) => (source !== undefined && isAbsolute(source) ? source : xtreamTemplate(url)),
  vod: (_, source) => source ?? '{catchup-id}',
}

/** Returns the name of the stream of our own server that an address of a list means; undefined for any other. */
export function ownStream(url: string): string | undefined {
  return /^\/live\/([^/?#]+)\/index\.m3u8$/.exec(url)?.[1]
}

/** Returns for how many days a channel replays; 0 where it does not or where its address cannot be made. */
export function catchupDays(channel: Replayable): number {
  const own = channel.catchup !== undefined && ownStream(channel.url) !== undefined
  if (!own && templateOf(channel) === undefined) return 0
  return Math.min(channel.catchup?.days ?? DAYS_UNSTATED, MOST_DAYS)
}

/** True when what began at `start` has begun at `now` and lies within the channel's days; times are UTC ms. */
export function isReplayable(channel: Replayable, start: number, now: number): boolean {
  return start < now && start >= now - catchupDays(channel) * DAY
}

/**
 * Returns the http(s) address that replays `span`, undefined where there is none: it has not begun at `now` (UTC ms),
 * is older than the channel's days, or lacks the id that the address needs. A span that still runs ends now.
 * As in Kodi, `tvg-shift` and `catchup-correction` are taken off the times; `zone` is the clock of the provider's place.
 */
export function replayUrl(channel: Replayable, span: Span, now: number, zone: string): string | undefined {
  const template = templateOf(channel)
  if (template === undefined || !isReplayable(channel, span.start, now)) return undefined
  const correction = ((channel.shift ?? 0) + (channel.catchup?.correction ?? 0)) * HOUR
  const moments = {
    start: Math.floor(span.start / 1000) - correction,
    stop: Math.floor(Math.min(span.stop, now) / 1000) - correction,
    now: Math.floor(now / 1000),
    catchupId: span.catchupId,
  }
  const address = fillTemplate(template, moments, zone)
  return address !== undefined && isAbsolute(address) && URL.canParse(address) ? address : undefined
}

function templateOf({ url, catchup }: Replayable): string | undefined {
  if (!catchup) return undefined
  const template = MODES[catchup.mode]?.(url, catchup.source)
  return template !== undefined && canStand(template) ? template : undefined
}

/** True for what is an address by itself, or will be one once the guide's id is in it. */
function canStand(template: string): boolean {
  return isAbsolute(template) || template.startsWith('{catchup-id}')
}

function isAbsolute(address: string): boolean {
  return /^https?:\/\//i.test(address)
}

/** A catchup-source that is no address of its own is written behind the live one, as Kodi's mode "append" does. */
function absoluteOr(source: string, url: string): string {
  return canStand(source) ? source : url + source
}

/**
 * `…/channel/index.m3u8` → `…/channel/timeshift_rel-{offset:1}.m3u8`, `…/channel/mono.m3u8` → `mono-timeshift_rel-…`,
 * with the query, which holds tokens. `…/channel/mpegts` is asked for HLS too, since browsers play no bare TS.
 */
function flussonicTemplate(url: string): string | undefined {
  const [, base, name, query = ''] = /^(https?:\/\/[^?]+\/)([^/?]*)(\?.*)?$/i.exec(url) ?? []
  if (base === undefined || name === undefined) return undefined
  if (name === 'mpegts') return `${base}timeshift_abs-\${start}.m3u8${query}`
  const kind = /^(.*)\.m3u8$/i.exec(name)?.[1]
  if (kind === undefined) return undefined
  return `${base}${kind === 'index' ? '' : `${kind}-`}timeshift_rel-{offset:1}.m3u8${query}`
}

/** `…/live/user/password/1.m3u8` → `…/timeshift/user/password/{minutes}/{start}/1.m3u8`; HLS where nothing else is said. */
function xtreamTemplate(url: string): string | undefined {
  const [, host, user, password, id] =
    /^(https?:\/\/[^/]+)\/(?:live\/)?([^/?]+)\/([^/?]+)\/([^/.?]+)(?:\.(?:m3u8?|ts))?(?:\?.*)?$/i.exec(url) ??
    []
  if (id === undefined) return undefined
  return `${host}/timeshift/${user}/${password}/{duration:60}/{Y}-{m}-{d}:{H}-{M}/${id}.m3u8`
}
