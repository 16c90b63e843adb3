/** What the sample county promises: it can be made again, it is whole, it reads without a fault, and it is made up. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { countyFiles } from '../../assets/county/generate/files.ts'
import { type ChannelSchedule, countyMidnight, writeGuide } from '../../assets/county/generate/guide.ts'
import { formatNamed } from '../../server/sources/index.ts'
import type { Camera } from '../../shared/model/camera.ts'
import type { Channel } from '../../shared/model/channel.ts'
import { countySchema } from '../../shared/model/county.ts'
import type { LocalText } from '../../shared/model/local-text.ts'
import type { NewsItem } from '../../shared/model/news-item.ts'
import type { Programme } from '../../shared/model/programme.ts'
import type { Service } from '../../shared/model/service.ts'
import { readAll } from '../sources/read-all.ts'

const FOLDER = 'assets/county'
const DAY = 86_400_000
const MORNING = Date.parse('2026-11-22T08:00:00+08:00')
const MIDNIGHT = Date.parse('2026-11-22T00:00:00+08:00')

/** The eight menus of the hotline: the life event that each is, or is found in, and the groups in it. */
const HOTLINE_MENUS: Record<string, { event: string; groups?: string[] }> = {
  water: { event: '水电 燃气', groups: ['自来水'] },
  electricity: { event: '水电 燃气', groups: ['用电'] },
  'medical care': { event: '看病 医保' },
  employment: { event: '找活 存钱', groups: ['找活 打工', '学手艺', '讨薪 工伤'] },
  'social security': { event: '退休 养老', groups: ['领养老金', '高龄津贴'] },
  finance: { event: '找活 存钱', groups: ['存钱 贷款', '防骗 求助'] },
  culture: { event: '文化 体育', groups: ['看戏 看展', '读书 娱乐'] },
  sports: { event: '文化 体育', groups: ['锻炼 身体'] },
}
/** Tiles on one page of the service hall. */
const MOST_EVENTS = 12

const county = countySchema.parse(JSON.parse(committed('county.json')))
const schedules = readdirSync(join(FOLDER, 'schedule'))
  .sort()
  .map((name): ChannelSchedule => JSON.parse(committed(join('schedule', name))))

/** What the sources hold, all but the guide, which is written at start. */
const channels: Channel[] = []
const kitchens: Camera[] = []
const services: Service[] = []
/** By source id. */
const news = new Map<string, NewsItem[]>()
const faults: string[] = []

beforeAll(async () => {
  for (const source of county.sources.filter(({ url }) => url !== 'guide.xml')) {
    const batch = await read(source.format, committed(source.url), source.language)
    faults.push(...batch.faults.map((fault) => `${source.url}: ${fault.what} ${fault.sample ?? ''}`))
    for (const item of batch.items) {
      if (item.type === 'channel') channels.push(item)
      if (item.type === 'camera') kitchens.push(item)
      if (item.type === 'service') services.push(item)
      if (item.type === 'news-item') news.set(source.id, [...(news.get(source.id) ?? []), item])
    }
  }
})

describe('the sample county', () => {
  it('is exactly what the generator writes', () => {
    for (const [name, text] of countyFiles()) expect(committed(name), name).toBe(text)
  })

  it('says that it is made up, and gives eight tiles whose targets exist', () => {
    expect(county.sample).toBe(true)
    expect(county.home).toHaveLength(8)
    const events = new Set(services.map((service) => service.event['zh-CN']))
    const editions = new Set(county.sources.map((source) => source.edition))
    for (const { title, open } of county.home) {
      expect(title.en, title['zh-CN']).toMatch(/^[A-Z][a-z]{2,7}$/)
      if (open.screen === 'service-group') expect(events).toContain(open.event)
      if (open.screen === 'news') expect(editions).toContain(open.source)
    }
  })

  it('is read by every source format without a fault', () => {
    expect(faults).toEqual([])
  })

  it('has twelve television channels, three radio stations and sixty-two kitchens', () => {
    expect(channels.filter((channel) => !channel.radio)).toHaveLength(12)
    expect(channels.filter((channel) => channel.radio)).toHaveLength(3)
    expect(kitchens.filter((kitchen) => kitchen.kind === 'school')).toHaveLength(12)
    expect(kitchens.filter((kitchen) => kitchen.kind === 'restaurant')).toHaveLength(50)
    for (const kitchen of kitchens) {
      expect(kitchen.url).toMatch(/^\/live\/kitchen-(0[1-9]|1[0-2])\/index\.m3u8$/)
      expect(lacking(kitchen.name, kitchen.address)).toEqual([])
    }
  })

  it('has 574 services of 56 departments, a third of them on the television', () => {
    expect(services).toHaveLength(574)
    expect(new Set(services.map((service) => service.code)).size).toBe(574)
    expect(new Set(services.map((service) => service.name['zh-CN'])).size).toBe(574)
    expect(new Set(services.map((service) => service.name.en)).size).toBe(574)
    expect(new Set(services.map((service) => service.department['zh-CN'])).size).toBe(56)
    const windowOnly = services.filter((service) => service.channel === 'window').length
    expect(windowOnly / services.length).toBeCloseTo(0.3, 1)
    for (const service of services) {
      expect(service.onTv !== undefined, service.code).toBe(service.channel === 'tv')
    }
  })

  it('has each of the eight menus of the hotline on the one page of its service hall, with numbers to call', () => {
    const events = grouped(services, (service) => service.event['zh-CN'] ?? '')
    expect(events.size).toBeLessThanOrEqual(MOST_EVENTS)
    for (const [menu, { event, groups }] of Object.entries(HOTLINE_MENUS)) {
      const found = grouped(events.get(event) ?? [], (service) => service.group['zh-CN'] ?? '')
      for (const group of groups ?? found.keys()) {
        expect(found.get(group)?.length ?? 0, `${menu}: ${event}/${group}`).toBeGreaterThanOrEqual(6)
      }
      expect(found.size, menu).toBeGreaterThan(0)
    }
    for (const { phone, code } of services) expect(phone, code).not.toBe('')
  })

  it('fills no page of services with fewer than six or more than twelve', () => {
    const pages = grouped(services, (service) => `${service.event['zh-CN']}/${service.group['zh-CN']}`)
    for (const [page, cards] of pages) {
      expect(cards.length, page).toBeGreaterThanOrEqual(6)
      expect(cards.length, page).toBeLessThanOrEqual(12)
    }
  })

  it('says everything about a service in both languages, shortly', () => {
    for (const service of services) {
      const { name, department, event, group, who, bring, where, duration, fee, onTv, owner } = service
      expect([...(name['zh-CN'] ?? '')].length, service.code).toBeLessThanOrEqual(16)
      expect(name.en?.length, service.code).toBeLessThanOrEqual(32)
      expect(lacking(name, department, event, group, who, bring, where, duration, fee, onTv, owner)).toEqual(
        [],
      )
      for (const text of [who, bring, where, duration, fee, onTv]) {
        expect([...(text?.['zh-CN'] ?? '')].length, service.code).toBeLessThanOrEqual(30)
      }
    }
  })

  it('has some cards that are past their date, so that a stale card can be seen', () => {
    expect(services.filter((service) => service.verifyBy < MORNING)).toHaveLength(6)
  })

  it('gives only telephone numbers that cannot exist', () => {
    for (const { phone } of [...services, ...kitchens]) expect(phone).toMatch(/^0000-\d{5,7}$/)
    for (const [name, text] of countyFiles()) {
      if (/feed|news|notices/.test(name))
        expect(text, name).not.toMatch(/(?<![\d-])1[3-9]\d{9}|0\d{2,3}-\d{7}/)
    }
  })

  it('tells every piece of news in Chinese and in English', () => {
    const stories = (source: string) => news.get(source) ?? []
    expect(stories('news').length).toBeGreaterThanOrEqual(24)
    expect(stories('notices').length).toBeGreaterThanOrEqual(18)
    for (const source of ['news', 'notices']) {
      const english = stories(`${source}-en`)
      expect(english.map((item) => item.link)).toEqual(stories(source).map((item) => item.link))
      stories(source).forEach((item, index) => {
        expect(item.body.length, item.id).toBeGreaterThanOrEqual(3)
        expect(item.body.length, item.id).toBe(english[index]?.body.length)
        expect(item.language).toBe('zh-CN')
        expect(english[index]?.title, item.id).not.toMatch(/\p{Script=Han}/u)
      })
    }
  })
})

describe('the guide of the sample county', () => {
  const guide = () => writeGuide(schedules, MIDNIGHT - 7 * DAY, MIDNIGHT + 8 * DAY)

  it('is the same for every moment of a day', () => {
    expect(countyMidnight(MORNING)).toBe(MIDNIGHT)
    expect(countyMidnight(MIDNIGHT)).toBe(MIDNIGHT)
    expect(countyMidnight(MIDNIGHT - 1)).toBe(MIDNIGHT - DAY)
  })

  it('covers fifteen days of every channel without a gap', async () => {
    const { items, faults: inGuide } = await read('xmltv', guide())
    expect(inGuide).toEqual([])
    const programmes = items.filter((item): item is Programme => item.type === 'programme')
    const byChannel = grouped(programmes, (programme) => programme.channel)
    expect([...byChannel.keys()].sort()).toEqual(channels.map((channel) => channel.tvgId).sort())
    const gaps: string[] = []
    for (const [channel, row] of byChannel) {
      let end = MIDNIGHT - 7 * DAY
      for (const programme of row.sort((a, b) => a.start - b.start)) {
        if (programme.start !== end) gaps.push(`${channel} at ${new Date(end).toISOString()}`)
        end = programme.stop ?? 0
      }
      expect(end, channel).toBe(MIDNIGHT + 8 * DAY)
    }
    expect(gaps).toEqual([])
    expect(programmes.flatMap(({ title, desc, subTitle }) => lacking(title, desc, subTitle))).toEqual([])
  })

  it('shows the next episode of a serial each time, and the last one again in a repeat', async () => {
    const { items } = await read('xmltv', guide())
    const evenings = items.filter(
      (item): item is Programme =>
        item.type === 'programme' &&
        item.channel === 'jx1' &&
        item.title.en === 'The Stone Mill Family' &&
        item.start >= MIDNIGHT + DAY &&
        item.start < MIDNIGHT + 3 * DAY,
    )
    const episodes = evenings.map((programme) =>
      Number(/E(\d+)$/.exec(programme.episodeNum?.onscreen ?? '')?.[1]),
    )
    const first = episodes[0] ?? 0
    const later = (steps: number) => ((first - 1 + steps) % 36) + 1
    expect(episodes).toEqual([first, later(1), later(2), later(2), later(3), later(4)])
  })
})

/** Returns what a source holds. */
function read(format: string, text: string, language = 'zh-CN') {
  const known = formatNamed(format)
  if (!known) throw new Error(`There is no format ${format}.`)
  return readAll(known, text, { timezone: county.timezone, language })
}

function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing])
  return groups
}

/** Returns the texts that are not in Chinese and English, each without a word of the other. */
function lacking(...texts: (LocalText | undefined)[]): string[] {
  return texts
    .filter((text) => text !== undefined)
    .filter(
      (text) =>
        Object.keys(text).sort().join() !== 'en,zh-CN' ||
        /\p{Script=Han}/u.test(text.en ?? '') ||
        /[A-Za-z]/.test(text['zh-CN'] ?? ''),
    )
    .map((text) => JSON.stringify(text))
}

function committed(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}
