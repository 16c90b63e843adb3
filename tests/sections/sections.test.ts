/** What each section makes of its sources. */
import { describe, expect, it } from 'vitest'
import { SECTIONS } from '../../server/sections/index.ts'
import { inWindow } from '../../server/sections/now.ts'
import { sectionSchemas } from '../../server/sections/schema.ts'
import type { SectionName } from '../../shared/api.ts'
import { SECTION_NAMES } from '../../shared/api.ts'
import type { Item } from '../../shared/model/item.ts'
import { channel, EVENING, givenCounty, givenStore, HOUR, programme, show } from '../given-county.ts'

const county = givenCounty(
  {},
  {
    sources: [
      { id: 'list', format: 'm3u', url: 'x', language: 'zh-CN' },
      { id: 'guide', format: 'xmltv', url: 'x' },
      { id: 'schools', format: 'cameras', url: 'x' },
      { id: 'catalogue', format: 'services', url: 'x' },
      {
        id: 'news',
        format: 'feed',
        url: 'x',
        edition: 'daily',
        language: 'zh-CN',
        title: { 'zh-CN': '新闻' },
      },
      { id: 'news-en', format: 'feed', url: 'x', edition: 'daily', language: 'en', title: { en: 'News' } },
      { id: 'notices', format: 'feed', url: 'x' },
    ],
  },
)

async function compiled<Name extends SectionName>(name: Name, content: Record<string, Item[]>) {
  const store = await givenStore(county)
  for (const [source, items] of Object.entries(content)) await show(store, source, items)
  return SECTIONS[name].compile({ county, ...store, now: EVENING })
}

function service(code: string, event: string, group: string): Item {
  const text = (words: string) => ({ 'zh-CN': words })
  return {
    type: 'service',
    code,
    name: text(`办${code}`),
    department: text('医保局'),
    event: text(event),
    group: text(group),
    who: text('居民'),
    bring: text('身份证'),
    where: text('大厅'),
    duration: text('当天'),
    fee: text('免费'),
    phone: '81890',
    channel: 'tv',
    owner: text('王科'),
    verifyBy: EVENING,
  }
}

function news(id: string, published: number | undefined, more: object = {}): Item {
  return { type: 'news-item', id, title: id, body: [], published, ...more }
}

describe('every section', () => {
  it('has a document of its schema when nothing was ever read', async () => {
    for (const name of SECTION_NAMES) {
      const document = await compiled(name, {})
      expect([name, sectionSchemas[name].safeParse(document).success]).toEqual([name, true])
    }
  })
})

describe('now', () => {
  const content: Record<string, Item[]> = {
    list: [channel('清河', { tvgId: 'qh' }), channel('无单')],
    guide: [
      { type: 'guide-channel', id: 'QH', names: [] },
      programme('QH', EVENING - HOUR, '前', { stop: EVENING + HOUR }),
      programme('QH', EVENING, '后'),
      programme('QH', EVENING + 2 * HOUR, '末'),
      programme('QH', EVENING - 40 * HOUR, '旧', { stop: EVENING - 39 * HOUR }),
      programme('QH', EVENING + 12 * HOUR, '远'),
      programme('else', EVENING, '别台'),
    ],
  }

  it('holds two hours back and twelve ahead of the half hour, without overlaps', async () => {
    const now = await compiled('now', content)
    expect([now.from, now.until]).toEqual([EVENING - 2 * HOUR, EVENING + 12 * HOUR])
    expect(now.programmes).toEqual({
      qh: [
        { start: EVENING - HOUR, stop: EVENING, title: { 'zh-CN': '前' } },
        { start: EVENING, stop: EVENING + 2 * HOUR, title: { 'zh-CN': '后' } },
        { start: EVENING + 2 * HOUR, stop: EVENING + 12 * HOUR, title: { 'zh-CN': '末' } },
      ],
    })
  })

  it('tells the true start and end of a programme that reaches out of the window', () => {
    const film = { channel: 'qh', start: 100, stop: 900, title: {} }
    expect(inWindow([film], 500, 600)).toEqual([{ start: 100, stop: 900, title: {} }])
  })

  it('leaves out a programme that another one replaces at once', () => {
    const at = (start: number, title: string) => ({ channel: 'qh', start, title: { und: title } })
    expect(inWindow([at(5, 'a'), at(5, 'b')], 0, 10).map(({ title }) => title.und)).toEqual(['b'])
  })
})

describe('services', () => {
  it('keeps events and groups in the order in which they are first seen', async () => {
    const { events } = await compiled('services', {
      catalogue: [
        service('101', '看病', '报销'),
        service('201', '养老', '领钱'),
        service('102', '看病', '挂号'),
        service('103', '看病', '报销'),
        service('103', '养老', '重号'),
      ],
    })
    const outline = events.map((event) => [
      event.name['zh-CN'],
      ...event.groups.map((group) => [group.name['zh-CN'], ...group.services.map(({ code }) => code)]),
    ])
    expect(outline).toEqual([
      ['看病', ['报销', '101', '103'], ['挂号', '102']],
      ['养老', ['领钱', '201']],
    ])
  })
})

describe('news', () => {
  it('puts feeds of one edition together by language, newest first', async () => {
    const { editions } = await compiled('news', {
      news: [news('旧', 1), news('新', 9), news('无日', undefined), news('新', 5)],
      'news-en': [news('old', 1)],
      notices: [news('通知', 1, { language: 'zh-CN' })],
    })
    const outline = editions.map(({ id, title, items }) => [
      id,
      title,
      Object.entries(items).map(([language, list]) => [language, ...list.map((item) => item.id)]),
    ])
    expect(outline).toEqual([
      [
        'daily',
        { 'zh-CN': '新闻', en: 'News' },
        [
          ['zh-CN', '新', '旧', '无日'],
          ['en', 'old'],
        ],
      ],
      ['notices', {}, [['zh-CN', '通知']]],
    ])
  })

  it('shows at most 60 items, each of bounded length', async () => {
    const body = ['长'.repeat(9_000), '短']
    const { editions } = await compiled('news', {
      news: Array.from({ length: 70 }, (_, n) => news(`n${n}`, n, { body })),
    })
    const items = editions[0]?.items['zh-CN'] ?? []
    expect(items).toHaveLength(60)
    expect(items[0]).toMatchObject({ id: 'n69', body: ['长'.repeat(8_000)] })
  })
})

describe('kitchens', () => {
  it('shows each kitchen once', async () => {
    const kitchen = (id: string, url: string): Item => ({ type: 'camera', id, name: {}, kind: 'school', url })
    const { kitchens } = await compiled('kitchens', {
      schools: [kitchen('a', '/1'), kitchen('b', '/2'), kitchen('a', '/3')],
    })
    expect(kitchens.map(({ id, url }) => id + url)).toEqual(['a/1', 'b/2'])
  })
})
