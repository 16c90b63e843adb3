/** Segments that bring the same pictures again are noticed; loops that say so are not. */
import { beforeEach, describe, expect, it } from 'vitest'
import { Repeats } from '../../../tv-app/player/repeats.ts'

/** A segment whose head tells its place and whose media is all of one value. */
function segment(head: number, media: number): ArrayBuffer {
  const bytes = new Uint8Array(10_000).fill(media)
  bytes.fill(head, 0, 200)
  return bytes.buffer
}

describe('Repeats', () => {
  let repeats: Repeats
  beforeEach(() => {
    repeats = new Repeats()
    repeats.begin()
  })

  it('notices the second copy, though times in its head go on', () => {
    const heard = [0, 2, 4, 6].map((start, index) =>
      repeats.segment(segment(index, index === 0 ? 1 : 2), start),
    )
    expect(heard).toEqual([false, false, false, true])
  })

  it('takes a segment that is fetched once more for no copy', () => {
    const heard = [0, 0, 0, 0].map((start) => repeats.segment(segment(1, 1), start))
    expect(heard).toEqual([false, false, false, false])
  })

  it('leaves a loop alone that announces every round', () => {
    repeats.playlist(
      '#EXTM3U\n#EXT-X-DISCONTINUITY\n#EXTINF:2,\n0.m4s\n#EXT-X-DISCONTINUITY\n#EXTINF:2,\n0.m4s\n',
    )
    expect([0, 2, 4, 6].map((start) => repeats.segment(segment(1, 1), start))).not.toContain(true)
  })
})
