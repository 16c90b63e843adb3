/** Makes channels out of the lines of all channel playlists: the same channel from two places becomes one. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { TvChannel } from '../../shared/api.ts'
import type { Channel } from '../../shared/model/channel.ts'
import type { County } from '../../shared/model/county.ts'
import type { LocalText } from '../../shared/model/local-text.ts'
import type { GuideChannel } from '../../shared/model/programme.ts'
import type { Content } from '../store/content.ts'
import { comparableName } from './channel-name.ts'
import type { GuideMatch } from './guide-match.ts'
import { matchGuide } from './guide-match.ts'
import { ownChannel } from './own-channel.ts'
import { guideSourcesOf, sourcesOf } from './section.ts'

/** A channel as the television sees it, with what only an export needs. */
export interface MergedChannel {
  tv: TvChannel
  /** Lines as their playlists gave them, in order of preference. */
  entries: Channel[]
  guide?: GuideMatch
}

interface Gathered {
  language: string
  entries: Channel[]
}

/** Reads every channel playlist, schedule and guide and returns their channels, in the order of their numbers. */
export async function readChannels(
  county: Readonly<County>,
  content: Pick<Content, 'items'>,
): Promise<MergedChannel[]> {
  const guides: { source: string; channels: GuideChannel[] }[] = []
  for (const { id } of guideSourcesOf(county)) {
    guides.push({ source: id, channels: await content.items(id, 'guide-channel') })
    await breathe()
  }
  const lists: { language: string; channels: Channel[] }[] = []
  for (const { id, language = 'und' } of sourcesOf(county, 'm3u')) {
    lists.push({ language, channels: await content.items(id, 'channel') })
    await breathe()
  }
  for (const source of sourcesOf(county, 'schedule')) {
    lists.push({ language: source.language ?? 'und', channels: [ownChannel(source)] })
  }
  return mergeChannels(lists, guides)
}

/**
 * Merges lines that have the same tvg-id or comparable name; radio and television never merge.
 * Numbers come from tvg-chno where it can be typed and is free, else the lowest free one is taken.
 */
export function mergeChannels(
  lists: readonly { language: string; channels: readonly Channel[] }[],
  guides: readonly { source: string; channels: readonly GuideChannel[] }[],
): MergedChannel[] {
  const gathered = gather(lists)
  const numbers = numbersOf(gathered)
  const guideFor = matchGuide(guides)
  const ids = new Set<string>()
  const channels = gathered.flatMap(({ language, entries }, index) => {
    const [first] = entries
    if (!first) return []
    const guide = guideFor(first)
    const tv: TvChannel = {
      id: uniqueId(first, ids),
      number: String(numbers[index]),
      name: nameOf(first, language, guide),
      radio: first.radio,
      ...optionalLogo(entries),
      groups: [...new Set(entries.flatMap((entry) => entry.groups))],
      lines: [...new Set(entries.map((entry) => entry.url))].map((url) => ({ url })),
    }
    return [{ tv, entries, guide }]
  })
  return channels.sort((a, b) => Number(a.tv.number) - Number(b.tv.number))
}

function gather(lists: readonly { language: string; channels: readonly Channel[] }[]): Gathered[] {
  const gathered: Gathered[] = []
  const known = new Map<string, Gathered>()
  for (const { language, channels } of lists) {
    for (const channel of channels) {
      const kind = channel.radio ? 'radio' : 'tv'
      const keys = [`${kind} name ${comparableName(channel.name)}`]
      if (channel.tvgId !== '') keys.unshift(`${kind} id ${channel.tvgId.toLowerCase()}`)
      let place = keys.map((key) => known.get(key)).find((found) => found !== undefined)
      if (!place) {
        place = { language, entries: [] }
        gathered.push(place)
      }
      place.entries.push(channel)
      for (const key of keys) if (!known.has(key)) known.set(key, place)
    }
  }
  return gathered
}

function numbersOf(gathered: readonly Gathered[]): number[] {
  const taken = new Set<number>()
  const wished = gathered.map(({ entries }) => {
    const number = entries.map((entry) => entry.number).find((text) => text && /^[1-9]\d{0,3}$/.test(text))
    if (number === undefined || taken.has(Number(number))) return undefined
    taken.add(Number(number))
    return Number(number)
  })
  let lowest = 1
  return wished.map((number) => {
    if (number !== undefined) return number
    while (taken.has(lowest)) lowest++
    taken.add(lowest)
    return lowest
  })
}

function uniqueId(channel: Channel, ids: Set<string>): string {
  const wished = channel.tvgId || comparableName(channel.name)
  let id = wished
  for (let copy = 2; ids.has(id); copy++) id = `${wished}-${copy}`
  ids.add(id)
  return id
}

/** The playlist's own name, with the guide's names in languages that it does not speak. */
function nameOf(channel: Channel, language: string, guide: GuideMatch | undefined): LocalText {
  const name: LocalText = { [language]: channel.name }
  for (const { lang, name: text } of guide?.channel.names ?? []) {
    const spoken = Object.keys(name).map(primaryLanguage)
    if (lang !== '' && lang !== 'und' && !spoken.includes(primaryLanguage(lang))) name[lang] = text
  }
  return name
}

function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag
}

function optionalLogo(entries: readonly Channel[]): { logo?: string } {
  const logo = entries.map((entry) => entry.logo).find((address) => address !== undefined)
  return logo === undefined ? {} : { logo }
}
