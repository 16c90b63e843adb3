/** A packaged television: its page waits for the county's server in large letters, and opens it when it is there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tizen } from '../../tv-app/package/tizen.ts'
import { startChromium } from './chromium.ts'
import { type ServerProcess, startServer } from './server-process.ts'

describe('a packaged television', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tangwu-package-'))
  let server: ServerProcess
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    const files = unzipSync(await tizen.pack({ server: new URL(server.address), version: '1.2.3' }))
    for (const name of Object.keys(files)) writeFileSync(join(folder, name), files[name] ?? '')
  })
  afterEach(() => browser.close())
  afterAll(async () => {
    await server.remove()
    rmSync(folder, { recursive: true })
  })

  async function switchOn(locale: string): Promise<Page> {
    browser = await startChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    return page
  }
  function moves(page: Page): Promise<unknown> {
    return page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5)
  }

  it('opens the television at once where the server answers', async () => {
    const page = await switchOn('zh-CN')
    await moves(page)
    expect(page.url()).toBe(server.address)
  })

  it.each([
    ['zh-CN', '还没有连上电视台', '再试一次'],
    ['en', 'Not connected yet', 'Try again'],
  ])(
    'says in large letters that it waits (%s), and goes on by itself when the server is back',
    async (locale, title, again) => {
      await server.stop()
      const page = await switchOn(locale)
      await page.waitForSelector('#lost:not([hidden])')
      expect(await page.textContent('#title')).toBe(title)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(again)
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll('h1, p, button')].map((element) => ({
          size: Number.parseFloat(getComputedStyle(element).fontSize) * (1080 / window.innerHeight),
          right: element.getBoundingClientRect().right,
          bottom: element.getBoundingClientRect().bottom,
        })),
      )
      expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(44)
      expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(1280 - 64)
      expect(Math.max(...texts.map(({ bottom }) => bottom))).toBeLessThanOrEqual(720 - 36)
      const slices = await page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter(({ status }) => status === 'loaded').length
      })
      expect(slices).toBeGreaterThanOrEqual(locale === 'en' ? 1 : 5)
      await server.restart()
      await moves(page)
      expect(page.url()).toBe(server.address)
    },
  )

  it('asks at once when a key is pressed, and says that it does', async () => {
    await server.stop()
    const page = await switchOn('zh-CN')
    await page.waitForSelector('#lost:not([hidden])')
    const asked = page.waitForRequest(/\/api\/v1\/sections$/)
    await page.keyboard.press('Enter')
    await asked
    expect(await page.textContent('#status')).toBe('正在再试一次')
    await server.restart()
    await moves(page)
  })
})
