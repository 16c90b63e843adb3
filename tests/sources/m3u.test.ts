/** Directives of channel playlists, in every quoting that lists use. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDirective } from '../../server/sources/m3u/directive.ts'
import { m3u } from '../../server/sources/m3u/m3u.ts'
import { piecesOf } from './read-all.ts'
import { readText } from './reading.ts'

/** Text made of what channel playlists are made of, so that random documents get deep. */
const scrap = fc.constantFrom(
  '#EXTM3U',
  '#EXTINF:-1',
  '#EXTGRP:',
  '#EXTVLCOPT:http-user-agent=',
  '#KODIPROP:inputstream.adaptive.stream_headers=',
  '#EXTHTTP:{"a":',
  ' tvg-id="a"',
  " tvg-name='b",
  ' group-title=c;d',
  ' catchup="append" catchup-source="{(b)yyyy}',
  ' tvg-chno="1.2"',
  ',',
  '，',
  '"',
  '\n',
  '\r\n',
  '\r',
  'http://tv.test/a.m3u8',
  'rtp://239.0.0.1:1',
  '/media/b.m3u8',
  '|User-Agent=%zz&x=y',
  '$线路',
  '#genre#',
  '频道',
  '\ufeff',
  '\0',
  '<html>',
  '__proto__',
)
const document = fc.array(fc.oneof({ weight: 6, arbitrary: scrap }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 60,
})

describe('channel playlists', () => {
  test('no document makes the reader throw anything but NotThisFormat', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (scraps) => {
        const reading = await readText(m3u, scraps)
        expect('items' in reading ? reading.items.length > 0 : reading.notThisFormat.endsWith('.')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a document reads the same however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.integer({ min: 1, max: 7 }), async (scraps, size) => {
        const whole = ['#EXTM3U\n#EXTINF:-1,首台\nhttp://tv.test/0\n', ...scraps].join('')
        expect(await readText(m3u, piecesOf(whole, size))).toEqual(await readText(m3u, [whole]))
      }),
      { numRuns: 300 },
    )
  })

  test('attributes that were written in double quotes are read back', () => {
    const value = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replace(/["\p{Cc}]|\s+[\w-]+=$/gu, '').trim())
    const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/)
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.string({ unit: 'grapheme' }), (written, name) => {
        const shown = name.replace(/^\s*[\w-]+=["']/, '').trim()
        const attributes = Object.entries(written).map(([key, value]) => ` ${key}="${value}"`)
        const read = readDirective(`-1${attributes.join('')},${shown}`)
        expect(Object.fromEntries(read.attributes)).toEqual({ ...written })
        expect(read.name).toBe(shown)
      }),
      { numRuns: 300 },
    )
  })

  test('a list of more than 50,000 channels is read as far as that, with a fault', async () => {
    const list = '#EXTINF:-1,台\nhttp://tv.test/1\n'.repeat(50_010)
    const reading = await readText(m3u, piecesOf(list, 65_536))
    expect(reading).toMatchObject({
      items: { length: 50_000 },
      faults: [{ what: expect.stringContaining('50000') }],
    })
  })

  test('a list of nothing but faults names a thousand of them', async () => {
    const list = `#EXTINF:-1,台\nhttp://tv.test/1\n${'no address\n'.repeat(5000)}`
    const reading = await readText(m3u, [list])
    expect(reading).toMatchObject({ items: { length: 1 }, faults: { length: 1001 } })
  })

  test('one endless line is cut and not collected', async () => {
    const pieces = [
      '#EXTINF:-1,台\nhttp://tv.test/',
      ...Array.from({ length: 100 }, () => 'a'.repeat(65_536)),
    ]
    const reading = await readText(m3u, pieces)
    const [item] = 'items' in reading ? reading.items : []
    expect(item?.type === 'channel' ? item.url.length : 0).toBe(65_536)
  })
})

describe('hostile lists', () => {
  test('quotes that are never closed are not searched for over and over', async () => {
    const lines = ["a='x'y ", 'a=“x '].map(
      (attribute) => `#EXTINF:-1 ${attribute.repeat(8_000)},n\nhttp://tv.test/a`,
    )
    const reading = await readText(m3u, [`${lines.join('\n')}\n`.repeat(8)])
    expect('items' in reading && reading.items).toHaveLength(16)
  })

  test('a catch-up mode named like a property of every object is none', async () => {
    const reading = await readText(m3u, ['#EXTINF:-1 catchup="constructor",n\nhttp://tv.test/a\n'])
    expect(reading).toMatchObject({ items: [{ name: 'n' }] })
    expect('items' in reading && reading.items[0]).not.toHaveProperty('catchup')
  })
})
