/** The loop over a database in memory with a given clock, and the people who act in it. */
import { onTestFinished } from 'vitest'
import type { Actor } from '../../server/loop/conditions.ts'
import type { OrderSource } from '../../server/loop/loop.ts'
import { createLoop } from '../../server/loop/loop.ts'
import { openResidents } from '../../server/store/residents.ts'
import type { OrderInput } from '../../shared/model/service-request.ts'
import { orderSchema } from '../../shared/model/service-request.ts'
import { givenCounty } from '../given-county.ts'

/** Wednesday 4 March 2026, 10:00 in Beijing. */
export const MORNING = Date.UTC(2026, 2, 4, 2)

export const RESIDENT: Actor = { role: 'resident' }
export const OPERATOR: Actor = { role: 'operator', id: 'op1' }
export const OTHER_OPERATOR: Actor = { role: 'operator', id: 'op2' }
export const WATER: Actor = { role: 'department', id: 'wa1', department: '供水公司' }
export const WATER_UNIT: Actor = { role: 'unit', id: 'wa2', department: '供水公司', unit: '抢修队' }
export const ROADS: Actor = { role: 'department', id: 'ro1', department: '交通局' }
export const ADMIN: Actor = { role: 'admin', id: 'ad1' }

const county = givenCounty(
  { list: 'm3u' },
  {
    rescue: { words: ['着火', 'gas leak'], numbers: [{ number: '119', name: { 'zh-CN': '着火' } }] },
    calendar: {
      holidays: [{ from: '2026-10-01', to: '2026-10-07', name: { 'zh-CN': '国庆节' } }],
      makeUpDays: ['2026-10-10'],
    },
  },
)

/** Opens a loop; `file` is a database in memory unless named. */
export async function givenLoop(file = ':memory:') {
  const residents = await openResidents(file)
  const clock = { now: MORNING }
  const now = () => clock.now
  const loop = createLoop({ county, residents, now })
  const television = await residents.televisions.register('0'.repeat(64), undefined, MORNING)
  let orders = 0
  onTestFinished(() => residents.close())
  return {
    residents,
    loop,
    clock,
    now,
    county,
    television,
    /** Orders from the given television; returns the number of the request. */
    async order(more: Partial<OrderInput> = {}, source: Partial<OrderSource> = {}): Promise<string> {
      const order = orderSchema.parse({ key: `draft-${++orders}-of-test`, ...more })
      const { request } = await loop.order(order, {
        origin: `tv:${television}`,
        channel: 'tv',
        actor: RESIDENT,
        television,
        ...source,
      })
      return request.facts.id
    },
    async facts(id: string) {
      const found = await residents.requests.find(id)
      if (!found) throw new Error(`There is no request ${id}.`)
      return found.facts
    },
  }
}
