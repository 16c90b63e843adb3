/** Somebody of the sample county's staff at a browser of their own. */
import type { Page } from 'playwright-core'
import { DEMO_ACCOUNTS } from '../../server/staff/demo-accounts.ts'

/** Signs a demo account in on this page; resolves when the desk is open. */
export async function sitAtDesk(
  page: Page,
  server: { address: string },
  login: string,
  language = 'zh-CN',
): Promise<void> {
  const password = DEMO_ACCOUNTS.find((account) => account.login === login)?.password ?? ''
  await page.goto(new URL(`/desk/sign-in?lang=${language}`, server.address).href)
  await page.fill('#login', login)
  await page.fill('#password', password)
  await page.press('#password', 'Enter')
  await page.waitForURL(new URL('/desk', server.address).href)
}
