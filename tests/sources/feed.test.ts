/** What news feeds promise beyond their fixtures: bounds, plain text whatever comes, and one kind of refusal. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feed } from '../../server/sources/feed/feed.ts'
import { NotThisFormat } from '../../server/sources/source.ts'
import { newsItemSchema } from '../../shared/model/news-item.ts'
import { piecesOf, readAll } from './read-all.ts'

/** Pieces from which broken markup is made. */
const SCRAPS = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '&',
    ';',
    '#',
    'a',
    '村',
    '\u3000',
    '\u200b',
    '\ud800',
    '\u0007',
  ],
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<script>',
    '</script>',
    '<style>',
    '<img src=/a.jpg>',
    '<a href="',
    '<td>',
    '<svg/>',
  ],
  ...[
    '&lt;',
    '&gt;',
    '&amp;',
    '&quot;',
    '&#60;',
    '&#x3c;',
    '&nbsp;',
    '&amp;lt;',
    '&eacute;',
    '&#0;',
    '&none;',
  ],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE', '<?xml', '?>', 'onerror=', 'javascript:'],
]
const FEED_SCRAPS = [
  ...[
    '<rss version="2.0">',
    '<channel>',
    '<item>',
    '<title>',
    '</title>',
    '</item>',
    '</channel>',
    '</rss>',
    '<guid>',
  ],
  ...[
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '</entry>',
    '<id>',
    '</id>',
    '<rdf:RDF>',
    '<link/>',
  ],
  ...[
    '<pubDate>',
    '</pubDate>',
    '2026-11-22',
    '<description>',
    '</description>',
    '{"items":[',
    ']}',
    '<html>',
  ],
]
const markup = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 30 }).map((scraps) => scraps.join(''))
const document = fc
  .array(fc.constantFrom(...SCRAPS, ...FEED_SCRAPS), { maxLength: 60 })
  .map((all) => all.join(''))

describe('a feed', () => {
  it('refuses a web page with a sentence, even one that is XML', async () => {
    const page =
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'
    await expect(readAll(feed, page)).rejects.toThrow(new NotThisFormat('This is a web page, not a feed.'))
  })

  it.each([
    ['an empty body', ' \n ', 'The document is empty.'],
    ['another XML format', '<tv><programme/></tv>', 'This is not an RSS, RDF, Atom or JSON feed.'],
    ['JSON that is no feed', '{"channels":[]}', 'This JSON is not a JSON Feed.'],
    [
      'JSON that is cut short',
      '{"version":"https://jsonfeed.org/version/1.1","items":[',
      'The JSON is cut short',
    ],
  ])('refuses %s', async (_, text, sentence) => {
    const refusal = await readAll(feed, text).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(NotThisFormat)
    expect(String(refusal)).toContain(sentence)
  })

  it('refuses a document of more than 8 MB before it has all of it', async () => {
    const megabyte = ' '.repeat(1_048_576)
    await expect(readAll(feed, Array(9).fill(megabyte))).rejects.toThrow('larger than 8 MB')
  })

  it('reads the first 1,000 entries of an endless feed and says so', async () => {
    const items = Array.from({ length: 1_200 }, (_, index) => `<item><title>第 ${index} 条</title></item>`)
    const read = await readAll(feed, `<rss version="2.0"><channel>${items.join('')}</channel></rss>`)
    expect(read.items).toHaveLength(1_000)
    expect(read.faults).toEqual([{ what: 'The feed is too large; only its first entries were read.' }])
  })

  it('leaves out the end of an article that nobody would read on a television', async () => {
    const html = '<p>很长的一段话。</p>'.repeat(10_000)
    const read = await readAll(
      feed,
      JSON.stringify({ title: 'T', items: [{ id: '1', title: '长文', content_html: html }] }),
    )
    const [item] = read.items.map((one) => newsItemSchema.parse(one))
    expect(item?.body.join('').length).toBeLessThanOrEqual(30_000)
    expect(read.faults[0]?.what).toContain('longer than 30000 characters')
  })

  it('does not expand entities that a DOCTYPE defines', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const read = await readAll(
      feed,
      `${bomb}<rss version="2.0"><channel><item><title>x&b;y</title></item></channel></rss>`,
    )
    expect(read.items).toMatchObject([{ title: 'x y' }])
  })

  it('keeps an id as long as its link and title stay the same', async () => {
    const item = '<item><title>修路</title><link>http://jixia.example/1</link></item>'
    const wrapped = (items: string) => `<rss version="2.0"><channel>${items}</channel></rss>`
    const alone = await readAll(feed, wrapped(item))
    const later = await readAll(feed, wrapped(`<item><title>修桥</title></item>${item}`))
    expect(later.items[1]).toMatchObject({ id: newsItemSchema.parse(alone.items[0]).id })
  })

  it('takes the language of the source where the feed states none', async () => {
    const read = await readAll(
      feed,
      '<rss version="2.0"><channel><item><title>x</title></item></channel></rss>',
      {
        language: 'zh-CN',
      },
    )
    expect(read.items).toMatchObject([{ language: 'zh-CN' }])
  })

  it('gives items of the model and nothing of a tag or an entity, whatever HTML it holds', async () => {
    await fc.assert(
      fc.asyncProperty(markup, markup, markup, async (title, summary, content) => {
        const item = {
          id: '1',
          title: `题${title}`,
          summary,
          content_html: content,
          authors: [{ name: title }],
        }
        const read = await readAll(feed, JSON.stringify({ title: 'T', items: [item] }))
        for (const one of read.items) {
          const { title, summary = '', body, author = '' } = newsItemSchema.parse(one)
          expect(title).not.toBe('')
          for (const text of [title, summary, author, ...body]) {
            expect(text).not.toMatch(
              /<[a-z/!?]|&(?:#\d+|#x[0-9a-f]+|[a-z]\w*);|\p{Surrogate}|[^\P{Cc}]|^\s|\s$/iu,
            )
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('throws nothing but a refusal at any text, and reads the same in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(document, fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 40 }),
        async (text, size) => {
          const outcome = (pieces: string | string[]) =>
            readAll(feed, pieces).catch((error: unknown) => {
              expect(error).toBeInstanceOf(NotThisFormat)
              return String(error)
            })
          expect(await outcome(piecesOf(text, size))).toEqual(await outcome(text))
        },
      ),
      { numRuns: 300 },
    )
  })
})
