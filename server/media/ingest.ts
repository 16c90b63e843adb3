/** Takes a live event over: follows its HLS playlist and records it, so that it is aired and can be replayed. */
import type { FetchDocument } from '../refresh/fetch.ts'
import { RefreshError } from '../refresh/refresh-error.ts'
import type { Airing } from '../sources/schedule/airings.ts'
import { MalformedMedia } from './boxes.ts'
import { CELL } from './cells.ts'
import { type IngestSegment, readIngestPlaylist } from './ingest-playlist.ts'
import type { OpenRecording, Recordings } from './recordings.ts'

/** A live event is followed so long before it is on the air, ms: that much may the network lag behind later. */
export const INGEST_AHEAD = 10_000
/** A recording begins with at least so many segments, and ends when less than so much of it is left to be aired, ms. */
const FIRST_SEGMENTS = 5
const LEAST_LEFT = 6_500
/** How often a segment is asked for until the event goes on behind it. */
const MOST_TRIES = 3
const MOST_PLAYLIST_BYTES = 1_048_576
/** Largest segment of a live event. */
export const MOST_SEGMENT_BYTES = 32 * 1_048_576

export interface IngestDeps {
  /** Names what is fetched. */
  name: string
  fetch: FetchDocument
  allowPrivate: boolean
  recordings: Recordings
  now: () => number
}

export interface Ingest {
  /** Fetches what is new of `airing`, undefined where none is live; true when a recording has changed. Never rejects. */
  follow(airing: Airing | undefined): Promise<boolean>
  /** What is wrong with the live stream, one plain sentence. */
  problem(): string | undefined
}

/** What is known of the event that is followed. */
interface Followed {
  airing: number
  /** Address of the media playlist. */
  url: string
  /** The last segment that was taken, or given up; -1 before the first. */
  last: number
  /** How often the segment behind it could not be had. */
  failures: number
  map?: { url: string; init: Uint8Array }
  /** Segments that wait for a recording to begin. */
  waiting: Uint8Array[]
  recording?: OpenRecording
}

/** Returns an ingest that follows nothing yet. */
export function createIngest({ name, fetch, allowPrivate, recordings, now }: IngestDeps): Ingest {
  let followed: Followed | undefined
  let problem: string | undefined

  async function bytesAt(url: string, maxBytes: number): Promise<{ bytes: Uint8Array; base: string }> {
    const document = await fetch({ name, place: { url }, allowPrivate, maxBytes, validators: {} })
    if (document === 'unchanged') throw new RefreshError('empty', 'The live stream sent nothing.')
    try {
      const chunks: Uint8Array[] = []
      for await (const chunk of document.open()) chunks.push(chunk)
      return { bytes: new Uint8Array(Buffer.concat(chunks)), base: document.base ?? url }
    } finally {
      await document.dispose()
    }
  }

  /** @throws RefreshError */
  async function segmentsOf(event: Followed): Promise<IngestSegment[]> {
    for (let hops = 0; hops < 3; hops++) {
      const { bytes, base } = await bytesAt(event.url, MOST_PLAYLIST_BYTES)
      const playlist = readIngestPlaylist(new TextDecoder().decode(bytes), base)
      if (!playlist) break
      if (playlist.kind === 'media') return playlist.segments
      event.url = playlist.best
    }
    throw new RefreshError('not-this-format', 'The live stream is no HLS media playlist.')
  }

  /** Where the sender began anew, its numbers begin anew too; one of its servers may only be some segments behind. */
  function newOnes(event: Followed, segments: readonly IngestSegment[]): readonly IngestSegment[] {
    const newest = segments.at(-1)?.sequence ?? 0
    const isAnew = newest < event.last - segments.length
    if (event.last >= 0 && !isAnew) return segments.filter(({ sequence }) => sequence > event.last)
    // The same address may hold another init section by now.
    delete event.map
    return segments.slice(-FIRST_SEGMENTS)
  }

  /** Takes a segment, or goes on behind one that could not be had several times. @throws RefreshError before that */
  async function takeOrLeave(event: Followed, segment: IngestSegment): Promise<boolean> {
    try {
      const changed = await take(event, segment)
      event.failures = 0
      return changed
    } catch (error) {
      if (!(error instanceof RefreshError) || ++event.failures < MOST_TRIES) throw error
      event.failures = 0
      event.last = segment.sequence
      putDown(event)
      return false
    }
  }

  async function take(event: Followed, segment: IngestSegment): Promise<boolean> {
    if (segment.map === undefined) {
      throw new MalformedMedia(
        'The live stream has no EXT-X-MAP; it should be sent as fragmented MP4 (CMAF).',
      )
    }
    const follows = segment.sequence === event.last + 1 && !segment.discontinuity
    if (!follows || segment.map !== event.map?.url) putDown(event)
    if (segment.map !== event.map?.url) {
      const { bytes } = await bytesAt(segment.map, MOST_SEGMENT_BYTES)
      event.map = { url: segment.map, init: bytes }
    }
    const { bytes } = await bytesAt(segment.url, MOST_SEGMENT_BYTES)
    event.last = segment.sequence
    if (event.recording) {
      await event.recording.add(bytes)
      return true
    }
    event.waiting.push(bytes)
    if (event.waiting.length < FIRST_SEGMENTS) return false
    const { map, waiting } = event
    event.waiting = []
    const soon = Math.ceil((now() + CELL) / CELL) * CELL
    if (map) event.recording = await recordings.begin(Math.max(event.airing, soon), map.init, waiting)
    return true
  }

  function putDown(event: Followed): void {
    delete event.recording
    event.waiting = []
  }

  return {
    async follow(airing) {
      const url = airing?.slot.stream
      if (!airing || url === undefined) {
        followed = undefined
        problem = undefined
        return false
      }
      if (followed?.airing !== airing.start)
        followed = { airing: airing.start, url, last: -1, failures: 0, waiting: [] }
      const event = followed
      let changed = false
      try {
        for (const segment of newOnes(event, await segmentsOf(event))) {
          changed = (await takeOrLeave(event, segment)) || changed
        }
        problem = undefined
      } catch (error) {
        const isKnown = error instanceof RefreshError || error instanceof MalformedMedia
        problem = isKnown ? error.message : 'The live stream could not be recorded.'
        event.url = url
        if (!(error instanceof RefreshError)) putDown(event)
      }
      // What has run dry is on the air no more; what comes later is a recording of its own.
      if (event.recording && event.recording.end() - now() < LEAST_LEFT) putDown(event)
      return changed
    },
    problem: () => problem,
  }
}
