/** The live window is a function of the clock alone, and keeps the promises of RFC 8216. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mediaPlaylist, WINDOW, windowAt } from '../../server/media/playout.ts'

const clock = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2060, 0, 1) })
const loop = fc.record({
  count: fc.integer({ min: 1, max: 90 }),
  segmentMs: fc.integer({ min: 500, max: 6000 }),
})

describe('windowAt', () => {
  it('moves on by as many segments as time has passed, in unbroken order', () => {
    fc.assert(
      fc.property(loop, clock, fc.integer({ min: 0, max: 500 }), (some, now, steps) => {
        const before = windowAt(some, now)
        const after = windowAt(some, now + steps * some.segmentMs)
        expect(after.mediaSequence - before.mediaSequence).toBe(steps)
        expect(after.entries.map(({ sequence }) => sequence - after.mediaSequence)).toEqual([
          ...Array(WINDOW).keys(),
        ])
      }),
    )
  })

  it('gives a segment the same media, time and discontinuity whenever it is asked', () => {
    fc.assert(
      fc.property(loop, clock, fc.integer({ min: 0, max: WINDOW - 1 }), (some, now, steps) => {
        const before = windowAt(some, now)
        const after = windowAt(some, now + steps * some.segmentMs)
        expect(after.entries.slice(0, WINDOW - steps)).toEqual(before.entries.slice(steps))
      }),
    )
  })

  it('counts exactly the discontinuities that have left the window', () => {
    fc.assert(
      fc.property(loop, clock, fc.integer({ min: 1, max: 200 }), (some, now, steps) => {
        const before = windowAt(some, now)
        let left = 0
        for (let step = 0; step < steps; step++) {
          if (windowAt(some, now + step * some.segmentMs).entries[0]?.discontinuity) left++
        }
        const after = windowAt(some, now + steps * some.segmentMs)
        expect(after.discontinuitySequence - before.discontinuitySequence).toBe(left)
      }),
    )
  })

  it('holds only segments that have wholly run, the newest less than a segment ago', () => {
    fc.assert(
      fc.property(loop, clock, (some, now) => {
        const newest = windowAt(some, now).entries.at(-1)
        const age = now - (newest?.start ?? 0) - some.segmentMs
        expect(age).toBeGreaterThanOrEqual(0)
        expect(age).toBeLessThan(some.segmentMs)
      }),
    )
  })
})

describe('mediaPlaylist', () => {
  it('says where the loop begins anew', () => {
    const segments = [1, 0.96, 1.04].map((duration, place) => ({
      duration,
      offset: place,
      length: 1,
      independent: true,
    }))
    const some = {
      file: 'x.mp4',
      init: { offset: 0, length: 1 },
      segments,
      tracks: [],
      segmentMs: 1000,
      version: 'abc',
    }
    const text = mediaPlaylist(some, Date.UTC(2026, 2, 1, 12))
    expect(text.split('\n').slice(0, 14)).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:2',
      '#EXT-X-MEDIA-SEQUENCE:68299188',
      '#EXT-X-DISCONTINUITY-SEQUENCE:22766395',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-MAP:URI="init.mp4?v=abc"',
      '#EXT-X-DISCONTINUITY',
      '#EXT-X-PROGRAM-DATE-TIME:2026-03-01T11:59:48.000Z',
      '#EXTINF:1.00000,',
      '0.m4s?v=abc',
      '#EXTINF:0.96000,',
      '1.m4s?v=abc',
      '#EXTINF:1.04000,',
    ])
    expect(text.match(/#EXT-X-DISCONTINUITY\n/g)).toHaveLength(4)
    expect(text.match(/#EXTINF/g)).toHaveLength(WINDOW)
  })
})
