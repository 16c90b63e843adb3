/** A schedule is a channel like any other: in the list, in the guide, and in what other players read. */
import { expect, it, onTestFinished } from 'vitest'
import { writeM3u } from '../../server/exports/m3u.ts'
import { readChannels } from '../../server/sections/channel-merge.ts'
import { nowSection } from '../../server/sections/now.ts'
import { schedule } from '../../server/sources/schedule/schedule.ts'
import { channel, EVENING, givenCounty, givenStore, show } from '../given-county.ts'
import { readText } from '../sources/reading.ts'

const SOURCES = [
  { id: 'list', format: 'm3u', url: 'x', language: 'zh-CN' },
  {
    id: 'own',
    format: 'schedule',
    url: 'y',
    language: 'zh-CN',
    title: { 'zh-CN': '清河自办', en: 'Qinghe Own' },
    channel: { number: '13', groups: ['本县'], catchupDays: 5 },
  },
]

async function givenSchedule() {
  const county = givenCounty({}, { sources: SOURCES })
  const store = await givenStore(county)
  onTestFinished(() => store.close())
  const source = { id: 'own', title: { 'zh-CN': '清河自办', en: 'Qinghe Own' } }
  const text = 'start,stop,file,title\n20:00,20:45,a.mp4,晚间影院\n21:00,,b.mp4,夜话\n'
  const read = await readText(schedule, [text], { source, now: EVENING, language: 'zh-CN' })
  await show(store, 'own', 'items' in read ? read.items : [])
  await show(store, 'list', [channel('清河一台', { number: '1' })])
  return { county, ...store }
}

it('is a channel with number, names, guide and catch-up', async () => {
  const { county, content } = await givenSchedule()
  const [, own] = await readChannels(county, content)
  expect(own?.tv).toEqual({
    id: 'own',
    number: '13',
    name: { 'zh-CN': '清河自办', en: 'Qinghe Own' },
    radio: false,
    groups: ['本县'],
    lines: [{ url: '/live/own/index.m3u8' }],
    catchup: { days: 5 },
  })
  expect(own?.guides.map(({ source }) => source)).toEqual(['own'])
  const playlist = writeM3u(own ? [own] : [], 'http://tv.example')
  expect(playlist).toContain('catchup="default" catchup-days="5"')
  expect(playlist).toContain('catchup-source="http://tv.example/api/v1/replay/own/{utc}000-{utcend}000.m3u8"')
})

it('tells what is on now, and that a gap is a gap', async () => {
  const { county, content, programmes } = await givenSchedule()
  const { programmes: on } = await nowSection.compile({ county, content, programmes, now: EVENING })
  const lines = (on.own ?? []).filter(({ start }) => start >= EVENING && start < EVENING + 7_200_000)
  expect(
    lines.map(({ title, start, stop }) => [
      title['zh-CN'],
      (start - EVENING) / 60_000,
      (stop - start) / 60_000,
    ]),
  ).toEqual([
    ['晚间影院', 0, 45],
    ['夜话', 60, 23 * 60],
  ])
})
