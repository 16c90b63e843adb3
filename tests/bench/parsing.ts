/** How fast guides, channel playlists and feeds are parsed, against the parsers that others use. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Parsed } from './parse-once.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { runScript, writeGuide } from './script.ts'
import { median } from './statistics.ts'

const GUIDE_MEGABYTES = 20
const CHANNELS = 10_000
const NEWS = 500
/** Channel playlists and feeds are so short that one turn would measure the compiler. */
const SHORT_TURNS = 5

export const guideParsing: Row = {
  name: 'guide-parsing',
  about: `an XMLTV guide of ${GUIDE_MEGABYTES} MB, from file to programmes, each parser in its own process`,
  measure: () =>
    inFolder(async (folder) => {
      const file = join(folder, 'guide.xml')
      await writeGuide(file, GUIDE_MEGABYTES)
      const [ours, ...peers] = await compare(['our xmltv', '@iptv/xmltv', 'epg-parser'], file, 1)
      const speed = ({ bytes, ms }: Parsed): number => bytes / 1000 / ms
      return peers.flatMap((peer) => [
        figure('XMLTV parsing', 'MB/s', 'more', ours, peer, speed),
        figure('XMLTV parsing, memory growth', 'MB', 'less', ours, peer, ({ growth }) => growth),
      ])
    }),
}

export const playlistParsing: Row = {
  name: 'playlist-parsing',
  about: `an M3U channel playlist of ${CHANNELS} channels, from file to channels`,
  measure: () =>
    inFolder(async (folder) => {
      const file = join(folder, 'channels.m3u')
      await writeFile(file, channelPlaylist())
      const parsers = ['our m3u', '@iptv/playlist', 'iptv-playlist-parser']
      const [ours, ...peers] = await compare(parsers, file, SHORT_TURNS)
      const speed = ({ items, ms }: Parsed): number => (items / ms) * 1000
      return peers.map((peer) => figure('M3U parsing', 'channels/s', 'more', ours, peer, speed))
    }),
}

export const feedParsing: Row = {
  name: 'feed-parsing',
  about: `an RSS feed of ${NEWS} items, from file to news items; feedsmith is what ours is built on`,
  measure: () =>
    inFolder(async (folder) => {
      const file = join(folder, 'news.xml')
      await writeFile(file, newsFeed())
      const parsers = ['our feed', 'feedsmith', '@rowanmanning/feed-parser', 'rss-parser']
      const [ours, ...peers] = await compare(parsers, file, SHORT_TURNS)
      const speed = ({ items, ms }: Parsed): number => (items / ms) * 1000
      return peers.map((peer) => figure('feed parsing', 'items/s', 'more', ours, peer, speed))
    }),
}

interface Contest {
  parser: string
  runs: Parsed[]
}

/** Lets every parser read the file in turn, so that a busy moment of the machine hits all of them. */
async function compare(parsers: readonly string[], file: string, turns: number): Promise<Contest[]> {
  const contests: Contest[] = parsers.map((parser) => ({ parser, runs: [] }))
  for (let run = 0; run < RUNS; run++) {
    for (const { parser, runs } of contests) {
      runs.push(JSON.parse(await runScript('tests/bench/parse-once.ts', [parser, file, String(turns)])))
    }
  }
  const counts = contests.map(({ parser, runs }) => `${parser}: ${runs[0]?.items}`)
  if (new Set(contests.map(({ runs }) => runs[0]?.items)).size > 1) {
    throw new Error(`The parsers do not read the same number of entries: ${counts.join(', ')}.`)
  }
  return contests
}

function figure(
  what: string,
  unit: Figure['unit'],
  better: Figure['better'],
  ours: Contest | undefined,
  peer: Contest,
  value: (parsed: Parsed) => number,
): Figure {
  const runs = ours?.runs ?? []
  return {
    what,
    unit,
    ours: median(runs.map(value)),
    against: peer.parser,
    other: median(peer.runs.map(value)),
    better,
    limit: false,
    values: runs.length,
  }
}

function channelPlaylist(): string {
  const groups = ['本县', '省台', '电影', '戏曲', '少儿']
  const entries = Array.from({ length: CHANNELS }, (_entry, index) => {
    const group = groups[index % groups.length]
    const name = `${group}${index}台`
    const facts = `tvg-id="c${index}" tvg-chno="${index + 1}" tvg-logo="https://tv.example/logo/${index}.png"`
    return `#EXTINF:-1 ${facts} group-title="${group}",${name}\nhttps://tv.example/live/${index}/index.m3u8\n`
  })
  return `#EXTM3U\n${entries.join('')}`
}

function newsFeed(): string {
  const items = Array.from({ length: NEWS }, (_item, index) => {
    const paragraph = `<p>县城第${index}号通知：请乡亲们按时到村委会领取。</p><p><img src="/picture/${index}.jpg"/></p>`
    const at = new Date(Date.UTC(2026, 10, 22) - index * 3_600_000).toUTCString()
    return (
      `<item><title>通知 ${index} &amp; 新闻</title><link>https://county.example/news/${index}</link>` +
      `<guid isPermaLink="false">news-${index}</guid><pubDate>${at}</pubDate><dc:creator>县融媒体中心</dc:creator>` +
      `<category>通知</category><description><![CDATA[${paragraph.repeat(8)}]]></description></item>\n`
    )
  })
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>新闻</title>' +
    `<link>https://county.example/</link><description>新闻</description>\n${items.join('')}</channel></rss>\n`
  )
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tangwu-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
