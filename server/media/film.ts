/** A file of the county's own channel: a fragmented MP4 that can be cut wherever a picture stands alone. */
import { createHash } from 'node:crypto'
import { MalformedMedia } from './boxes.ts'
import type { ByteRange, Loop } from './loop.ts'
import { readLoop } from './loop.ts'

/** Longest time between two places to cut, s: half of it is how exactly a programme can start. */
export const LONGEST_FRAGMENT = 2.05
/** Shorter files, s, cannot be put into a playlist of whole segments. */
const SHORTEST_FILM = 10

/** A stretch of a file from one place to cut to the next is a fragment. */
export interface Film {
  file: string
  /** Names this content under this name; another content has another key. */
  key: string
  init: ByteRange
  /** Start of each fragment and, last, the end of the film: seconds from its start. */
  cuts: Float64Array
  /** Byte at which each fragment begins and, last, the end of the last one. */
  offsets: Float64Array
}

/**
 * Reads the places at which the film `name` in `file` can be cut.
 * @throws MalformedMedia with a sentence that says what the file should be.
 */
export async function readFilm(name: string, file: string): Promise<Film> {
  const loop = await readLoop(file)
  const key = createHash('sha256').update(`${name}\n${loop.version}`).digest('hex').slice(0, 16)
  const film = filmFrom(key, file, loop.init, loop)
  if (lengthOf(film) < SHORTEST_FILM) {
    throw new MalformedMedia(`The file is shorter than ${SHORTEST_FILM} seconds.`)
  }
  return film
}

/**
 * Returns a film of these fragments, as many as there are yet.
 * @throws MalformedMedia where they cannot be cut often enough, or are not what all televisions decode.
 */
export function filmFrom(
  key: string,
  file: string,
  init: ByteRange,
  { tracks, segments }: Pick<Loop, 'tracks' | 'segments'>,
): Film {
  refuseOtherCodecs(tracks)
  const cuts: number[] = []
  const offsets: number[] = []
  let at = 0
  let end = 0
  for (const { offset, length, duration, independent } of segments) {
    if (cuts.length === 0 || (independent && at > (cuts.at(-1) ?? 0))) {
      cuts.push(at)
      offsets.push(offset)
    }
    at += duration
    end = offset + length
  }
  cuts.push(at)
  offsets.push(end)
  if (cuts.some((cut, index) => cut - (cuts[index - 1] ?? 0) > LONGEST_FRAGMENT)) {
    throw new MalformedMedia('It needs a key frame, and a fragment, every two seconds.')
  }
  return { file, key, init, cuts: Float64Array.from(cuts), offsets: Float64Array.from(offsets) }
}

/** Returns the number of fragments. */
export function fragmentCount({ cuts }: Film): number {
  return cuts.length - 1
}

/** Returns how long a film lasts, s. */
export function lengthOf({ cuts }: Film): number {
  return cuts.at(-1) ?? 0
}

/** Returns the place to cut (0 is the start, the number of fragments the end) that is nearest to `at`, s. */
export function nearestCut({ cuts }: Film, at: number): number {
  let low = 0
  let high = cuts.length - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [here = 0, next = here] = [cuts[middle], cuts[middle + 1]]
    if (at - here > next - at) low = middle + 1
    else high = middle
  }
  return low
}

/** One player decodes all files of a channel with one pair of decoders. */
function refuseOtherCodecs(tracks: Loop['tracks']): void {
  const kinds = tracks.map(({ handler, codec }) => `${handler} ${codec}`).sort()
  if (kinds.join() !== 'soun mp4a,vide avc1') {
    throw new MalformedMedia('It should hold one picture in H.264 (avc1) and one sound in AAC, nothing else.')
  }
}
