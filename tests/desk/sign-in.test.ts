/** Who comes in at the desk, how, and what a stranger's form can do. */
import { describe, expect, it } from 'vitest'
import { DEMO_ACCOUNTS, keepDemoAccounts } from '../../server/staff/demo-accounts.ts'
import { givenCounty } from '../given-county.ts'
import { ACCOUNTS, givenDesk } from './given-desk.ts'

const LOGIN = ACCOUNTS.operator.login

describe('signing in', () => {
  it('is asked of everybody on every page, and leads back to the page that was wanted', async () => {
    const { visitor } = await givenDesk()
    const browser = visitor()
    const asked = await browser.open('/desk/history?q=水管')
    expect([asked.status, asked.to]).toEqual([
      303,
      `/desk/sign-in?to=${encodeURIComponent('/desk/history?q=%E6%B0%B4%E7%AE%A1')}`,
    ])
    const page = await browser.open(asked.to ?? '')
    expect(page.text).toContain('value="/desk/history?q=%E6%B0%B4%E7%AE%A1"')
    expect(page.text).toContain('autofocus')
  })

  it('keeps a cookie that no script reads and no other site sends, and signing out ends it', async () => {
    const { visitor, address } = await givenDesk()
    const browser = visitor()
    const opened = await browser.signIn(LOGIN)
    expect([opened.status, opened.to]).toEqual([303, '/desk'])
    const cookie = opened.headers.getSetCookie().find((line) => line.startsWith('tangwu_desk='))
    expect(cookie).toMatch(/^tangwu_desk=[0-9a-f]{64}; Path=\/desk; HttpOnly; SameSite=Strict$/)
    const token = browser.cookies.get('tangwu_desk') ?? ''
    expect((await browser.open('/desk/sign-in')).to).toBe('/desk')
    const out = await browser.send('/desk/sign-out', {}, '/desk/clips')
    expect([out.status, out.to]).toEqual([303, '/desk/sign-in'])
    const again = await fetch(`${address}/desk/clips`, {
      redirect: 'manual',
      headers: { cookie: `tangwu_desk=${token}` },
    })
    expect(again.status).toBe(303)
  })

  it('marks the cookie Secure where a proxy speaks https', async () => {
    const { visitor } = await givenDesk()
    const response = await visitor().ask('/desk/sign-in', { headers: { 'x-forwarded-proto': 'https' } })
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/)
  })

  it('makes a new session each time and ends the one before, so that none can be planted', async () => {
    const { visitor } = await givenDesk()
    const browser = visitor()
    browser.cookies.set('tangwu_desk', 'f'.repeat(64))
    await browser.signIn(LOGIN)
    const first = browser.cookies.get('tangwu_desk')
    expect(first).not.toBe('f'.repeat(64))
    const other = visitor()
    await other.signIn(LOGIN)
    expect(other.cookies.get('tangwu_desk')).not.toBe(first)
    expect((await browser.open('/desk/clips')).status).toBe(200)
  })

  it('says no more than that account and password do not fit, and stops guessing', async () => {
    const { visitor } = await givenDesk()
    const browser = visitor()
    const wrong = [await browser.signIn(LOGIN, 'wrong password'), await browser.signIn('nobody', 'wrong')]
    const sentence = '账号或密码不对'
    expect(wrong.map(({ status, text }) => [status, text.includes(sentence)])).toEqual([
      [401, true],
      [401, true],
    ])
    for (let guess = 0; guess < 4; guess++) await browser.signIn(LOGIN, 'wrong password')
    const stopped = await browser.signIn(LOGIN)
    expect([stopped.status, stopped.text.includes('请等一分钟')]).toEqual([429, true])
  })

  it.each(['https://evil.example/desk', '//evil.example', '/desk/../../', '/deskevil', '/desk\\@evil'])(
    'never leads to %s',
    async (to) => {
      const { visitor } = await givenDesk()
      const { text } = await visitor().open(`/desk/sign-in?to=${encodeURIComponent(to)}`)
      expect(text).toContain('name="to" value="/desk"')
    },
  )

  it('speaks English when asked and remembers it', async () => {
    const { visitor } = await givenDesk()
    const browser = visitor()
    expect((await browser.open('/desk/sign-in')).text).toContain('<h1>登录工作台</h1>')
    await browser.open('/desk/sign-in?lang=en')
    expect((await browser.open('/desk/sign-in')).text).toContain('<h1>Sign in to the desk</h1>')
  })
})

describe('a form', () => {
  it.each([
    ['without a token', { token: '' }, {}],
    ['with the token of another session', { token: '0'.repeat(32) }, {}],
    ['from the page of another site', {}, { origin: 'https://evil.example' }],
    ['from a page that hides where it is', {}, { origin: 'null' }],
    ['that the browser says comes from elsewhere', {}, { 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused, and what was typed is given back', async (_which, fields, headers) => {
    const { sit } = await givenDesk()
    const browser = await sit('admin')
    const { text } = await browser.open('/desk/clips')
    const token = /name="token" value="(\w+)"/.exec(text)?.[1] ?? ''
    const body = new URLSearchParams({ token, words: '写了很久的话', ...fields })
    const refused = await browser.ask('/desk/sign-out', { method: 'POST', body, headers })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('写了很久的话')
    expect((await browser.open('/desk/clips')).status).toBe(200)
  })

  it('is taken behind a proxy that renames the host, where the browser says that it is ours', async () => {
    const { sit } = await givenDesk()
    const browser = await sit('admin')
    const { text } = await browser.open('/desk/clips')
    const token = /name="token" value="(\w+)"/.exec(text)?.[1] ?? ''
    const headers = { origin: 'https://tv.example', 'sec-fetch-site': 'same-origin' }
    const sent = await browser.ask('/desk/sign-out', {
      method: 'POST',
      body: new URLSearchParams({ token }),
      headers,
    })
    expect(sent.status).toBe(303)
  })

  it('whose session is over loses no words', async () => {
    const { sit, clock } = await givenDesk()
    const browser = await sit('operator')
    const { text } = await browser.open('/desk/clips')
    clock.now += 13 * 3_600_000
    const token = /name="token" value="(\w+)"/.exec(text)?.[1] ?? ''
    const body = new URLSearchParams({ token, words: '写了很久的话' })
    const refused = await browser.ask('/desk/requests/1/answer', { method: 'POST', body })
    expect([refused.status, (await refused.text()).includes('写了很久的话')]).toEqual([401, true])
  })

  it('of signing in needs the token of our page too', async () => {
    const { visitor } = await givenDesk()
    const body = new URLSearchParams({ login: LOGIN, password: 'for tests only', token: 'f'.repeat(32) })
    expect((await visitor().ask('/desk/sign-in', { method: 'POST', body })).status).toBe(403)
  })

  it('that is too long is not read', async () => {
    const { sit } = await givenDesk()
    const browser = await sit('operator')
    const body = new URLSearchParams({ words: '长'.repeat(100_000) })
    expect((await browser.ask('/desk/sign-out', { method: 'POST', body })).status).toBe(413)
  })
})

describe('demo accounts', () => {
  it('are made on the sample county where nobody has one yet, and its sign-in page names them', async () => {
    const { residents, visitor, clock } = await givenDesk({
      county: givenCounty({ list: 'm3u' }, { sample: true }),
    })
    await keepDemoAccounts(residents.staff, true, clock.now)
    expect((await visitor().open('/desk/sign-in')).text).not.toContain('jixia-desk-1')
    const [first] = DEMO_ACCOUNTS
    if (!first) throw new Error('There are no demo accounts.')
    const { password: _, ...account } = first
    await residents.staff.add(account, 'scrypt$1$x$y', clock.now)
    expect((await visitor().open('/desk/sign-in')).text).toContain('jixia-desk-1')
  })

  it('are closed on any other county while they still have the password that everybody knows', async () => {
    const { residents, clock } = await givenDesk()
    for (const { id } of await residents.staff.all()) await residents.staff.setActive(id, false)
    const empty = { ...residents.staff, all: async () => [] }
    await keepDemoAccounts(empty, true, clock.now)
    const open = async () => (await residents.staff.all()).filter(({ active }) => active).length
    expect(await open()).toBe(DEMO_ACCOUNTS.length)
    await keepDemoAccounts(residents.staff, false, clock.now)
    expect(await open()).toBe(0)
  })
})
