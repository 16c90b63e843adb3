/** What is typed while a session ends is there again after signing in. */
import { expect, it } from 'vitest'
import { CALL, COUNTY } from './given-call.ts'
import { ACCOUNTS, type Browser, givenDesk, PASSWORD } from './given-desk.ts'

const LOGIN = ACCOUNTS.operator.login

/** The fields of a page's form, with what stands in them. */
function fieldsOf(text: string): Record<string, string> {
  const inputs = [...text.matchAll(/<input[^>]* name="([\w.-]+)"[^>]* value="([^"]*)"/g)]
  const areas = [...text.matchAll(/<textarea[^>]* name="([\w.-]+)"[^>]*>([^<]*)/g)]
  return Object.fromEntries([...inputs, ...areas].map(([, name = '', value = '']) => [name, value]))
}

async function post(browser: Browser, path: string, fields: Record<string, string>) {
  const response = await browser.ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: response.status, text: await response.text(), to: response.headers.get('location') ?? '' }
}

it('a call whose session ended is written down whole, after a wrong password too', async () => {
  const { sit, clock, desk, account } = await givenDesk({ county: COUNTY })
  const browser = await sit('operator')
  const { token: first = '', key = '' } = fieldsOf((await browser.open('/desk/intake')).text)
  clock.now += 13 * 3_600_000
  const ended = await post(browser, '/desk/intake', {
    token: first,
    key,
    ...CALL,
    password: 'not to be kept',
  })
  expect([ended.status, ended.text.includes('您填的都还在')]).toEqual([401, true])
  expect(ended.text).not.toContain('not to be kept')
  const again = fieldsOf(ended.text)
  const wrong = await post(browser, '/desk/sign-in', { ...again, login: LOGIN, password: 'wrong password' })
  expect(wrong.status).toBe(401)
  const signIn = { ...fieldsOf(wrong.text), login: LOGIN, password: PASSWORD }
  const kept = await post(browser, '/desk/sign-in', signIn)
  expect([kept.status, kept.to, kept.text.includes(PASSWORD)]).toEqual([200, '', false])
  const { token, ...filled } = fieldsOf(kept.text)
  expect(filled).toEqual({ key, ...CALL })
  const { to } = await post(browser, '/desk/intake', { token: token ?? '', ...filled })
  const id = /\/desk\/requests\/(\d+)/.exec(to)?.[1] ?? ''
  const { contact, facts } = await desk.one(await account('operator'), id)
  expect([contact?.name, contact?.phone, facts.village]).toEqual([CALL.name, CALL.phone, CALL.village])
})

it('a button without anything typed leads back to its page, since its own address is none', async () => {
  const { sit, clock } = await givenDesk()
  const browser = await sit('admin')
  clock.now += 13 * 3_600_000
  const ended = await post(browser, '/desk/accounts/desk2/close', { token: '0'.repeat(32) })
  const { to, token = '' } = fieldsOf(ended.text)
  const login = ACCOUNTS.admin.login
  const opened = await post(browser, '/desk/sign-in', { token, to: to ?? '', login, password: PASSWORD })
  expect([opened.status, opened.to]).toEqual([303, '/desk/accounts'])
})
