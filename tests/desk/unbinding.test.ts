/** A television that goes to others: what is forgotten of those before, and what they still wait for. */
import { describe, expect, it } from 'vitest'
import { verifyLog } from '../../server/loop/verify.ts'
import { COUNTY, step } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

const BEFORE = { name: '王奶奶', phone: '0000-5551234', address: '柳林村 3 号' }
const AFTER = { name: '李大爷', phone: '0000-777', address: '' }

async function givenBound() {
  const given = await givenDesk({ county: COUNTY })
  const { residents, service, sit, clock } = given
  const television = await residents.televisions.register('0'.repeat(64), undefined, clock.now)
  const operator = await sit('operator')
  let orders = 0
  const order = async () => {
    const { request } = await service.loop.order(
      { key: `draft-${++orders}-of-test`, answers: [] },
      { origin: `tv:${television}`, channel: 'tv', actor: { role: 'resident' }, television },
    )
    return request.facts.id
  }
  const bind = async (contact: typeof BEFORE) => {
    const { code } = await service.binding.offer(television)
    return operator.send('/desk/televisions', { ...contact, code })
  }
  const whom = async (id: string) => (await residents.contacts.ofRequest(id))?.name
  const found = async (q: string) => (await operator.open(`/desk/history?q=${encodeURIComponent(q)}`)).text
  const closed = await order()
  await bind(BEFORE)
  await step(operator, closed, 'answer', 1, { words: '说清楚了' })
  await service.loop.act(closed, 'confirm', { role: 'resident' })
  return { ...given, television, operator, order, bind, whom, found, closed, open: await order() }
}

describe('a television', () => {
  it('is unbound behind one confirmation: open requests keep whom to call, and nothing else does', async () => {
    const { operator, residents, television, order, whom, found, open, closed, sit } = await givenBound()
    expect((await whom(closed)) === BEFORE.name && (await whom(open)) === BEFORE.name).toBe(true)
    const asked = await operator.send('/desk/televisions/unbind', { whom: '00005551234' })
    for (const words of ['确定要解除吗', '王奶奶', '柳林村 3 号']) expect(asked.text).toContain(words)
    expect((await residents.televisions.find(television))?.bound).toBe(true)
    const id = /name="television" value="(\w+)"/.exec(asked.text)?.[1] ?? ''
    expect((await (await sit('water')).send('/desk/televisions/unbind', { television: id })).status).toBe(403)
    const done = await operator.send('/desk/televisions/unbind', { television: id })
    for (const words of ['解除了', '还没办完的 1 件']) expect(done.text).toContain(words)
    expect((await residents.televisions.find(television))?.bound).toBe(false)
    expect([await whom(open), await whom(closed), await whom(await order())]).toEqual([
      BEFORE.name,
      undefined,
      undefined,
    ])
    expect((await found('王奶奶')).includes(closed)).toBe(false)
    expect((await operator.open(`/desk/requests/${closed}`)).text).toContain('没有留电话')
    const again = await operator.send('/desk/televisions/unbind', { whom: '王奶奶' })
    expect(again.text).toContain('没有电视绑着')
    expect((await operator.send('/desk/televisions/unbind', { television: id })).status).toBe(404)
    expect((await verifyLog(residents)).problems).toEqual([])
  })

  it('bound to others leaves them nothing of what was ordered before, and tells the desk so', async () => {
    const { bind, order, whom, found, open, closed } = await givenBound()
    expect((await bind(AFTER)).text).toContain('还没办完的 1 件仍打给下单时的人')
    expect([await whom(open), await whom(closed), await whom(await order())]).toEqual([
      BEFORE.name,
      undefined,
      AFTER.name,
    ])
    expect([(await found(AFTER.name)).includes(closed), (await found(BEFORE.name)).includes(open)]).toEqual([
      false,
      true,
    ])
  })
})
