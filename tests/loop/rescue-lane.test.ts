/** A request gets on the rescue lane whenever danger begins, and off it when there is none. */
import { expect, it } from 'vitest'
import { laneOf } from '../../server/loop/lanes.ts'
import { verifyLog } from '../../server/loop/verify.ts'
import { givenLoop, MORNING, OPERATOR, WATER } from './given-loop.ts'

const MINUTE = 60_000

it('danger that begins while a department has a request puts it on the rescue lane, and leaves it there with them', async () => {
  const { loop, order, facts } = await givenLoop()
  const id = await order()
  await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
  await loop.act(id, 'accept', WATER)
  await loop.act(id, 'rescue', OPERATOR)
  expect(await facts(id)).toMatchObject({
    stage: 'accepted',
    department: '供水公司',
    rescue: true,
    due: MORNING + 15 * MINUTE,
  })
  await expect(loop.act(id, 'rescue', OPERATOR)).rejects.toMatchObject({ code: 'not_now' })
})

it('what only sounded like danger is taken off the lane with a reason, and has the usual promise again', async () => {
  const { loop, order, facts, residents } = await givenLoop()
  const [usual, called] = [await order(), await order({ rescue: true })]
  expect(laneOf(await facts(called), MORNING)).toBe('rescue')
  await expect(loop.act(called, 'calm', OPERATOR)).rejects.toMatchObject({ code: 'something_missing' })
  await loop.act(called, 'calm', OPERATOR, { words: '灶打不着火' })
  expect(laneOf(await facts(called), MORNING)).toBe('new')
  expect((await facts(called)).due).toBe((await facts(usual)).due)
  await expect(loop.act(called, 'calm', OPERATOR, { words: '再来' })).rejects.toMatchObject({
    code: 'not_now',
  })
  expect((await verifyLog(residents)).problems).toEqual([])
})
