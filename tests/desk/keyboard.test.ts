/** A day at the desk with the keyboard alone, in a real Chromium without scripts. */
import { expect, it, onTestFinished } from 'vitest'
import { givenCounty } from '../given-county.ts'
import { startChromium } from '../tv/chromium.ts'
import { ACCOUNTS, givenDesk, PASSWORD } from './given-desk.ts'

const COUNTY = givenCounty({ list: 'm3u', catalogue: 'services' })

it('a call is taken down, dispatched and found again without a mouse and without scripts', async () => {
  const { address, desk, account } = await givenDesk({ county: COUNTY })
  const browser = await startChromium()
  onTestFinished(() => browser.close())
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1366, height: 768 },
  })
  const page = await context.newPage()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  await page.goto(`${address}/desk/intake`)
  await page.locator('#login:focus').waitFor()
  await page.keyboard.type(ACCOUNTS.operator.login)
  await press('Tab')
  await page.keyboard.type(PASSWORD)
  await press('Enter')
  await page.waitForURL(`${address}/desk/intake`)

  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('水管漏了')
  await press('Tab')
  await page.keyboard.type('0000-5551234')
  await press('Tab')
  await page.keyboard.type('王奶奶')
  await press('Enter')
  await page.waitForURL(/\/desk\/requests\/\d+/)
  const [row] = await desk.open(await account('operator'))
  expect(await page.locator('h1').textContent()).toContain(row?.facts.id)

  await page.locator('#dispatch-department').focus()
  await press('ArrowDown', 'ArrowDown')
  await press('Tab', 'Tab')
  expect(await page.locator(':focus').textContent()).toBe('派单')
  await press('Enter')
  await page.waitForURL(`${address}/desk/requests/${row?.facts.id}`)
  expect(await page.locator('.tag').first().textContent()).toBe('已派单')

  await page.goto(`${address}/desk/history`)
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('王奶奶')
  await press('Enter')
  await page.waitForURL(/q=/)
  expect(await page.locator('tbody tr').count()).toBe(1)
}, 60_000)
