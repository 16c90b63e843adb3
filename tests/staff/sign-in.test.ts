/** Signing in: who may, how often one may guess, and when a session ends. */
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, newPassword } from '../../server/staff/password.ts'
import { createSignIn } from '../../server/staff/sign-in.ts'
import { givenLoop } from '../loop/given-loop.ts'

const HOUR = 3_600_000

async function givenSignIn() {
  const given = await givenLoop()
  const { staff } = given.residents
  const account = { login: 'li', name: '李主任', role: 'admin' as const }
  const id = (await staff.add(account, await hashPassword('correct horse'), given.now())) ?? ''
  return { ...given, staff, id, signIn: createSignIn(staff, given.now) }
}

describe('a password', () => {
  it('is known again, however it was typed, and kept in no readable form', async () => {
    const kept = await hashPassword('ｃorrect horse')
    expect(kept).toMatch(/^scrypt\$32768\$[\w-]{22}\$[\w-]{43}$/)
    expect(await isPassword('correct horse', kept)).toBe(true)
    expect(await isPassword('Correct horse', kept)).toBe(false)
    expect(kept).not.toBe(await hashPassword('ｃorrect horse'))
  })

  it('fits nothing where what is kept is broken', async () => {
    for (const kept of [
      '',
      'scrypt$32768',
      'scrypt$1$x$y',
      'plain$1$x$correct horse',
      'scrypt$99999999999$YQ$YQ',
    ]) {
      expect(await isPassword('correct horse', kept)).toBe(false)
    }
  })

  it('that is made up is long, and another each time', () => {
    expect(newPassword()).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    expect(newPassword()).not.toBe(newPassword())
  })
})

describe('signing in', () => {
  it('opens a session that ends after twelve hours or by signing out', async () => {
    const { signIn, clock } = await givenSignIn()
    const opened = await signIn.open('li', 'correct horse', '127.0.0.1')
    if (typeof opened === 'string') throw new Error(opened)
    expect(await signIn.sessionOf(opened.token)).toMatchObject({
      account: { role: 'admin' },
      csrf: opened.csrf,
    })
    clock.now += 12 * HOUR
    expect(await signIn.sessionOf(opened.token)).toBeUndefined()
    const again = await signIn.open('li', 'correct horse', '127.0.0.1')
    if (typeof again === 'string') throw new Error(again)
    await signIn.close(again.token)
    expect([await signIn.sessionOf(again.token), await signIn.sessionOf(undefined)]).toEqual([
      undefined,
      undefined,
    ])
  })

  it('opens a session that holds while it is used, a day at the longest', async () => {
    const { signIn, clock } = await givenSignIn()
    const opened = await signIn.open('li', 'correct horse', '127.0.0.1')
    if (typeof opened === 'string') throw new Error(opened)
    const held = []
    for (let turn = 0; turn < 5; turn++) {
      clock.now += 6 * HOUR - 1
      held.push((await signIn.sessionOf(opened.token)) !== undefined)
    }
    expect(held).toEqual([true, true, true, true, false])
  })

  it('says the same of a wrong password, an unknown login and a closed account', async () => {
    const { signIn, staff, id } = await givenSignIn()
    const opened = await signIn.open('li', 'correct horse', '::1')
    await staff.setActive(id, false)
    expect(await signIn.open('li', 'correct horse', '::1')).toBe('wrong')
    expect(await signIn.open('li', 'wrong horse', '::1')).toBe('wrong')
    expect(await signIn.open('nobody', 'correct horse', '::1')).toBe('wrong')
    expect(typeof opened === 'string' ? opened : await signIn.sessionOf(opened.token)).toBeUndefined()
  })

  it('may be tried five times at once and once a minute then', async () => {
    const { signIn, clock } = await givenSignIn()
    const tries = []
    for (let turn = 0; turn < 6; turn++) tries.push(await signIn.open('li', 'guess', '::1'))
    expect(tries).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'too-many'])
    clock.now += 60_000
    expect(await signIn.open('li', 'correct horse', '::1')).toMatchObject({ account: { login: 'li' } })
  })

  it('cannot be closed to somebody by a stranger who guesses, nor guessed at from many addresses for ever', async () => {
    const { signIn } = await givenSignIn()
    for (let turn = 0; turn < 6; turn++) await signIn.open('li', 'guess', '198.51.100.7')
    expect(await signIn.open('li', 'correct horse', '::1')).toMatchObject({ account: { login: 'li' } })
    expect(await signIn.open('l'.repeat(90_000), 'guess', '::1')).toBe('wrong')
    const many = []
    for (let turn = 0; turn < 100; turn++) many.push(await signIn.open('li', '', `203.0.113.${turn}`))
    expect(many.at(-1)).toBe('too-many')
  }, 60_000)

  it('ends everywhere when the password is changed, and a login exists once', async () => {
    const { signIn, staff, id, now } = await givenSignIn()
    const opened = await signIn.open('li', 'correct horse', '::1')
    await staff.setPassword(id, await hashPassword('battery staple'))
    expect(typeof opened === 'string' ? opened : await signIn.sessionOf(opened.token)).toBeUndefined()
    expect(await signIn.open('li', 'battery staple', '::1')).toMatchObject({ account: { login: 'li' } })
    expect(await staff.add({ login: 'li', name: '另一人', role: 'operator' }, 'x', now())).toBeUndefined()
  })
})
