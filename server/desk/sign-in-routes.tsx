/** Signing in to the desk and out again. */
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { SignIn } from '../staff/sign-in.ts'
import { visitorOf } from '../visitor.ts'
import { isSameText, keepSession, SIGN_IN_PATH, sessionToken } from './gate.tsx'
import { KeptForm } from './kept-form.tsx'
import { type AskToSignIn, FORM_COOKIE } from './sign-in-asking.tsx'
import { KEPT } from './sign-in-page.tsx'
import { answerPage, type DeskEnv, keptFields, typed } from './visit.ts'

/** Where one may be led after signing in: pages of the desk and nowhere else. */
const DESK_ADDRESS = /^\/desk(\/[\w-]+)*(\?[\w=&%.+-]*)?$/

export interface SignInDeps {
  signIn: SignIn
  askToSignIn: AskToSignIn
  proxies: readonly string[]
}

export function signInRoutes({ signIn, askToSignIn, proxies }: SignInDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>()
  routes.get(SIGN_IN_PATH, async (c) => {
    const to = safeAddress(c.req.query('to'))
    return c.var.session ? c.redirect(to, 303) : askToSignIn(c, { to })
  })
  routes.post(SIGN_IN_PATH, async (c) => {
    const { form, visit } = c.var
    const [login, to] = [typed(form, 'login').toLowerCase(), safeAddress(typed(form, 'to'))]
    const kept = keptFields(form, KEPT)
    const again = { to, login, kept }
    if (!isSameText(typed(form, 'token'), getCookie(c, FORM_COOKIE) ?? '')) {
      return askToSignIn(c, { ...again, problem: 'foreign-form', status: 403 })
    }
    const { address, secure } = visitorOf(c, proxies)
    const password = form.password
    const opened = await signIn.open(login, typeof password === 'string' ? password : '', address)
    if (opened === 'too-many') return askToSignIn(c, { ...again, problem: 'too-many-guesses', status: 429 })
    if (opened === 'wrong') return askToSignIn(c, { ...again, problem: 'wrong-password', status: 401 })
    const before = sessionToken(c)
    if (before !== undefined) await signIn.close(before)
    keepSession(c, opened.token, secure)
    if (kept.length === 0) return c.redirect(to, 303)
    const view = <KeptForm visit={{ ...visit, session: opened }} to={to} kept={kept} />
    return answerPage(c, view)
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
