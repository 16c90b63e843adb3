/** What the staff see and do with requests: their own, without a name where they must not know it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDeskRequests } from '../../server/staff/desk-requests.ts'
import type { StaffAccount } from '../../server/store/staff-accounts.ts'
import { orderSchema } from '../../shared/model/service-request.ts'
import { givenLoop, RESIDENT } from '../loop/given-loop.ts'

const account = (
  id: string,
  role: StaffAccount['role'],
  department?: string,
  unit?: string,
): StaffAccount => ({
  id,
  login: id,
  name: id,
  role,
  ...(department !== undefined && { department }),
  ...(unit !== undefined && { unit }),
  active: true,
})
const operator = account('o1', 'operator')
const other = account('o2', 'operator')
const water = account('w1', 'department', '供水公司')
const repair = account('w2', 'unit', '供水公司', '抢修队')
const roads = account('r1', 'department', '交通局')
const auditor = account('a1', 'auditor')
const contact = { name: '王奶奶', phone: '0000-5551234', address: '柳林村 3 号' }
const order = (more: object = {}) =>
  orderSchema.parse({ key: 'by-telephone', answers: [{ question: '什么事？', answer: '水管漏了' }], ...more })
const refusal = (code: string) => expect.objectContaining({ code })

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

async function givenDesk() {
  const given = await givenLoop()
  const desk = createDeskRequests(given.residents, given.loop, given.now)
  const takeOrder = async (more: object = {}) => {
    const row = await desk.takeOrder(operator, order(more), { channel: 'phone', village: 'liulin', contact })
    return row.facts.id
  }
  return { ...given, desk, takeOrder }
}

describe('an order by telephone', () => {
  it('is in the same queue as those of televisions, with who called for those who may know', async () => {
    const { desk, takeOrder, order: orderOnTv } = await givenDesk()
    const id = await takeOrder()
    await orderOnTv()
    expect((await desk.open(operator)).map(({ facts }) => facts.channel).sort()).toEqual(['phone', 'tv'])
    expect(await desk.one(operator, id)).toMatchObject({ contact, answers: [{ answer: '水管漏了' }] })
    expect(await desk.one(auditor, id)).not.toHaveProperty('contact')
  })

  it('is taken once for each key, and only by operators', async () => {
    const { desk, takeOrder } = await givenDesk()
    expect(await takeOrder()).toBe(await takeOrder())
    const late = desk.takeOrder(water, order(), { channel: 'paper' })
    await expect(late).rejects.toEqual(refusal('not_allowed'))
  })
})

describe('a department', () => {
  it('sees what was given to it and nothing else, its units only what was handed on to them', async () => {
    const { desk, takeOrder } = await givenDesk()
    const id = await takeOrder()
    await takeOrder({ key: 'another-one' })
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 1)
    const ids = async (who: StaffAccount) => (await desk.open(who)).map(({ facts }) => facts.id)
    expect([await ids(water), await ids(repair), await ids(roads)]).toEqual([[id], [], []])
    await expect(desk.one(roads, id)).rejects.toEqual(refusal('unknown_request'))
    await expect(desk.act(roads, id, 'accept', {}, 2)).rejects.toEqual(refusal('unknown_request'))
    await desk.act(water, id, 'hand-on', { unit: '抢修队' }, 2)
    expect(await ids(repair)).toEqual([id])
    expect(await desk.one(repair, id)).toMatchObject({ contact, actions: ['accept', 'refuse'] })
  })

  it('handing on a complaint about its unit is refused, and the unit never sees it', async () => {
    const { desk, takeOrder } = await givenDesk()
    const id = await takeOrder({ about: '抢修队' })
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 1)
    await expect(desk.act(water, id, 'hand-on', { unit: '抢修队' }, 2)).rejects.toEqual(
      refusal('complained_of'),
    )
    expect(await desk.open(repair)).toEqual([])
    await expect(desk.one(repair, id)).rejects.toEqual(refusal('unknown_request'))
  })

  it('that was complained of after it got the request sees neither who, where nor in which words', async () => {
    const { desk, residents, takeOrder } = await givenDesk()
    const id = await takeOrder({ about: '某某' })
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 1)
    const accused = { ...water, unit: '某某' }
    const seen = JSON.stringify(await desk.one(accused, id))
    for (const secret of [...Object.values(contact), '水管漏了', 'liulin']) expect(seen).not.toContain(secret)
    expect(await residents.contacts.ofRequest(id)).toEqual(contact)
  })
})

describe('a complaint that came from a television', () => {
  const said = { answers: [{ question: '什么事？', answer: '抢修队收钱不办事' }] }

  it('is not read by whom it is about, once the desk has named it before it is dispatched', async () => {
    const { desk, order: orderOnTv } = await givenDesk()
    const id = await orderOnTv(said)
    expect((await desk.act(operator, id, 'complaint', { about: '抢修队' }, 1)).facts).toMatchObject({
      stage: 'ordered',
      about: '抢修队',
    })
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 2)
    const handedOn = desk.act(water, id, 'hand-on', { unit: '抢修队' }, 3)
    await expect(handedOn).rejects.toEqual(refusal('complained_of'))
    await expect(desk.one(repair, id)).rejects.toEqual(refusal('unknown_request'))
    expect((await desk.one(water, id)).answers).toHaveLength(1)
  })

  it('is taken from whom it is about when it had it already, and not given back', async () => {
    const { desk, order: orderOnTv } = await givenDesk()
    const id = await orderOnTv(said)
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 1)
    await desk.act(water, id, 'hand-on', { unit: '抢修队' }, 2)
    await desk.act(repair, id, 'accept', {}, 3)
    const { facts } = await desk.act(operator, id, 'complaint', { about: '抢修队' }, 4)
    expect(facts).toMatchObject({ stage: 'triaged', about: '抢修队' })
    expect([facts.department, facts.unit]).toEqual([undefined, undefined])
    expect(await desk.open(repair)).toEqual([])
    const again = { department: '供水公司', unit: '抢修队' }
    await expect(desk.act(operator, id, 'dispatch', again, 5)).rejects.toEqual(refusal('complained_of'))
  })

  it('hides the words even from a department that keeps it for the review', async () => {
    const { desk, order: orderOnTv } = await givenDesk()
    const id = await orderOnTv(said)
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 1)
    await desk.act(water, id, 'accept', {}, 2)
    await desk.act(water, id, 'complete', { words: '修了' }, 3)
    await desk.writeDown(operator, id, 'resident', 'not-done', { words: '供水公司骗人' }, 4)
    await desk.act(operator, id, 'complaint', { about: '供水公司' }, 5)
    const seen = JSON.stringify(await desk.one(water, id))
    for (const secret of ['抢修队收钱不办事', '供水公司骗人']) expect(seen).not.toContain(secret)
  })

  it('is named by operators only, and by its name', async () => {
    const { desk, order: orderOnTv } = await givenDesk()
    const id = await orderOnTv(said)
    await expect(desk.act(auditor, id, 'complaint', { about: '抢修队' }, 1)).rejects.toEqual(
      refusal('not_allowed'),
    )
    await expect(desk.act(operator, id, 'complaint', {}, 1)).rejects.toEqual(refusal('something_missing'))
  })
})

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

  it('find what is over by its day', async () => {
    const { desk, loop, order: orderOnTv, clock } = await givenDesk()
    const id = await orderOnTv()
    await loop.act(id, 'undo', RESIDENT)
    const found = await desk.list(auditor, { ordered: { from: clock.now, until: clock.now + 1 }, limit: 10 })
    expect(found.map(({ facts, lane }) => [facts.id, lane])).toEqual([[id, 'over']])
    expect(await desk.open(operator)).toEqual([])
  })
})

describe('what a resident says on the telephone', () => {
  it('is written down by another than the one who closed', async () => {
    const { desk, takeOrder } = await givenDesk()
    const id = await takeOrder()
    await desk.act(operator, id, 'answer', { words: '已经电话答复' }, 1)
    await expect(desk.writeDown(operator, id, 'resident', 'confirm', {}, 2)).rejects.toEqual(
      refusal('same_person'),
    )
    await expect(desk.writeDown(water, id, 'resident', 'confirm', {}, 2)).rejects.toEqual(
      refusal('not_allowed'),
    )
    const { facts } = await desk.writeDown(other, id, 'resident', 'confirm', { face: 1 }, 2)
    expect(facts).toMatchObject({ stage: 'confirmed', face: 1 })
  })
})

describe('what a department on paper did', () => {
  const slip = (words: string) => ({ words })

  it('is written down by an operator: the work that was done, or that the slip came back refused', async () => {
    const { desk, takeOrder, residents } = await givenDesk()
    const id = await takeOrder()
    await desk.act(operator, id, 'dispatch', { department: '粮食局' }, 1)
    expect((await desk.one(other, id)).recordable.department).toEqual(['complete', 'accept', 'refuse'])
    expect((await desk.one(auditor, id)).recordable.department).toEqual([])
    await desk.writeDown(operator, id, 'department', 'refuse', slip('不归我们'), 2)
    await desk.act(operator, id, 'dispatch', { department: '粮食局' }, 3)
    await desk.writeDown(operator, id, 'department', 'accept', {}, 4)
    const { facts } = await desk.writeDown(operator, id, 'department', 'complete', slip('换了门锁'), 5)
    expect(facts).toMatchObject({ stage: 'completed', department: '粮食局', bounces: 1, closedBy: 'o1' })
    const last = (await residents.log.of(id)).at(-1)
    expect(last?.event).toMatchObject({ role: 'department', data: { recordedBy: 'o1' } })
    expect([last?.event.actor, last?.words?.body]).toEqual([undefined, '换了门锁'])
  })

  it('is reviewed by another than the one who wrote it down', async () => {
    const { desk, takeOrder } = await givenDesk()
    const id = await takeOrder()
    await desk.act(operator, id, 'dispatch', { department: '粮食局' }, 1)
    await desk.writeDown(operator, id, 'department', 'complete', slip('换了门锁'), 2)
    await desk.writeDown(other, id, 'resident', 'not-done', slip('没换'), 3)
    const own = desk.act(operator, id, 'uphold', slip('换了'), 4)
    await expect(own).rejects.toEqual(refusal('same_person'))
    expect((await desk.act(other, id, 'redo', slip('再去'), 4)).facts.stage).toBe('triaged')
  })

  it('is the department’s own to say as long as an account of it is open', async () => {
    const { desk, takeOrder, residents } = await givenDesk()
    const department = { name: '供水', role: 'department', department: '供水公司' } as const
    const open = await residents.staff.add({ ...department, login: 'water' }, 'hash', 0)
    const id = await takeOrder()
    await desk.act(operator, id, 'dispatch', { department: '供水公司' }, 1)
    const written = () => desk.writeDown(operator, id, 'department', 'complete', slip('修了'), 2)
    expect((await desk.one(operator, id)).recordable.department).toEqual([])
    await expect(written()).rejects.toEqual(refusal('not_allowed'))
    await residents.staff.setActive(open ?? '', false)
    expect((await written()).facts.stage).toBe('completed')
  })

  it('is nothing before it was dispatched, and no step that is not on a slip', async () => {
    const { desk, takeOrder } = await givenDesk()
    const id = await takeOrder()
    const early = desk.writeDown(operator, id, 'department', 'complete', slip('修了'), 1)
    await expect(early).rejects.toEqual(refusal('not_allowed'))
    await desk.act(operator, id, 'dispatch', { department: '粮食局' }, 1)
    const handedOn = desk.writeDown(operator, id, 'department', 'hand-on', { unit: '一队' }, 2)
    await expect(handedOn).rejects.toEqual(refusal('not_allowed'))
    await desk.act(operator, id, 'recall', slip('派错了'), 2)
    const late = desk.writeDown(operator, id, 'department', 'complete', slip('修了'), 2)
    await expect(late).rejects.toEqual(refusal('changed_meanwhile'))
  })
})
