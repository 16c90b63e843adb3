/** The lists of the desk: whose requests are in them, in which order, and how many more there are. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDeskRequests } from '../../server/staff/desk-requests.ts'
import { givenLoop, RESIDENT } from '../loop/given-loop.ts'
import { auditor, givenDesk, operator, other, repair, water } from './given-desk.ts'

/** Puts so many more requests into the file that stand as this one does. */
function overload(file: string, id: string, count: number): void {
  const database = new Database(file)
  const columns = 'origin, television, contact, stage, department, due, wake, version, ordered, changed'
  database.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
    insert into service_request (id, key, facts, ${columns})
    select 'more' || i, 'more' || i, json_set(facts, '$.id', 'more' || i), ${columns}
    from n, service_request where id = '${id}'`)
  database.close()
}

describe('the lists', () => {
  it('by promise put last what nobody owes, so that many of these hide nothing', async () => {
    const { desk, residents, takeOrder } = await givenDesk()
    const done = await takeOrder()
    await desk.act(operator, done, 'answer', { words: '好了' }, 1)
    const owed = await takeOrder({ key: 'another-one' })
    const [first] = await residents.requests.list({ order: 'due', limit: 1 })
    expect(first?.facts.id).toBe(owed)
  })

  it('of a unit hold its own, however many the department has besides', async () => {
    const { desk, takeOrder } = await givenDesk()
    const own = await takeOrder()
    await desk.act(operator, own, 'dispatch', { department: '供水公司', unit: '抢修队' }, 1)
    for (const key of ['another-one', 'a-third-one']) {
      await desk.act(operator, await takeOrder({ key }), 'dispatch', { department: '供水公司' }, 1)
    }
    expect((await desk.list(repair, { limit: 1 })).map(({ facts }) => facts.id)).toEqual([own])
  })

  it('hide the place from whom the request complains of', async () => {
    const { desk, takeOrder } = await givenDesk()
    const id = await takeOrder({ about: '某某' })
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 1)
    const accused = { ...water, unit: '某某' }
    expect((await desk.open(accused)).map(({ facts }) => [facts.id, facts.village])).toEqual([
      [id, undefined],
    ])
    expect((await desk.open(water))[0]?.facts.village).toBe('liulin')
    expect(await desk.search(accused, '王奶奶', { limit: 10 })).toEqual([])
  })

  it('know on which requests an account has acted', async () => {
    const { desk, takeOrder } = await givenDesk()
    const id = await takeOrder()
    await takeOrder({ key: 'another-one' })
    await desk.act(other, id, 'triage', {}, 1)
    expect((await desk.touched(other)).map(({ facts }) => facts.id)).toEqual([id])
  })

  it('put first who is in danger, then what is overdue, objected to and refused', async () => {
    const { desk, loop, clock, order: orderOnTv } = await givenDesk()
    const reopened = await orderOnTv()
    await loop.act(reopened, 'answer', { role: 'operator', id: 'o1' }, { words: '好了' })
    const late = await orderOnTv()
    clock.now += 3 * 3_600_000
    await loop.act(reopened, 'not-done', RESIDENT)
    const fresh = await orderOnTv()
    const danger = await orderOnTv({ answers: [{ question: '怎么了？', answer: '着火了' }] })
    expect((await desk.open(operator)).map(({ facts, lane }) => [facts.id, lane])).toEqual([
      [danger, 'rescue'],
      [late, 'overdue'],
      [reopened, 'reopened'],
      [fresh, 'new'],
    ])
  })

  it('of a desk with thousands overdue still show who is in danger and what is new, and count them all', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'desk-'))
    onTestFinished(() => rmSync(directory, { recursive: true }))
    const file = join(directory, 'residents.sqlite')
    const { residents, loop, now, clock, order: orderOnTv } = await givenLoop(file)
    const desk = createDeskRequests(residents, loop, now)
    const late = await orderOnTv()
    overload(file, late, 6_000)
    clock.now += 3 * 3_600_000
    const fresh = await orderOnTv()
    const danger = await orderOnTv({ rescue: true })
    const rows = await desk.open(operator)
    expect(rows[0]?.facts.id).toBe(danger)
    expect(rows.filter(({ lane }) => lane === 'new').map(({ facts }) => facts.id)).toEqual([fresh])
    expect(await desk.counts(operator)).toMatchObject({
      rescue: 1,
      overdue: 6_001,
      new: 1,
      waiting: 0,
      over: 0,
    })
    expect(await desk.counts(water)).toMatchObject({ rescue: 0, overdue: 0, new: 0 })
  })

  it('look through words and contacts of the last 90 days, or of the days that were asked for, and all numbers', async () => {
    const { desk, takeOrder, clock } = await givenDesk()
    const old = await takeOrder()
    const ordered = { from: clock.now, until: clock.now + 1 }
    clock.now += 91 * 86_400_000
    const recent = await takeOrder({ key: 'another-one' })
    const found = async (text: string, query: object = {}) =>
      (await desk.search(operator, text, { limit: 10, ...query })).map(({ facts }) => facts.id)
    for (const text of ['水管', '王奶奶', '5551234']) {
      expect([text, await found(text), await found(text, { ordered })]).toEqual([text, [recent], [old]])
    }
    expect([await found(old), await found(old.slice(0, 6))]).toEqual([[old], [old]])
  })

  it('find what is over by its day', async () => {
    const { desk, loop, order: orderOnTv, clock } = await givenDesk()
    const id = await orderOnTv()
    await loop.act(id, 'undo', RESIDENT)
    const found = await desk.list(auditor, { ordered: { from: clock.now, until: clock.now + 1 }, limit: 10 })
    expect(found.map(({ facts, lane }) => [facts.id, lane])).toEqual([[id, 'over']])
    expect(await desk.open(operator)).toEqual([])
  })
})
