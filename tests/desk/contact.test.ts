/** Whom to call, written down or corrected after a request was taken. */
import { describe, expect, it } from 'vitest'
import { verifyLog } from '../../server/loop/verify.ts'
import { CALL, COUNTY, call, step } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

describe('whom to call', () => {
  it('is corrected and added at the desk while a request is open, and the log holds nothing of it', async () => {
    const { sit, residents } = await givenDesk({ county: COUNTY })
    const operator = await sit('operator')
    const id = await call(operator)
    expect((await operator.open(`/desk/requests/${id}`)).text).toContain('value="0000-5551234"')
    const contact = { name: '王奶奶的女儿', phone: '0000-777', address: '柳林村 3 号' }
    expect((await step(operator, id, 'contact', 1, contact)).status).toBe(303)
    expect(await residents.contacts.ofRequest(id)).toEqual(contact)
    const { text } = await operator.open(`/desk/requests/${id}`)
    for (const words of ['王奶奶的女儿', '0000-777', '记下了联系谁']) expect(text).toContain(words)
    const bare = await call(operator, { words: '路灯不亮' })
    await step(operator, bare, 'contact', 1, { phone: '0000-888' })
    expect((await residents.contacts.ofRequest(bare))?.phone).toBe('0000-888')
    const found = async (q: string) => (await operator.open(`/desk/history?q=${q}`)).text.includes(id)
    expect([await found(CALL.phone), await found('0000-777')]).toEqual([false, true])
    const log = JSON.stringify([await residents.log.of(id), await residents.log.of(bare)])
    for (const secret of ['女儿', contact.phone, '0000-888', '柳林村 3']) expect(log).not.toContain(secret)
    expect((await verifyLog(residents)).problems).toEqual([])
  })

  it('is not written down where it cannot be called, and what was typed stays', async () => {
    const { sit, residents } = await givenDesk({ county: COUNTY })
    const operator = await sit('operator')
    const id = await call(operator)
    const wrong = await step(operator, id, 'contact', 1, { name: '王大爷', phone: '不知道' })
    expect(wrong.status).toBe(400)
    for (const words of ['value="王大爷"', 'value="不知道"']) expect(wrong.text).toContain(words)
    expect((await step(operator, id, 'contact', 1)).status).toBe(400)
    expect((await residents.contacts.ofRequest(id))?.name).toBe(CALL.name)
  })

  it('is no reason to refuse a resident who judged the work meanwhile', async () => {
    const { sit, service } = await givenDesk({ county: COUNTY })
    const operator = await sit('operator')
    const id = await call(operator)
    await step(operator, id, 'answer', 1, { words: '修好了' })
    expect((await step(operator, id, 'contact', 2, { phone: '0000-777' })).status).toBe(303)
    const done = await service.loop.act(id, 'confirm', { role: 'resident' }, {}, { seen: 2 })
    expect(done.facts.stage).toBe('confirmed')
  })

  it('is written down by operators alone, and not after the request is over', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const [operator, water] = await Promise.all([sit('operator'), sit('water')])
    const id = await call(operator)
    await step(operator, id, 'dispatch', 1, { department: '县供水公司' })
    const form = `/desk/requests/${id}/contact"`
    expect((await water.open(`/desk/requests/${id}`)).text).not.toContain(form)
    expect((await step(water, id, 'contact', 2, { phone: '0000-777' })).status).toBe(403)
    await step(operator, id, 'told/resident/cancel', 2)
    expect((await operator.open(`/desk/requests/${id}`)).text).not.toContain(form)
    expect((await step(operator, id, 'contact', 3, { phone: '0000-777' })).status).toBe(409)
  })
})
