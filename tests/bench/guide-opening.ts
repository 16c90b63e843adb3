/** How long the guide of a channel takes to open in a county of 1,000 channels and 14 days, against one of twelve channels. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { GuideDay } from '../../shared/api.ts'
import { guidePath } from '../../shared/api.ts'
import { dayIn } from '../../tv-app/i18n/clock.ts'
import { type Crowd, HANDFUL, writeCrowdedCounty } from '../bars/crowded-county.ts'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { freshContext, GUIDE, markedPage, timePress } from './marks.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { percentile } from './statistics.ts'

const DAYS = 14
const LARGE: Crowd = { ...HANDFUL, channels: 1_000 }
const SMALL: Crowd = HANDFUL
/** B41, ms */
const LIMIT = 500
const OPENINGS = 5
const WAIT = 10_000
/** The server reads some 60 MB of guide first, ms. */
const READING = 180_000
/** Longer than every motion, and than the time in which a key counts as held, ms. */
const PAUSE = 600

export const guideOpening: Row = {
  name: 'guide-opening',
  about: `key to the first frame of a channel's guide, with ${LARGE.channels} channels and ${DAYS} days`,
  async measure() {
    const browser = await startChromium()
    try {
      const large = await openings(browser, LARGE)
      const small = await openings(browser, SMALL)
      return [0.5, 0.95].flatMap((share) => figuresOf(large, small, share))
    } finally {
      await browser.close()
    }
  },
}

/** ms of each opening, over all runs. */
async function openings(browser: Browser, crowd: Crowd): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tangwu-bench-'))
  const county = await writeCrowdedCounty(folder, crowd, Date.now(), DAYS)
  const server = await startServer({ TANGWU_COUNTY: county })
  try {
    await guideIsRead(server.address, crowd)
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(...(await openingsOnce(browser, server.address)))
    return times
  } finally {
    await server.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opens the guide of one channel after the other, as from the list of channels. */
async function openingsOnce(browser: Browser, address: string): Promise<number[]> {
  const context = await freshContext(browser)
  const page = await markedPage(context, 1)
  await page.addInitScript(markGuide, GUIDE)
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset.screen === 'live')
  const times: number[] = []
  for (let count = 0; count < OPENINGS; count++) {
    for (const key of ['PageUp', 'Enter']) {
      await page.waitForTimeout(PAUSE)
      await page.keyboard.press(key)
    }
    await page.waitForTimeout(PAUSE)
    const time = await timePress(page, 'ArrowRight', GUIDE, WAIT)
    if (time === undefined) throw new Error('The guide did not open.')
    times.push(time)
    await page.waitForTimeout(PAUSE)
    await page.keyboard.press('l')
  }
  await context.close()
  return times
}

/** Resolves when the last channel has programmes. */
async function guideIsRead(address: string, { channels }: Crowd): Promise<void> {
  const day = dayIn('Asia/Shanghai', Date.now())
  const until = Date.now() + READING
  for (;;) {
    const answer = await fetch(new URL(guidePath(`c${channels - 1}`, day), address))
    if (answer.ok && ((await answer.json()) as GuideDay).programmes.length > 0) return
    if (Date.now() > until) throw new Error('The server did not read the guide in time.')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Runs inside the page: marks each time that a guide shows programmes. */
function markGuide(name: string): void {
  let open = false
  const looked = (): void => {
    const { screen, overlay } = document.documentElement.dataset
    const now = (overlay ?? screen) === 'guide' && document.querySelector('[data-id^="programme-"]') !== null
    if (now && !open) requestAnimationFrame(() => performance.mark(name))
    open = now
  }
  new MutationObserver(looked).observe(document, { subtree: true, childList: true, attributes: true })
}

function figuresOf(large: readonly number[], small: readonly number[], share: number): Figure[] {
  const figure: Figure = {
    what: `guide of ${LARGE.channels} channels p${share * 100}`,
    unit: 'ms',
    ours: percentile(large, share),
    against: 'limit B41',
    other: LIMIT,
    better: 'less',
    limit: true,
    values: large.length,
  }
  const against = `guide of ${SMALL.channels} channels`
  return [figure, { ...figure, against, other: percentile(small, share), limit: false }]
}
