/** Makes inputs that no author would write: mutated documents, random bytes, and patterns that defeat parsers. */
import { gzipSync } from 'node:zlib'
import type { Chance } from './random.ts'

/** A document to start from, with the format that it is of. */
export interface Seedling {
  format: string
  bytes: Uint8Array
}

/** Words that mean something to one format or another. */
const TOKENS = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '</item>',
    '<item>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE x [',
    '&lt;',
    '&#0;',
  ],
  ...[
    '#EXTM3U\n',
    '#EXTINF:-1,',
    'tvg-id="',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '"',
    '""',
    '\0',
    '\ufeff',
    '，',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    'null',
    '1e999',
    '-1',
    '99999999999999999999',
    '2026-02-30',
    '20260101000000 +9999',
    '__proto__',
  ],
  ...[
    'http://',
    'rtsp://a:b@c/',
    '//',
    '../',
    'data:',
    'javascript:',
    '%00',
    '%',
    '村',
    '\ud83d',
    '\u202e',
    'constructor',
  ],
]
/** How large a pattern grows: large enough that quadratic work shows, small enough for 10,000 cases. */
const LARGE = 300_000
const encoder = new TextEncoder()

/** Returns the next input; most are mutated documents, some are random or hostile. */
export function makeInput(chance: Chance, seedlings: readonly Seedling[]): Uint8Array {
  const kind = chance.next()
  if (kind < 0.05) return chance.bytes(chance.whole(2_000))
  if (kind < 0.12) return encoder.encode(scraps(chance))
  if (kind < 0.17) return encoder.encode(hostile(chance))
  let bytes = chance.of(seedlings).bytes
  for (let count = 1 + chance.whole(6); count > 0; count--) bytes = mutated(chance, bytes, seedlings)
  if (kind > 0.97) return mutated(chance, new Uint8Array(gzipSync(bytes)), seedlings)
  return bytes
}

function mutated(chance: Chance, bytes: Uint8Array, seedlings: readonly Seedling[]): Uint8Array {
  const at = chance.whole(bytes.length + 1)
  const to = Math.min(bytes.length, at + chance.whole(200))
  switch (chance.whole(7)) {
    case 0: {
      const flipped = bytes.slice()
      for (let count = 1 + chance.whole(20); count > 0 && flipped.length > 0; count--) {
        const position = chance.whole(flipped.length)
        flipped[position] = (flipped[position] ?? 0) ^ (1 << chance.whole(8))
      }
      return flipped
    }
    case 1:
      return bytes.slice(0, at)
    case 2:
      return joined(bytes.slice(0, to), bytes.slice(at))
    case 3:
      return joined(bytes.slice(0, at), bytes.slice(to))
    case 4: {
      const other = chance.of(seedlings).bytes
      return joined(bytes.slice(0, at), other.slice(chance.whole(other.length + 1)))
    }
    case 5:
      return joined(bytes.slice(0, at), encoder.encode(chance.of(TOKENS)), bytes.slice(at))
    default:
      return joined(
        bytes.slice(0, at),
        encoder.encode(chance.of(TOKENS).repeat(chance.whole(500))),
        bytes.slice(to),
      )
  }
}

function scraps(chance: Chance): string {
  return Array.from({ length: chance.whole(200) }, () => chance.of(TOKENS)).join('')
}

/** Beginnings that make a parser commit to a format before the pattern comes. */
const BEGINNINGS = [
  '<rss version="2.0"><channel><item><title>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">',
  '<tv><programme start="20260101000000" channel="a"><title>',
  '{"version":"https://jsonfeed.org/version/1.1","items":[{"content_html":"',
  '#EXTM3U\n#EXTINF:-1 ',
  'code,name,department,event,phone,owner,verify_by\n',
  'id,name,url\n',
  '{"cameras":[',
  '<!DOCTYPE rss [<!ENTITY a "',
  '',
]

/** One pattern repeated until anything quadratic takes seconds. */
function hostile(chance: Chance): string {
  const unit = chance.of([
    ...[
      '<a>',
      '<a b="',
      '<',
      '<a ',
      '&lt;',
      '&a;',
      '&',
      '"',
      "'",
      '<!--',
      '<![CDATA[',
      ']]>',
      ' ',
      '\n',
      '\t',
      ',',
      ';',
    ],
    ...[
      '[',
      '{"a":',
      '<item>',
      '<item><title>',
      '<p>',
      '&amp;lt;p&amp;gt;',
      'tvg-id="',
      '#EXTINF:',
      'a=',
      '，',
      '0',
      ']',
    ],
    ...[
      '<!ENTITY a "&b;&b;">',
      '<a b="c">" ',
      '<img src=',
      '</a>',
      '\r',
      'x\n"',
      '1,"x\n',
      '<rss>',
      '村',
      '-',
      '(',
      '/',
    ],
  ])
  const size = chance.of([1_000, 30_000, LARGE])
  const closing = chance.of(['', '>', '"', '</title></item></channel></rss>', '"}]}', '\n'])
  return chance.of(BEGINNINGS) + unit.repeat(Math.ceil(size / unit.length)) + closing
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
