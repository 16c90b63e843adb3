/**
 * Plays a loop as if it were live: which segments are in the window is a function of the clock alone,
 * so that every restart and every instance agrees. Pure. RFC 8216.
 */
import type { Loop } from './loop.ts'

/** Segments in a media playlist. */
export const WINDOW = 12
/** Segment 0 of every stream began here; late enough to keep media sequence numbers within 32 bits. */
const EPOCH = Date.UTC(2024, 0, 1)

export interface WindowEntry {
  /** Media sequence number. */
  sequence: number
  /** Which segment of the loop. */
  index: number
  /** When it begins, UTC ms. */
  start: number
  /** True for the first of the loop: nothing continues from the segment before. */
  discontinuity: boolean
}

export interface PlayoutWindow {
  /** EXT-X-MEDIA-SEQUENCE */
  mediaSequence: number
  /** EXT-X-DISCONTINUITY-SEQUENCE: loop starts that have left the playlist. */
  discontinuitySequence: number
  entries: WindowEntry[]
}

/** Returns what is in the window at `now` (UTC ms): the last twelve segments that have wholly run. */
export function windowAt(loop: Pick<Loop, 'segmentMs'> & { count: number }, now: number): PlayoutWindow {
  const running = Math.floor((now - EPOCH) / loop.segmentMs)
  const mediaSequence = running - WINDOW
  const entries = Array.from({ length: WINDOW }, (_, place) => {
    const sequence = mediaSequence + place
    const index = sequence % loop.count
    return { sequence, index, start: EPOCH + sequence * loop.segmentMs, discontinuity: index === 0 }
  })
  return {
    mediaSequence,
    discontinuitySequence: Math.floor((mediaSequence - 1) / loop.count),
    entries,
  }
}

/**
 * Returns the media playlist of what `stream` played in [start, stop), UTC ms. It grows while the span still runs and
 * ends when it is over; its addresses are root-relative. A span begins with the segment that was running.
 */
export function replayPlaylist(
  loop: Loop,
  stream: string,
  span: { start: number; stop: number },
  now: number,
): string {
  const { segments, segmentMs } = loop
  const first = Math.max(0, Math.floor((span.start - EPOCH) / segmentMs))
  const over = Math.floor((Math.min(span.stop, now) - EPOCH) / segmentMs)
  const isOver = span.stop <= now
  const base = `/live/${encodeURIComponent(stream)}`
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-PLAYLIST-TYPE:${isOver ? 'VOD' : 'EVENT'}`,
    `#EXT-X-TARGETDURATION:${targetDuration(loop)}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${base}/init.mp4?v=${loop.version}"`,
  ]
  for (let sequence = first; sequence < Math.max(over, first + 1); sequence++) {
    const index = sequence % segments.length
    if (index === 0 && sequence > first) lines.push('#EXT-X-DISCONTINUITY')
    if (index === 0 || sequence === first) {
      lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(EPOCH + sequence * segmentMs).toISOString()}`)
    }
    const duration = segments[index]?.duration ?? segmentMs / 1000
    lines.push(`#EXTINF:${duration.toFixed(5)},`, `${base}/${index}.m4s?v=${loop.version}`)
  }
  if (isOver) lines.push('#EXT-X-ENDLIST')
  return `${lines.join('\n')}\n`
}

function targetDuration({ segments, segmentMs }: Loop): number {
  const longest = Math.max(...segments.map((segment) => segment.duration))
  return Math.ceil(Math.max(longest, segmentMs / 1000))
}

/** Returns the media playlist at `now` (UTC ms); its addresses are relative to itself. */
export function mediaPlaylist(loop: Loop, now: number): string {
  const { segments, segmentMs } = loop
  const window = windowAt({ count: segments.length, segmentMs }, now)
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${targetDuration(loop)}`,
    `#EXT-X-MEDIA-SEQUENCE:${window.mediaSequence}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${window.discontinuitySequence}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="init.mp4?v=${loop.version}"`,
  ]
  window.entries.forEach((entry, place) => {
    if (entry.discontinuity) lines.push('#EXT-X-DISCONTINUITY')
    if (entry.discontinuity || place === 0) {
      lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(entry.start).toISOString()}`)
    }
    const duration = segments[entry.index]?.duration ?? segmentMs / 1000
    lines.push(`#EXTINF:${duration.toFixed(5)},`, `${entry.index}.m4s?v=${loop.version}`)
  })
  return `${lines.join('\n')}\n`
}
