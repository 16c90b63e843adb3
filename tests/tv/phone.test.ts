/** A phone as the keyboard of a television: what it writes stands on the card, and goes along when OK is pressed there. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sitAtDesk } from '../desk/sit-at-desk.ts'
import { telephonePhoto } from '../phone/given-photo.ts'
import { startChromium } from './chromium.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

const WORDS = '厨房水池下面，从昨天晚上漏到现在'

let server: ServerProcess
let browser: Browser
let television: Television

beforeAll(async () => {
  server = await startServer()
  browser = await startChromium()
  television = await Television.switchOn(server.address)
  await television.plays()
})
afterAll(async () => {
  await television.switchOff()
  await browser.close()
  await server.remove()
})

/** Goes to the question of a leaking pipe that is answered in own words; resolves with the digits on the card. */
async function toOwnWords(): Promise<string> {
  await television.press('Home', '5')
  await television.shows('services')
  await television.press('2', '0', '3')
  await television.shows('service')
  await television.press('OK')
  await television.shows('step')
  await television.press('1', '2')
  await television.says('还想说什么？')
  await television.says('扫右边的方块')
  return (
    /按 (\d{3}) (\d{3})/
      .exec(await television.text())
      ?.slice(1)
      .join('') ?? ''
  )
}

it('writes and takes a picture, the card shows it, and the desk gets both with the order', async () => {
  const code = await toOwnWords()
  expect(code).toMatch(/^\d{6}$/)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const phone = await context.newPage()
  await phone.goto(new URL('/phone', server.address).href)
  await phone.fill('#code', code)
  await phone.press('#code', 'Enter')
  await phone.waitForURL(new RegExp(`/phone/${code}`))
  await television.says('手机连上了')
  await phone.fill('#text', WORDS)
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(telephonePhoto()) }
  await phone.setInputFiles('#photo', photo)
  await phone.click('#save')
  await phone.waitForURL(/saved/)
  await television.says(WORDS)
  await television.says('照片 1 张')

  // Until the last words of the phone are known, OK on the next card orders nothing.
  const closed = television.page.waitForRequest((request) => request.method() === 'DELETE')
  await television.press('OK')
  await television.shows('order')
  await television.says(WORDS)
  await closed
  await television.press('OK')
  await television.says('✓ 收到了')
  await phone.reload()
  expect(await phone.locator('textarea').count()).toBe(0)

  const desk = await (await browser.newContext()).newPage()
  await sitAtDesk(desk, server, 'demo-desk')
  await desk.locator('tr', { hasText: '水管漏水' }).locator('a').first().click()
  await desk.waitForURL(/\/desk\/requests\/\d+/)
  expect(await desk.locator('dl').first().textContent()).toContain(WORDS)
  const shown = desk.locator('img').first()
  await shown.waitFor()
  expect(
    await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(360)
  expect(television.uncaught).toEqual([])
})

it('gets in no more once the card is left, and what it wrote stays on the card', async () => {
  await television.press('Live', 'Home', '5')
  await television.shows('services')
  await television.press('2', '1', '1')
  await television.shows('service')
  await television.press('OK')
  await television.shows('step')
  await television.press('1', '1')
  await television.says('扫右边的方块')
  const code =
    /按 (\d{3}) (\d{3})/
      .exec(await television.text())
      ?.slice(1)
      .join('') ?? ''
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const phone = await context.newPage()
  await phone.goto(new URL(`/phone/${code}`, server.address).href)
  await phone.fill('#text', WORDS)
  await phone.click('#save')
  await television.says(WORDS)
  await television.press('OK', 'Live')
  await expect
    .poll(async () => {
      await phone.goto(new URL(`/phone/${code}`, server.address).href)
      return phone.locator('textarea').count()
    })
    .toBe(0)
  await television.press('Home', '5')
  await television.shows('services')
  await television.press('2', '1', '1')
  await television.shows('service')
  await television.press('OK')
  await television.says(WORDS)
})
