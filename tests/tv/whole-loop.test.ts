/** The whole loop in two browsers: a television orders, the desk and its units work, and the resident has the last word. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sitAtDesk } from '../desk/sit-at-desk.ts'
import { startChromium } from './chromium.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

/** A leaking pipe, which asks three questions. */
const SERVICE = '203'

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

/** Address of a request on the desk. */
function atDesk(id: string): string {
  return new URL(`/desk/requests/${id}`, server.address).href
}

/** Somebody of the staff at a browser of their own. */
async function sit(login: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await sitAtDesk(page, server, login)
  return page
}

/** Takes a step on the page of a request, and resolves when the page says what `said` says. */
async function act(
  page: Page,
  id: string,
  action: string,
  fields: Record<string, string>,
  said: string,
): Promise<void> {
  await page.goto(atDesk(id))
  const form = page.locator(`form[action="/desk/requests/${id}/${action}"]`)
  const details = page.locator('details', { has: form })
  if ((await details.count()) > 0 && (await details.getAttribute('open')) === null) {
    await details.locator('summary').click()
  }
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`)
    if (name === 'words') await field.fill(value)
    else await field.selectOption(value)
  }
  await form.locator('button[type="submit"]').click()
  await page.locator('.story', { hasText: said }).waitFor()
}

it('an order goes from the television to a unit and back, and "not done" to somebody else, until the resident agrees', async () => {
  await television.press('Home')
  await television.shows('home')
  await television.press('5')
  await television.shows('services')
  await television.press(...SERVICE)
  await television.shows('service')
  await television.press('OK')
  await television.shows('step')
  await television.press('1', '2', '1')
  await television.shows('order')
  await television.says('哪里漏水？ 厨房')
  await television.press('OK')
  await television.says('✓ 收到了')

  const desk = await sit('demo-desk')
  await desk.locator('tr', { hasText: '水管漏水' }).locator('a').first().click()
  await desk.waitForURL(/\/desk\/requests\/\d+/)
  const id = /\d+$/.exec(desk.url())?.[0] ?? ''
  expect(await desk.locator('dl').textContent()).toContain('水关得上吗？ 关不上')
  await act(desk, id, 'dispatch', { department: '县供水公司' }, '派单')

  await television.press('Back', 'OK')
  await television.shows('request')
  await television.says('县供水公司')

  const water = await sit('demo-water')
  await act(water, id, 'hand-on', { unit: '抢修队' }, '交给队伍')
  const repair = await sit('demo-repair')
  await act(repair, id, 'accept', {}, '接单')
  await television.says('正在办')
  await act(repair, id, 'complete', { words: '厨房的水管换好了' }, '说办好了')
  await television.says('厨房的水管换好了')

  await television.press('2')
  await television.shows('request-step')
  await television.press('2')
  await television.says('换一个人在查')
  const other = await sit('demo-desk2')
  await act(other, id, 'redo', { words: '水表那边还在漏' }, '复核：重新办')
  await act(other, id, 'dispatch', { department: '县供水公司' }, '派单')
  await act(water, id, 'accept', {}, '接单')
  await act(water, id, 'complete', { words: '水表边的接头也换了' }, '说办好了')
  await television.says('水表边的接头也换了')
  await television.says('以后再说')

  await television.press('1')
  await television.shows('request-step')
  await television.press('1')
  await expect
    .poll(async () => {
      await desk.goto(atDesk(id))
      return desk.locator('.story').textContent()
    })
    .toContain('满意')
  expect(await desk.locator('.tag').first().textContent()).toBe('住户说好了')
  expect(television.uncaught).toEqual([])
}, 120_000)
