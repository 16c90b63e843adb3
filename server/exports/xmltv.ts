/** Writes a guide in XMLTV: channels first, then programmes, each of which has an end. Pure, and in pieces. */
import type { LocalText } from '../../shared/model/local-text.ts'
import type { GuideChannel, Programme } from '../../shared/model/programme.ts'

const MINUTE = 60_000

/** Opens the document. */
export function guideHead(): string {
  return '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tv SYSTEM "xmltv.dtd">\n<tv generator-info-name="Tangwu">\n'
}

/** Closes the document. */
export function guideFoot(): string {
  return '</tv>\n'
}

/** Returns one channel element. */
export function channelElement(channel: GuideChannel): string {
  const names = channel.names.length > 0 ? channel.names : [{ lang: '', name: channel.id }]
  const children = names.map(({ lang, name }) => textElement('display-name', name, lang))
  return `<channel id="${escapeXml(channel.id)}">${children.join('')}${iconElement(channel.icon)}</channel>\n`
}

/**
 * Returns one programme element of the channel `channel`. `offset` is the zone in which times are written, in minutes
 * east of UTC.
 */
export function programmeElement(
  programme: Programme & { stop: number },
  channel: string,
  offset: number,
): string {
  const { title, subTitle, desc, categories = [], icon, episodeNum = {}, rating } = programme
  const children = [
    ...textElements('title', title),
    ...textElements('sub-title', subTitle),
    ...textElements('desc', desc),
    ...categories.map((category) => textElement('category', category, '')),
    iconElement(icon),
    ...Object.entries(episodeNum).map(
      ([system, number]) => `<episode-num system="${escapeXml(system)}">${escapeXml(number)}</episode-num>`,
    ),
    rating === undefined ? '' : `<rating><value>${escapeXml(rating)}</value></rating>`,
  ]
  const times = `start="${xmltvTime(programme.start, offset)}" stop="${xmltvTime(programme.stop, offset)}"`
  return `<programme ${times} channel="${escapeXml(channel)}">${children.join('')}</programme>\n`
}

/** Returns a time (UTC ms) as YYYYMMDDhhmmss with its offset, given in minutes east of UTC. */
export function xmltvTime(time: number, offset: number): string {
  const digits = new Date(time + offset * MINUTE).toISOString().replace(/\D/g, '').slice(0, 14)
  const size = Math.abs(offset)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  return `${digits} ${offset < 0 ? '-' : '+'}${hours}${String(size % 60).padStart(2, '0')}`
}

function textElements(name: string, text: LocalText | undefined): string[] {
  return Object.entries(text ?? {}).map(([lang, value]) => textElement(name, value, lang))
}

function textElement(name: string, value: string, lang: string): string {
  const attribute = lang === '' || lang === 'und' ? '' : ` lang="${escapeXml(lang)}"`
  return `<${name}${attribute}>${escapeXml(value)}</${name}>`
}

/** A picture of our own server has no address that would be right for every reader of a kept guide. */
function iconElement(icon: string | undefined): string {
  return icon === undefined || icon.startsWith('/') ? '' : `<icon src="${escapeXml(icon)}"/>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 does not allow are left out, lone surrogates among them. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
