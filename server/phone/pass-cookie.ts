/** The pass of a phone that got in: a signed cookie with which it comes back however many others guess. */
import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'

const COOKIE = 'tangwu_phone'

/** Gives the phone a pass for the page of a code that is open until then; `until` and `now` are UTC ms. */
export async function keepPass(
  c: Context,
  key: Uint8Array,
  { code, until, now, secure }: { code: string; until: number; now: number; secure: boolean },
): Promise<void> {
  await setSignedCookie(c, COOKIE, `${code}.${until}`, new Uint8Array(key), {
    path: '/phone',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: Math.ceil((until - now) / 1_000),
  })
}

/** Until when the page is open that the phone got into with this code, UTC ms; undefined where it has no pass of ours. */
export async function passOf(c: Context, key: Uint8Array, code: string): Promise<number | undefined> {
  const pass = await getSignedCookie(c, new Uint8Array(key), COOKIE)
  const [passed, until] = (pass || '').split('.')
  return passed === code && until !== undefined ? Number(until) : undefined
}
