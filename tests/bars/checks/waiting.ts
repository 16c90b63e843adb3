/** What the television does by itself while nobody presses a key, on a clock that runs ahead. */
import type { Page } from 'playwright-core'
import { Television, type TelevisionOptions } from '../../tv/television.ts'
import type { Ledger } from '../ledger.ts'

/** Screens that keep the focus, with the keys that lead there from live television. */
const PAGES: readonly { screen: string; keys: string[] }[] = [
  { screen: 'strip', keys: ['OK'] },
  { screen: 'services', keys: ['Home', '5'] },
  { screen: 'settings', keys: ['Home', '8'] },
]
const TASK = 'services'
/** The clock stops so long after a key at the soonest, then runs ahead by so much at a time, for so long at most, s. */
const STOP = 2
const STEP = 0.5
const MOST = 150
const TRIES = 5

/** `options` set the television as the crawl has it. */
export async function checkWaiting(
  address: string,
  options: TelevisionOptions,
  ledger: Ledger,
): Promise<void> {
  const television = await Television.switchOn(address, {
    ...options,
    prepare: async (page) => {
      await page.clock.install()
      await options.prepare?.(page)
    },
  })
  const { page } = television
  const note = (bar: string, seconds: number, good: boolean, where: string): void => {
    ledger.where = where
    ledger.note(bar, Math.round(seconds * 10) / 10, good)
  }
  try {
    await television.plays()
    await television.press('ChannelUp')
    const banner = await secondsWatched(page, () => !document.querySelector('#mirror > [data-id="number"]'))
    note('B51b', banner, banner >= 6 && banner < MOST, 'the channel banner')
    await television.press('F4', 'F4')
    const line = await secondsUntil(page, () => !document.querySelector('#mirror > [data-id="message"]'))
    note('B51a', line, line >= 6, 'a passing line')
    await television.press('Live')
    const digits = await secondsUntil(page, () => document.querySelector('[data-id^="digits"]') === null, '1')
    note('B52', digits, digits >= 2.5 && digits <= 4.5, 'live')
    await television.press('Home')
    const home = await secondsUntil(page, isLive)
    note('B53', home, home >= 19 && home <= 22.5, 'home')
    for (const { screen, keys } of PAGES) {
      await television.press(...keys)
      const warned = screen === TASK ? await secondsUntil(page, isWarning) : 0
      const stayed = await secondsUntil(page, isLive)
      note('B50', stayed, stayed >= 30, screen)
      if (screen === TASK) note('B54', stayed, warned < MOST && stayed >= 118 && stayed <= 125, screen)
      await television.press('Live')
    }
  } finally {
    await television.switchOff()
  }
}

function isLive(): boolean {
  const { screen, overlay } = document.documentElement.dataset
  return screen === 'live' && overlay === undefined
}

/** True when a passing line is on the screen and is said aloud. */
function isWarning(): boolean {
  const line = document.querySelector('[data-id="message"]')?.textContent ?? ''
  return line !== '' && (document.getElementById('speech')?.textContent ?? '').includes(line)
}

/**
 * Since the last key, on the page's clock; `MOST` where it does not happen. The clock goes on by steps alone meanwhile, so
 * that a busy machine is not taken for a slow television. `key` is pressed once the clock stands: what follows it soon
 * would else be over before the first look.
 */
async function secondsUntil(page: Page, happened: () => boolean, key?: string): Promise<number> {
  await stopClock(page)
  try {
    if (key) await page.keyboard.press(key)
    for (let since = 0; since < MOST; since = await secondsSinceKey(page)) {
      if (await page.evaluate(happened)) return await secondsSinceKey(page)
      await page.clock.fastForward(STEP * 1000)
    }
    return MOST
  } finally {
    await page.clock.resume()
  }
}

/** A machine that stood still until the clock was to stop is given another moment for it. */
async function stopClock(page: Page, tries = TRIES): Promise<void> {
  try {
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + STOP * 1000)
  } catch (error) {
    if (tries === 0) throw error
    await stopClock(page, tries - 1)
  }
}

/** As `secondsUntil`, at the pace of the picture, which stands still while the clock runs ahead of it. */
async function secondsWatched(page: Page, happened: () => boolean): Promise<number> {
  for (let since = 0; since < MOST; since = await secondsSinceKey(page)) {
    if (await page.evaluate(happened)) return secondsSinceKey(page)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  }
  return MOST
}

function secondsSinceKey(page: Page): Promise<number> {
  return page.evaluate(() => (performance.now() - (window.struckKeys?.at(-1)?.at ?? 0)) / 1000)
}
