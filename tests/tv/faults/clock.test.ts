/** The clock of the set is wrong by three years: everything goes by the server's. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type NowProgramme, type Sections, sectionPath } from '../../../shared/api.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { Television } from '../television.ts'

const THREE_YEARS = 3 * 365 * 24 * 3_600_000

describe('a clock that is wrong by three years', () => {
  let server: ServerProcess
  let television: Television

  beforeAll(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
  })
  afterAll(() => server.remove())

  it.each([
    ['fast', THREE_YEARS],
    ['slow', -THREE_YEARS],
  ])('%s: the picture plays, now, next and the time of day are right, and notices go away', async (_, by) => {
    television = await Television.switchOn(server.address, { prepare: (page) => setClock(page, by) })
    const wrongBy = await television.page.evaluate((now) => Math.abs(Date.now() - now), Date.now())
    expect(wrongBy).toBeGreaterThan(THREE_YEARS / 2)
    await television.plays()
    await television.press('3')
    const { now, next } = await onChannel(server.address, '3')
    await television.says(`正在播：${now}`)
    await television.says(`接着播：${next}`)
    expect(await television.text()).toMatch(timeInTheCounty())
    await television.page.waitForFunction(
      () => document.querySelector('#mirror [data-id="title"]') === null,
      undefined,
      { timeout: 20_000 },
    )
  })

  it('and is put right while somebody watches: nothing jumps', async () => {
    television = await Television.switchOn(server.address, {
      prepare: (page) => setClock(page, -THREE_YEARS),
    })
    await television.plays()
    await television.press('Home')
    await television.shows('home')
    await television.page.evaluate(() => {
      const clock = window as unknown as { wrongBy: number }
      clock.wrongBy = 0
    })
    await television.press('Right', 'Left')
    expect(await television.screen()).toBe('home')
    expect(await television.text()).toMatch(timeInTheCounty())
  })
})

/** Makes the page's clock wrong by so many ms, until `wrongBy` of its window says otherwise. */
async function setClock(page: Page, by: number): Promise<void> {
  await page.addInitScript((ms) => {
    const clock = window as unknown as { wrongBy: number }
    clock.wrongBy = ms
    const right = Date.now
    window.Date = new Proxy(Date, {
      construct: (Real, given) => (given.length > 0 ? new Real(...(given as [])) : new Real(Date.now())),
      get: (Real, name) => (name === 'now' ? () => right() + clock.wrongBy : Reflect.get(Real, name)),
    })
  }, by)
}

/** Titles of what runs on the channel of this number, and of what comes after, by the server's guide. */
async function onChannel(address: string, number: string): Promise<{ now?: string; next?: string }> {
  const read = async <Name extends keyof Sections>(name: Name): Promise<Sections[Name]> =>
    (await fetch(new URL(sectionPath(name), address))).json()
  const channel = (await read('channels')).channels.find((one) => one.number === number)
  const programmes: NowProgramme[] = (await read('now')).programmes[channel?.id ?? ''] ?? []
  const at = programmes.findIndex(({ start, stop }) => start <= Date.now() && stop > Date.now())
  return { now: programmes[at]?.title['zh-CN'], next: programmes[at + 1]?.title['zh-CN'] }
}

/** The present hour and minute in the county as people say them, from 0:00 to 12:59, or the minute before it. */
function timeInTheCounty(): RegExp {
  const words = [0, 60_000].map((ago) => {
    const [hour = 0, minute = ''] = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    })
      .format(Date.now() - ago)
      .split(':')
    return `${Number(hour) > 12 ? Number(hour) - 12 : Number(hour)}:${minute}`
  })
  return new RegExp(`\\D(${words.join('|')})(\\n|$)`)
}
