/** How long a set takes from switching on to the first live picture. */
import type { BrowserContext, Page } from 'playwright-core'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { playingStreams } from './channels.ts'
import { serveFloor } from './floor-page.ts'
import { DRAWN, freshContext, marked, markedPage, marksOf, PICTURE } from './marks.ts'
import { servePlayerPages } from './player-pages.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { median } from './statistics.ts'

const THROTTLES = [1, 6]
/** B44, ms; it holds for an unthrottled processor. */
const LIMIT = 2_000
const WAIT = 60_000
const INTERACTIVE = 'tangwu:interactive'
const FIRST_PICTURE = 'tangwu:zap-frame'

export const startUp: Row = {
  name: 'start-up',
  about:
    'page load to keys taken, live picture and first drawing, at 1× and 6× CPU throttle, against bare Lightning and Shaka pages',
  async measure() {
    const server = await startServer()
    const floor = await serveFloor()
    const players = await servePlayerPages()
    const browser = await startChromium()
    try {
      const figures: Figure[] = []
      const bare = players.playing('Shaka', await playingStreams(server.address))
      for (const throttle of THROTTLES) {
        const starts = new Starts()
        for (let run = 0; run < RUNS; run++) {
          const own = await freshContext(browser)
          starts.first.push(await start(own, server.address, throttle))
          starts.second.push(await start(own, server.address, throttle))
          await own.close()
          const other = await freshContext(browser)
          starts.bare.push(await timeTo(PICTURE, other, bare, throttle))
          await other.close()
          const least = await freshContext(browser)
          starts.floor.push(await timeTo(DRAWN, least, floor.address, throttle))
          await least.close()
        }
        figures.push(...starts.figures(throttle))
      }
      return figures
    } finally {
      await browser.close()
      players.close()
      floor.close()
      await server.remove()
    }
  },
}

/** ms since the page began to load. */
interface Start {
  drawn: number
  interactive: number
  frame: number
  /** When the browser says that the picture is presented, as for the peer. */
  presented: number
}

class Starts {
  /** Nothing is kept on the set. */
  readonly first: Start[] = []
  /** Files, sections and the last channel are kept. */
  readonly second: Start[] = []
  readonly bare: number[] = []
  readonly floor: number[] = []

  figures(throttle: number): Figure[] {
    const of = (what: string, starts: readonly Start[]): Figure[] => [
      this.#againstLimit(
        `${what} → keys taken, ${throttle}×`,
        false,
        starts.map(({ interactive }) => interactive),
      ),
      this.#againstLimit(
        `${what} → first live frame, ${throttle}×`,
        throttle === 1,
        starts.map(({ frame }) => frame),
      ),
    ]
    const against = (
      what: string,
      values: readonly number[],
      peer: string,
      others: readonly number[],
    ): Figure => ({
      ...this.#againstLimit(`first start → ${what}, ${throttle}×`, false, values),
      against: peer,
      other: median(others),
    })
    const drawn = this.first.map((start) => start.drawn)
    const presented = this.first.map((start) => start.presented)
    return [
      ...of('first start', this.first),
      ...of('second start', this.second),
      against('first drawing', drawn, 'minimal Lightning app', this.floor),
      against('picture presented', presented, 'bare Shaka page', this.bare),
    ]
  }

  #againstLimit(what: string, limit: boolean, values: readonly number[]): Figure {
    const against = limit ? 'limit B44' : 'B44'
    return {
      what,
      unit: 'ms',
      ours: median(values),
      against,
      other: LIMIT,
      better: 'less',
      limit,
      values: values.length,
    }
  }
}

async function start(context: BrowserContext, address: string, throttle: number): Promise<Start> {
  const page = await markedPage(context, throttle)
  await page.goto(address)
  const [frame, presented] = [await first(page, FIRST_PICTURE), await first(page, PICTURE)]
  const [interactive, drawn] = [await first(page, INTERACTIVE), await first(page, DRAWN)]
  await page.close()
  return { drawn, interactive, frame, presented }
}

async function timeTo(
  mark: string,
  context: BrowserContext,
  address: string,
  throttle: number,
): Promise<number> {
  const page = await markedPage(context, throttle)
  await page.goto(address)
  return first(page, mark)
}

async function first(page: Page, name: string): Promise<number> {
  await marked(page, name, 1, WAIT)
  const [time] = await marksOf(page, name)
  if (time === undefined) throw new Error(`${page.url()} never came to ${name}.`)
  return time
}
