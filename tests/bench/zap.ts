/** How long the next channel takes, from the key to its first picture. */
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { playingStreams } from './channels.ts'
import { freshContext, marked, markedPage, PICTURE, timePress } from './marks.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { serveShakaPage } from './shaka-page.ts'
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

export const zap: Row = {
  name: 'zap',
  about:
    'channel key to first picture, with the time in which more keys are awaited, against Shaka as it comes',
  async measure() {
    const server = await startServer()
    const peer = await serveShakaPage()
    const browser = await startChromium()
    try {
      const streams = await playingStreams(server.address)
      const ours: number[] = []
      const bare: number[] = []
      for (let run = 0; run < RUNS; run++) {
        ours.push(...(await zaps(browser, server.address, streams.length)))
        bare.push(...(await zaps(browser, peer.playing(streams), streams.length)))
      }
      return LIMITS.flatMap(({ share, limit }) => figuresOf(ours, bare, share, limit))
    } finally {
      await browser.close()
      peer.close()
      await server.remove()
    }
  },
}

/** Zaps up and down between the first and the last of so many channels. */
async function zaps(browser: Browser, address: string, channels: number): Promise<number[]> {
  const context = await freshContext(browser)
  const page = await markedPage(context, 1)
  await page.goto(address)
  await firstPicture(page)
  const times: number[] = []
  let channel = 0
  let up = true
  for (let count = 0; count < ZAPS; count++) {
    if (channel === 0) up = true
    if (channel === channels - 1) up = false
    channel += up ? 1 : -1
    await page.waitForTimeout(LOOK)
    const time = await timePress(page, up ? 'PageUp' : 'PageDown', PICTURE, WAIT)
    if (time === undefined) throw new Error(`${page.url()} showed no picture of channel ${channel + 1}.`)
    times.push(time)
  }
  await context.close()
  return times
}

async function firstPicture(page: Page): Promise<void> {
  if (!(await marked(page, PICTURE, 1, WAIT))) throw new Error(`${page.url()} shows no picture.`)
}

function figuresOf(ours: readonly number[], bare: readonly number[], share: number, limit: number): Figure[] {
  const figure: Figure = {
    what: `zap p${share * 100}`,
    unit: 'ms',
    ours: percentile(ours, share),
    against: 'limit B45',
    other: limit,
    better: 'less',
    limit: true,
    values: ours.length,
  }
  return [figure, { ...figure, against: 'Shaka as it comes', other: percentile(bare, share), limit: false }]
}
