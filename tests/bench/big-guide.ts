/** Writes a guide of a given size, the same for the same seed: node tests/run.mjs tests/bench/big-guide.ts <path> [megabytes] [seed] */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const CHANNELS = 400
const MINUTE = 60_000
const FIRST_START = Date.UTC(2026, 10, 20, 16)
const WORDS = ['新闻', '天气', '戏曲', '乡村', '健康', '电影', '课堂', '生活', '故事', '欢乐', '农家', '晚会']
const ENGLISH = ['News', 'Weather', 'Opera', 'Village', 'Health', 'Film', 'Lesson', 'Life', 'Story', 'Gala']

const [path, megabytes = '100', seed = '1'] = process.argv.slice(2)
if (!path) {
  process.stderr.write(
    'Say where to: node tests/run.mjs tests/bench/big-guide.ts <path> [megabytes] [seed]\n',
  )
  process.exit(2)
}
const random = generator(Number(seed))
const file = createWriteStream(path)
let written = 0

await write('<?xml version="1.0" encoding="UTF-8"?>\n<tv generator-info-name="big-guide">\n')
for (let channel = 0; channel < CHANNELS; channel++) {
  await write(
    `  <channel id="c${channel}"><display-name lang="zh">频道${channel}</display-name>` +
      `<display-name lang="en">Channel ${channel}</display-name></channel>\n`,
  )
}
const starts = new Array<number>(CHANNELS).fill(FIRST_START)
for (let turn = 0; written < Number(megabytes) * 1_000_000; turn++) {
  const channel = turn % CHANNELS
  const start = starts[channel] ?? FIRST_START
  const stop = start + (10 + Math.floor(random() * 16) * 5) * MINUTE
  starts[channel] = stop
  await write(programme(channel, start, stop))
}
await write('</tv>\n')
file.end()
await once(file, 'close')

function programme(channel: number, start: number, stop: number): string {
  const desc = Array.from({ length: 20 + Math.floor(random() * 40) }, () => pick(WORDS)).join('')
  return (
    `  <programme start="${xmltvTime(start)}" stop="${xmltvTime(stop)}" channel="c${channel}">\n` +
    `    <title lang="zh">${pick(WORDS)}${pick(WORDS)}</title>\n` +
    `    <title lang="en">${pick(ENGLISH)} &amp; ${pick(ENGLISH)}</title>\n` +
    `    <desc lang="zh">${desc}。</desc>\n` +
    `    <category lang="zh">${pick(WORDS)}</category>\n` +
    `    <episode-num system="xmltv_ns">${Math.floor(random() * 9)}.${Math.floor(random() * 60)}.</episode-num>\n` +
    '  </programme>\n'
  )
}

function xmltvTime(time: number): string {
  const beijing = new Date(time + 8 * 60 * MINUTE)
  return `${beijing.toISOString().slice(0, 19).replace(/[-T:]/g, '')} +0800`
}

function pick(words: readonly string[]): string {
  return words[Math.floor(random() * words.length)] ?? ''
}

async function write(text: string): Promise<void> {
  written += Buffer.byteLength(text)
  if (!file.write(text)) await once(file, 'drain')
}

/** mulberry32: small, and the same on every machine. */
function generator(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
