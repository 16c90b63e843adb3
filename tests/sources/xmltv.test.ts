/** Elements of guides: the quick reader and the strict one always agree. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeReader } from '../../server/sources/xmltv/time.ts'
import { xmltv } from '../../server/sources/xmltv/xmltv.ts'
import { piecesOf } from './read-all.ts'
import { readText } from './reading.ts'

/** Text made of what guides are made of, so that random documents get deep. */
const scrap = fc.constantFrom(
  '<tv>',
  '</tv>',
  '<channel id="a">',
  "<channel id='b'/>",
  '</channel>',
  '<programme start="20261122080000 +0800" channel="a">',
  '<programme start="20261122090000" stop="2026112210" channel="a">',
  '</programme>',
  '<title>',
  '<title lang="zh">新闻</title>',
  '<title lang="__proto__">x</title>',
  '</title>',
  '<episode-num system="__proto__">1</episode-num>',
  '<display-name>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE tv [',
  ']>',
  '<?xml version="1.0"?>',
  '&amp;',
  '&',
  '&eacute;',
  '&#0;',
  '&#xD800;',
  '<',
  '>',
  '"',
  "'",
  '/',
  '\n',
  '\r\n',
  '\0',
  '\ud800',
)
const document = fc.array(fc.oneof({ weight: 8, arbitrary: scrap }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 60,
})

describe('guides', () => {
  test('no document makes the reader throw anything but NotThisFormat', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.boolean(), async (scraps, begun) => {
        const reading = await readText(xmltv, begun ? ['<tv>', ...scraps] : scraps)
        expect('items' in reading ? reading.faults.every(({ what }) => what.endsWith('.')) : !begun).toBe(
          true,
        )
      }),
      { numRuns: 400 },
    )
  })

  test('a document reads the same however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.integer({ min: 1, max: 9 }), async (scraps, size) => {
        const whole = ['<tv>', ...scraps].join('')
        expect(await readText(xmltv, piecesOf(whole, size))).toEqual(await readText(xmltv, [whole]))
      }),
      { numRuns: 300, examples: [[['<channel id="a">', '<!--', '<!--', '\ud800'], 1]] },
    )
  })

  test('a programme is given before the document has ended', async () => {
    const source = async function* () {
      yield '<tv><programme start="20261122080000" channel="a"><title>一</title></programme>'
      yield '<programme start="20261122090000" channel="a"><title>二</title></programme>'
      throw new Error('The line went dead.')
    }
    const seen: string[] = []
    const reading = async () => {
      for await (const { items } of xmltv.parse(source(), { timezone: 'Asia/Shanghai', language: 'und' })) {
        for (const item of items) seen.push(item.type === 'programme' ? (item.title.und ?? '') : '')
      }
    }
    await expect(reading()).rejects.toThrow('The line went dead.')
    expect(seen).toEqual(['一'])
  })

  test('what comes after an endless element is still read', async () => {
    const pieces = [
      '<tv><programme start="20261122080000" channel="a"><title>一</title><desc>',
      ...Array.from({ length: 20 }, () => '没完没了'.repeat(16_384)),
      '<programme start="20261122090000" channel="a"><title>二</title></programme></tv>',
    ]
    const reading = await readText(xmltv, pieces)
    const titles =
      'items' in reading ? reading.items.map((item) => item.type === 'programme' && item.title.und) : []
    expect(titles).toEqual(['一', '二'])
  })

  test('an unknown zone of the source is a fault and means UTC', async () => {
    const guide = '<tv><programme start="20261122080000" channel="a"><title>一</title></programme></tv>'
    expect(await readText(xmltv, [guide], { timezone: 'Mars/Olympus' })).toMatchObject({
      items: [{ start: Date.UTC(2026, 10, 22, 8) }],
      faults: [{ what: 'The time zone of this source is unknown; UTC was taken.' }],
    })
  })
})

describe('times', () => {
  test('every UTC minute that is written with an offset is read back', () => {
    const read = timeReader('Asia/Shanghai')
    const time = fc.integer({ min: Date.UTC(1971, 0, 1) / 60_000, max: Date.UTC(2199, 0, 1) / 60_000 })
    fc.assert(
      fc.property(
        time,
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.constantFrom('', ' '),
        (minute, offset, blank) => {
          const digits = new Date((minute + offset) * 60_000).toISOString().replace(/\D/g, '').slice(0, 14)
          const size = Math.abs(offset)
          const zone = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`
          expect(read(`${digits}${blank}${zone}`)?.at).toBe(minute * 60_000)
        },
      ),
    )
  })

  test('CST is China’s time for a Chinese source and America’s for others', () => {
    expect(timeReader('Asia/Shanghai')('20261122080000 CST')?.at).toBe(Date.UTC(2026, 10, 22, 0))
    expect(timeReader('America/Chicago')('20261122080000 CST')?.at).toBe(Date.UTC(2026, 10, 22, 14))
  })

  test('a time that summer time leaves out is read with the offset before, one that comes twice as the first', () => {
    const read = timeReader('Europe/Berlin')
    expect(read('20260329023000')?.at).toBe(Date.UTC(2026, 2, 29, 1, 30))
    expect(read('20261025023000')?.at).toBe(Date.UTC(2026, 9, 25, 0, 30))
  })
})

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

describe('hostile guides', () => {
  test('elements that are broken all over cost no more than good ones', async () => {
    const start = '<programme start="20261122080000" channel="a">'
    const broken = ['<![CDATA[x'.repeat(6_000), '<!ENTITY a "b">'.repeat(4_000), '</programme '.repeat(4_000)]
    const text = broken.map((inside) => `${start}<title>${inside}</title></programme>`).join('')
    const reading = await readText(xmltv, piecesOf(`<tv>${text.repeat(60)}</tv>`, 65_536))
    expect('faults' in reading && reading.faults.length).toBeGreaterThan(100)
  })

  test('a language named like a property of every object is none', async () => {
    const title = '<title lang="constructor">戏</title>'
    const text = `<tv><programme start="20261122080000" channel="a">${title}</programme></tv>`
    expect(await readText(xmltv, [text])).toMatchObject({ items: [{ title: { und: '戏' } }] })
  })
})
