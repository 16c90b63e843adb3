/** Yesterday's programmes are answered though their provider has dropped them, through real readings of a real server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFetch } from '../../server/refresh/fetch.ts'
import { guideKeptSince } from '../../server/refresh/keep-guide.ts'
import { createRefresher } from '../../server/refresh/refresher.ts'
import { compileGuideDay } from '../../server/sections/guide-day.ts'
import { lineUpOf } from '../../server/sections/line-up.ts'
import { SOURCE_FORMATS } from '../../server/sources/index.ts'
import { channel, EVENING, givenCounty, givenStore, HOUR, keepingLog, show } from '../given-county.ts'
import { givenServer } from './given-server.ts'

const DAY = 24 * HOUR
const directory = mkdtempSync(join(tmpdir(), 'keep-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** A guide of channel "a": "0301 20:00 戏" a line, one hour each. */
function guideOf(...lines: string[]): string {
  const programmes = lines.map((line) => {
    const [, day, hour, minute, title] = /^(\d{4}) (\d\d):(\d\d) (.*)$/.exec(line) ?? []
    const stop = String(Number(hour) + 1).padStart(2, '0')
    const times = `start="2026${day}${hour}${minute}00" stop="2026${day}${stop}${minute}00"`
    return `<programme ${times} channel="a"><title>${title}</title></programme>`
  })
  return `<tv><channel id="a"/>${programmes.join('')}</tv>`
}

/** Reads one document a day, and gives what the guide says of a day afterwards. */
async function afterReading(documents: readonly string[], more: object = {}) {
  const left = [...documents]
  const { origin } = await givenServer((_, response) => void response.end(left.shift()))
  const sources = [
    { id: 'guide', format: 'xmltv', url: origin, allowPrivate: true, refreshMinutes: 60 },
    { id: 'list', format: 'm3u', url: 'list.m3u' },
  ]
  const county = givenCounty({}, { sources, ...more })
  const store = await givenStore(county)
  await show(store, 'list', [channel('一台', { tvgId: 'a' })])
  const clock = { now: EVENING }
  const now = () => clock.now
  const fetch = createFetch({
    userAgent: 'Tangwu/test',
    spoolDirectory: directory,
    now,
    totalTimeout: 10_000,
    idleTimeout: 5_000,
  })
  const refresher = createRefresher({
    ...store,
    fetch,
    formats: SOURCE_FORMATS,
    county,
    sources: county.sources.flatMap((source) =>
      source.id === 'guide' ? [{ ...source, place: { url: origin } }] : [],
    ),
    build: 'test',
    now,
    random: () => 0.5,
    log: keepingLog(),
  })
  for (const _ of documents) {
    await refresher.refreshDue()
    clock.now += DAY
  }
  const lineUp = await lineUpOf({ county, ...store })()
  const one = lineUp.find('a')
  if (!one) throw new Error('The channel is not there.')
  return async (day: string) => {
    const input = { programmes: store.programmes, timezone: county.timezone, now: clock.now }
    const guide = await compileGuideDay(input, one, day)
    return guide?.programmes.map(({ start, title }) => {
      const clock = new Date(start + 8 * HOUR).toISOString().slice(11, 16)
      return `${clock} ${title.und}`
    })
  }
}

describe('a day that the provider has dropped', () => {
  it('is still answered', async () => {
    const day = await afterReading([
      guideOf('0301 20:00 昨一', '0301 21:00 昨二', '0302 20:00 今'),
      guideOf('0302 20:00 今'),
    ])
    expect(await day('2026-03-01')).toEqual(['20:00 昨一', '21:00 昨二'])
    expect(await day('2026-03-02')).toEqual(['20:00 今'])
  })

  it('is answered anew when the provider gives it again with other times', async () => {
    const day = await afterReading([
      guideOf('0301 20:00 旧', '0301 21:00 旧', '0302 20:00 今'),
      guideOf('0302 20:00 今'),
      guideOf('0301 20:30 新', '0302 20:00 今'),
    ])
    expect(await day('2026-03-01')).toEqual(['20:00 旧', '20:30 新'])
  })

  it('goes after the days that the county keeps', async () => {
    const documents = [guideOf('0301 20:00 昨'), guideOf('0302 20:00 今'), guideOf('0303 20:00 明')]
    const day = await afterReading(documents, { keepGuideDays: 1 })
    expect([await day('2026-03-01'), await day('2026-03-02')]).toEqual([[], ['20:00 今']])
  })
})

it('programmes are kept as long as the channel that replays longest, at most a month', async () => {
  const county = givenCounty({ list: 'm3u' }, { keepGuideDays: 3 })
  const store = await givenStore(county)
  const days = async (catchupDays: number) => {
    await show(store, 'list', [channel('一', { catchup: { mode: 'shift', days: catchupDays } })])
    return (EVENING - (await guideKeptSince(county, store.content, EVENING))) / DAY
  }
  expect([await days(1), await days(14), await days(400)]).toEqual([3, 14, 31])
})
