/** What waits on the set: whoever is in danger goes first, and finds room where nobody else does. */
import { expect, it } from 'vitest'
import { Outbox, type Outgoing } from '../../../tv-app/api/outbox.ts'

function order(key: string, rescue?: true): Outgoing {
  const waiting = { key, orderedAt: 0 }
  return { kind: 'order', order: { key, answers: [], ...(rescue && { rescue }) }, waiting }
}

it('takes a call for rescue where there is no room for anything else, and in front of it', () => {
  const outbox = new Outbox()
  let count = 0
  while (outbox.add(order(`order-${count}`))) count++
  expect([count, outbox.entries.length]).toEqual([40, 40])
  expect(outbox.add(order('rescue', true))).toBe(true)
  expect(outbox.entries[0]).toMatchObject({ order: { key: 'rescue' } })
  expect(outbox.add(order('order-40'))).toBe(false)
})
