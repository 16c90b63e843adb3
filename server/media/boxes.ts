/** Reads the few boxes of a fragmented MP4 that tell how long a fragment is (ISO/IEC 14496-12). Pure. */

/** A box inside a buffer: its four-letter type and the extent of what it holds. */
interface Box {
  type: string
  from: number
  until: number
}

/** A track as its movie header describes it. */
export interface Track {
  id: number
  /** Units a second. */
  timescale: number
  /** handler_type: `vide`, `soun` … */
  handler: string
  /** default_sample_duration of the track's `trex`, in units of the timescale. */
  defaultDuration: number
  /** default_sample_flags of the track's `trex`. */
  defaultFlags: number
  /** Type of the first sample entry: `avc1`, `mp4a` …; '' where there is none. */
  codec: string
}

/** sample_is_non_sync_sample (ISO/IEC 14496-12, 8.8.3.1). */
const NON_SYNC = 0x10000

/** The file is not what its boxes promise. The message is one plain sentence. */
export class MalformedMedia extends Error {
  override name = 'MalformedMedia'
}

/** Returns the type and the whole size of the box that begins with these bytes (16 of them, fewer at the end). */
export function boxHeader(bytes: Uint8Array): { type: string; size: number } {
  const view = viewOf(bytes)
  if (view.byteLength < 8) throw new MalformedMedia('The file ends in the middle of a box.')
  const size = view.getUint32(0)
  if (size === 1 && view.byteLength >= 16)
    return { type: typeAt(view, 4), size: Number(view.getBigUint64(8)) }
  if (size < 8) throw new MalformedMedia('A box states a size that cannot be.')
  return { type: typeAt(view, 4), size }
}

/**
 * Returns the tracks of a `moov` box, given whole.
 * @throws MalformedMedia
 */
export function readTracks(moov: Uint8Array): Track[] {
  const view = viewOf(moov)
  return guarded(() => {
    const defaults = new Map<number, { duration: number; flags: number }>()
    for (const mvex of find(view, { type: 'moov', from: 8, until: view.byteLength }, 'mvex')) {
      for (const trex of find(view, mvex, 'trex')) {
        const flags = view.getUint32(trex.from + 20)
        defaults.set(view.getUint32(trex.from + 4), { duration: view.getUint32(trex.from + 12), flags })
      }
    }
    return [...find(view, { type: 'moov', from: 8, until: view.byteLength }, 'trak')].map((trak) => {
      const tkhd = only(view, trak, 'tkhd')
      const mdia = only(view, trak, 'mdia')
      const mdhd = only(view, mdia, 'mdhd')
      const id = view.getUint32(tkhd.from + (view.getUint8(tkhd.from) === 1 ? 20 : 12))
      const timescale = view.getUint32(mdhd.from + (view.getUint8(mdhd.from) === 1 ? 20 : 12))
      if (timescale === 0) throw new MalformedMedia('A track has no timescale.')
      const handler = typeAt(view, only(view, mdia, 'hdlr').from + 8)
      const { duration, flags } = defaults.get(id) ?? { duration: 0, flags: 0 }
      return {
        id,
        timescale,
        handler,
        defaultDuration: duration,
        defaultFlags: flags,
        codec: codecOf(view, mdia),
      }
    })
  })
}

/**
 * Returns how long `track` runs in a `moof` box, given whole, in units of the track's timescale; 0 where it does not occur.
 * @throws MalformedMedia
 */
export function fragmentDuration(moof: Uint8Array, track: Track): number {
  const view = viewOf(moof)
  return guarded(() => {
    let duration = 0
    for (const traf of find(view, { type: 'moof', from: 8, until: view.byteLength }, 'traf')) {
      const tfhd = only(view, traf, 'tfhd')
      if (view.getUint32(tfhd.from + 4) !== track.id) continue
      const fallback = headerDuration(view, tfhd) ?? track.defaultDuration
      for (const trun of find(view, traf, 'trun')) duration += runDuration(view, trun, fallback)
    }
    return duration
  })
}

/**
 * Tells whether `track` begins with a sync sample in a `moof` box, given whole; true where it does not occur.
 * @throws MalformedMedia
 */
export function beginsWithSync(moof: Uint8Array, track: Track): boolean {
  const view = viewOf(moof)
  return guarded(() => {
    for (const traf of find(view, { type: 'moof', from: 8, until: view.byteLength }, 'traf')) {
      const tfhd = only(view, traf, 'tfhd')
      if (view.getUint32(tfhd.from + 4) !== track.id) continue
      for (const trun of find(view, traf, 'trun')) {
        const flags = firstFlags(view, trun) ?? headerFlags(view, tfhd) ?? track.defaultFlags
        return (flags & NON_SYNC) === 0
      }
    }
    return true
  })
}

/** first_sample_flags of a run, else the flags of its first sample. */
function firstFlags(view: DataView, trun: Box): number | undefined {
  const flags = view.getUint32(trun.from) & 0xffffff
  const after = trun.from + 8 + (flags & 0x1 ? 4 : 0)
  if (flags & 0x4) return view.getUint32(after)
  return flags & 0x400 ? view.getUint32(after + (flags & 0x100 ? 4 : 0) + (flags & 0x200 ? 4 : 0)) : undefined
}

/** default_sample_flags comes after the four optional fields before it. */
function headerFlags(view: DataView, tfhd: Box): number | undefined {
  const flags = view.getUint32(tfhd.from) & 0xffffff
  if (!(flags & 0x20)) return undefined
  const before = [0x2, 0x8, 0x10].filter((flag) => flags & flag).length
  return view.getUint32(tfhd.from + 8 + (flags & 0x1 ? 8 : 0) + 4 * before)
}

/** The sample entries come after version, flags and count of `stsd`. */
function codecOf(view: DataView, mdia: Box): string {
  for (const minf of find(view, mdia, 'minf')) {
    for (const stbl of find(view, minf, 'stbl')) {
      for (const stsd of find(view, stbl, 'stsd')) {
        return stsd.until - stsd.from >= 16 ? typeAt(view, stsd.from + 12) : ''
      }
    }
  }
  return ''
}

/** default_sample_duration comes after the optional base_data_offset and sample_description_index. */
function headerDuration(view: DataView, tfhd: Box): number | undefined {
  const flags = view.getUint32(tfhd.from) & 0xffffff
  if (!(flags & 0x8)) return undefined
  return view.getUint32(tfhd.from + 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0))
}

function runDuration(view: DataView, trun: Box, fallback: number): number {
  const flags = view.getUint32(trun.from) & 0xffffff
  const count = view.getUint32(trun.from + 4)
  if (!(flags & 0x100)) return count * fallback
  const first = trun.from + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0)
  const step = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length
  let duration = 0
  for (let sample = 0; sample < count; sample++) duration += view.getUint32(first + sample * step)
  return duration
}

function* find(view: DataView, parent: Box, type: string): Generator<Box> {
  let at = parent.from
  while (at + 8 <= parent.until) {
    const size = view.getUint32(at)
    if (size < 8 || at + size > parent.until)
      throw new MalformedMedia('A box is larger than the one around it.')
    if (typeAt(view, at + 4) === type) yield { type, from: at + 8, until: at + size }
    at += size
  }
}

function only(view: DataView, parent: Box, type: string): Box {
  for (const box of find(view, parent, type)) return box
  throw new MalformedMedia(`The box "${parent.type}" lacks its "${type}".`)
}

/** Reads outside the buffer mean that a box lies about its size. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedMedia('A box ends before what it announces.')
    throw error
  }
}

function typeAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  )
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
