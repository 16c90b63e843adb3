/** Crawls one television: every state by keys within the page, the pixels of each kind of screen, and what time does. */
import { mkdirSync } from 'node:fs'
import { Television, type TelevisionOptions } from '../tv/television.ts'
import { checkFirstRun } from './checks/first-run.ts'
import { checkRendered } from './checks/rendered.ts'
import { checkWaiting } from './checks/waiting.ts'
import { type Configuration, nameOf } from './configuration.ts'
import type { Crowd } from './crowded-county.ts'
import { way } from './graph.ts'
import { Ledger, type Measured } from './ledger.ts'
import type { Crawled } from './page/main.ts'
import { type KeyName, SIX_KEYS } from './page/remote.ts'
import { pageScript } from './page-script.ts'

/** How much of the television is looked at. */
export interface Depth {
  /** States that are walked to, and on screens that repeat themselves by channel and day, those where all keys are tried. */
  mostStates: number
  enough: Readonly<Record<string, number>>
  /** States whose pixels are measured: one of each kind, then a second one. */
  rendered: number
  /** True: what happens while nobody presses a key is measured too. */
  waiting: boolean
  /** Struck sequences and random keys that are let loose on it. */
  storms?: { sequences: number; keys: number }
  /** True: the questions of the first start are looked at too. */
  firstRun: boolean
  /** True: states where a bar was missed are photographed. */
  pictures: boolean
}

/**
 * Every state, but of the guide, which has one for each programme of each day of each channel, of the cards that order,
 * which are alike for each service, and of the keypad, which has one for each beginning of each name.
 */
export const WHOLE: Depth = {
  mostStates: 40_000,
  enough: { guide: 500, programme: 200, about: 60, replay: 200, order: 60, step: 120, find: 60, pin: 60 },
  rendered: 100,
  waiting: true,
  storms: { sequences: 200, keys: 3_000 },
  firstRun: true,
  pictures: true,
}

/** States of one kind whose pixels are measured. */
const RENDERED = 2
/** `npm run storms` lets loose others, and for long. */
const SEED = 1
/** Channels that the household has chosen. */
const FAVOURITES = ['c0', 'c2', 'c3', 'c7']
/** Where pictures and figures of crawls are put. */
export const FOLDER = 'dist/bars'

export interface Crawl {
  configuration: Configuration
  measured: Measured[]
  states: number
  presses: number
  /** States that could not be walked to again to try all their keys. */
  left: string[]
  /** Pictures of the states where a bar was missed, by bar. */
  pictures: Record<string, string>
}

/**
 * `script` is the path of another build of the app than the one that the server has.
 * @throws when the television does not play.
 */
export async function crawl(
  address: string,
  configuration: Configuration,
  crowd: Crowd,
  depth: Depth,
  script?: string,
): Promise<Crawl> {
  const { language, lines, preset } = configuration
  const options: TelevisionOptions = {
    width: (lines * 16) / 9,
    height: lines,
    locale: language,
    prepare: async (page) => {
      const remembered = { preset, favourites: FAVOURITES }
      await page.addInitScript((values) => {
        for (const [key, value] of Object.entries(values)) {
          localStorage.setItem(`tangwu:${key}`, JSON.stringify(value))
        }
      }, remembered)
      if (script) await page.route(/assets\/index-.*\.js$/, (route) => route.fulfill({ path: script }))
    },
  }
  const television = await Television.switchOn(address, options)
  try {
    await television.plays()
    await television.page.evaluate(await pageScript())
    const crawled = await television.page.evaluate((order) => window.tangwuBars.crawl(order), {
      expected: crowd,
      services: Array.from({ length: crowd.services }, (_, index) => String(index).padStart(3, '0')),
      channels: Array.from({ length: crowd.channels }, (_, index) => String(index + 1)),
      mostStates: depth.mostStates,
      enough: depth.enough,
    })
    const ledger = new Ledger()
    for (const state of kindsOf(crawled, depth.rendered)) {
      if (!(await goTo(television, crawled, state))) continue
      ledger.where = crawled.graph.states[state]?.name.slice(0, 60) ?? ''
      ledger.state = state
      await checkRendered(television, ledger)
    }
    if (depth.waiting) await checkWaiting(address, options, ledger)
    if (depth.firstRun) await checkFirstRun(address, options, ledger)
    const still = [...crawled.measured, ...ledger.all()]
    const { states, presses, left } = crawled.graph
    const name = nameOf(configuration)
    const pictures = depth.pictures ? await photograph(television, crawled, still, name) : {}
    // They come last: random keys change the settings too.
    const storms = depth.storms
      ? await television.page.evaluate((order) => window.tangwuBars.storms(order), {
          seed: SEED,
          ...depth.storms,
        })
      : []
    return { configuration, measured: [...still, ...storms], states: states.length, presses, left, pictures }
  } finally {
    await television.switchOff()
  }
}

/** The first state of each screen and of each kind of focus on it, then the second ones; this many at most. */
function kindsOf({ graph }: Crawled, most: number): number[] {
  const seen = new Map<string, number>()
  const ranked = graph.states.map(({ screen, focus }, index) => {
    const kind = `${screen} ${focus.replace(/-.*/, '')}`
    const rank = seen.get(kind) ?? 0
    seen.set(kind, rank + 1)
    return { index, rank }
  })
  const chosen = ranked.filter(({ rank }) => rank < RENDERED).sort((a, b) => a.rank - b.rank)
  return chosen.slice(0, most).map(({ index }) => index)
}

/** Walks from live to a state on the way that the crawl found; false where the way leads elsewhere by now. */
async function goTo(television: Television, { graph }: Crawled, state: number): Promise<boolean> {
  const path = way(graph, 0, state, SIX_KEYS)
  if (!path) return false
  const screen = await television.page.evaluate((keys: KeyName[]) => {
    window.tangwuBars.goLive()
    for (const key of keys) window.tangwuBars.press(key)
    const { screen, overlay } = window.tangwuBars.observe()
    return overlay || screen
  }, path as KeyName[])
  return screen === graph.states[state]?.screen
}

async function photograph(
  television: Television,
  crawled: Crawled,
  measured: readonly Measured[],
  name: string,
): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {}
  for (const { bar, failures, state } of measured) {
    if (failures === 0 || state < 0 || !(await goTo(television, crawled, state))) continue
    await television.settled()
    mkdirSync(FOLDER, { recursive: true })
    const path = `${FOLDER}/${bar}-${name}.png`
    await television.screenshot(path)
    pictures[bar] = path
  }
  return pictures
}
