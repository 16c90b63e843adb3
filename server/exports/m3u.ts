/** Writes a channel playlist that every IPTV player reads: one line each, nothing in a value that could end it. Pure. */
import type { MergedChannel } from '../sections/channel-merge.ts'

/** Headers that players take from #EXTVLCOPT, by our name for them. */
const PLAYER_OPTIONS = [
  ['user-agent', 'http-user-agent'],
  ['referrer', 'http-referrer'],
] as const

/** Returns the playlist's text. `origin` makes addresses of our own server absolute: "http://tv.example:8080". */
export function writeM3u(channels: readonly MergedChannel[], origin: string): string {
  const guideAddress = absolute('/iptv/guide.xml.gz', origin)
  const lines = [`#EXTM3U x-tvg-url="${guideAddress}"`]
  const ids = new Set<string>()
  for (const channel of channels) {
    const [entry] = channel.entries
    if (!entry) continue
    const { tv, guide } = channel
    const name = attributeValue(entry.name)
    const attributes: [string, string | undefined][] = [
      ['tvg-id', freeId([guide?.channel.id ?? tv.id, tv.id].map(attributeValue), ids)],
      ['tvg-name', name],
      ['tvg-chno', tv.number],
      ['tvg-logo', tv.logo === undefined ? undefined : absolute(tv.logo, origin)],
      ['group-title', tv.groups.map(attributeValue).join(';') || undefined],
      ['radio', tv.radio ? 'true' : undefined],
      ['tvg-shift', entry.shift === undefined ? undefined : String(entry.shift)],
      ['catchup', entry.catchup?.mode],
      ['catchup-days', entry.catchup?.days === undefined ? undefined : String(entry.catchup.days)],
      ['catchup-source', entry.catchup?.source && absolute(entry.catchup.source, origin)],
    ]
    lines.push(`#EXTINF:-1 ${attributes.flatMap(written).join(' ')},${name}`)
    for (const [header, option] of PLAYER_OPTIONS) {
      const value = entry.headers?.[header]
      if (value !== undefined) lines.push(`#EXTVLCOPT:${option}=${attributeValue(value)}`)
    }
    lines.push(absolute(entry.url, origin))
  }
  return `${lines.join('\n')}\n`
}

function written([name, value]: [string, string | undefined]): string[] {
  return value === undefined ? [] : [`${name}="${attributeValue(value)}"`]
}

/** The first wished id that is not taken yet, else the last one with a number. */
function freeId(wished: readonly string[], taken: Set<string>): string {
  const last = wished.at(-1) || 'channel'
  let id = wished.find((candidate) => candidate !== '' && !taken.has(candidate)) ?? last
  for (let copy = 2; taken.has(id); copy++) id = `${last}-${copy}`
  taken.add(id)
  return id
}

/** No format escapes exist, so what would end a value is left out. */
function attributeValue(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return text.replace(/["\u0000-\u001f\u007f]+/g, ' ').trim()
}

function absolute(address: string, origin: string): string {
  return attributeValue(address.startsWith('/') ? origin + address : address)
}
