/** Writes a channel playlist that every IPTV player reads: one line each, nothing in a value that could end it. Pure. */
import type { MergedChannel } from '../sections/channel-merge.ts'
import { attributeValue, exportIds } from './export-id.ts'

/** Headers that players take from #EXTVLCOPT, by our name for them. */
const PLAYER_OPTIONS = [
  ['user-agent', 'http-user-agent'],
  ['referrer', 'http-referrer'],
] as const

/**
 * Returns the playlist's text. `origin` makes addresses of our own server absolute: "http://tv.example:8080".
 * What can be replayed is replayed through our own route, whatever its provider speaks.
 */
export function writeM3u(channels: readonly MergedChannel[], origin: string): string {
  const guideAddress = absolute('/iptv/guide.xml.gz', origin)
  const lines = [`#EXTM3U x-tvg-url="${guideAddress}"`]
  const ids = exportIds(channels)
  for (const channel of channels) {
    const entry = channel.lines[0]?.channel
    if (!entry) continue
    const { tv } = channel
    const name = attributeValue(entry.name)
    const attributes: [string, string | undefined][] = [
      ['tvg-id', ids.get(channel)],
      ['tvg-name', name],
      ['tvg-chno', tv.number],
      ['tvg-logo', tv.logo === undefined ? undefined : absolute(tv.logo, origin)],
      ['group-title', tv.groups.map(attributeValue).join(';') || undefined],
      ['radio', tv.radio ? 'true' : undefined],
      ...catchupAttributes(channel, origin),
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

/** Players write seconds where {utc} stands; the route takes milliseconds, hence the zeros. */
function catchupAttributes({ tv }: MergedChannel, origin: string): [string, string][] {
  if (!tv.catchup) return []
  const path = `/api/v1/replay/${encodeURIComponent(tv.id)}/{utc}000-{utcend}000.m3u8`
  return [
    ['catchup', 'default'],
    ['catchup-days', String(tv.catchup.days)],
    ['catchup-source', absolute(path, origin)],
  ]
}

function written([name, value]: [string, string | undefined]): string[] {
  return value === undefined ? [] : [`${name}="${attributeValue(value)}"`]
}

function absolute(address: string, origin: string): string {
  return attributeValue(address.startsWith('/') ? origin + address : address)
}
