/** Every page and every form of the desk by every role: who is let in, who is not, and who never learns who it was. */
import { describe, expect, it } from 'vitest'
import { DESK_PAGES } from '../../server/desk/pages.ts'
import { isAllowed } from '../../server/staff/matrix.ts'
import { ACTIONS } from '../../shared/model/service-request.ts'
import { ACCOUNTS, givenDesk, type Who } from './given-desk.ts'

const WHO = Object.keys(ACCOUNTS) as Who[]
/** One letter for each of WHO: operator, other operator, water, its repair unit, roads, auditor, admin. */
const EXPECTED: Record<string, string> = {
  '/desk': 'yyyyyyy',
  '/desk/requests': 'yyyyyyy',
  '/desk/intake': 'yy-----',
  '/desk/history': 'yyyyyyy',
  '/desk/figures': 'yyy-yyy',
  '/desk/log': '-----yy',
  '/desk/televisions': 'yy-----',
  '/desk/accounts': '------y',
  '/desk/sources': 'yy---yy',
  '/desk/clips': 'yy---yy',
}

describe('every page', () => {
  it('is in the list that the gate and the bar are made of', () => {
    expect(Object.fromEntries(DESK_PAGES.map(({ path }) => [path, 'known']))).toEqual(
      Object.fromEntries(Object.keys(EXPECTED).map((path) => [path, 'known'])),
    )
  })

  it('opens for those roles that may, is in their bar, and for no other', async () => {
    const { sit } = await givenDesk()
    const browsers = await Promise.all(WHO.map(sit))
    const found: Record<string, string> = {}
    for (const { path, needs } of DESK_PAGES) {
      const answers = await Promise.all(browsers.map((browser) => browser.open(path)))
      found[path] = answers.map(({ status }) => (status === 200 ? 'y' : status === 403 ? '-' : '?')).join('')
      const barred = answers.map(({ text }) => text.includes(`<a href="${path}" accesskey`))
      expect([path, barred]).toEqual([path, WHO.map((who) => isAllowed(ACCOUNTS[who], needs))])
    }
    expect(found).toEqual(EXPECTED)
  })

  it('says what it does in Chinese and in English, without a script', async () => {
    const { sit } = await givenDesk()
    const admin = await sit('admin')
    for (const { path } of DESK_PAGES.filter(({ path }) => EXPECTED[path]?.endsWith('y'))) {
      const [chinese, english] = [await admin.open(`${path}?lang=zh-CN`), await admin.open(`${path}?lang=en`)]
      expect(chinese.text).toContain('<html lang="zh-CN">')
      expect(english.text).toContain('<html lang="en">')
      for (const { text } of [chinese, english]) expect(text).not.toMatch(/<script|javascript:|\son\w+=/)
      const said = [...english.text.matchAll(/<(?:th|button|summary|h1|h2|p)\b[^>]*>([^<]*)/g)]
      expect([path, said.filter(([, words]) => /\p{Script=Han}/u.test(words ?? ''))]).toEqual([path, []])
    }
  })
})

describe('the keyboard', () => {
  it('comes first to the way past the bar, then to the bar, then to the page in its order', async () => {
    const { sit } = await givenDesk()
    const operator = await sit('operator')
    for (const { path } of DESK_PAGES.filter(({ path }) => EXPECTED[path]?.startsWith('y'))) {
      const { text } = await operator.open(path)
      const stops = [...text.matchAll(/<(?:a|button|input|select|textarea|summary)\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('type="hidden"'))
      expect([path, stops[0]]).toEqual([path, '<a class="skip" href="#main">'])
      expect([path, stops[1]]).toEqual([path, expect.stringContaining('accesskey="1"')])
      expect([path, /tabindex/.test(text), /id="main"/.test(text)]).toEqual([path, false, true])
      expect([path, (text.match(/autofocus/g) ?? []).length <= 1]).toEqual([path, true])
    }
  })

  it('finds a label at every field', async () => {
    const { sit } = await givenDesk()
    const operator = await sit('operator')
    for (const path of ['/desk/intake', '/desk/history', '/desk/televisions', '/desk/figures']) {
      const { text } = await operator.open(path)
      const ids = [...text.matchAll(/<(?:input|select|textarea) id="([\w-]+)"/g)].map(([, id]) => id)
      const labels = [...text.matchAll(/<label for="([\w-]+)"/g)].map(([, id]) => id)
      expect([path, labels.sort()]).toEqual([path, ids.sort()])
      expect(labels.length).toBeGreaterThan(1)
    }
  })
})

describe('every form', () => {
  const FORMS = [
    ['/desk/intake', 'yy-----'],
    ['/desk/televisions', 'yy-----'],
    ['/desk/accounts', '------y'],
    ['/desk/accounts/desk2/close', '------y'],
    ['/desk/accounts/desk2/password', '------y'],
  ] as const

  it.each(FORMS)('at %s is taken from those who may open its page', async (path, letters) => {
    const { sit } = await givenDesk()
    for (const [index, who] of WHO.entries()) {
      const { status } = await (await sit(who)).send(path)
      expect([who, status === 403]).toEqual([who, letters[index] === '-'])
    }
  })

  it('of a step answers to an auditor and to another department as if it could not be', async () => {
    const { sit, desk, account } = await givenDesk()
    const id = await givenRequest(desk, await account('operator'))
    for (const who of ['auditor', 'roads'] as const) {
      const browser = await sit(who)
      for (const action of ACTIONS) {
        for (const path of [action, `told/resident/${action}`, `told/department/${action}`]) {
          const fields = { version: '1', words: '话', department: '县交通局', unit: '养护队', face: '1' }
          const { status } = await browser.send(`/desk/requests/${id}/${path}`, fields)
          expect([who, path, status >= 400]).toEqual([who, path, true])
        }
      }
    }
    expect((await desk.one(await account('operator'), id)).facts.version).toBe(1)
  })
})

const CONTACT = { name: '王奶奶', phone: '0000-5551234', address: '柳林村 3 号' }
const SAID = '门口水管漏了三天'

async function givenRequest(
  desk: Awaited<ReturnType<typeof givenDesk>>['desk'],
  operator: Parameters<typeof desk.takeOrder>[0],
  more: { about?: string } = {},
): Promise<string> {
  const order = {
    key: `key-${Math.random()}`.replace('.', ''),
    answers: [{ question: '什么事？', answer: SAID }],
    ...more,
  }
  const row = await desk.takeOrder(operator, order, { channel: 'phone', village: 'liulin', contact: CONTACT })
  return row.facts.id
}

describe('who a request is from', () => {
  let given: Awaited<ReturnType<typeof givenDesk>>

  async function seenBy(who: Who, id: string): Promise<string> {
    const browser = await given.sit(who)
    const paths = [
      '',
      '/requests?lane=waiting',
      '/requests?lane=mine',
      '/history',
      `/requests/${id}`,
      `/requests/${id}/slip`,
    ]
    const pages = await Promise.all(paths.map((path) => browser.open(`/desk${path}`)))
    const found = await browser.open(`/desk/history?q=${encodeURIComponent(CONTACT.name)}`)
    return [...pages, found]
      .map(({ text }) => text)
      .join('')
      .replaceAll(`value="${CONTACT.name}"`, '')
  }

  it('is shown to who works on it, and to nobody who does not', async () => {
    given = await givenDesk()
    const { desk, account } = given
    const id = await givenRequest(desk, await account('operator'))
    await desk.act(await account('operator'), id, 'dispatch', { department: '县供水公司' }, 1)
    const known = async (who: Who) => {
      const seen = await seenBy(who, id)
      return [seen.includes(SAID), seen.includes(CONTACT.name) || seen.includes(CONTACT.phone)]
    }
    expect(await known('operator')).toEqual([true, true])
    expect(await known('water')).toEqual([true, true])
    expect(await known('repair')).toEqual([false, false])
    expect(await known('roads')).toEqual([false, false])
    expect(await known('auditor')).toEqual([true, false])
    expect(await known('admin')).toEqual([true, false])
  })

  it('is never shown to whom it complains of, not even by searching for a name', async () => {
    given = await givenDesk()
    const { desk, account, residents } = given
    const id = await givenRequest(desk, await account('operator'), { about: '供水二队' })
    await desk.act(await account('operator'), id, 'dispatch', { department: '县供水公司' }, 1)
    const { login, name, role, department } = ACCOUNTS.water
    const accused = { login: `${login}2`, name, role, department, unit: '供水二队' }
    const hash = (await residents.staff.byLogin('water'))?.password ?? ''
    await residents.staff.add(accused, hash, 0)
    const browser = given.visitor()
    await browser.signIn(accused.login)
    const paths = ['', '/requests?lane=mine', '/history', `/requests/${id}`, `/requests/${id}/slip`]
    const seen = (await Promise.all(paths.map((path) => browser.open(`/desk${path}`))))
      .map(({ text }) => text)
      .join('')
    expect(seen).toContain(id)
    for (const secret of [CONTACT.name, CONTACT.phone, SAID, 'liulin']) expect(seen).not.toContain(secret)
    expect((await browser.open(`/desk/history?q=${encodeURIComponent(CONTACT.name)}`)).text).not.toContain(id)
  })
})
