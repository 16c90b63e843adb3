/** Crawls one television: every state by keys within the page, the pixels of each kind of screen, and what time does. */
import { mkdirSync } from 'node:fs'
import { Television, type TelevisionOptions } from '../tv/television.ts'
import { checkRendered } from './checks/rendered.ts'
import { checkWaiting } from './checks/waiting.ts'
import { type Configuration, nameOf } from './configuration.ts'
import type { Crowd } from './crowded-county.ts'
import { way } from './graph.ts'
import { Ledger, type Measured } from './ledger.ts'
import type { Crawled } from './page/main.ts'
import { type KeyName, SIX_KEYS } from './page/remote.ts'
import { pageScript } from './page-script.ts'

/** States of each screen whose pixels are measured. */
const RENDERED = 2
/** The short form; `npm run storms` is the long one. */
const STORMS = { seed: 1, sequences: 200, keys: 3_000 }
const FOLDER = 'dist/bars'

export interface Crawl {
  configuration: Configuration
  measured: Measured[]
  states: number
  presses: number
  /** True when not every state could be walked to. */
  cut: boolean
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
  mostStates: number,
  script?: string,
): Promise<Crawl> {
  const { language, lines, preset } = configuration
  const options: TelevisionOptions = {
    width: (lines * 16) / 9,
    height: lines,
    locale: language,
    prepare: async (page) => {
      await page.addInitScript(
        (value) => localStorage.setItem('tangwu:preset', JSON.stringify(value)),
        preset,
      )
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
      mostStates,
    })
    const storms = await television.page.evaluate((order) => window.tangwuBars.storms(order), STORMS)
    const ledger = new Ledger()
    for (const state of kindsOf(crawled)) {
      if (!(await goTo(television, crawled, state))) continue
      ledger.where = crawled.graph.states[state]?.name.slice(0, 60) ?? ''
      ledger.state = state
      await checkRendered(television, ledger)
    }
    await checkWaiting(address, options, ledger)
    const measured = [...crawled.measured, ...storms, ...ledger.all()]
    const { states, presses, cut } = crawled.graph
    const pictures = await photograph(television, crawled, measured, nameOf(configuration))
    return { configuration, measured, states: states.length, presses, cut, pictures }
  } finally {
    await television.switchOff()
  }
}

/** The first states of each screen, and of each kind of focus on it. */
function kindsOf({ graph }: Crawled): number[] {
  const seen = new Map<string, number>()
  return graph.states.flatMap(({ screen, focus }, index) => {
    const kind = `${screen} ${focus.replace(/-.*/, '')}`
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    return count <= RENDERED ? [index] : []
  })
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
