/** Proves that the committed sample loops can be cut at every whole second and repeated for ever. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { streams } from '../../assets/media/draw/streams.ts'

const FOLDER = join(import.meta.dirname, '../../assets/media')
const AAC_FRAME = 1024
const NON_SYNC = 0x10000

interface Box {
  type: string
  body: Buffer
}

function boxes(data: Buffer): Box[] {
  const list: Box[] = []
  for (let at = 0; at + 8 <= data.length; ) {
    const size = data.readUInt32BE(at) || data.length - at
    if (size < 8 || at + size > data.length) throw new Error(`A box at ${at} runs over the end`)
    list.push({ type: data.toString('latin1', at + 4, at + 8), body: data.subarray(at + 8, at + size) })
    at += size
  }
  return list
}

/** The bodies of all boxes at the end of a path like moov/trak/mdia. */
function find(data: Buffer, path: string): Buffer[] {
  const [type, ...rest] = path.split('/')
  const here = boxes(data).filter((box) => box.type === type)
  return rest.length === 0
    ? here.map((box) => box.body)
    : here.flatMap((box) => find(box.body, rest.join('/')))
}

interface Run {
  track: number
  /** In the track's time scale. */
  start: number
  duration: number
  samples: number
  firstIsSync: boolean
}

/** What one traf says (ISO/IEC 14496-12 §8.8.7–8.8.12), all its truns together. */
function readTraf(traf: Buffer): Run {
  const [head] = find(traf, 'tfhd')
  const [time] = find(traf, 'tfdt')
  if (!head || !time) throw new Error('A traf without tfhd or tfdt')
  const headFlags = head.readUInt32BE(0) & 0xffffff
  let at = 8 + (headFlags & 1 ? 8 : 0) + (headFlags & 2 ? 4 : 0)
  const next = (flag: number): number => {
    if (!(headFlags & flag)) return 0
    at += 4
    return head.readUInt32BE(at - 4)
  }
  const defaultDuration = next(0x8)
  next(0x10)
  const defaultFlags = next(0x20)
  const start = time.readUInt8(0) === 1 ? Number(time.readBigUInt64BE(4)) : time.readUInt32BE(4)
  const result: Run = { track: head.readUInt32BE(4), start, duration: 0, samples: 0, firstIsSync: false }
  for (const trun of find(traf, 'trun')) {
    const flags = trun.readUInt32BE(0) & 0xffffff
    const count = trun.readUInt32BE(4)
    let place = 8 + (flags & 1 ? 4 : 0)
    let first = defaultFlags
    if (flags & 4) first = trun.readUInt32BE(place)
    if (flags & 4) place += 4
    for (let sample = 0; sample < count; sample++) {
      result.duration += flags & 0x100 ? trun.readUInt32BE(place) : defaultDuration
      if (flags & 0x400 && sample === 0)
        first = trun.readUInt32BE(place + (flags & 0x100 ? 4 : 0) + (flags & 0x200 ? 4 : 0))
      place += 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length
    }
    if (result.samples === 0) result.firstIsSync = (first & NON_SYNC) === 0
    result.samples += count
  }
  return result
}

/** Time scale and kind ('vide' or 'soun') of each track. */
function readTracks(file: Buffer): Map<number, { scale: number; kind: string }> {
  const tracks = new Map<number, { scale: number; kind: string }>()
  for (const trak of find(file, 'moov/trak')) {
    const [tkhd] = find(trak, 'tkhd')
    const [mdhd] = find(trak, 'mdia/mdhd')
    const [hdlr] = find(trak, 'mdia/hdlr')
    if (!tkhd || !mdhd || !hdlr) throw new Error('A track without its headers')
    const id = tkhd.readUInt32BE(tkhd.readUInt8(0) === 1 ? 20 : 12)
    const scale = mdhd.readUInt32BE(mdhd.readUInt8(0) === 1 ? 20 : 12)
    tracks.set(id, { scale, kind: hdlr.toString('latin1', 8, 12) })
  }
  return tracks
}

describe.each(streams)('the loop $name', (stream) => {
  const file = readFileSync(join(FOLDER, `${stream.name}.mp4`))
  const tracks = readTracks(file)
  const fragments = find(file, 'moof').map((moof) => find(moof, 'traf').map(readTraf))
  const ofKind = (kind: string) =>
    fragments.map((runs) => runs.filter((one) => tracks.get(one.track)?.kind === kind))

  it('has one fragment for every second, each with all tracks', () => {
    expect(fragments).toHaveLength(stream.seconds)
    for (const runs of fragments) expect(runs).toHaveLength(stream.scene ? 2 : 1)
  })

  it('begins with its initialisation and says every sample table in the fragments', () => {
    const order = boxes(file).map((box) => box.type)
    expect(order.slice(0, 2)).toEqual(['ftyp', 'moov'])
    expect(find(file, 'moov/mvex')).toHaveLength(1)
    expect(find(file, 'moov/trak/edts')).toEqual([])
  })

  if (stream.scene)
    it('starts each picture group at its exact second with a sync sample', () => {
      const scale = [...tracks.values()].find((track) => track.kind === 'vide')?.scale ?? 0
      ofKind('vide').forEach((runs, second) => {
        expect(runs).toEqual([
          { track: runs[0]?.track, start: second * scale, duration: scale, samples: 25, firstIsSync: true },
        ])
      })
    })

  it('carries gapless sound that is as long as the loop and cut within one frame of each second', () => {
    const runs = ofKind('soun').flat()
    const scale = [...tracks.values()].find((track) => track.kind === 'soun')?.scale ?? 0
    let clock = 0
    runs.forEach((one, second) => {
      expect(one.start).toBe(clock)
      expect(Math.abs(one.start - second * scale)).toBeLessThanOrEqual(AAC_FRAME)
      clock += one.duration
    })
    expect(clock).toBe(stream.seconds * scale)
  })

  it('has its still pictures', () => {
    const names = readdirSync(FOLDER).filter(
      (name) => name.startsWith(`${stream.name}.`) && name.endsWith('.jpg'),
    )
    expect(names).toHaveLength(stream.snapshots)
  })
})

describe('the sample media', () => {
  it('stays within 40 MB', () => {
    const sizes = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isFile())
    const total = sizes.reduce((sum, entry) => sum + statSync(join(FOLDER, entry.name)).size, 0)
    expect(total).toBeLessThanOrEqual(40_000_000)
    expect(streams.length).toBe(28)
  })
})
