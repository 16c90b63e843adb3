/** The server answers wrongly, late, by halves or not at all; the television starts and says so where it matters. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numberIsDrawn } from '../drawn.ts'
import { type FaultyProxy, startFaultyProxy } from '../faulty-proxy.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { msUntil } from '../stopwatch.ts'
import { Television } from '../television.ts'

const RECOVERY = 5_000
const API = /^\/api\//

describe('answers of the server', () => {
  let server: ServerProcess
  let proxy: FaultyProxy
  let television: Television

  beforeAll(async () => {
    server = await startServer()
  })
  beforeEach(async () => {
    proxy = await startFaultyProxy(server.address)
  })
  afterEach(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
    await proxy.close()
  })
  afterAll(async () => server.remove())

  const recovers = async (annotate: (words: string) => Promise<unknown>): Promise<void> => {
    const recovery = await msUntil(television, () => television.plays())
    await annotate(`picture ${recovery} ms after the return`)
    expect(recovery).toBeLessThan(RECOVERY)
  }

  it.each([
    ['fail', { status: 500 }],
    ['are cut off', 'cut'],
    ['do not come', 'silent'],
  ] as const)('of the very first start %s: it says so, and starts when they are right', async (_, fault) => {
    proxy.spoil(API, fault)
    television = await Television.switchOn(proxy.address)
    await television.says('连不上电视台')
    await television.press('Home', '2')
    await television.says('现在取不到内容')
    expect((await television.focused()).text).toContain('再试一次')
    await television.press('Live')
    proxy.heal()
    await recovers(async () => undefined)
    await television.press('OK')
    await television.shows('strip')
    await television.says('正在播')
  })

  it.each([
    ['fail', { status: 500 }],
    ['do not come', 'silent'],
  ] as const)('of a later start %s: picture and menus are there all the same', async (_, fault) => {
    television = await Television.switchOn(proxy.address)
    await television.says('正在播')
    await television.plays()
    await keptSections(television)
    proxy.spoil(API, fault)
    await television.page.reload()
    await television.shows('live')
    await television.plays()
    await television.press('Home', '5', 'OK', 'OK', 'OK')
    await television.shows('service')
    expect(await television.text()).toContain('谁能办')
  })

  it('fail for the news alone: everything else works, and the news come when they are right', async () => {
    proxy.spoil(/^\/api\/v1\/sections\/news/, { status: 500 })
    television = await Television.switchOn(proxy.address)
    await television.plays()
    await television.press('Home', '9')
    await television.says('现在取不到内容')
    await television.press('Home', '5')
    await television.shows('services')
    expect(await television.text()).not.toContain('连不上')
    await television.press('Home', '9')
    await television.says('现在取不到内容')
    proxy.heal()
    const recovery = await msUntil(television, () =>
      expect.poll(() => television.text(), { timeout: 15_000 }).not.toContain('现在取不到内容'),
    )
    expect(recovery).toBeLessThan(RECOVERY)
    expect((await television.focused()).role).toBe('tile')
  })

  it('come three seconds late: nobody is told that the network is gone', async () => {
    proxy.spoil(API, { late: 3_000 })
    television = await Television.switchOn(proxy.address)
    const said = await everythingSaid(television)
    await television.plays()
    await television.press('Home')
    await television.says('办事大厅')
    await television.press('5')
    await television.shows('services')
    await television.says('看病')
    await television.press('Live')
    await television.says('正在播')
    expect((await said()).filter((words) => words.includes('网络断了'))).toEqual([])
  })

  it('lack the letters: words are drawn in the letters of the set', async () => {
    proxy.spoil(/\.woff2?$/, { status: 404 })
    television = await Television.switchOn(proxy.address)
    await television.plays()
    await television.press('4')
    await expect.poll(() => numberIsDrawn(television), { timeout: 15_000 }).toBe(true)
  })

  it('lack no translation, since none is asked for: both languages are part of the app', async () => {
    television = await Television.switchOn(proxy.address)
    await television.plays()
    await television.press('Home', '8')
    await television.shows('settings')
    await television.press('2')
    await television.says('Settings')
    const files = proxy.asked.filter((path) => !/^\/(api|live)\//.test(path))
    expect(files.length).toBeGreaterThan(1)
    expect(files.filter((path) => !/^\/$|\.(js|css|woff2?)$/.test(path))).toEqual([])
  })
})

/** Resolves when the last good answers are on the device. */
async function keptSections({ page }: Television): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const opened = indexedDB.open('keyval-store')
        opened.onsuccess = () => {
          const keys = opened.result.transaction('keyval').objectStore('keyval').getAllKeys()
          keys.onsuccess = () => {
            opened.result.close()
            resolve(keys.result.filter((key) => String(key).startsWith('section:')).length >= 6)
          }
        }
      }),
  )
}

/** From now on collects every text that the screen shows; the function it resolves with gives them. */
async function everythingSaid({ page }: Television): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const texts = new Set<string>()
    const look = (): void => {
      for (const element of document.querySelectorAll('#mirror > *')) texts.add(element.textContent ?? '')
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    return texts
  })
  return () => said.evaluate((texts) => [...texts])
}
