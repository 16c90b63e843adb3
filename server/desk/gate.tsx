/** The gate of the desk: nobody passes without a session, a role that may, and on forms the session's token. */
import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { LONGEST_CLIP } from '../clips/clip-store.ts'
import { isFromElsewhere } from '../foreign-form.ts'
import { actorOf, type DeskRequests } from '../staff/desk-requests.ts'
import { isAllowed } from '../staff/matrix.ts'
import type { SignIn } from '../staff/sign-in.ts'
import { visitorOf } from '../visitor.ts'
import { Sentence } from './page.tsx'
import { pageAt } from './pages.ts'
import { LANGUAGES, type Language, speaking } from './say.ts'
import type { AskToSignIn } from './sign-in-asking.tsx'
import { answerPage, type DeskEnv, type Form, keptFields, typed, type Visit } from './visit.ts'

export const SIGN_IN_PATH = '/desk/sign-in'
const SESSION_COOKIE = 'tangwu_desk'
const LANGUAGE_COOKIE = 'tangwu_desk_language'
const YEAR = 365 * 86_400
/** Bytes of a form, and what the form itself adds to a recording. */
const LONGEST_FORM = 100_000

export interface GateDeps {
  signIn: Pick<SignIn, 'sessionOf'>
  desk: Pick<DeskRequests, 'counts'>
  askToSignIn: AskToSignIn
  /** IP addresses and ranges of proxies that are believed about their visitors. */
  proxies: readonly string[]
}

/** Stops forms that are too long, before they are read. */
export function shortForms(): MiddlewareHandler<DeskEnv> {
  const stop = (word: 'form-too-long' | 'clip-refused.too-long') => (c: Context) => {
    const visit = visitOf(c)
    const title = visit.say('not-done-title')
    return answerPage(c, <Sentence visit={visit} title={title} sentence={visit.say(word)} />, 413)
  }
  const short = bodyLimit({ maxSize: LONGEST_FORM, onError: stop('form-too-long') })
  const long = bodyLimit({ maxSize: LONGEST_CLIP + LONGEST_FORM, onError: stop('clip-refused.too-long') })
  return (c, next) => (c.req.path.startsWith('/desk/clips/') ? long(c, next) : short(c, next))
}

/** Lets pass who may, and hands on who it is. */
export function gate({ signIn, desk, askToSignIn, proxies }: GateDeps): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const visit = visitOf(c)
    keepLanguage(c, visit.language, visitorOf(c, proxies).secure)
    c.set('visit', visit)
    const session = await signIn.sessionOf(sessionToken(c))
    if (session) {
      visit.session = session
      visit.rescues = (await desk.counts(session.account)).rescue
      c.set('session', session)
    }
    const isForm = c.req.method === 'POST'
    const form: Form = isForm ? await c.req.parseBody({ all: true }).catch(() => ({})) : {}
    c.set('form', form)
    const words = typed(form, 'words')
    const refuse = (sentence: string, status: 401 | 403) => {
      const title = visit.say('not-done-title')
      const view = <Sentence visit={visit} title={title} sentence={sentence} words={words} />
      return answerPage(c, view, status)
    }
    if (isForm && isFromElsewhere(c)) return refuse(visit.say('foreign-form'), 403)
    if (c.req.path === SIGN_IN_PATH) return next()
    if (!session) {
      const { pathname, search } = new URL(c.req.url)
      if (isForm) {
        const kept = keptFields(form)
        return askToSignIn(c, {
          // A form's address is no page; without anything typed there is nothing to send there again.
          to: kept.length > 0 ? pathname : (pageAt(pathname)?.path ?? '/desk'),
          kept,
          problem: 'session-over',
          status: 401,
        })
      }
      return c.redirect(`${SIGN_IN_PATH}?to=${encodeURIComponent(pathname + search)}`, 303)
    }
    if (isForm && !isSameText(typed(form, 'token'), session.csrf)) {
      return refuse(visit.say('foreign-form'), 403)
    }
    const page = pageAt(c.req.path)
    if (page && !isAllowed(actorOf(session.account), page.needs)) return refuse(visit.say('not-allowed'), 403)
    return next()
  }
}

/** The token of the visitor's cookie. */
export function sessionToken(c: Context): string | undefined {
  return getCookie(c, SESSION_COOKIE)
}

/** Keeps the session in a cookie that no script reads and no other site sends; '' forgets it. */
export function keepSession(c: Context, token: string, secure: boolean): void {
  setCookie(c, SESSION_COOKIE, token, {
    path: '/desk',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    ...(token === '' && { maxAge: 0 }),
  })
}

/** True when both texts are the same; takes as long for any two of one length. */
export function isSameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length > 0 && one.length === other.length && timingSafeEqual(one, other)
}

function visitOf(c: Context): Visit {
  const wanted = [c.req.query('lang'), getCookie(c, LANGUAGE_COOKIE)]
  const language = LANGUAGES.find((one) => one === wanted.find(isLanguage)) ?? 'zh-CN'
  const address = c.req.method === 'GET' ? { address: new URL(c.req.url) } : {}
  return { language, say: speaking(language), ...address }
}

function keepLanguage(c: Context, language: Language, secure: boolean): void {
  if (c.req.query('lang') === undefined) return
  setCookie(c, LANGUAGE_COOKIE, language, { path: '/desk', maxAge: YEAR, sameSite: 'Lax', secure })
}

function isLanguage(text: string | undefined): boolean {
  return LANGUAGES.some((one) => one === text)
}
