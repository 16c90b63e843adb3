/** The loop over a real database: who wins, what time does, and that the log cannot be changed unseen. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createLoop } from '../../server/loop/loop.ts'
import { requestChanges } from '../../server/loop/request-changes.ts'
import { timersOf } from '../../server/loop/timers.ts'
import { verifyLog } from '../../server/loop/verify.ts'
import { openResidents } from '../../server/store/residents.ts'
import { keepingLog } from '../given-county.ts'
import { eraseIn } from './erase-in.ts'
import { givenLoop, MORNING, OPERATOR, OTHER_OPERATOR, RESIDENT, ROADS, WATER } from './given-loop.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const refusal = (code: string) => expect.objectContaining({ code })

function givenFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'loop-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return join(directory, 'residents.sqlite')
}

describe('two operators who take the same request', () => {
  it('do not both get it: the second is told that it changed', async () => {
    const { loop, order } = await givenLoop()
    const id = await order()
    const results = await Promise.allSettled([
      loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' }, { version: 1 }),
      loop.act(id, 'dispatch', OTHER_OPERATOR, { department: '交通局' }, { version: 1 }),
    ])
    expect(results).toEqual([
      expect.objectContaining({ status: 'fulfilled' }),
      { status: 'rejected', reason: refusal('changed_meanwhile') },
    ])
  })

  it('do not either when they work at two servers over one database', async () => {
    const file = givenFile()
    const first = await givenLoop(file)
    const id = await first.order()
    const residents = await openResidents(file)
    onTestFinished(() => residents.close())
    const second = createLoop({ county: first.county, residents, now: first.now })
    await first.loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' }, { version: 1 })
    const late = second.act(id, 'dispatch', OTHER_OPERATOR, { department: '交通局' }, { version: 1 })
    await expect(late).rejects.toEqual(refusal('changed_meanwhile'))
    expect(await residents.log.of(id)).toHaveLength(2)
  })
})

describe('a step that is refused', () => {
  it('writes nothing, neither event nor state', async () => {
    const { loop, order, facts, residents } = await givenLoop()
    const id = await order()
    const before = [await facts(id), await residents.log.head()]
    await expect(loop.act(id, 'accept', WATER)).rejects.toEqual(refusal('not_now'))
    await expect(loop.act(id, 'dispatch', OPERATOR, {})).rejects.toEqual(refusal('something_missing'))
    await expect(loop.act(id, 'dispatch', WATER, { department: 'x' })).rejects.toEqual(refusal('not_allowed'))
    await expect(loop.act('2603049999', 'triage', OPERATOR)).rejects.toEqual(refusal('unknown_request'))
    await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
    await expect(loop.act(id, 'accept', ROADS)).rejects.toEqual(refusal('not_yours'))
    expect(before[1]).toMatchObject({ seq: 1 })
    expect((await residents.log.head()).seq).toBe(2)
  })
})

describe('a request that says "not done"', () => {
  it('is reviewed by another person than the one who closed it', async () => {
    const { loop, order, facts } = await givenLoop()
    const id = await order()
    await loop.act(id, 'answer', OPERATOR, { words: '已经电话答复' })
    await loop.act(id, 'not-done', RESIDENT, { words: '没人打来' })
    await expect(loop.act(id, 'uphold', OPERATOR, { words: '打过了' })).rejects.toEqual(
      refusal('same_person'),
    )
    await loop.act(id, 'redo', OTHER_OPERATOR, { words: '重新办' })
    expect(await facts(id)).toMatchObject({ stage: 'triaged', bounces: 0 })
  })

  it('may be said on the telephone, but not to the one who closed it', async () => {
    const { loop, order } = await givenLoop()
    const id = await order()
    await loop.act(id, 'answer', OPERATOR, { words: '已经答复' })
    const told = { role: 'resident' as const, recordedBy: 'op1' }
    await expect(loop.act(id, 'confirm', told)).rejects.toEqual(refusal('same_person'))
    const confirmed = await loop.act(id, 'confirm', { ...told, recordedBy: 'op2' }, { face: 1 })
    expect(confirmed.facts).toMatchObject({ stage: 'confirmed', face: 1 })
  })
})

describe('time', () => {
  it('raises what nobody read from village to town to district, also for a department whose account is dead', async () => {
    const { loop, order, facts, clock } = await givenLoop()
    const id = await order()
    await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
    const due = (await facts(id)).due ?? 0
    expect(new Date(due).toISOString()).toBe('2026-03-04T06:00:00.000Z')
    clock.now = due - 1
    expect(await loop.runTimers()).toBe(0)
    const levels = []
    for (let round = 0; round < 3; round++) {
      clock.now = (await facts(id)).due ?? 0
      await loop.runTimers()
      levels.push((await facts(id)).level)
    }
    expect(levels).toEqual(['town', 'district', 'district'])
    expect(await facts(id)).toMatchObject({ stage: 'dispatched', department: '供水公司' })
  })

  it('is not put off by giving a request away and taking it back, nor does its level fall', async () => {
    const { loop, order, facts, clock } = await givenLoop()
    const id = await order()
    const { due } = await facts(id)
    const levels = []
    for (let round = 0; round < 3; round++) {
      await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
      clock.now += HOUR
      await loop.act(id, 'recall', OPERATOR, { words: '再想想' })
      if (round === 0) expect((await facts(id)).due).toBe(due)
      clock.now = Math.max(clock.now, (await facts(id)).due ?? 0)
      await loop.runTimers()
      levels.push((await facts(id)).level)
    }
    expect(levels).toEqual(['town', 'district', 'district'])
  })

  it('keeps a recalled request to what the desk promised last, not first', async () => {
    const { loop, order, facts, clock } = await givenLoop()
    const id = await order()
    const first = (await facts(id)).due
    await loop.act(id, 'dispatch', OPERATOR, { department: '供水公司' })
    clock.now += HOUR
    await loop.act(id, 'refuse', WATER, { words: '不归我们' })
    const { due } = await facts(id)
    await loop.act(id, 'dispatch', OPERATOR, { department: '交通局' })
    await loop.act(id, 'recall', OPERATOR, { words: '再想想' })
    expect([(await facts(id)).due, due === first]).toEqual([due, false])
  })

  it('escalates nothing during a holiday', async () => {
    const { loop, order, facts, clock } = await givenLoop()
    clock.now = Date.parse('2026-09-30T17:00:00+08:00')
    const id = await order()
    clock.now = Date.parse('2026-10-07T23:00:00+08:00')
    expect([await loop.runTimers(), (await facts(id)).level]).toEqual([0, 'village'])
    clock.now = Date.parse('2026-10-08T10:00:00+08:00')
    expect([await loop.runTimers(), (await facts(id)).level]).toEqual([1, 'town'])
  })

  it('closes what the resident did not answer for seven days, which can still be objected to, and archives it', async () => {
    const { loop, order, facts, clock } = await givenLoop()
    const id = await order()
    await loop.act(id, 'answer', OPERATOR, { words: '已经答复' })
    clock.now += 7 * DAY - 1
    expect(await loop.runTimers()).toBe(0)
    clock.now += 1
    await loop.runTimers()
    expect((await facts(id)).stage).toBe('closed')
    await loop.act(id, 'not-done', RESIDENT)
    await loop.act(id, 'uphold', OTHER_OPERATOR, { words: '已经办好' })
    clock.now += 7 * DAY
    await loop.runTimers()
    clock.now += 30 * DAY
    await loop.runTimers()
    expect((await facts(id)).stage).toBe('archived')
    expect(await loop.runTimers()).toBe(0)
  })

  it('erases what was said and whom to call a year after the archive, once', async () => {
    const { loop, order, facts, clock, residents } = await givenLoop()
    const contact = { name: '王奶奶', phone: '0000-5551234', address: '' }
    const id = await order({ answers: [{ question: '什么事？', answer: '水管漏了' }] }, { contact })
    await loop.act(id, 'cancel', RESIDENT)
    clock.now += 30 * DAY
    await loop.runTimers()
    clock.now += 365 * DAY - 1
    expect([await loop.runTimers(), (await residents.contacts.ofRequest(id))?.name]).toEqual([0, '王奶奶'])
    clock.now += 1
    expect([await loop.runTimers(), (await facts(id)).erased]).toEqual([1, true])
    expect(await residents.contacts.ofRequest(id)).toBeUndefined()
    expect((await residents.log.of(id)).filter(({ words }) => words !== undefined)).toEqual([])
    expect((await verifyLog(residents)).problems).toEqual([])
    clock.now += 365 * DAY
    expect(await loop.runTimers()).toBe(0)
  })

  it('erases whom to call about the order of a bound television, whose household keeps its contact', async () => {
    const { loop, order, clock, residents, television } = await givenLoop()
    const contact = { name: '王奶奶', phone: '0000-5551234', address: '柳林村 3 号' }
    await residents.televisions.offerBinding(television, 'a-code', MORNING, MORNING + 1)
    await residents.televisions.bind('a-code', contact, MORNING, [])
    const [old, recent] = [await order(), await order()]
    const found = async (text: string) => {
      const search = { text, words: true, contacts: true }
      return (await residents.requests.list({ search, limit: 10 })).map(({ facts }) => facts.id)
    }
    expect([await found('王奶奶'), await found('5551234')]).toEqual([
      [recent, old],
      [recent, old],
    ])
    await loop.act(old, 'cancel', RESIDENT)
    await eraseIn(loop, clock, old)
    expect(await residents.contacts.ofRequest(old)).toBeUndefined()
    for (const text of ['王奶奶', '5551234', '柳林村']) expect(await found(text)).toEqual([recent])
    expect(await residents.contacts.ofRequest(recent)).toEqual(contact)
    expect((await verifyLog(residents)).problems).toEqual([])
  })

  it('gives a rescue request a quarter of an hour, day and night', async () => {
    const { order, facts, clock } = await givenLoop()
    clock.now = Date.parse('2026-03-08T02:00:00+08:00')
    const id = await order({ rescue: true })
    expect((await facts(id)).due).toBe(clock.now + 15 * 60_000)
  })

  it('of a clock that was put back does not make a story that ends before it began', async () => {
    const { loop, order, residents, clock } = await givenLoop()
    const id = await order()
    clock.now -= 3 * DAY
    await loop.act(id, 'triage', OPERATOR)
    expect((await residents.log.of(id)).map(({ event }) => event.at)).toEqual([MORNING, MORNING])
  })

  it('does nothing in the round in which the clock was set', async () => {
    const clock = { now: MORNING }
    let rounds = 0
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const timers = timersOf(
      async () => ++rounds,
      () => clock.now,
      keepingLog(),
    )
    timers.start()
    clock.now += 3 * 365 * DAY
    await vi.advanceTimersByTimeAsync(10_000)
    clock.now -= 3 * 365 * DAY
    await vi.advanceTimersByTimeAsync(10_000)
    expect(rounds).toBe(0)
    clock.now += 10_000
    await vi.advanceTimersByTimeAsync(10_000)
    await timers.stop()
    expect(rounds).toBe(1)
  })
})

describe('the numbers of requests', () => {
  it('begin anew each day of the county', async () => {
    const { order, clock } = await givenLoop()
    clock.now = Date.parse('2026-03-04T23:59:59+08:00')
    const evening = [await order(), await order()]
    clock.now += 1_000
    expect([...evening, await order()]).toEqual(['2603040001', '2603040002', '2603050001'])
  })
})

describe('the log', () => {
  it('refuses to be changed by whoever does not take its guard away first', async () => {
    const file = givenFile()
    const { order } = await givenLoop(file)
    await order()
    const other = new Database(file)
    onTestFinished(() => void other.close())
    expect(() => other.exec("update request_event set action = 'cancel'")).toThrow('append only')
    expect(() => other.exec('delete from request_event')).toThrow('append only')
  })

  it('tells another server which requests changed since it looked', async () => {
    const file = givenFile()
    const { order, television, loop } = await givenLoop(file)
    const before = await order()
    const residents = await openResidents(file)
    onTestFinished(() => residents.close())
    const changes = await requestChanges(residents.log, () => {})
    const heard: unknown[] = []
    changes.onChange((...change) => heard.push(change))
    await order({}, { origin: 'desk:op1', channel: 'phone', actor: OPERATOR, television: undefined })
    await changes.update()
    expect(heard).toEqual([])
    const id = await order()
    await loop.act(id, 'triage', OPERATOR)
    await changes.update()
    await changes.update()
    expect(heard).toEqual([[television, [id]]])
    expect(before).not.toBe(id)
  })
})
