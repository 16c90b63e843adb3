/** How long a key takes to show: the next focus, and the next screen. */
import type { Page } from 'playwright-core'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { serveFloor } from './floor-page.ts'
import { DRAWN, FOCUS_FRAME, framesAfterKeys, freshContext, marked, markedPage, timePress } from './marks.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { percentile } from './statistics.ts'

const THROTTLES = [1, 6]
/** B40 at 6×, ms. */
const FOCUS_LIMIT = 100
/** B41, ms; it holds for an unthrottled processor. */
const SCREEN_LIMIT = 500
/** B42: what is left for scripts at 55 frames a second, ms. What the graphics chip needs a headless browser cannot say. */
const FRAME_LIMIT = 1000 / 55
/** How long the focus moves, ms. */
const MOTION = 200
/** There and back again, so that every round starts where the first did. */
const ROUND = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']
/** Tiles of the home screen by their digits: kitchens and services. */
const TILES = ['4', '5']
const WAIT = 3_000
/** Longer than every motion, and than the time in which a key counts as held, ms. */
const PAUSE = 250

export const keyToFrame: Row = {
  name: 'key-to-frame',
  about:
    'key to the first frame with the new focus or screen, at 1× and 6× CPU throttle, against a minimal Lightning app',
  async measure() {
    const server = await startServer()
    const bare = await serveFloor()
    const browser = await startChromium()
    try {
      const figures: Figure[] = []
      for (const throttle of THROTTLES) {
        const times: Times = { focus: [], screen: [], floor: [], frames: [] }
        const context = await freshContext(browser)
        const floor = await markedPage(context, throttle)
        await floor.goto(bare.address)
        await marked(floor, DRAWN, 1, WAIT * throttle)
        const television = await markedPage(context, throttle)
        await television.goto(server.address)
        await television.waitForFunction(() => document.documentElement.dataset.screen === 'live')
        for (let run = 0; run < RUNS; run++) {
          await television.bringToFront()
          await walk(television, times)
          await floor.bringToFront()
          times.floor.push(...(await presses(floor, [...ROUND, ...ROUND])))
        }
        times.frames.push(...(await framesAfterKeys(television, MOTION)))
        await context.close()
        figures.push(...figuresOf(times, throttle))
      }
      return figures
    } finally {
      await browser.close()
      bare.close()
      await server.remove()
    }
  },
}

interface Times {
  focus: number[]
  screen: number[]
  floor: number[]
  /** Work of scripts for each frame while the focus moves. */
  frames: number[]
}

/** Walks about on home and on the screens behind two of its tiles. */
async function walk(television: Page, times: Times): Promise<void> {
  for (const tile of TILES) {
    times.screen.push(...(await presses(television, ['h'])))
    times.focus.push(...(await presses(television, ROUND)))
    times.screen.push(...(await presses(television, [tile])))
    times.focus.push(...(await presses(television, ROUND)))
  }
}

/** Times of those presses that changed something. */
async function presses(page: Page, keys: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const key of keys) {
    const time = await timePress(page, key, FOCUS_FRAME, WAIT)
    if (time !== undefined) times.push(time)
    await page.waitForTimeout(PAUSE)
  }
  return times
}

function figuresOf({ focus, screen, floor, frames }: Times, throttle: number): Figure[] {
  const figure = (
    what: string,
    values: readonly number[],
    share: number,
    against: string,
    other: number,
  ): Figure => ({
    what: `${what} p${share * 100}, ${throttle}×`,
    unit: 'ms',
    ours: percentile(values, share),
    against,
    other,
    better: 'less',
    limit: against.startsWith('limit'),
    values: values.length,
  })
  return [
    ...[0.5, 0.95].map((share) =>
      figure('key → frame', focus, share, 'minimal Lightning app', percentile(floor, share)),
    ),
    figure('key → frame', focus, 0.95, 'limit B40', FOCUS_LIMIT),
    figure('scripts per frame of motion', frames, 0.95, throttle === 1 ? 'limit B42' : 'B42', FRAME_LIMIT),
    figure('key → screen', screen, 0.95, throttle === 1 ? 'limit B41' : 'B41', SCREEN_LIMIT),
  ]
}
