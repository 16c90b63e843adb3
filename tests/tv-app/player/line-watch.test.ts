/** A line is judged by its pictures where they are counted, else by its time. */
import { describe, expect, it } from 'vitest'
import { LineWatch } from '../../../tv-app/player/line-watch.ts'

const EVERY = 250

/** Looks once every 250 ms; each look is time in s and pictures so far. */
function watched(...looks: [time: number, frames: number | undefined, picture?: boolean][]): LineWatch {
  const watch = new LineWatch()
  watch.begin(0)
  looks.forEach(([time, frames, picture = true], index) => {
    watch.look({ when: (index + 1) * EVERY, time, frames, picture })
  })
  return watch
}

describe('LineWatch', () => {
  it('finds nothing wrong where time and pictures go on', () => {
    expect(watched([1, 10], [1.2, 16], [1.4, 22]).still).toBe(0)
  })

  it('counts for how long the time has stood still', () => {
    const watch = watched([1, 10], [1, 10], [1, 10])
    expect(watch.still).toBe(2 * EVERY)
    expect(watch.frozen).toBe(false)
  })

  it('finds a picture frozen whose time goes on', () => {
    const watch = watched([1, 10], [1.2, 16], [1.4, 16], [1.6, 16])
    expect(watch.still).toBe(2 * EVERY)
    expect(watch.frozen).toBe(true)
  })

  it('goes by time alone where pictures are not counted, or the count has always been the same', () => {
    expect(watched([1, undefined], [1.2, undefined], [1.4, undefined]).still).toBe(0)
    expect(watched([1, 0], [1.2, 0], [1.4, 0]).still).toBe(0)
  })

  it('misses the picture of a channel that is no radio', () => {
    const watch = watched([1, undefined, false], [1.2, undefined, false])
    expect(watch.frozen).toBe(true)
    expect(watch.still).toBe(2 * EVERY)
  })

  it('does not blame the line for a device that was too busy to look', () => {
    const watch = watched([1, 10])
    watch.look({ when: 60_000, time: 1, frames: 10, picture: true })
    expect(watch.still).toBeLessThan(1_000)
  })
})
