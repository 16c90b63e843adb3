/** A phone writes for a television: the whole story, and that nothing typed is lost. */
import { describe, expect, it } from 'vitest'
import { PHONE_WORDS } from '../../server/phone/words.ts'
import { LONGEST_PHOTO, LONGEST_TEXT, MOST_PHOTOS } from '../../shared/model/phone-page.ts'
import { DRAFT, fieldOf, givenPhone, noticeOf, photoFile, QUESTION } from './given-phone.ts'
import { STILL, telephonePhoto } from './given-photo.ts'

const MINUTE = 60_000
const say = (key: keyof typeof PHONE_WORDS) => PHONE_WORDS[key][0]

describe('a phone', () => {
  it('opens the page of a code, writes, adds a photo, and the television is told each time', async () => {
    const { phone, tv, service, clock } = await givenPhone()
    const { next, leave } = await tv.listen()
    const { code, path, lasts } = await tv.page({ text: '厨房' })
    expect([code, path, lasts]).toEqual([expect.stringMatching(/^\d{6}$/), `/phone/${code}`, 15 * MINUTE])
    const until = clock.now + lasts
    expect(await tv.state(code)).toEqual({ code, until, visited: false, text: '厨房', photos: 0 })

    const typed = await phone.send('/phone', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    expect([typed.status, typed.to]).toEqual([303, path])
    const page = await phone.open(path)
    expect([page.status, fieldOf(page.text), page.text.includes(say('allows'))]).toEqual([200, '厨房', true])
    expect([page.text.includes(QUESTION), page.text.includes('20:15')]).toEqual([true, true])
    await service.phoneChanges.update()
    expect(await next()).toBe('phone')
    expect((await tv.state(code)).visited).toBe(true)

    const saved = await phone.send(path, {
      text: ' 厨房的水管，\r\n昨天开始漏 ',
      photo: photoFile(telephonePhoto()),
    })
    expect([saved.status, saved.to]).toEqual([303, `${path}?saved`])
    const after = await phone.open(saved.to ?? '')
    expect([noticeOf(after.text), fieldOf(after.text)]).toEqual([say('saved'), '厨房的水管，\n昨天开始漏'])
    await service.phoneChanges.update()
    expect(await next()).toBe('phone')
    expect(await tv.state(code)).toMatchObject({ text: '厨房的水管，\n昨天开始漏', photos: 1 })

    await service.phoneChanges.update()
    const { id } = await tv.order({ answers: [{ question: QUESTION, answer: '厨房的水管' }] })
    await service.changes.update()
    expect(await next()).toBe('requests')
    leave()
    expect(await service.residents.photos.ofRequest(id)).toHaveLength(1)
    expect((await phone.open(path)).status).toBe(404)
    expect((await tv.ask(`/api/v1/phone-pages/${code}`)).status).toBe(404)
  })

  it('changes its words again, removes a photo, and leaves nothing when it clears the field', async () => {
    const { phone, tv } = await givenPhone()
    const { code, path } = await tv.page()
    await phone.send(path, { text: '一', photo: photoFile(STILL) })
    const [, number = ''] = /name="remove" value="(\d+)"/.exec((await phone.open(path)).text) ?? []
    await phone.send(path, { text: '二', remove: number })
    expect(await tv.state(code)).toMatchObject({ text: '二', photos: 0 })
    await phone.send(path, { text: '  ' })
    expect(await tv.state(code)).not.toHaveProperty('text')
  })

  it('speaks the language of the screen, and before that its own', async () => {
    const { phone, tv } = await givenPhone()
    const { path } = await tv.page({ language: 'en-GB', question: 'Where does it leak?' })
    expect((await phone.open(path)).text).toContain('<html lang="en">')
    const english = await phone.ask('/phone', { headers: { 'accept-language': 'en-US,en;q=0.9' } })
    expect(await english.text()).toContain(PHONE_WORDS['code-intro'][1])
    expect((await phone.open('/phone')).text).toContain(say('code-intro'))
  })

  it('is shown no markup that somebody wrote', async () => {
    const { phone, tv } = await givenPhone()
    const { path } = await tv.page({ question: '"><script>', text: '</textarea><script>' })
    const { text } = await phone.open(path)
    expect(text.match(/<script/g)).toHaveLength(1)
  })

  it('runs our script only, and keeps no copy of the page', async () => {
    const { phone, tv } = await givenPhone()
    const { text, headers } = await phone.open((await tv.page()).path)
    const nonce = /<script nonce="([^"]+)"/.exec(text)?.[1]
    expect(headers.get('content-security-policy')).toContain(`script-src 'nonce-${nonce}'`)
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('nothing that was typed is lost', () => {
  const WORDS = '写了很久的话'

  it('when the code is wrong or its time is over: it goes on under the next code', async () => {
    const { phone, tv, clock } = await givenPhone()
    const first = await tv.page()
    clock.now += 15 * MINUTE
    const late = await phone.send(first.path, { text: WORDS, photo: photoFile(STILL) })
    expect([late.status, noticeOf(late.text), fieldOf(late.text)]).toEqual([410, say('problem.over'), WORDS])
    expect(await tv.state(first.code)).toMatchObject({ photos: 0 })
    const { code } = await tv.page()
    const wrong = await phone.send('/phone', { code: code === '000000' ? '1' : '000000', text: WORDS })
    expect([wrong.status, noticeOf(wrong.text), fieldOf(wrong.text)]).toEqual([
      404,
      say('problem.unknown'),
      WORDS,
    ])
    const again = await phone.send('/phone', { code, text: WORDS })
    expect([again.status, fieldOf(again.text)]).toEqual([200, WORDS])
    expect(again.text).toContain(`action="/phone/${code}"`)
  })

  it('when the photo is too large: the words are saved', async () => {
    const { phone, tv } = await givenPhone()
    const { code, path } = await tv.page()
    const large = photoFile(new Uint8Array(LONGEST_PHOTO + 200_000))
    const refused = await phone.send(path, { text: `${WORDS}\r\n\r\n第二段`, photo: large })
    const words = `${WORDS}\n\n第二段`
    expect([refused.status, noticeOf(refused.text), fieldOf(refused.text)]).toEqual([
      413,
      say('problem.too-large'),
      words,
    ])
    expect(await tv.state(code)).toMatchObject({ text: words, photos: 0 })
  })

  it('when the photo is broken or none at all: the words are saved', async () => {
    const { phone, tv } = await givenPhone()
    const { code, path } = await tv.page()
    for (const bytes of [STILL.subarray(0, 5_000), Buffer.from('<svg/>')]) {
      const refused = await phone.send(path, { text: WORDS, photo: photoFile(bytes) })
      expect([refused.status, noticeOf(refused.text), fieldOf(refused.text)]).toEqual([
        415,
        say('problem.no-photo'),
        WORDS,
      ])
    }
    expect(await tv.state(code)).toMatchObject({ text: WORDS, photos: 0 })
  })

  it('when the draft has enough photos: the words are saved, and one can be removed', async () => {
    const { phone, tv } = await givenPhone()
    const { code, path } = await tv.page()
    for (let turn = 0; turn < 3; turn++) await phone.send(path, { text: WORDS, photo: photoFile(STILL) })
    expect((await phone.open(path)).text).not.toContain('type="file"')
    const refused = await phone.send(path, { text: WORDS, photo: photoFile(STILL) })
    expect([refused.status, noticeOf(refused.text), fieldOf(refused.text)]).toEqual([
      409,
      say('problem.full'),
      WORDS,
    ])
    const [, number = ''] = /name="remove" value="(\d+)"/.exec(refused.text) ?? []
    expect((await phone.send(path, { text: WORDS, remove: number, photo: photoFile(STILL) })).status).toBe(
      303,
    )
    expect(await tv.state(code)).toMatchObject({ photos: 3 })
  })

  it('when photos of other drafts wait for the orders of its television: the words are saved', async () => {
    const { phone, tv } = await givenPhone()
    const send = async (draft: string) =>
      phone.send((await tv.page({ draft })).path, { text: WORDS, photo: photoFile(STILL) })
    for (const draft of ['draft-one', 'draft-two', 'draft-three', 'draft-four']) {
      for (let turn = 0; turn < MOST_PHOTOS; turn++) expect((await send(draft)).status).toBe(303)
    }
    const refused = await send('draft-five')
    expect([refused.status, noticeOf(refused.text), fieldOf(refused.text)]).toEqual([
      503,
      say('problem.crowded'),
      WORDS,
    ])
    await tv.order({ key: 'draft-one' })
    expect((await send('draft-five')).status).toBe(303)
  })

  it('when the television orders before it has heard of the words: they are in the order', async () => {
    const { phone, tv, service } = await givenPhone()
    const { path } = await tv.page({ text: '厨房' })
    expect((await phone.send(path, { text: '煤气漏了，着火了' })).to).toBe(`${path}?saved`)
    const { id } = await tv.order({ answers: [{ question: QUESTION, answer: '厨房' }] })
    const said = async (request: string) =>
      JSON.parse((await service.residents.log.of(request))[0]?.words?.body ?? '')
    expect(await said(id)).toEqual([
      { question: QUESTION, answer: '厨房' },
      { question: QUESTION, answer: '煤气漏了，着火了' },
    ])
    const next = await tv.page({ draft: 'another-draft', text: '客厅' })
    await phone.send(next.path, { text: '客厅的灯' })
    const heard = [{ question: QUESTION, answer: '客厅的灯' }]
    expect(await said((await tv.order({ key: 'another-draft', answers: heard })).id)).toEqual(heard)
  })

  it('when it is too long: it stands in the field to be made shorter', async () => {
    const { phone, tv } = await givenPhone()
    const { code, path } = await tv.page({ text: '原来的' })
    const long = '长'.repeat(LONGEST_TEXT + 1)
    const refused = await phone.send(path, { text: long })
    expect([refused.status, noticeOf(refused.text), fieldOf(refused.text)]).toEqual([
      400,
      say('problem.too-long'),
      long,
    ])
    expect(await tv.state(code)).toMatchObject({ text: '原来的' })
    expect((await phone.send(path, { text: long.slice(1) })).status).toBe(303)
  })

  it('when the form came from another site: nothing is saved', async () => {
    const { phone, tv } = await givenPhone()
    const { code, path } = await tv.page()
    for (const [name, value] of [
      ['origin', 'https://evil.example'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const refused = await phone.send(path, { text: WORDS }, { [name]: value })
      expect([refused.status, fieldOf(refused.text)]).toEqual([403, WORDS])
    }
    expect(await tv.state(code)).toMatchObject({ visited: false })
  })
})

it('photos go along with the order of their draft and with no other', async () => {
  const { phone, tv, service } = await givenPhone()
  const { path } = await tv.page({ draft: 'another-draft' })
  await phone.send(path, { text: '', photo: photoFile(STILL) })
  const { id } = await tv.order({ key: DRAFT })
  const other = await tv.order({ key: 'another-draft' })
  const { photos } = service.residents
  expect([await photos.ofRequest(id), (await photos.ofRequest(other.id)).length]).toEqual([[], 1])
})

it('every word of the phone is there in Chinese and in English', () => {
  for (const [key, [chinese, english]] of Object.entries(PHONE_WORDS)) {
    expect([key, /\p{Script=Han}/u.test(chinese), english.length > 0]).toEqual([key, true, true])
    const holes = (text: string) => text.match(/\{\w+\}/g)?.sort()
    expect([key, holes(english)]).toEqual([key, holes(chinese)])
  }
})
