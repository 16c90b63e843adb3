/** Whom a figure is about: each department only of what happened while it had the request, and when help began. */
import { describe, expect, it } from 'vitest'
import { type Figure, figuresByDepartment, figuresOf, storiesOf } from '../../server/loop/figures.ts'
import type { Residents } from '../../server/store/residents.ts'
import type { RequestEvent } from '../../shared/model/service-request.ts'
import { givenLoop, OPERATOR, OTHER_OPERATOR, RESIDENT, ROADS, WATER } from './given-loop.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const EVER = { from: 0, until: Number.MAX_SAFE_INTEGER }
/** As many as are needed for a department to be told of. */
const ENOUGH = 5

async function storiesIn(residents: Residents) {
  const events: RequestEvent[] = []
  for await (const { event } of residents.log.all()) events.push(event)
  return storiesOf(events, EVER)
}

function fractions(figures: readonly Figure[] = []): Record<string, string> {
  return Object.fromEntries(
    figures.map(({ id, numerator, denominator }) => [id, `${numerator}/${denominator}`]),
  )
}

async function givenFigures() {
  const given = await givenLoop()
  return {
    ...given,
    all: async () => fractions(figuresOf(await storiesIn(given.residents))),
    of: async (department: string) =>
      fractions(figuresByDepartment(await storiesIn(given.residents))[department]),
  }
}

describe('the figures of a department', () => {
  it('are those of what it did itself, not of who had the request before or after', async () => {
    const { loop, order, of } = await givenFigures()
    for (let turn = 0; turn < ENOUGH; turn++) {
      const id = await order()
      await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
      await loop.act(id, 'refuse', WATER, { words: '不归我们' })
      await loop.act(id, 'dispatch', OPERATOR, { department: '交通局' })
      await loop.act(id, 'accept', ROADS)
      await loop.act(id, 'complete', ROADS, { words: '修好了' })
      await loop.act(id, 'confirm', RESIDENT, { face: 1 })
    }
    expect(await of('供水公司')).toEqual({ refused: '5/5', escalated: '0/5', 'said-done': '0/5' })
    expect(await of('交通局')).toMatchObject({
      refused: '0/5',
      'said-done': '5/5',
      'done-in-time': '5/5',
      agreed: '5/5',
      'face-1': '5/5',
    })
  })

  it('keep what was not done with the department that said it was', async () => {
    const { loop, order, of } = await givenFigures()
    for (let turn = 0; turn < ENOUGH; turn++) {
      const id = await order()
      for (const [department, worker, verdict] of [
        ['供水公司', WATER, 'not-done'],
        ['交通局', ROADS, 'confirm'],
      ] as const) {
        await loop.act(id, 'dispatch', OPERATOR, { department })
        await loop.act(id, 'accept', worker)
        await loop.act(id, 'complete', worker, { words: '修好了' })
        await loop.act(id, verdict, RESIDENT)
        if (verdict === 'not-done') await loop.act(id, 'redo', OTHER_OPERATOR, { words: '重新办' })
      }
    }
    expect(await of('供水公司')).toMatchObject({ agreed: '0/5', 'not-done': '5/5' })
    expect(await of('交通局')).toMatchObject({ agreed: '5/5', 'not-done': '0/5' })
  })

  it('do not hold the delay of the desk, before it had the request or while an objection is looked at', async () => {
    const { loop, order, clock, of } = await givenFigures()
    for (let turn = 0; turn < ENOUGH; turn++) {
      const id = await order()
      clock.now += 24 * HOUR
      await loop.runTimers()
      await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
      await loop.act(id, 'accept', WATER)
      await loop.act(id, 'complete', WATER, { words: '修好了' })
      await loop.act(id, 'not-done', RESIDENT)
      clock.now += 24 * HOUR
      await loop.runTimers()
      await loop.act(id, 'uphold', OTHER_OPERATOR, { words: '修好了' })
    }
    const figures = await of('供水公司')
    expect(figures.escalated).toBe('0/5')
    expect(Object.keys(figures)).not.toContain('answered-in-time')
  })

  it('are not told where it had fewer than five requests', async () => {
    const { residents, order, loop } = await givenFigures()
    await loop.act(await order(), 'dispatch', OPERATOR, { department: '供水公司' })
    expect(figuresByDepartment(await storiesIn(residents))).toEqual({ 供水公司: [] })
  })
})

describe('a rescue', () => {
  it('is in time when somebody acts within its promise after it was called one', async () => {
    const { loop, order, clock, all } = await givenFigures()
    const called = async (helpAfter: number) => {
      const id = await order()
      clock.now += MINUTE
      await loop.act(id, 'rescue', OPERATOR)
      clock.now += helpAfter
      await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
    }
    await called(20 * MINUTE)
    expect((await all())['rescue-in-time']).toBe('0/1')
    await called(10 * MINUTE)
    expect((await all())['rescue-in-time']).toBe('1/2')
  })

  it('that was called one late is measured by its own promise, not by that of the order', async () => {
    const { loop, order, clock, all } = await givenFigures()
    const id = await order()
    clock.now += 24 * HOUR
    await loop.runTimers()
    await loop.act(id, 'rescue', OPERATOR)
    clock.now += 5 * MINUTE
    await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
    expect((await all())['rescue-in-time']).toBe('1/1')
  })
})

it('work is done in time when it was so the last time that it was said to be done', async () => {
  const { loop, order, clock, all } = await givenFigures()
  const id = await order()
  const work = async (later: number) => {
    await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
    await loop.act(id, 'accept', WATER)
    clock.now += later
    await loop.runTimers()
    await loop.act(id, 'complete', WATER, { words: '修好了' })
  }
  await work(HOUR)
  expect((await all())['done-in-time']).toBe('1/1')
  await loop.act(id, 'not-done', RESIDENT)
  await loop.act(id, 'redo', OTHER_OPERATOR, { words: '重新办' })
  await work(30 * 24 * HOUR)
  expect((await all())['done-in-time']).toBe('0/1')
})

it('writing down whom to call is not counted as an answer', async () => {
  const { loop, order, all } = await givenFigures()
  const id = await order()
  await loop.act(id, 'contact', OPERATOR, { contact: { name: '', phone: '0000-5600000', address: '' } })
  expect((await all()).answered).toBe('0/1')
  await loop.act(id, 'triage', OPERATOR)
  expect((await all()).answered).toBe('1/1')
})
