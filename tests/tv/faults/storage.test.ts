/** The device keeps nothing: its storage is full, or the platform forbids it. The television works without a memory. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { numberIsDrawn } from '../drawn.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { Television } from '../television.ts'

describe('storage', () => {
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
    ['that is full', fill, isFull, false],
    ['that is forbidden', forbid, isForbidden, true],
  ])('%s stops neither the start nor anything else', async (_, prepare, isSo, asks) => {
    television = await Television.switchOn(server.address, {
      prepare: (page) => prepare(page, new URL(server.address).origin),
    })
    expect(await isSo(television.page)).toBe(true)
    await television.plays()
    if (asks) {
      await television.shows('first-run')
      await television.press('Live')
    }
    await television.shows('live')
    await television.press('4')
    await television.says('稷下戏曲')
    await expect.poll(() => numberIsDrawn(television), { timeout: 10_000 }).toBe(true)
    await television.plays()
    await television.press('Home', '8')
    await television.shows('settings')
    await television.press('2')
    await television.says('Settings')
    await television.press('Home', '5', 'OK', 'OK', 'OK')
    await television.shows('service')
    await television.page.reload()
    await television.plays()
  })
})

/** Leaves no room: localStorage holds all it can, IndexedDB and caches may hold nothing. */
async function fill(page: Page, origin: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await page.addInitScript(() => {
    for (let size = 5 * 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem(`full-${size}`, 'x'.repeat(size))
      } catch {
        // What does not fit is tried at half its size.
      }
    }
  })
}

function isFull(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const isQuotaError = (error: unknown): boolean =>
      error instanceof DOMException && error.name === 'QuotaExceededError'
    const cached = await caches
      .open('one more')
      .then((cache) =>
        cache.put('/one-more', new Response('x'.repeat(100))).then(() => undefined, isQuotaError),
      )
    try {
      localStorage.setItem('one more', 'x'.repeat(100))
      return false
    } catch (error) {
      return isQuotaError(error) && cached === true
    }
  })
}

/** As a platform without storage does: everything that would keep something throws when it is touched. */
async function forbid(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const forbidden = {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    }
    for (const name of ['localStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, forbidden)
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Only secure origins are allowed.', 'SecurityError'))
  })
}

function isForbidden(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    try {
      localStorage.getItem('anything')
      return false
    } catch {
      return (await navigator.serviceWorker.getRegistrations()).length === 0
    }
  })
}
