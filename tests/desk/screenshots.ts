/** Photographs the desk and the phone's page as the README shows them, with requests as an ordinary day brings them. */
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { FULL_HD, Television } from '../tv/television.ts'
import { sitAtDesk } from './sit-at-desk.ts'

const FOLDER = 'assets/screenshots'
const LANGUAGES = ['zh-CN', 'en'] as const
const FONT = 'node_modules/@fontsource/noto-sans-sc'
const LETTERS = ['500', '700'].map((weight) => readFileSync(join(FONT, `${weight}.css`), 'utf8'))
/** A screen of the staff, and a phone. */
const DESK = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
/** What, number, who. */
const CALLS = [
  ['自来水从昨天晚上就停了，家里两个老人没水喝', '0000-5551234', '王奶奶'],
  ['院子里煤气泄漏，味道很大', '0000-5552200', '李大爷'],
  ['路灯坏了一个月', '0000-5553344', ''],
  ['医保卡刷不出来，想问怎么补', '0000-5557788', '赵婶'],
] as const

mkdirSync(FOLDER, { recursive: true })
const server = await startServer()
const browser = await startChromium()
const id = await takeCalls(await signedIn(browser, 'demo-desk', 'zh-CN'))
for (const language of LANGUAGES) {
  const desk = await signedIn(browser, 'demo-desk', language)
  await photograph(desk, '/desk', `desk-today-${language}`)
  await photograph(desk, '/desk/requests', `desk-lanes-${language}`)
  await photograph(desk, `/desk/requests/${id}`, `desk-request-${language}`)
  await photograph(desk, '/desk/intake', `desk-intake-${language}`)
  await photograph(desk, '/desk/figures', `desk-figures-${language}`)
  await photographPhone(language)
}
await browser.close()
await server.remove()

async function signedIn(from: Browser, login: string, language: string): Promise<Page> {
  const page = await withLetters(from, { viewport: DESK })
  await sitAtDesk(page, server, login, language)
  return page
}

/** Writes the calls down and dispatches the first; resolves with its number. */
async function takeCalls(desk: Page): Promise<string> {
  const ids: string[] = []
  for (const [words, phone, name] of CALLS) {
    await desk.goto(at('/desk/intake'))
    await desk.locator('textarea:focus').waitFor()
    await desk.keyboard.type(words)
    await desk.keyboard.press('Tab')
    await desk.keyboard.type(phone)
    await desk.keyboard.press('Tab')
    await desk.keyboard.type(name)
    await desk.keyboard.press('Enter')
    await desk.waitForURL(/\/desk\/requests\/\d+/)
    ids.push(/\d+$/.exec(new URL(desk.url()).pathname)?.[0] ?? '')
  }
  const [first = ''] = ids
  await desk.goto(at(`/desk/requests/${first}`))
  await desk.selectOption('#dispatch-department', '县供水公司')
  await desk.locator('form[action$="/dispatch"] button').click()
  await desk.locator('.story', { hasText: '县供水公司' }).waitFor()
  return first
}

/** The page that a phone opens for a step card. */
async function photographPhone(language: string): Promise<void> {
  const television = await Television.switchOn(server.address, { ...FULL_HD, locale: language })
  await television.plays()
  await television.press('Home', '5')
  await television.shows('services')
  await television.press('2', '0', '3', '1', '1', '1')
  const digits = /(\d{3}) (\d{3})/
  await television.page.waitForFunction(
    (source) => new RegExp(source).test(document.getElementById('mirror')?.textContent ?? ''),
    digits.source,
  )
  const [, first, second] = digits.exec(await television.text()) ?? []
  const phone = await withLetters(browser, { viewport: PHONE, deviceScaleFactor: 2, locale: language })
  await photograph(phone, `/phone/${first}${second}`, `phone-page-${language}`)
  await television.switchOff()
}

/** A page with our Chinese letters: staff have their own, this machine may have none. */
async function withLetters(from: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await from.newContext({ ...options, bypassCSP: true })
  await context.route('**/fonts/*', (route) =>
    route.fulfill({ path: join(FONT, 'files', basename(route.request().url())) }),
  )
  return context.newPage()
}

async function photograph(page: Page, path: string, name: string): Promise<void> {
  await page.goto(at(path))
  const content = LETTERS.map((css) => css.replaceAll('url(./files/', `url(${at('/fonts/')}`)).join('')
  await page.addStyleTag({ content })
  await page.evaluate(() => document.fonts.ready)
  const file = `${FOLDER}/${name}.jpg`
  await page.screenshot({ path: file, type: 'jpeg', quality: 80 })
  process.stderr.write(`${file}\n`)
}

function at(path: string): string {
  return new URL(path, server.address).href
}
