/** The desk over real HTTP, with an account of every role and browsers that keep cookies. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import { createDeskRequests } from '../../server/staff/desk-requests.ts'
import { hashPassword } from '../../server/staff/password.ts'
import type { County } from '../../shared/model/county.ts'
import type { NewStaffAccount } from '../../shared/model/staff.ts'
import { givenApp } from '../routes/given-app.ts'

export const PASSWORD = 'for tests only'
const kept = hashPassword(PASSWORD)

export const ACCOUNTS = {
  operator: { login: 'desk1', name: '甲值班', role: 'operator' },
  other: { login: 'desk2', name: '乙值班', role: 'operator' },
  water: { login: 'water', name: '丙经办', role: 'department', department: '县供水公司' },
  repair: { login: 'repair', name: '丁队长', role: 'unit', department: '县供水公司', unit: '抢修队' },
  roads: { login: 'roads', name: '戊经办', role: 'department', department: '县交通局' },
  auditor: { login: 'audit', name: '己督查', role: 'auditor' },
  admin: { login: 'admin', name: '庚管理', role: 'admin' },
} satisfies Record<string, NewStaffAccount>
export type Who = keyof typeof ACCOUNTS

type Fields = Record<string, string | readonly string[] | File>

/** A browser with its cookies; `page` is the last page it showed. */
export function browserAt(address: string) {
  const cookies = new Map<string, string>()
  async function ask(path: string, init: RequestInit = {}) {
    const response = await fetch(address + path, {
      redirect: 'manual',
      ...init,
      headers: {
        origin: address,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...init.headers,
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const browser = {
    cookies,
    ask,
    /** Returns status, text and where it leads. */
    async open(path: string) {
      return answerOf(await ask(path))
    },
    /** Sends a form with the token of `from`'s page. */
    async send(path: string, fields: Fields = {}, from = '/desk') {
      return answerOf(
        await ask(path, { method: 'POST', body: formOf({ token: await tokenOn(from), ...fields }) }),
      )
    },
    async signIn(login: string, password = PASSWORD) {
      const token = await tokenOn('/desk/sign-in')
      return answerOf(
        await ask('/desk/sign-in', { method: 'POST', body: formOf({ token, login, password }) }),
      )
    },
  }
  async function tokenOn(path: string): Promise<string> {
    const { text } = await browser.open(path)
    return /name="token" value="([0-9a-f]+)"/.exec(text)?.[1] ?? ''
  }
  return browser
}
export type Browser = ReturnType<typeof browserAt>

/** Returns the desk over HTTP; `sit` signs somebody in. */
export async function givenDesk({ county }: { county?: County } = {}) {
  const given = await givenApp(county ? { county } : {})
  const server = createServer(getRequestListener(given.app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { residents, loop } = given.service
  for (const account of Object.values(ACCOUNTS))
    await residents.staff.add(account, await kept, given.clock.now)
  const desk = createDeskRequests(residents, loop, () => given.clock.now)
  return {
    ...given,
    address,
    residents,
    desk,
    visitor: () => browserAt(address),
    async sit(who: Who): Promise<Browser> {
      const browser = browserAt(address)
      await browser.signIn(ACCOUNTS[who].login)
      return browser
    },
    async account(who: Who) {
      const found = await residents.staff.byLogin(ACCOUNTS[who].login)
      if (!found) throw new Error(`There is no account of ${who}.`)
      return found.account
    },
  }
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) form.set(name, value)
    else for (const one of [value].flat()) form.append(name, one)
  }
  return form
}

async function answerOf(response: Response) {
  return {
    status: response.status,
    text: await response.text(),
    to: response.headers.get('location') ?? undefined,
    headers: response.headers,
  }
}
