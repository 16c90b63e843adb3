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

/** Returns the media playlist at `now` (UTC ms); its addresses are relative to itself. */
export function mediaPlaylist(loop: Loop, now: number): string {
  const { segments, segmentMs } = loop
  const window = windowAt({ count: segments.length, segmentMs }, now)
  const longest = Math.max(...segments.map((segment) => segment.duration))
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(Math.max(longest, segmentMs / 1000))}`,
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
