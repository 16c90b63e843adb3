/** The exported guide is read back as what was written, whatever the texts hold. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { guideFilesIn } from '../../server/exports/guide-file.ts'
import { channelElement, programmeElement, xmltvTime } from '../../server/exports/xmltv.ts'
import { settled } from '../../server/sections/guide-programmes.ts'
import { xmltv } from '../../server/sources/xmltv/xmltv.ts'
import type { Item } from '../../shared/model/item.ts'
import type { Programme } from '../../shared/model/programme.ts'
import { collect, EVENING, givenCounty, givenStore, HOUR, programme, show } from '../given-county.ts'

const directory = mkdtempSync(join(tmpdir(), 'guide-'))
afterAll(() => rmSync(directory, { recursive: true }))

function written(...programmes: Programme[]): string {
  return settled(programmes)
    .map((one) => programmeElement(one, 'a', 480))
    .join('')
}

async function* once(text: string) {
  yield text
}

describe('programmeElement', () => {
  it('ends a programme where the next begins, and the last after an hour', () => {
    const text = written(
      programme('a', EVENING, '一', { stop: EVENING + 5 * HOUR }),
      programme('a', EVENING + HOUR, '二'),
      programme('a', EVENING + 2 * HOUR, '三'),
    )
    expect([...text.matchAll(/start="(.*?)" stop="(.*?)"/g)].map(([, start, stop]) => [start, stop])).toEqual(
      [
        ['20260301200000 +0800', '20260301210000 +0800'],
        ['20260301210000 +0800', '20260301220000 +0800'],
        ['20260301220000 +0800', '20260301230000 +0800'],
      ],
    )
  })

  it('leaves out a programme that would not last', () => {
    const text = written(programme('a', EVENING, '一'), programme('a', EVENING, '二'))
    expect([...text.matchAll(/<title lang="zh-CN">(.)/g)].map(([, title]) => title)).toEqual(['二'])
  })

  it('writes no character that XML forbids', () => {
    const text = written(programme('a', EVENING, 'a\u0000b\ud800c<d>&"e"'))
    expect(text).toContain('>abc&lt;d&gt;&amp;&quot;e&quot;</title>')
  })
})

describe('xmltvTime', () => {
  it('writes offsets east and west', () => {
    expect([480, 0, -210].map((offset) => xmltvTime(EVENING, offset))).toEqual([
      '20260301200000 +0800',
      '20260301120000 +0000',
      '20260301083000 -0330',
    ])
  })
})

describe('channelElement', () => {
  it('names a channel without names by its id, and leaves out pictures of our own server', () => {
    const bare = { type: 'guide-channel' as const, id: 'a&b', names: [], icon: '/logo.png' }
    expect(channelElement(bare)).toBe(
      '<channel id="a&amp;b"><display-name>a&amp;b</display-name></channel>\n',
    )
  })
})

describe('the guide file', () => {
  const county = givenCounty({ guide: 'xmltv', other: 'xmltv' })
  const items: Item[] = [
    { type: 'guide-channel', id: 'a', names: [{ lang: 'zh-CN', name: '甲' }] },
    programme('a', EVENING, '晚会 & <戏>', {
      stop: EVENING + HOUR,
      title: { 'zh-CN': '晚会 & <戏>', en: 'Gala' },
      subTitle: { en: 'Part 1' },
      desc: { en: 'Songs' },
      categories: ['Music'],
      episodeNum: { onscreen: 'S1E5' },
      rating: 'G',
      icon: 'http://a.example/p.png',
    }),
  ]

  it('is read back as what was written', async () => {
    const store = await givenStore(county)
    await show(store, 'guide', items)
    await show(store, 'other', [{ type: 'guide-channel', id: 'a', names: [] }, programme('a', EVENING, '别')])
    const { path } = await guideFilesIn(directory, county, store).current()
    const text = gunzipSync(readFileSync(path)).toString()
    const batches = await collect(xmltv.parse(once(text), { timezone: 'UTC', language: 'und' }))
    expect(batches.flatMap(({ faults }) => faults)).toEqual([])
    expect(batches.flatMap((batch) => batch.items)).toEqual(items)
  })

  it('is written once for each state of the guides, and earlier ones go', async () => {
    const store = await givenStore(county)
    const files = guideFilesIn(join(directory, 'states'), county, store)
    await show(store, 'guide', items)
    const [first, same] = await Promise.all([files.current(), files.current()])
    await show(store, 'guide', items.slice(0, 1))
    const second = await files.current()
    expect(same).toEqual(first)
    expect(second.key).not.toBe(first.key)
    expect(readdirSync(join(directory, 'states'))).toEqual([`guide-${second.key}.xml.gz`])
  })
})
