/** Writes media playlists of a linear channel: the live one, and the replay of a past span. RFC 8216. */
import { CELL, TARGET_DURATION } from './cells.ts'
import type { AiredSegment, Linear } from './linear.ts'

/** Segments in the live playlist. */
export const LINEAR_WINDOW = 12

/** Returns the live playlist at `now` (UTC ms); its addresses are relative to itself. */
export function livePlaylist(channel: Linear, now: number): string {
  const end = Math.floor(now / CELL)
  return written(channel.cells(end - LINEAR_WINDOW, end), [])
}

/**
 * Returns the playlist of what was on the air in [start, stop), UTC ms, as far as it is past at `now`; undefined where
 * that is nothing. Its addresses are relative to the live playlist's.
 */
export function replayPlaylist(
  channel: Linear,
  span: { start: number; stop: number },
  now: number,
): string | undefined {
  const end = Math.min(channel.cellFrom(span.stop), Math.floor(now / CELL))
  const segments = channel.cells(channel.cellFrom(span.start), end)
  return segments.length > 0
    ? `${written(segments, ['#EXT-X-PLAYLIST-TYPE:VOD'])}#EXT-X-ENDLIST\n`
    : undefined
}

function written(segments: readonly AiredSegment[], more: readonly string[]): string {
  const [head] = segments
  const isBeginning = head?.cell === head?.play.firstCell
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${TARGET_DURATION}`,
    `#EXT-X-MEDIA-SEQUENCE:${head?.sequence ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${(head?.discontinuity ?? 0) - (isBeginning ? 1 : 0)}`,
    ...more,
    '#EXT-X-INDEPENDENT-SEGMENTS',
  ]
  segments.forEach(({ play, first, last, start, duration, cell }, place) => {
    const begins = cell === play.firstCell
    if (begins) lines.push('#EXT-X-DISCONTINUITY')
    if (begins || place === 0) {
      lines.push(
        `#EXT-X-MAP:URI="${play.film.key}/init.mp4"`,
        `#EXT-X-PROGRAM-DATE-TIME:${new Date(Math.round(start)).toISOString()}`,
      )
    }
    lines.push(`#EXTINF:${duration.toFixed(5)},`, `${play.film.key}/${first}-${last}.m4s`)
  })
  return `${lines.join('\n')}\n`
}
