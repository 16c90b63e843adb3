/** The questions of the first start: every page of them, with the focus on each side of where it begins, as it is drawn. */
import { Television, type TelevisionOptions } from '../../tv/television.ts'
import type { Ledger } from '../ledger.ts'
import { pageScript } from '../page-script.ts'
import { checkRendered } from './rendered.ts'
import { checkState } from './state.ts'

const ARROWS = ['Right', 'Left', 'Down', 'Up']
/** More pages than there are; who has not come out by then never does. */
const MOST_PAGES = 12

/** `options` set the television as the crawl has it. OK alone leads through to television. */
export async function checkFirstRun(
  address: string,
  options: TelevisionOptions,
  ledger: Ledger,
): Promise<void> {
  const television = await Television.switchOn(address, { ...options, fresh: true })
  const { page } = television
  try {
    await television.plays()
    await television.shows('first-run')
    await page.evaluate(await pageScript())
    ledger.state = -1
    let pages = 0
    while ((await television.screen()) === 'first-run' && pages < MOST_PAGES) {
      pages++
      ledger.where = `first start, page ${pages}`
      await checkRendered(television, ledger)
      for (const key of ['', ...ARROWS]) {
        if (key) await television.press(key)
        checkState(await page.evaluate(() => window.tangwuBars.observe()), ledger)
      }
      await television.press('OK')
    }
    const out = (await television.screen()) === 'live'
    ledger.note('B28', out ? 100 : 0, out, `television after ${pages} pages of questions`)
  } finally {
    await television.switchOff()
  }
}
