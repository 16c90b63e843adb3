/** Finds the init section and the segments of a fragmented MP4 that is to be played round and round. */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { Track } from './boxes.ts'
import { beginsWithSync, boxHeader, fragmentDuration, MalformedMedia, readTracks } from './boxes.ts'

/** Largest index box that is read into memory. */
const LARGEST_INDEX = 4 * 1_048_576

export interface ByteRange {
  offset: number
  length: number
}

export interface Segment extends ByteRange {
  /** Seconds, exactly as the media says. */
  duration: number
  /** True when it can be decoded without the one before. */
  independent: boolean
}

export interface Loop {
  file: string
  /** File type and movie header: what a player needs before any segment. */
  init: ByteRange
  segments: readonly Segment[]
  tracks: readonly Track[]
  /** Length of one segment by the clock, whole ms. */
  segmentMs: number
  /** Changes when the file is drawn anew, so that no cache mixes segments of two drawings. */
  version: string
}

/**
 * Walks the boxes of `file`; media data is skipped, not read.
 * @throws MalformedMedia when it is not a fragmented MP4 with a track that runs.
 */
export async function readLoop(file: string): Promise<Loop> {
  const { init, tracks, segments } = await readFragments(file)
  const total = segments.reduce((sum, segment) => sum + segment.duration, 0)
  const segmentMs = Math.round((total * 1000) / segments.length)
  if (!init || !(segmentMs > 0))
    throw new MalformedMedia('This is not a fragmented MP4 with a track that runs.')
  const extents = JSON.stringify([
    init,
    segments.map(({ offset, length, duration }) => [offset, length, duration]),
  ])
  const version = createHash('sha256').update(extents).digest('hex').slice(0, 8)
  return { file, init, segments, tracks, segmentMs, version }
}

/** What was found between two places of a file. */
export interface Fragments {
  /** Absent where there is no movie header. */
  init?: ByteRange
  tracks: readonly Track[]
  segments: Segment[]
}

/**
 * Reads the part of a file that begins at byte `from`, between two boxes; `known` are the tracks of a movie header
 * before it.
 * @throws MalformedMedia
 */
export async function readFragments(
  file: string,
  from = 0,
  known: readonly Track[] = [],
): Promise<Fragments> {
  const { broken, ...fragments } = await walkFile(file, from, known)
  if (broken) throw broken
  return fragments
}

/** Reads a file as far as it is whole; a power cut may have left half of what was written last. */
export async function readWholeFragments(file: string): Promise<Fragments> {
  const { broken: _, ...fragments } = await walkFile(file, 0, [])
  return fragments
}

/** `broken` says why the rest could not be read. */
type Walked = Fragments & { broken?: MalformedMedia }

async function walkFile(file: string, from: number, known: readonly Track[]): Promise<Walked> {
  const handle = await open(file)
  try {
    return await walk(handle, from, known)
  } finally {
    await handle.close()
  }
}

async function walk(handle: FileHandle, from: number, known: readonly Track[]): Promise<Walked> {
  const { size: end } = await handle.stat()
  const segments: Segment[] = []
  let init: ByteRange | undefined
  let tracks = known
  let segmentStart: number | undefined
  let duration = 0
  let independent = true
  let broken: MalformedMedia | undefined
  try {
    for (let at = from; at < end; ) {
      const { type, size } = boxHeader(await bytesOf(handle, { offset: at, length: Math.min(16, end - at) }))
      if (at + size > end) throw new MalformedMedia('The file ends in the middle of a box.')
      const box = { offset: at, length: size }
      const track = tracks.find(({ handler }) => handler === 'vide') ?? tracks[0]
      if (type === 'moov') {
        init = { offset: 0, length: at + size }
        tracks = readTracks(await indexBox(handle, box))
      }
      if (type === 'styp' || type === 'moof') segmentStart ??= at
      if (type === 'moof' && track) {
        const moof = await indexBox(handle, box)
        independent &&= beginsWithSync(moof, track)
        duration += fragmentDuration(moof, track) / track.timescale
      }
      if (type === 'mdat' && segmentStart !== undefined) {
        segments.push({ offset: segmentStart, length: at + size - segmentStart, duration, independent })
        segmentStart = undefined
        duration = 0
        independent = true
      }
      at += size
    }
  } catch (error) {
    if (!(error instanceof MalformedMedia)) throw error
    broken = error
  }
  return { ...(init && { init }), tracks, segments, ...(broken && { broken }) }
}

/** Reads one range of a file. */
export async function readRange(file: string, range: ByteRange): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(file)
  try {
    return await bytesOf(handle, range)
  } finally {
    await handle.close()
  }
}

async function indexBox(handle: FileHandle, box: ByteRange): Promise<Uint8Array> {
  if (box.length > LARGEST_INDEX) throw new MalformedMedia('An index box is larger than any index.')
  return bytesOf(handle, box)
}

async function bytesOf(handle: FileHandle, { offset, length }: ByteRange): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await handle.read(bytes, 0, length, offset)
  if (bytesRead < length) throw new MalformedMedia('The file is shorter than it was.')
  return bytes
}
