/** What an XMLTV document says, as the television is told it: texts, languages, episodes, and the nights of summer time. */
import { describe, expect, it } from 'vitest'
import { xmltv } from '../../server/sources/xmltv/xmltv.ts'
import type { GuideDay } from '../../shared/api.ts'
import { guidePath } from '../../shared/api.ts'
import type { Item } from '../../shared/model/item.ts'
import { channel, collect, givenCounty, show } from '../given-county.ts'
import { givenApp } from './given-app.ts'

async function* once(text: string) {
  yield text
}

async function itemsOf(document: string, timezone: string): Promise<Item[]> {
  const batches = await collect(
    xmltv.parse(once(document), { timezone, language: 'und', base: 'http://g.test/x/' }),
  )
  return batches.flatMap(({ items }) => items)
}

/** The days of channel "a" when its guide holds `programmes`. */
async function givenGuide(programmes: string, timezone = 'Asia/Shanghai') {
  const county = givenCounty({ list: 'm3u', guide: 'xmltv' }, { timezone })
  const { app, store } = await givenApp({ county })
  await show(store, 'list', [channel('一台', { tvgId: 'A' })])
  await show(store, 'guide', await itemsOf(`<tv><channel id="a"/>${programmes}</tv>`, timezone))
  return async (day: string) => (await (await app.request(guidePath('A', day))).json()) as GuideDay
}

describe('texts', () => {
  it('come plain, in every language, with all that the guide tells', async () => {
    const day =
      await givenGuide(`<programme start="20260301200000 +0800" stop="20260301210000 +0800" channel="a">
      <title lang="zh"><![CDATA[<红楼梦> & 我]]></title><title lang="en">Tom &amp; Jerry&#39;s &eacute;t&eacute;</title>
      <sub-title lang="zh">第五回</sub-title>
      <desc lang="zh">一行
        二行</desc><desc lang="en">Caf&eacute; & bar</desc>
      <category lang="zh">电视剧</category><category lang="en">Drama</category><category>电视剧</category>
      <icon src="/p/1.png"/><icon src="/p/2.png"/>
      <episode-num system="xmltv_ns">0 . 4 . 0/1</episode-num><episode-num system="onscreen">第5集</episode-num>
      <rating system="MPAA"><value>PG</value></rating>
    </programme>`)
    expect((await day('2026-03-01')).programmes).toEqual([
      {
        start: Date.UTC(2026, 2, 1, 12),
        stop: Date.UTC(2026, 2, 1, 13),
        title: { 'zh-CN': '<红楼梦> & 我', en: "Tom & Jerry's été" },
        subTitle: { 'zh-CN': '第五回' },
        desc: { 'zh-CN': '一行\n二行', en: 'Café & bar' },
        categories: ['电视剧', 'Drama'],
        episode: 'S1E5',
        rating: 'PG',
        icon: 'http://g.test/p/1.png',
      },
    ])
  })
})

describe('times', () => {
  it('without a zone are those of the place, others what they say', async () => {
    const day = await givenGuide(
      [
        '20260301080000',
        '20260301010000 +0000',
        '20260301100000 +0800',
        '202603011100',
        '20260301120000 Asia/Shanghai',
      ]
        .map((start, index) => `<programme start="${start}" channel="a"><title>${index}</title></programme>`)
        .join(''),
    )
    const { programmes } = await day('2026-03-01')
    expect(programmes.map(({ start }) => new Date(start).getUTCHours())).toEqual([0, 1, 2, 3, 4])
  })

  it('of the night that lacks an hour leave no hole', async () => {
    const times = ['0100', '0130', '0300', '0400']
    const day = await givenGuide(
      times
        .map((time) => `<programme start="20260329${time}00" channel="a"><title>${time}</title></programme>`)
        .join(''),
      'Europe/Berlin',
    )
    const guide = await day('2026-03-29')
    expect(guide.until - guide.from).toBe(23 * 3_600_000)
    expect(guide.programmes.map(({ start, stop }) => (stop - start) / 60_000)).toEqual([30, 30, 60, 60])
    expect(guide.programmes[2]?.start).toBe(Date.UTC(2026, 2, 29, 1))
  })

  it('of the night that has an hour twice come one after the other', async () => {
    const times = ['0130', '0200', '0230', '0200', '0230', '0300']
    const day = await givenGuide(
      times
        .map((time, index) => {
          const stop = times[index + 1] ?? '0400'
          return `<programme start="20261025${time}00" stop="20261025${stop}00" channel="a"><title>${index}</title></programme>`
        })
        .join(''),
      'Europe/Berlin',
    )
    const guide = await day('2026-10-25')
    expect(guide.until - guide.from).toBe(25 * 3_600_000)
    expect(guide.programmes.map(({ title, start, stop }) => [title.und, (stop - start) / 60_000])).toEqual([
      ['0', 30],
      ['1', 30],
      ['2', 30],
      ['3', 30],
      ['4', 30],
      ['5', 60],
    ])
  })
})

describe('several guides', () => {
  it('are asked by priority, each with its own shift, and fill each other’s gaps', async () => {
    const sources = [
      { id: 'list', format: 'm3u', url: 'x' },
      { id: 'poor', format: 'xmltv', url: 'x' },
      { id: 'good', format: 'xmltv', url: 'x', priority: 5, shiftMinutes: -60 },
    ]
    const { app, store, library } = await givenApp({ county: givenCounty({}, { sources }) })
    const one = (start: string, stop: string, title: string) =>
      `<programme start="20260301${start}00" stop="20260301${stop}00" channel="CCTV-1"><title>${title}</title></programme>`
    const guideOf = (programmes: string) =>
      itemsOf(
        `<tv><channel id="CCTV-1"><display-name>CCTV-1 高清</display-name></channel>${programmes}</tv>`,
        'Asia/Shanghai',
      )
    await show(store, 'list', [channel('CCTV1')])
    await show(store, 'poor', await guideOf(one('1900', '2000', '差') + one('2000', '2100', '差')))
    await show(store, 'good', await guideOf(one('2100', '2200', '好')))
    const guide = (await (await app.request(guidePath('cctv1', '2026-03-01'))).json()) as GuideDay
    const titles = guide.programmes.map(({ start, title }) => [new Date(start).getUTCHours() + 8, title.und])
    expect(titles).toEqual([
      [19, '差'],
      [20, '好'],
    ])
    await library.update()
    const now = JSON.parse(Buffer.from(library.document('now').bodies.identity).toString())
    expect(now.programmes.cctv1.map(({ title }: { title: { und: string } }) => title.und)).toEqual([
      '差',
      '好',
    ])
    const exported = await (await app.request('/iptv/guide.xml')).text()
    expect(
      [...exported.matchAll(/start="(\d+).*<title>(.)/g)].map(([, start, title]) => [start, title]),
    ).toEqual([
      ['20260301190000', '差'],
      ['20260301200000', '好'],
    ])
  })
})
