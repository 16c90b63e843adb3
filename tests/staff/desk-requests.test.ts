/** What the staff see and do with requests: their own, without a name where they must not know it. */
import { describe, expect, it } from 'vitest'
import type { StaffAccount } from '../../server/store/staff-accounts.ts'
import {
  auditor,
  contact,
  givenDesk,
  operator,
  order,
  other,
  refusal,
  repair,
  roads,
  water,
} from './given-desk.ts'

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
