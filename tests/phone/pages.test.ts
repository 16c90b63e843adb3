/** Who may open, see and end a page, how long it holds, and how often a code may be tried. */
import { describe, expect, it } from 'vitest'
import { PHONE_PAGES_PATH, phonePagePath } from '../../shared/api.ts'
import { DRAFT, givenPhone, noticeOf, phoneAt, photoFile, QUESTION, televisionAt } from './given-phone.ts'
import { STILL } from './given-photo.ts'

const MINUTE = 60_000
/** The address of a code that is not this one, which is the only one in use. */
const wrongCode = (code: string) => `/phone/${code === '000000' ? '1' : '000000'}`
const codeOf = async (response: Response) => (await response.json()).error.code

describe('a television', () => {
  it('sees and ends its own page only', async () => {
    const { tv, address, phone } = await givenPhone()
    const other = await televisionAt(address)
    const { code, path } = await tv.page()
    for (const method of ['GET', 'DELETE']) {
      const answer = await other.ask(phonePagePath(code), method)
      expect([method, answer.status, await codeOf(answer)]).toEqual([method, 404, 'unknown_page'])
    }
    expect((await phone.open(path)).status).toBe(200)
    expect((await tv.ask(phonePagePath(code), 'DELETE')).status).toBe(204)
    expect((await phone.open(path)).status).toBe(404)
    expect((await tv.ask(phonePagePath(code), 'DELETE')).status).toBe(404)
  })

  it('has one page: another one ends it, for this draft or any', async () => {
    const { tv, phone } = await givenPhone()
    const [first, second] = [await tv.page(), await tv.page({ draft: 'another-draft' })]
    expect([(await phone.open(first.path)).status, (await phone.open(second.path)).status]).toEqual([
      404, 200,
    ])
  })

  it('finds the photos of a draft again under its next page', async () => {
    const { tv, phone } = await givenPhone()
    await phone.send((await tv.page()).path, { text: '', photo: photoFile(STILL) })
    const { code } = await tv.page()
    expect(await tv.state(code)).toMatchObject({ photos: 1, visited: false })
  })

  it('is refused what is no draft, an ordered one, and pages without end', async () => {
    const { tv, clock } = await givenPhone()
    const page = { draft: DRAFT, question: QUESTION, language: 'zh-CN' }
    for (const wrong of [
      {},
      { ...page, draft: 'x' },
      { ...page, question: ' ' },
      { ...page, language: '?' },
    ]) {
      expect(await codeOf(await tv.ask(PHONE_PAGES_PATH, 'POST', wrong))).toBe('bad_request')
    }
    await tv.order()
    expect(await codeOf(await tv.ask(PHONE_PAGES_PATH, 'POST', page))).toBe('not_now')
    const open = () => tv.ask(PHONE_PAGES_PATH, 'POST', { ...page, draft: 'another-draft' })
    for (let turn = 0; turn < 20; turn++) await open()
    expect(await codeOf(await open())).toBe('too_many')
    clock.now += MINUTE
    expect((await open()).status).toBe(201)
  })

  it('learns after the time of a page what was written there, until it is a day old', async () => {
    const { tv, phone, clock, service } = await givenPhone()
    const { code, path } = await tv.page()
    await phone.send(path, { text: '刚写好' })
    clock.now += 15 * MINUTE
    expect((await phone.open(path)).status).toBe(410)
    expect(await tv.state(code)).toMatchObject({ text: '刚写好' })
    clock.now += 24 * 60 * MINUTE
    await service.companion.eraseAbandoned()
    expect((await tv.ask(phonePagePath(code))).status).toBe(200)
    clock.now += 1
    await service.companion.eraseAbandoned()
    expect((await tv.ask(phonePagePath(code))).status).toBe(404)
  })
})

describe('codes', () => {
  it('cannot be tried through from one address, not even the right one afterwards', async () => {
    const { tv, phone, clock } = await givenPhone()
    const { path } = await tv.page()
    const tries = []
    for (let turn = 0; turn < 31; turn++) tries.push((await phone.open(`/phone/${100_000 + turn}`)).status)
    expect([tries.includes(429), tries.at(-1)]).toEqual([true, 429])
    const right = await phone.open(path)
    expect([right.status, noticeOf(right.text)]).toEqual([429, expect.stringContaining('试得太多了')])
    const saved = await phone.send(path, { text: '写了很久的话' })
    expect([saved.status, saved.text.includes('写了很久的话')]).toEqual([429, true])
    clock.now += MINUTE
    expect((await phone.open(path)).status).toBe(200)
  })

  it('cannot be tried through from many addresses either', async () => {
    const { tv, phone, address } = await givenPhone()
    const { path } = await tv.page()
    const from = (visitor: number) =>
      phone.ask('/phone/000000', {
        headers: { 'x-forwarded-for': `198.51.${visitor >> 8}.${visitor & 255}` },
      })
    for (let visitor = 0; visitor < 300; visitor++) await from(visitor)
    expect([(await from(301)).status, (await fetch(address + path)).status]).toEqual([429, 429])
  })

  it('are tried through by a stranger without shutting out a phone that got in', async () => {
    const { tv, phone, address } = await givenPhone()
    const { code, path } = await tv.page()
    expect((await phone.open(path)).status).toBe(200)
    const stranger = phoneAt(address)
    for (let turn = 0; turn < 31; turn++) await stranger.open(wrongCode(code))
    expect((await stranger.open(path)).status).toBe(429)
    const saved = await phone.send(path, { text: '写了很久的话', photo: photoFile(STILL) })
    expect([saved.status, (await phone.open(saved.to ?? '')).status]).toEqual([303, 200])
    expect(await tv.state(code)).toMatchObject({ text: '写了很久的话', photos: 1 })
  })

  it('that are right are no guesses, however often a phone saves', async () => {
    const { tv, phone, address } = await givenPhone()
    const { code, path } = await tv.page()
    const forgetful = phoneAt(address)
    for (let turn = 0; turn < 60; turn++) {
      const { to = '' } = await phone.send(path, { text: `第 ${turn} 遍` })
      forgetful.cookies.clear()
      expect([(await phone.open(to)).status, (await forgetful.open(path)).status]).toEqual([200, 200])
    }
    for (let turn = 0; turn < 30; turn++) {
      expect((await forgetful.open(wrongCode(code))).status).toBe(404)
    }
    expect((await forgetful.open(wrongCode(code))).status).toBe(429)
  })

  it('are not kept in the database, only what cannot be turned back', async () => {
    const { tv, service } = await givenPhone()
    const { code } = await tv.page()
    expect(await service.residents.phonePages.find(code)).toBeUndefined()
  })
})

describe('the pass of a phone', () => {
  /** A phone that got in, and as many wrong codes that nobody gets in by guessing. */
  async function givenPass() {
    const given = await givenPhone()
    const { code, path, lasts } = await given.tv.page()
    const until = given.clock.now + lasts
    const { headers } = await given.phone.open(path)
    const pass = headers.get('set-cookie') ?? ''
    for (let turn = 0; turn < 31; turn++) await phoneAt(given.address).open(wrongCode(code))
    return { ...given, code, path, until, pass }
  }

  it('is a cookie that no script reads and that ends with the page', async () => {
    const { pass } = await givenPass()
    const [value, ...terms] = pass.split('; ')
    expect(value).toMatch(/^tangwu_phone=/)
    expect(terms.sort()).toEqual(['HttpOnly', 'Max-Age=900', 'Path=/phone', 'SameSite=Lax'])
  })

  it('is sent over https only where the phone speaks it', async () => {
    const { tv, phone } = await givenPhone()
    const { path } = await tv.page()
    const { headers } = await phone.ask(path, { headers: { 'x-forwarded-proto': 'https' } })
    expect(headers.get('set-cookie')).toContain('; Secure')
  })

  it('opens the page of its code and no other', async () => {
    const { phone, path, address } = await givenPass()
    const other = await (await televisionAt(address)).page()
    expect([(await phone.open(path)).status, (await phone.open(other.path)).status]).toEqual([200, 429])
  })

  it('opens nothing when somebody wrote it, or when the code was given anew', async () => {
    const { service, phone, path, code, until, address, tv, clock } = await givenPass()
    const forger = phoneAt(address)
    forger.cookies.set('tangwu_phone', `${code}.${until}.${'A'.repeat(43)}%3D`)
    expect((await forger.open(path)).status).toBe(429)
    clock.now += 1
    const [{ page: hash = '' } = {}] = await service.residents.phonePages.touched()
    await service.residents.phonePages.close(hash, tv.key.id)
    const again = { draft: DRAFT, question: QUESTION, language: 'zh-CN', text: '', television: tv.key.id }
    expect(await service.residents.phonePages.open(hash, { ...again, until: until + 1 })).toBe(true)
    expect((await phone.open(path)).status).toBe(429)
  })
})
