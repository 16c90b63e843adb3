/** Makes guide channels and programmes of the elements of a guide. https://github.com/XMLTV/xmltv/blob/master/xmltv.dtd */
import type { LocalText } from '../../../shared/model/local-text.ts'
import type { GuideChannel, Programme } from '../../../shared/model/programme.ts'
import { resolveAddress } from '../address.ts'
import { languageTag } from '../language.ts'
import type { Origin } from '../source.ts'
import type { Child, ReadElement } from './element-reader.ts'
import type { GuideTime } from './time.ts'

/** Tells the desk what was wrong with the element at hand. */
export type OnFault = (what: string) => void

/** Tags that were met, by how they were written; '' for what is none. A guide says "zh" a million times. */
const KNOWN_TAGS = new Map<string, string>()
const MAX_KNOWN_TAGS = 100

const HOUR = 3_600_000
const EVENING = 20 * 60
const MORNING = 6 * 60

/** Returns the channel, or undefined with a fault when it has no id. */
export function guideChannel(element: ReadElement, origin: Origin, fault: OnFault): GuideChannel | undefined {
  const id = element.attributes.id?.trim()
  if (!id) {
    fault('The channel has no id.')
    return undefined
  }
  const channel: GuideChannel = { type: 'guide-channel', id, names: [] }
  for (const child of element.children) {
    const name = child.name === 'display-name' ? oneLine(child.text) : ''
    if (name !== '') channel.names.push({ lang: languageOf(child, origin), name })
    if (child.name === 'icon') addIcon(channel, child.attributes.src, origin)
  }
  return channel
}

/**
 * Returns the programme, or undefined with a fault when it has no channel, title or start, or no length at all.
 * A stop before the start is the next day's when it is in the small hours; another is left out with a fault.
 */
export function programme(
  element: ReadElement,
  origin: Origin,
  readTime: (written: string) => GuideTime | undefined,
  fault: OnFault,
): Programme | undefined {
  const channel = element.attributes.channel?.trim()
  const start = readTime(element.attributes.start ?? '')
  const title = localText(element, 'title', origin, oneLine)
  if (!channel || !start || !title) {
    fault(`The programme has no ${!channel ? 'channel' : !start ? 'start that is a time' : 'title'}.`)
    return undefined
  }
  const written = element.attributes.stop ?? ''
  const stop = readTime(written)
  if (!start.zoneKnown || stop?.zoneKnown === false) {
    fault("The time zone has an unknown name; the source's own was taken.")
  }
  if (written.trim() !== '' && !stop) fault('The stop is no time; the next programme tells it.')
  if (stop?.at === start.at) {
    fault('The programme stops when it starts.')
    return undefined
  }
  const stopAt = stop && stopAfter(start, stop)
  if (stop && stopAt === undefined)
    fault('The programme stops before it starts; the next programme tells its stop.')
  return {
    type: 'programme',
    channel,
    start: start.at,
    ...(stopAt !== undefined && { stop: stopAt }),
    title,
    ...details(element, origin),
  }
}

function stopAfter(start: GuideTime, stop: GuideTime): number | undefined {
  if (stop.at > start.at) return stop.at
  const overMidnight = start.minuteOfDay >= EVENING && stop.minuteOfDay < MORNING
  const nextDay = stop.at + 24 * HOUR
  return overMidnight && nextDay > start.at ? nextDay : undefined
}

function details(element: ReadElement, origin: Origin): Partial<Programme> {
  const found: Partial<Programme> = {}
  const catchupId = element.attributes['catchup-id']?.trim()
  if (catchupId) found.catchupId = catchupId
  for (const { name, attributes, text } of element.children) {
    if (name === 'icon') addIcon(found, attributes.src, origin)
    const line = /^(?:category|episode-num|rating)$/.test(name) ? oneLine(text) : ''
    if (line === '') continue
    if (name === 'rating') found.rating ??= line
    if (name === 'category') {
      found.categories ??= []
      if (!found.categories.includes(line)) found.categories.push(line)
    }
    if (name === 'episode-num') {
      found.episodeNum ??= {}
      found.episodeNum[attributes.system?.trim() || 'onscreen'] ??= line
    }
  }
  const subTitle = localText(element, 'sub-title', origin, oneLine)
  if (subTitle) found.subTitle = subTitle
  const desc = localText(element, 'desc', origin, paragraphs)
  if (desc) found.desc = desc
  return found
}

/** Returns the texts by language, the first of each; undefined when there is none. */
function localText(
  element: ReadElement,
  name: string,
  origin: Origin,
  clean: (text: string) => string,
): LocalText | undefined {
  let texts: LocalText | undefined
  for (const child of element.children) {
    if (child.name !== name) continue
    const text = clean(child.text)
    const language = languageOf(child, origin)
    if (text === '' || texts?.[language] !== undefined) continue
    texts ??= {}
    texts[language] = text
  }
  return texts
}

function languageOf({ attributes }: Child, origin: Origin): string {
  const written = attributes.lang ?? attributes['xml:lang']
  if (written === undefined) return origin.language
  let tag = KNOWN_TAGS.get(written)
  if (tag === undefined) {
    tag = languageTag(written) ?? ''
    if (KNOWN_TAGS.size < MAX_KNOWN_TAGS) KNOWN_TAGS.set(written, tag)
  }
  return tag || origin.language
}

/** Takes the first icon whose address can be fetched. */
function addIcon(found: { icon?: string | undefined }, src: string | undefined, origin: Origin): void {
  const icon = resolveAddress(src, origin.base)
  if (icon !== undefined) found.icon ??= icon
}

function oneLine(text: string): string {
  const trimmed = text.trim()
  return /\s\s|[\t\n\r]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}

/** Keeps the line breaks of a description, one at a time. */
function paragraphs(text: string): string {
  if (!text.includes('\n')) return oneLine(text)
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')
}
