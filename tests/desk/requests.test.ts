/** The ordinary day of the desk over HTTP: a call, a dispatch, work, an objection, its review, and two at once. */
import { describe, expect, it } from 'vitest'
import { DESK_WORDS } from '../../server/desk/words.ts'
import { CALL, COUNTY, call, step } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

const HOUR = 3_600_000

describe('a call', () => {
  it('is written down in six fields, in the order of a call, and shown with its number', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const { text } = await browser.open('/desk/intake')
    const fields = [...text.matchAll(/<(?:input|textarea|select)[^>]* name="(\w+)"/g)].map(([, name]) => name)
    const asked = fields.filter((name) => !['token', 'key', 'paper'].includes(name ?? ''))
    expect(asked).toEqual(['words', 'phone', 'name', 'village', 'service', 'about'])
    const id = await call(browser)
    const page = await browser.open(`/desk/requests/${id}?written`)
    for (const words of [`编号 ${id}`, '水管漏了', '王奶奶', '0000-5551234', '柳林村']) {
      expect(page.text).toContain(words)
    }
  })

  it('that cannot be written down keeps everything that was typed', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const refused = await browser.send('/desk/intake', { ...CALL, key: 'a-key-of-test', phone: '不知道' })
    expect(refused.status).toBe(400)
    for (const words of ['水管漏了', '不知道', '王奶奶']) expect(refused.text).toContain(words)
  })

  it('complains of a department or unit by its very name, else it could reach whom it is about', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const sent = (about: string) =>
      browser.send('/desk/intake', { ...CALL, key: `key-about-${about.length}`, about })
    expect([(await sent('抢修的那些人')).status, (await sent('抢修队')).status]).toEqual([400, 303])
  })

  it('is one request though its form is sent twice, and paper is counted as paper', async () => {
    const { sit, desk, account } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const fields = { ...CALL, key: 'a-key-of-test', paper: 'yes' }
    const sent = [await browser.send('/desk/intake', fields), await browser.send('/desk/intake', fields)]
    expect(sent[0]?.to).toBe(sent[1]?.to)
    const rows = await desk.open(await account('operator'))
    expect(rows.map(({ facts }) => facts.channel)).toEqual(['paper'])
  })

  it('that speaks of danger is the first thing of today', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    await call(browser)
    const danger = await call(browser, { words: '着火了' })
    expect((await browser.open(`/desk/requests/${danger}?written`)).text).toContain('已放到急救列')
    const { text } = await browser.open('/desk')
    expect(/href="\/desk\/requests\/(\d+)"/.exec(text)?.[1]).toBe(danger)
    expect(text).toContain('有人可能有危险')
    expect(text).toContain('<meta http-equiv="refresh" content="60"')
  })
})

describe('today', () => {
  it('names at most ten things and how many more there are', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    for (let turn = 0; turn < 12; turn++) await call(browser)
    const { text } = await browser.open('/desk')
    expect(text.match(/href="\/desk\/requests\/\d+"/g)).toHaveLength(10)
    expect(text).toContain('另外还有 2 件')
  })
})

describe('a request', () => {
  it('goes from the desk to the department, its unit and back, each seeing its own forms', async () => {
    const { sit, desk, account, clock } = await givenDesk({ county: COUNTY })
    const [operator, other, water, repair] = await Promise.all([
      sit('operator'),
      sit('other'),
      sit('water'),
      sit('repair'),
    ])
    const id = await call(operator)
    expect((await step(operator, id, 'dispatch', 1, { department: '县供水公司' })).status).toBe(303)
    expect((await water.open('/desk')).text).toContain(id)
    await step(water, id, 'hand-on', 2, { unit: '抢修队' })
    const page = (await repair.open(`/desk/requests/${id}`)).text
    expect([page.includes('/accept"'), page.includes('/refuse"'), page.includes('/recall"')]).toEqual([
      true,
      true,
      false,
    ])
    await step(repair, id, 'accept', 3)
    await step(repair, id, 'start', 4)
    expect((await step(repair, id, 'complete', 5)).status).toBe(400)
    expect((await step(repair, id, 'complete', 5, { words: '换了一节水管' })).status).toBe(303)
    expect((await step(operator, id, 'told/resident/not-done', 6, { words: '还在漏' })).status).toBe(303)
    expect((await other.open('/desk/requests?lane=reopened')).text).toContain(id)
    await step(other, id, 'redo', 7, { words: '请再去一次' })
    const { facts, story } = await desk.one(await account('operator'), id)
    expect([facts.stage, story.length]).toEqual(['triaged', 8])
    clock.now += HOUR
    const slip = (await operator.open(`/desk/requests/${id}/slip`)).text
    for (const words of [id, '王奶奶', '81890']) expect(slip).toContain(words)
  })

  it('that another operator took first is not taken twice; the loser is told by whom and keeps the words', async () => {
    const { sit, desk, account } = await givenDesk({ county: COUNTY })
    const [winner, loser] = await Promise.all([sit('operator'), sit('other')])
    const id = await call(winner)
    const answers = await Promise.all([step(winner, id, 'triage', 1), step(loser, id, 'triage', 1)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    await step(winner, id, 'dispatch', 2, { department: '县供水公司' })
    const late = await step(loser, id, 'answer', 2, { words: '想了半天才写好的答复' })
    expect(late.status).toBe(409)
    for (const words of [
      '别人先办了一步',
      '您这一步没有办',
      '→ 县供水公司',
      '甲值班',
      '想了半天才写好的答复',
    ]) {
      expect(late.text).toContain(words)
    }
    expect((await desk.one(await account('operator'), id)).facts.version).toBe(3)
  })

  it('that was taken away meanwhile gives the words back too', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const [operator, water] = await Promise.all([sit('operator'), sit('water')])
    const id = await call(operator)
    await step(operator, id, 'dispatch', 1, { department: '县供水公司' })
    await step(operator, id, 'recall', 2, { words: '派错了' })
    const late = await step(water, id, 'refuse', 2, { words: '不归我们管，应找燃气' })
    expect([late.status, late.text.includes('不归我们管，应找燃气')]).toEqual([404, true])
  })

  it('is closed by one person and reviewed by another', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const id = await call(browser)
    await step(browser, id, 'answer', 1, { words: '已经说清楚了' })
    const refused = await step(browser, id, 'told/resident/confirm', 2)
    expect([refused.status, refused.text.includes('要由别人复核')]).toEqual([403, true])
  })

  it('shows no markup of what anybody said', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const id = await call(browser, { words: '<script>alert(1)</script>', name: '"><b>' })
    for (const path of [
      '',
      `/requests/${id}`,
      `/requests/${id}/slip`,
      '/requests?lane=new',
      '/history?q=<script>',
    ]) {
      expect((await browser.open(`/desk${path}`)).text).not.toMatch(/<script|"><b>/)
    }
  })
})

describe('several requests', () => {
  it('are answered at once by template, each in the log, and those that changed meanwhile are named', async () => {
    const { sit, desk, account } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const ids = [await call(browser), await call(browser), await call(browser)]
    await step(browser, ids[2] ?? '', 'dispatch', 1, { department: '县供水公司' })
    const pick = ids.map((id) => `${id}:1`)
    const { text } = await browser.send('/desk/requests/bulk', { lane: 'new', template: '0', pick })
    expect(text).toContain('答复了 2 件')
    expect(text).toContain(`${ids[2]}（别人先办了一步。）`)
    const { facts, story } = await desk.one(await account('operator'), ids[0] ?? '')
    expect([facts.stage, story.at(-1)?.words]).toEqual(['completed', '在修了，修好就来水。'])
    const nothing = await browser.send('/desk/requests/bulk', { lane: 'new', words: '写了没勾' })
    expect([nothing.status, nothing.text.includes('写了没勾')]).toEqual([400, true])
  })

  it('are found by number, name, telephone, words, day and stage', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const [id, other] = [
      await call(browser),
      await call(browser, { words: '路灯不亮', phone: '0000 555 9999' }),
    ]
    const found = async (query: string) => {
      const { text } = await browser.open(`/desk/history?${query}`)
      return [text.includes(`requests/${id}"`), text.includes(`requests/${other}"`)]
    }
    expect(await found(`q=${id}`)).toEqual([true, false])
    expect(await found(`q=${encodeURIComponent('王奶')}`)).toEqual([true, false])
    expect(await found('q=5559999')).toEqual([false, true])
    expect(await found(`q=${encodeURIComponent('路灯')}`)).toEqual([false, true])
    expect(await found('q=%25')).toEqual([false, false])
    expect(await found('from=2026-03-01&until=2026-03-01')).toEqual([true, true])
    expect(await found('from=2026-03-02')).toEqual([false, false])
    expect(await found('stage=confirmed')).toEqual([false, false])
  })
})

describe('the other pages', () => {
  it('count out of the log, with numerator and denominator', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const id = await call(browser)
    await call(browser)
    await step(browser, id, 'answer', 1, { words: '好了' })
    const { text } = await browser.open('/desk/figures')
    expect(text).toMatch(
      /有工作人员管了的，在没撤销的来件里<\/td><td class="number">1<\/td><td class="number">2</,
    )
  })

  it('tell a department with few requests that there are some, and why they are not shown', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const browser = await sit('operator')
    const water = await sit('water')
    const noticeOf = async () => /class="notice">([^<]*)</.exec((await water.open('/desk/figures')).text)?.[1]
    expect(await noticeOf()).toBe(DESK_WORDS['no-figures'][0])
    await step(browser, await call(browser), 'dispatch', 1, { department: '县供水公司' })
    expect(await noticeOf()).toBe(DESK_WORDS['few-figures'][0])
  })

  it('bind a television by its digits once, and not by guessing', async () => {
    const { sit, service, residents } = await givenDesk({ county: COUNTY })
    const television = await residents.televisions.register('0'.repeat(64), undefined, 0)
    const { code } = await service.binding.offer(television)
    const browser = await sit('operator')
    const fields = { name: '王奶奶', phone: '0000-5551234', address: '' }
    const bound = await browser.send('/desk/televisions', {
      ...fields,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    })
    expect([bound.status, bound.text.includes('绑好了')]).toEqual([200, true])
    expect((await residents.televisions.find(television))?.bound).toBe(true)
    const again = await browser.send('/desk/televisions', { ...fields, code })
    expect([again.status, again.text.includes('王奶奶')]).toEqual([404, true])
    const guesses = []
    for (let turn = 0; turn < 10; turn++) {
      guesses.push((await browser.send('/desk/televisions', { ...fields, code: '000000' })).status)
    }
    expect(guesses.at(-1)).toBe(429)
  })

  it('let the admin add, close and open accounts and change passwords, but not lock the last door', async () => {
    const { sit, visitor } = await givenDesk({ county: COUNTY })
    const admin = await sit('admin')
    const added = await admin.send('/desk/accounts', {
      login: 'gas',
      name: '燃气',
      role: 'department',
      department: '县燃气公司',
    })
    expect([added.status, added.text]).toEqual([303, ''])
    const password = /gas 的密码是 (\S+)。只/.exec((await admin.open(added.to ?? '')).text)?.[1] ?? ''
    const reloaded = (await admin.open(added.to ?? '')).text
    expect([reloaded.includes(password), reloaded.includes('已经显示过了')]).toEqual([false, true])
    const gas = visitor()
    expect((await gas.signIn('gas', password)).status).toBe(303)
    expect((await gas.open('/desk')).status).toBe(200)
    await admin.send('/desk/accounts/gas/close')
    expect((await gas.open('/desk')).status).toBe(303)
    expect((await admin.send('/desk/accounts/admin/close')).status).toBe(409)
    const wrong = await admin.send('/desk/accounts', { login: 'Gas!', name: '燃气', role: 'unit' })
    expect([wrong.status, wrong.text.includes('value="Gas!"')]).toEqual([400, true])
  })
})

it('every word of the desk is there in Chinese and in English', () => {
  for (const [key, [chinese, english]] of Object.entries(DESK_WORDS)) {
    expect([key, /\p{Script=Han}/u.test(chinese), english.length > 0]).toEqual([key, true, true])
    const holes = (text: string) => text.match(/\{\w+\}/g)?.sort()
    expect([key, holes(english)]).toEqual([key, holes(chinese)])
  }
})
