/** Parses one file with one parser in a fresh process: node tests/run.mjs tests/bench/parse-once.ts <parser> <file> [turns] */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { parseM3U } from '@iptv/playlist'
import { parseXmltv } from '@iptv/xmltv'
import { parseFeed as parseFeedRowanManning } from '@rowanmanning/feed-parser'
import epgParser from 'epg-parser'
import { parseFeed } from 'feedsmith'
import playlistParser from 'iptv-playlist-parser'
import RssParser from 'rss-parser'
import { decode } from '../../server/sources/decode/decode.ts'
import { feed } from '../../server/sources/feed/feed.ts'
import { m3u } from '../../server/sources/m3u/m3u.ts'
import type { SourceFormat } from '../../server/sources/source.ts'
import { xmltv } from '../../server/sources/xmltv/xmltv.ts'
import type { ItemType } from '../../shared/model/item.ts'
import { median } from './statistics.ts'

/** What is printed, as JSON. */
export interface Parsed {
  bytes: number
  /** Programmes, channels or news items that were read. */
  items: number
  /** Median of the turns. */
  ms: number
  /** By how much the memory of the process was larger at its peak than before, MB. */
  growth: number
}

const NO_CAP = 2 ** 31
const PARSERS: Record<string, (file: string) => Promise<number>> = {
  'our xmltv': (file) => countWith(xmltv, 'programme', file),
  '@iptv/xmltv': async (file) => parseXmltv(await readFile(file, 'utf8')).programmes?.length ?? 0,
  'epg-parser': async (file) => epgParser.parse(await readFile(file, 'utf8')).programs.length,
  'our m3u': (file) => countWith(m3u, 'channel', file),
  '@iptv/playlist': async (file) => parseM3U(await readFile(file, 'utf8')).channels.length,
  'iptv-playlist-parser': async (file) => playlistParser.parse(await readFile(file, 'utf8')).items.length,
  'our feed': (file) => countWith(feed, 'news-item', file),
  feedsmith: async (file) => {
    const { format, feed } = parseFeed(await readFile(file, 'utf8'))
    return format === 'rss' ? (feed.items?.length ?? 0) : 0
  },
  '@rowanmanning/feed-parser': async (file) =>
    parseFeedRowanManning(await readFile(file, 'utf8')).items.length,
  'rss-parser': async (file) =>
    (await new RssParser().parseString(await readFile(file, 'utf8'))).items.length,
}

const [name = '', file = '', turns = '1'] = process.argv.slice(2)
const parse = PARSERS[name]
if (!parse || file === '') {
  process.stderr.write(`Say a parser (${Object.keys(PARSERS).join(', ')}) and a file.\n`)
  process.exit(2)
}
const { size } = await stat(file)
const before = process.memoryUsage.rss()
const times: number[] = []
let items = 0
for (let turn = 0; turn < Number(turns); turn++) {
  const from = performance.now()
  items = await parse(file)
  times.push(performance.now() - from)
}
const growth = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
const parsed: Parsed = { bytes: size, items, ms: median(times), growth }
process.stdout.write(JSON.stringify(parsed))

/** Reads as the server does: finds out the encoding, then parses piece by piece and lets go of what was read. */
async function countWith(format: SourceFormat, type: ItemType, path: string): Promise<number> {
  const { text } = await decode(() => createReadStream(path), {
    xml: format.xml,
    maxCompressed: NO_CAP,
    maxDecompressed: NO_CAP,
  })
  let count = 0
  for await (const { items } of format.parse(text, { timezone: 'Asia/Shanghai', language: 'und' })) {
    count += items.filter((item) => item.type === type).length
  }
  return count
}
