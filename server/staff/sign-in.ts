/** Signing in and out at the desk: sessions that end, and few guesses. */
import { createHash, randomBytes } from 'node:crypto'
import { rateLimit } from '../rate-limit.ts'
import type { StaffAccounts, StaffSession } from '../store/staff-accounts.ts'
import { hashPassword, isPassword } from './password.ts'

/** How long a session holds that nobody uses, ms: a shift and its overtime. */
const SESSION_LIFE = 12 * 3_600_000
/** How long one holds that is used all the time, ms: pages that ask again by themselves must not keep it for ever. */
const LONGEST_SESSION = 24 * 3_600_000
/** Not every page writes to the disk, ms. */
const EXTENDED_EVERY = 300_000
/** Guesses for one login from one address, for one login from anywhere, and from one address for any login. */
const GUESSES = { burst: 5, every: 60_000 }
const GUESSES_FROM_ANYWHERE = { burst: 100, every: 20_000 }
const GUESSES_FROM_ADDRESS = { burst: 30, every: 10_000 }
/** No login is longer; longer ones are not even counted. */
const LONGEST_LOGIN = 40

/** A session just opened; the token goes into a cookie (HttpOnly, SameSite=Strict) and nowhere else. */
export interface OpenedSession extends StaffSession {
  token: string
}

export interface SignIn {
  /** Opens a session. 'too-many' when too often tried, 'wrong' when login and password do not fit; it says no more. */
  open(login: string, password: string, address: string): Promise<OpenedSession | 'too-many' | 'wrong'>
  /** The session of a cookie's token that still holds; using it lets it hold longer. */
  sessionOf(token: string | undefined): Promise<StaffSession | undefined>
  close(token: string): Promise<void>
}

/** Returns the sign-in of `staff`; `now` is UTC ms. */
export function createSignIn(
  staff: Pick<StaffAccounts, 'byLogin' | 'openSession' | 'extendSession' | 'session' | 'closeSession'>,
  now: () => number,
): SignIn {
  const mayGuess = rateLimit(GUESSES, now)
  const mayAnybodyGuess = rateLimit(GUESSES_FROM_ANYWHERE, now)
  const mayGuessFrom = rateLimit(GUESSES_FROM_ADDRESS, now)
  // An unknown login takes as long as a known one, so that time does not tell which exist.
  const nobody = hashPassword(randomBytes(16).toString('hex'))
  return {
    async open(login, password, address) {
      if (!mayGuessFrom(address)) return 'too-many'
      if (login.length > LONGEST_LOGIN) return 'wrong'
      // A stranger who guesses must not lock out whose account it is.
      if (!mayGuess(`${address} ${login}`) || !mayAnybodyGuess(login)) return 'too-many'
      const found = await staff.byLogin(login)
      const fits = await isPassword(password, found?.password ?? (await nobody))
      if (!found?.account.active || !fits) return 'wrong'
      const [token, csrf] = [randomBytes(32).toString('hex'), randomBytes(16).toString('hex')]
      const [until, latest] = [now() + SESSION_LIFE, now() + LONGEST_SESSION]
      const session = { staff: found.account.id, tokenHash: hashOf(token), csrf, until, latest }
      await staff.openSession(session, now())
      return { account: found.account, csrf, until, latest, token }
    },
    async sessionOf(token) {
      const session = token === undefined ? undefined : await staff.session(hashOf(token), now())
      if (token === undefined || !session) return undefined
      const until = Math.min(now() + SESSION_LIFE, session.latest)
      if (until - session.until < EXTENDED_EVERY) return session
      await staff.extendSession(hashOf(token), until)
      return { ...session, until }
    },
    close: (token) => staff.closeSession(hashOf(token)),
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
