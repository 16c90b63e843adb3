/** Signing in to the desk and out again. */
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { County } from '../../shared/model/county.ts'
import { DEMO_ACCOUNTS } from '../staff/demo-accounts.ts'
import type { SignIn } from '../staff/sign-in.ts'
import type { Residents } from '../store/residents.ts'
import { visitorOf } from '../visitor.ts'
import { isSameText, keepSession, SIGN_IN_PATH, sessionToken } from './gate.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { answerPage, type DeskEnv, typed } from './visit.ts'
import type { DeskWord } from './words.ts'

/** Proves that the form of signing in comes from our page, before there is a session. */
const FORM_COOKIE = 'tangwu_desk_form'
const TOKEN = /^[0-9a-f]{32}$/
/** Where one may be led after signing in: pages of the desk and nowhere else. */
const DESK_ADDRESS = /^\/desk(\/[\w-]+)*(\?[\w=&%.+-]*)?$/

export interface SignInDeps {
  county: Pick<County, 'sample'>
  residents: Pick<Residents, 'staff'>
  signIn: SignIn
  proxies: readonly string[]
}

export function signInRoutes({ county, residents, signIn, proxies }: SignInDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>()

  async function demoAccounts() {
    if (!county.sample) return []
    const open = new Set(
      (await residents.staff.all()).filter(({ active }) => active).map(({ login }) => login),
    )
    return DEMO_ACCOUNTS.filter(({ login }) => open.has(login))
  }
  const page = async (
    c: Parameters<typeof answerPage>[0],
    more: { to: string; login?: string; problem?: DeskWord; status?: 401 | 403 | 429 },
  ) => {
    const { visit } = c.var
    // Two tabs may be open; the form of the first must still be good.
    const token = TOKEN.exec(getCookie(c, FORM_COOKIE) ?? '')?.[0] ?? randomBytes(16).toString('hex')
    const { secure } = visitorOf(c, proxies)
    setCookie(c, FORM_COOKIE, token, { path: '/desk', httpOnly: true, sameSite: 'Strict', secure })
    const { status, ...props } = more
    return answerPage(
      c,
      <SignInPage visit={visit} token={token} demo={await demoAccounts()} {...props} />,
      status,
    )
  }

  routes.get(SIGN_IN_PATH, async (c) => {
    const to = safeAddress(c.req.query('to'))
    return c.var.session ? c.redirect(to, 303) : page(c, { to })
  })
  routes.post(SIGN_IN_PATH, async (c) => {
    const { form } = c.var
    const [login, to] = [typed(form, 'login').toLowerCase(), safeAddress(typed(form, 'to'))]
    const again = { to, login }
    if (!isSameText(typed(form, 'token'), getCookie(c, FORM_COOKIE) ?? '')) {
      return page(c, { ...again, problem: 'foreign-form', status: 403 })
    }
    const { address, secure } = visitorOf(c, proxies)
    const password = form.password
    const opened = await signIn.open(login, typeof password === 'string' ? password : '', address)
    if (opened === 'too-many') return page(c, { ...again, problem: 'too-many-guesses', status: 429 })
    if (opened === 'wrong') return page(c, { ...again, problem: 'wrong-password', status: 401 })
    const before = sessionToken(c)
    if (before !== undefined) await signIn.close(before)
    keepSession(c, opened.token, secure)
    return c.redirect(to, 303)
  })
  routes.post('/desk/sign-out', async (c) => {
    await signIn.close(sessionToken(c) ?? '')
    keepSession(c, '', visitorOf(c, proxies).secure)
    return c.redirect(SIGN_IN_PATH, 303)
  })
  return routes
}

function safeAddress(to: string | undefined): string {
  return to !== undefined && DESK_ADDRESS.test(to) ? to : '/desk'
}
