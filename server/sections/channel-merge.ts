/** Makes channels out of the lines of all channel playlists: the same channel from two places becomes one. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { TvChannel } from '../../shared/api.ts'
import type { Channel } from '../../shared/model/channel.ts'
import type { County, SourceConfig } from '../../shared/model/county.ts'
import type { LocalText } from '../../shared/model/local-text.ts'
import type { RelaySigner } from '../media/relay-address.ts'
import { catchupDays } from '../media/replay-address.ts'
import { isForTelevisions } from '../sources/m3u/stream.ts'
import type { Content } from '../store/content.ts'
import { nameList, placeIn } from './channel-arrangement.ts'
import { comparableName } from './channel-name.ts'
import { channelNumbers } from './channel-number.ts'
import type { GuideList, GuideMatch } from './guide-match.ts'
import { matchGuides } from './guide-match.ts'
import { ownChannel } from './own-channel.ts'
import { guideSourcesOf, sourcesOf } from './section.ts'

/** What the county file says of a channel playlist. */
export interface ListFacts {
  /** Source id. */
  source: string
  language: string
  /** IANA zone in which its catch-up addresses write times. */
  timezone: string
  /** What our server fetches for televisions: nothing, what asks for headers, or everything. */
  relay: SourceConfig['relay']
  /** True where its streams may live in a private network. */
  allowPrivate: boolean
}

/** A line as its playlist gave it. */
export interface ChannelLine {
  channel: Channel
  list: ListFacts
}

/** A channel as the television sees it, with what only the server needs. */
export interface MergedChannel {
  tv: TvChannel
  /** In order of preference. */
  lines: ChannelLine[]
  /** Every guide that knows the channel, in the order in which they are asked. */
  guides: GuideMatch[]
}

/** Gives the address at which our server relays a line, or `url` with the line's headers; undefined where it does not. */
export type RelayLine = (line: ChannelLine, url?: string) => string | undefined

/** The headers with which our server asks for a line; undefined where televisions ask for it themselves. */
export function relayedHeaders({ channel, list }: ChannelLine): Readonly<Record<string, string>> | undefined {
  return list.relay === 'all' ? (channel.headers ?? {}) : list.relay ? channel.headers : undefined
}

/** Returns how lines are relayed of sources that say so. */
export function relayedBy(signer: RelaySigner): RelayLine {
  return (line, url = line.channel.url) => {
    const headers = relayedHeaders(line)
    return headers !== undefined && /^https?:/i.test(url)
      ? signer.address(signer.nameOf({ source: line.list.source, headers }), url)
      : undefined
  }
}

interface Gathered {
  id: string
  lines: ChannelLine[]
}

/** Reads every channel playlist, schedule and guide and returns their channels, in the order of their numbers. */
export async function readChannels(
  county: Readonly<County>,
  content: Pick<Content, 'items'>,
  relay?: RelayLine,
): Promise<MergedChannel[]> {
  const guides: GuideList[] = []
  for (const { id, shiftMinutes } of guideSourcesOf(county)) {
    guides.push({ source: id, shiftMinutes, channels: await content.items(id, 'guide-channel') })
    await breathe()
  }
  const lines: ChannelLine[] = []
  for (const source of sourcesOf(county, 'm3u')) {
    const list = listFacts(county, source)
    for (const channel of await content.items(source.id, 'channel')) lines.push({ channel, list })
    await breathe()
  }
  for (const source of sourcesOf(county, 'schedule')) {
    lines.push({ channel: ownChannel(source), list: listFacts(county, source) })
  }
  return mergeChannels(lines, guides, county.channels, relay)
}

function listFacts(county: Readonly<County>, source: SourceConfig): ListFacts {
  return {
    source: source.id,
    language: source.language ?? 'und',
    timezone: source.timezone ?? county.timezone,
    relay: source.relay,
    allowPrivate: source.allowPrivate,
  }
}

/**
 * Merges lines that have the same tvg-id or comparable name; radio and television never merge. Lines keep the order in
 * which they come, those of the source with the highest priority first, but one that asks for headers and is not
 * relayed goes behind the others, since a television cannot send them. Those that no television can play come last and
 * are told to televisions only where there is no other.
 */
export function mergeChannels(
  lines: readonly ChannelLine[],
  guides: readonly GuideList[],
  arrangement: County['channels'] = {},
  relay: RelayLine = () => undefined,
): MergedChannel[] {
  const hidden = nameList(arrangement.hide)
  const order = nameList(arrangement.order)
  const seen = gather(lines).filter((channel) => placeIn(hidden, channel) === undefined)
  const numbers = channelNumbers(
    seen.map((channel) => ({
      place: placeIn(order, channel),
      written: channel.lines.map((line) => line.channel.number),
    })),
  )
  const guidesFor = matchGuides(guides)
  const channels = seen.flatMap(({ id, lines: own }, index) => {
    const [first] = own
    if (!first) return []
    const addresses = new Map(own.map((line) => [line, lineAddress(line, relay)]))
    const sorted = [...own].sort((a, b) => trouble(a, addresses) - trouble(b, addresses))
    const playable = sorted.filter(({ channel }) => isForTelevisions(channel.url))
    const told = playable.length > 0 ? playable : sorted
    const matches = guidesFor(first.channel)
    const tv: TvChannel = {
      id,
      number: String(numbers[index]),
      name: nameOf(first, matches),
      radio: first.channel.radio,
      ...optionalLogo(own),
      groups: [...new Set(own.flatMap(({ channel }) => channel.groups))],
      lines: [...new Set(told.map((line) => addresses.get(line) ?? line.channel.url))].map((url) => ({
        url,
      })),
      ...optionalCatchup(sorted),
    }
    return [{ tv, lines: sorted, guides: matches }]
  })
  return channels.sort((a, b) => Number(a.tv.number) - Number(b.tv.number))
}

function gather(lines: readonly ChannelLine[]): Gathered[] {
  const gathered: Gathered[] = []
  const known = new Map<string, Gathered>()
  const ids = new Set<string>()
  for (const line of lines) {
    const { channel } = line
    const kind = channel.radio ? 'radio' : 'tv'
    const keys = [`${kind} name ${comparableName(channel.name)}`]
    if (channel.tvgId !== '') keys.unshift(`${kind} id ${channel.tvgId.toLowerCase()}`)
    let place = keys.map((key) => known.get(key)).find((found) => found !== undefined)
    if (!place) {
      place = { id: uniqueId(channel, ids), lines: [] }
      gathered.push(place)
    }
    place.lines.push(line)
    for (const key of keys) if (!known.has(key)) known.set(key, place)
  }
  return gathered
}

function uniqueId(channel: Channel, ids: Set<string>): string {
  const wished = channel.tvgId || comparableName(channel.name)
  let id = wished
  for (let copy = 2; ids.has(id); copy++) id = `${wished}-${copy}`
  ids.add(id)
  return id
}

function lineAddress(line: ChannelLine, relay: RelayLine): string | undefined {
  return relay(line) ?? (line.channel.headers === undefined ? line.channel.url : undefined)
}

/** 0: none; 1: the television would ask without the headers that the line needs; 2: no television can ask. */
function trouble(line: ChannelLine, addresses: ReadonlyMap<ChannelLine, string | undefined>): number {
  if (!isForTelevisions(line.channel.url)) return 2
  return addresses.get(line) === undefined ? 1 : 0
}

/** The playlist's own name, with the guides' names in languages that it does not speak. */
function nameOf({ channel, list }: ChannelLine, guides: readonly GuideMatch[]): LocalText {
  const name: LocalText = { [list.language]: channel.name }
  for (const { lang, name: text } of guides.flatMap((guide) => guide.channel.names)) {
    const spoken = Object.keys(name).map(primaryLanguage)
    if (lang !== '' && lang !== 'und' && !spoken.includes(primaryLanguage(lang))) name[lang] = text
  }
  return name
}

function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag
}

function optionalLogo(lines: readonly ChannelLine[]): { logo?: string } {
  const logo = lines.map(({ channel }) => channel.logo).find((address) => address !== undefined)
  return logo === undefined ? {} : { logo }
}

/** The first line that replays anything says for how long. */
function optionalCatchup(lines: readonly ChannelLine[]): { catchup?: { days: number } } {
  const days = lines.map(({ channel }) => catchupDays(channel)).find((count) => count > 0)
  return days === undefined ? {} : { catchup: { days } }
}
