/** What several guides say of a channel becomes one running order. */
import { describe, expect, it } from 'vitest'
import { channelNumbers } from '../../server/sections/channel-number.ts'
import { episodeText } from '../../server/sections/episode.ts'
import { fillGaps, settled } from '../../server/sections/guide-programmes.ts'

const HOUR = 3_600_000

/** "20-21 戏" in hours; "20 戏" does not say when it ends. */
function order(...lines: string[]) {
  return lines.map((line) => {
    const [, start, stop, title] = /^([\d.]+)(?:-([\d.]+))? (.*)$/.exec(line) ?? []
    return { start: Number(start) * HOUR, ...(stop && { stop: Number(stop) * HOUR }), title }
  })
}

function written(programmes: { start: number; stop: number; title: string | undefined }[]) {
  return programmes.map(({ start, stop, title }) => `${start / HOUR}-${stop / HOUR} ${title}`)
}

describe('settled', () => {
  it('ends each programme where the next begins, and the last after an hour', () => {
    expect(written(settled(order('21 丙', '18-20 甲', '19.5-20.5 乙')))).toEqual([
      '18-19.5 甲',
      '19.5-20.5 乙',
      '21-22 丙',
    ])
  })
})

describe('fillGaps', () => {
  it('takes the first guide where it says something, the next ones where it does not', () => {
    const first = order('8-10 甲', '12-13 甲')
    const second = order('7-8 乙', '8-9 乙', '10-11 乙')
    const third = order('7-8 丙', '11-12 丙', '13-14 丙')
    expect(written(fillGaps([first, second, third]))).toEqual([
      '7-8 乙',
      '8-10 甲',
      '10-11 乙',
      '11-12 丙',
      '12-13 甲',
      '13-14 丙',
    ])
  })

  it('takes the next guide whole for a channel of which the first says nothing', () => {
    expect(written(fillGaps([[], order('8-9 乙')]))).toEqual(['8-9 乙'])
  })

  it('trims what fills a gap, unless hardly anything of it would remain', () => {
    const first = order('20-20.9 戏', '21-22 戏')
    const second = order('20-21 同一出', '21.5-23 晚', '19.9-20.1 早')
    expect(written(fillGaps([first, second]))).toEqual(['19.9-20 早', '20-20.9 戏', '21-22 戏', '22-23 晚'])
  })

  it('never lets two programmes overlap, whatever the guides say', () => {
    let seed = 7
    const next = () => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed
    }
    const guides = Array.from({ length: 4 }, () =>
      Array.from({ length: 40 }, () => ({
        start: next() % 500,
        ...(next() % 3 > 0 && { stop: next() % 600 }),
      })),
    )
    const filled = fillGaps(guides)
    expect(filled.length).toBeGreaterThan(20)
    filled.forEach(({ start, stop }, index) => {
      expect(start).toBeLessThan(stop)
      expect(stop).toBeLessThanOrEqual(filled[index + 1]?.start ?? Number.POSITIVE_INFINITY)
    })
  })
})

describe('channelNumbers', () => {
  it('numbers what the county orders first, then wishes, then the rest', () => {
    const wishes = [
      { written: ['1'] },
      { place: 5, written: ['9'] },
      { written: [] },
      { place: 0, written: [] },
    ]
    expect(channelNumbers(wishes)).toEqual([3, 2, 4, 1])
  })
})

describe('episodeText', () => {
  it.each([
    [{ xmltv_ns: '0.4.' }, 'S1E5'],
    [{ xmltv_ns: ' 1 / 3 . 11/20 . 0/1 ', onscreen: 'x' }, 'S2E12'],
    [{ xmltv_ns: '.4.' }, 'E5'],
    [{ xmltv_ns: '2..' }, 'S3'],
    [{ xmltv_ns: '..' }, undefined],
    [{ xmltv_ns: '..', onscreen: '第5集' }, 'E5'],
    [{ onscreen: 'S01E05' }, 'S1E5'],
    [{ onscreen: 's1 ep. 12' }, 'S1E12'],
    [{ onscreen: '第 2 季 第 08 集' }, 'S2E8'],
    [{ onscreen: '2x08' }, 'S2E8'],
    [{ onscreen: '大结局' }, '大结局'],
    [{ dd_progid: 'EP01' }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('%j is %s', (numbers, expected) => {
    expect(episodeText(numbers as Record<string, string> | undefined)).toBe(expected)
  })
})
