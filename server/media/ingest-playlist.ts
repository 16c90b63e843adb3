/** Reads the HLS playlists of a live event that somebody else sends: RFC 8216, as far as taking it over needs. Pure. */

export interface IngestSegment {
  /** Media sequence number. */
  sequence: number
  url: string
  /** Address of its init section. */
  map: string | undefined
  /** True where nothing continues from the segment before. */
  discontinuity: boolean
}

export type IngestPlaylist =
  | { kind: 'variants'; best: string }
  | { kind: 'media'; segments: IngestSegment[]; ended: boolean }

/** Returns what the playlist at `base` holds; undefined when it is no HLS playlist. Addresses become absolute. */
export function readIngestPlaylist(text: string, base: string): IngestPlaylist | undefined {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines[0] !== '#EXTM3U') return undefined
  const address = (written: string) => (URL.canParse(written, base) ? new URL(written, base).href : undefined)
  const best = bestVariant(lines)
  if (best !== undefined) {
    const url = address(best)
    return url === undefined ? undefined : { kind: 'variants', best: url }
  }
  const segments: IngestSegment[] = []
  let sequence = Number(/^#EXT-X-MEDIA-SEQUENCE:(\d+)/m.exec(lines.join('\n'))?.[1] ?? 0)
  let map: string | undefined
  let discontinuity = false
  for (const line of lines) {
    if (line === '#EXT-X-DISCONTINUITY') discontinuity = true
    else if (line.startsWith('#EXT-X-MAP:')) map = address(/URI="([^"]*)"/.exec(line)?.[1] ?? '')
    else if (!line.startsWith('#')) {
      const url = address(line)
      if (url !== undefined) segments.push({ sequence, url, map, discontinuity })
      sequence++
      discontinuity = false
    }
  }
  return { kind: 'media', segments, ended: lines.includes('#EXT-X-ENDLIST') }
}

/** The address of the variant with the most bits; undefined in a media playlist. */
function bestVariant(lines: readonly string[]): string | undefined {
  const variants = lines.flatMap((line, index) => {
    const uri = lines.slice(index + 1).find((next) => !next.startsWith('#'))
    if (!line.startsWith('#EXT-X-STREAM-INF:') || uri === undefined) return []
    return [{ bits: Number(/[:,]BANDWIDTH=(\d+)/.exec(line)?.[1] ?? 0), uri }]
  })
  return variants.sort((a, b) => b.bits - a.bits)[0]?.uri
}
