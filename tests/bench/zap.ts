/** How long the next channel takes, from the key to its first picture. */
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { type PlayingChannel, playingChannels } from './channels.ts'
import { freshContext, marked, markedPage, PICTURE, timePress } from './marks.ts'
import { PLAYERS, type PlayerName, servePlayerPages } from './player-pages.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { percentile } from './statistics.ts'

/** B45, ms */
const LIMITS = [
  { share: 0.5, limit: 700 },
  { share: 0.95, limit: 1_500 },
]
const ZAPS = 12
const WAIT = 15_000
/** How long somebody looks at a channel before the next key, ms. */
const LOOK = 1_000

/** A village's line: there and back, ms, and bytes a second. A server on the same machine would answer before it is asked. */
const LINE = { latency: 40, downloadThroughput: 2_500_000, uploadThroughput: 250_000 }

/** How somebody changes channel: with the channel keys, another of which may follow, or by its number, which is final. */
type Way = 'keys' | 'number'

export const zap: Row = {
  name: 'zap',
  about: `channel key or number to the first presented picture over a line of ${LINE.latency} ms, against peers, which await no further key`,
  async measure() {
    const server = await startServer()
    const pages = await servePlayerPages()
    const browser = await startChromium()
    try {
      const channels = await playingChannels(server.address)
      const streams = channels.map(({ stream }) => stream)
      const ours: Record<Way, number[]> = { keys: [], number: [] }
      const peers = new Map<PlayerName, number[]>(PLAYERS.map((player) => [player, []]))
      for (let run = 0; run < RUNS; run++) {
        ours.keys.push(...(await zaps(browser, server.address, channels, 'keys')))
        ours.number.push(...(await zaps(browser, server.address, channels, 'number')))
        for (const [player, times] of peers)
          times.push(...(await zaps(browser, pages.playing(player, streams), channels, 'keys')))
      }
      return LIMITS.flatMap(({ share, limit }) => figuresOf(ours, peers, share, limit))
    } finally {
      await browser.close()
      pages.close()
      await server.remove()
    }
  },
}

/** Zaps up and down between the first and the last of these channels; ms of each. */
async function zaps(
  browser: Browser,
  address: string,
  channels: readonly PlayingChannel[],
  way: Way,
): Promise<number[]> {
  const context = await freshContext(browser)
  const page = await markedPage(context, 1)
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', { offline: false, ...LINE })
  await page.goto(address)
  await firstPicture(page)
  const times: number[] = []
  let channel = 0
  let up = true
  for (let count = 0; count < ZAPS; count++) {
    if (channel === 0) up = true
    if (channel === channels.length - 1) up = false
    channel += up ? 1 : -1
    await page.waitForTimeout(LOOK)
    const keys = way === 'number' ? (channels[channel]?.keys ?? []) : [up ? 'PageUp' : 'PageDown']
    for (const key of keys.slice(0, -1)) await page.keyboard.press(key)
    const total = await timePress(page, keys[keys.length - 1] ?? '', PICTURE, WAIT)
    if (total === undefined) throw new Error(`${page.url()} showed no picture of channel ${channel + 1}.`)
    times.push(total)
  }
  await context.close()
  return times
}

async function firstPicture(page: Page): Promise<void> {
  if (!(await marked(page, PICTURE, 1, WAIT))) throw new Error(`${page.url()} shows no picture.`)
}

function figuresOf(
  ours: Record<Way, readonly number[]>,
  peers: ReadonlyMap<PlayerName, readonly number[]>,
  share: number,
  limit: number,
): Figure[] {
  const figure: Figure = {
    what: `zap p${share * 100}`,
    unit: 'ms',
    ours: percentile(ours.keys, share),
    against: 'limit B45',
    other: limit,
    better: 'less',
    limit: true,
    values: ours.keys.length,
  }
  const byNumber = percentile(ours.number, share)
  return [
    figure,
    ...[...peers].flatMap(([player, times]) => {
      const peer = {
        ...figure,
        against: `${player} as it comes`,
        other: percentile(times, share),
        limit: false,
      }
      return [
        peer,
        { ...peer, what: `zap p${share * 100}, by number, without the wait for more keys`, ours: byNumber },
      ]
    }),
  ]
}
