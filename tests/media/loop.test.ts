/** Loops are cut at their boxes, and a file that lies about them is refused. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { boxHeader } from '../../server/media/boxes.ts'
import { readLoop, readRange } from '../../server/media/loop.ts'
import { openStreams, stillAt } from '../../server/media/streams.ts'
import { keepingLog } from '../given-county.ts'

const directory = mkdtempSync(join(tmpdir(), 'loop-'))
afterAll(() => rmSync(directory, { recursive: true }))

async function someLoop() {
  const streams = await openStreams('assets/media', keepingLog())
  const [first] = streams.values()
  if (!first) throw new Error('The sample county has no media.')
  return first.loop
}

describe('readLoop', () => {
  it('cuts a loop of the sample county into an init section and segments without gaps', async () => {
    const { file, init, segments } = await someLoop()
    expect(boxHeader((await readRange(file, init)).subarray(0, 16)).type).toBe('ftyp')
    let end = segments[0]?.offset
    for (const segment of segments) {
      expect(segment.offset).toBe(end)
      end = segment.offset + segment.length
      expect(boxHeader((await readRange(file, segment)).subarray(0, 16)).type).toMatch(/^(moof|styp)$/)
    }
    expect(end).toBeLessThanOrEqual(statSync(file).size)
  })

  it('knows how long the segments are', async () => {
    const { segments, segmentMs } = await someLoop()
    expect(segmentMs).toBe(1000)
    for (const { duration } of segments) expect(duration).toBeCloseTo(1, 1)
  })

  it('refuses a file that is cut off, has no track or is something else', async () => {
    const { file, init } = await someLoop()
    const whole = readFileSync(file)
    const broken = {
      cut: whole.subarray(0, whole.length - 1000),
      'without-segments': whole.subarray(0, init.length),
      'without-header': whole.subarray(init.length),
      text: Buffer.from('not a film at all, only words'),
      empty: Buffer.alloc(0),
    }
    for (const [name, bytes] of Object.entries(broken)) {
      const path = join(directory, name)
      writeFileSync(path, bytes)
      await expect(readLoop(path), name).rejects.toThrow(/^(The file|This|A box)/)
    }
  })

  it('refuses lying boxes without reading outside the file', async () => {
    const { file, init, segments } = await someLoop()
    const head = readFileSync(file).subarray(0, init.length + (segments[0]?.length ?? 0))
    let refused = 0
    for (let at = 0; at < init.length; at += 13) {
      const bytes = Buffer.from(head)
      bytes[at] = 0xff
      const path = join(directory, 'lying')
      writeFileSync(path, bytes)
      await readLoop(path).catch((error: Error) => {
        expect(error.name).toBe('MalformedMedia')
        refused++
      })
    }
    expect(refused).toBeGreaterThan(0)
  })
})

describe('openStreams', () => {
  it('leaves out what cannot be played, and says so', async () => {
    const folder = mkdtempSync(join(directory, 'media-'))
    writeFileSync(join(folder, 'broken.mp4'), 'broken')
    const log = keepingLog()
    expect((await openStreams(folder, log)).size).toBe(0)
    expect(log.messages).toEqual(['A loop cannot be played out.'])
  })

  it('shows each still for ten seconds in turn, the same for everybody', () => {
    const stills = ['a', 'b', 'c']
    const seen = [0, 9_999, 10_000, 29_999, 30_000].map((now) => stillAt({ stills }, now))
    expect(seen).toEqual(['a', 'a', 'b', 'c', 'a'])
    expect(stillAt({ stills: [] }, 0)).toBeUndefined()
  })
})
