/** The desk over a loop with a given clock, and the staff who sit there. */
import { expect } from 'vitest'
import { createDeskRequests } from '../../server/staff/desk-requests.ts'
import type { StaffAccount } from '../../server/store/staff-accounts.ts'
import { orderSchema } from '../../shared/model/service-request.ts'
import { givenLoop } from '../loop/given-loop.ts'

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
export const operator = account('o1', 'operator')
export const other = account('o2', 'operator')
export const water = account('w1', 'department', '供水公司')
export const repair = account('w2', 'unit', '供水公司', '抢修队')
export const roads = account('r1', 'department', '交通局')
export const auditor = account('a1', 'auditor')
export const contact = { name: '王奶奶', phone: '0000-5551234', address: '柳林村 3 号' }
export const order = (more: object = {}) =>
  orderSchema.parse({ key: 'by-telephone', answers: [{ question: '什么事？', answer: '水管漏了' }], ...more })
export const refusal = (code: string) => expect.objectContaining({ code })

export async function givenDesk() {
  const given = await givenLoop()
  const desk = createDeskRequests(given.residents, given.loop, given.now)
  const takeOrder = async (more: object = {}) => {
    const row = await desk.takeOrder(operator, order(more), { channel: 'phone', village: 'liulin', contact })
    return row.facts.id
  }
  return { ...given, desk, takeOrder }
}
