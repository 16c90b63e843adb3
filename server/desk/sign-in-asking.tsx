/** Asks who is there, and keeps what was typed until that is known. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { County } from '../../shared/model/county.ts'
import { DEMO_ACCOUNTS } from '../staff/demo-accounts.ts'
import type { Residents } from '../store/residents.ts'
import { visitorOf } from '../visitor.ts'
import { SignInPage } from './sign-in-page.tsx'
import { answerPage, type DeskEnv, type KeptFields } from './visit.ts'
import type { DeskWord } from './words.ts'

/** Proves that the form of signing in comes from our page, before there is a session. */
export const FORM_COOKIE = 'tangwu_desk_form'
const TOKEN = /^[0-9a-f]{32}$/

export interface SignInAskingDeps {
  county: Pick<County, 'sample'>
  residents: Pick<Residents, 'staff'>
  proxies: readonly string[]
}

/** Answers the page on which the staff sign in. */
export type AskToSignIn = (
  c: Context<DeskEnv>,
  more: {
    /** Where to go afterwards. */
    to: string
    login?: string
    /** What was typed into the form at `to`, which nobody took. */
    kept?: KeptFields
    problem?: DeskWord
    status?: 401 | 403 | 429
  },
) => Promise<Response>

/** Returns what asks; on the sample county it names the accounts that everybody may try. */
export function signInAsking({ county, residents, proxies }: SignInAskingDeps): AskToSignIn {
  async function demoAccounts() {
    if (!county.sample) return []
    const open = new Set(
      (await residents.staff.all()).filter(({ active }) => active).map(({ login }) => login),
    )
    return DEMO_ACCOUNTS.filter(({ login }) => open.has(login))
  }
  return async (c, { status, ...props }) => {
    const { visit } = c.var
    // Two tabs may be open; the form of the first must still be good.
    const token = TOKEN.exec(getCookie(c, FORM_COOKIE) ?? '')?.[0] ?? randomBytes(16).toString('hex')
    const { secure } = visitorOf(c, proxies)
    setCookie(c, FORM_COOKIE, token, { path: '/desk', httpOnly: true, sameSite: 'Strict', secure })
    const view = <SignInPage visit={visit} token={token} demo={await demoAccounts()} {...props} />
    return answerPage(c, view, status)
  }
}
