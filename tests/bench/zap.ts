/** How long the next channel takes, from the key to its first picture. */
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { playingStreams } from './channels.ts'
import { freshContext, KEY, marked, markedPage, marksOf, PICTURE, timePress } from './marks.ts'
import { PLAYERS, type PlayerName, servePlayerPages } from './player-pages.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { percentile } from './statistics.ts'

/** B45, ms */
const LIMITS = [
  { share: 0.5, limit: 700 },
  { share: 0.95, limit: 1_500 },
]
const ZAPS = 6
const WAIT = 15_000
/** How long somebody looks at a channel before the next key, ms. */
const LOOK = 1_000
/** Our own mark at the moment when no further key is awaited and the stream is asked for. */
const ASKED = 'tangwu:zap-start'

export const zap: Row = {
  name: 'zap',
  about: 'channel key to the first presented picture, with and without our wait for more keys, against peers',
  async measure() {
    const server = await startServer()
    const pages = await servePlayerPages()
    const browser = await startChromium()
    try {
      const streams = await playingStreams(server.address)
      const ours: Zap[] = []
      const peers = new Map<PlayerName, Zap[]>(PLAYERS.map((player) => [player, []]))
      for (let run = 0; run < RUNS; run++) {
        ours.push(...(await zaps(browser, server.address, streams.length)))
        for (const [player, times] of peers) {
          times.push(...(await zaps(browser, pages.playing(player, streams), streams.length)))
        }
      }
      return LIMITS.flatMap(({ share, limit }) => figuresOf(ours, peers, share, limit))
    } finally {
      await browser.close()
      pages.close()
      await server.remove()
    }
  },
}

interface Zap {
  /** From the key to the picture, ms. */
  total: number
  /** From the key to asking for the stream: 0 where a page awaits no further key, ms. */
  wait: number
}

/** Zaps up and down between the first and the last of so many channels. */
async function zaps(browser: Browser, address: string, channels: number): Promise<Zap[]> {
  const context = await freshContext(browser)
  const page = await markedPage(context, 1)
  await page.goto(address)
  await firstPicture(page)
  const times: Zap[] = []
  let channel = 0
  let up = true
  for (let count = 0; count < ZAPS; count++) {
    if (channel === 0) up = true
    if (channel === channels - 1) up = false
    channel += up ? 1 : -1
    await page.waitForTimeout(LOOK)
    const total = await timePress(page, up ? 'PageUp' : 'PageDown', PICTURE, WAIT)
    if (total === undefined) throw new Error(`${page.url()} showed no picture of channel ${channel + 1}.`)
    times.push({ total, wait: await waitOf(page) })
  }
  await context.close()
  return times
}

async function waitOf(page: Page): Promise<number> {
  const pressed = (await marksOf(page, KEY)).at(-1) ?? 0
  const asked = (await marksOf(page, ASKED)).at(-1)
  return asked === undefined ? 0 : asked - pressed
}

async function firstPicture(page: Page): Promise<void> {
  if (!(await marked(page, PICTURE, 1, WAIT))) throw new Error(`${page.url()} shows no picture.`)
}

function figuresOf(
  ours: readonly Zap[],
  peers: ReadonlyMap<PlayerName, readonly Zap[]>,
  share: number,
  limit: number,
): Figure[] {
  const totals = (times: readonly Zap[]): number[] => times.map(({ total }) => total)
  const figure: Figure = {
    what: `zap p${share * 100}`,
    unit: 'ms',
    ours: percentile(totals(ours), share),
    against: 'limit B45',
    other: limit,
    better: 'less',
    limit: true,
    values: ours.length,
  }
  const loaded = percentile(
    ours.map(({ total, wait }) => total - wait),
    share,
  )
  return [
    figure,
    ...[...peers].flatMap(([player, times]) => {
      const peer = {
        ...figure,
        against: `${player} as it comes`,
        other: percentile(totals(times), share),
        limit: false,
      }
      return [peer, { ...peer, what: `zap p${share * 100}, without the wait for more keys`, ours: loaded }]
    }),
  ]
}
