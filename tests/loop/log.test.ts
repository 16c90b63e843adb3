/** Every figure can be counted anew out of the log, and a row that somebody changed is found. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { figuresOf, storiesOf } from '../../server/loop/figures.ts'
import { verifyLog } from '../../server/loop/verify.ts'
import { openDatabase } from '../../server/store/database.ts'
import { appendEvent } from '../../server/store/event-log.ts'
import { residentMigrations } from '../../server/store/resident-migrations.ts'
import type { ResidentTables } from '../../server/store/resident-tables.ts'
import type { Residents } from '../../server/store/residents.ts'
import type { RequestEvent } from '../../shared/model/service-request.ts'
import { eraseIn } from './erase-in.ts'
import { givenLoop, OPERATOR, RESIDENT, ROADS, WATER } from './given-loop.ts'

const EVER = { from: 0, until: Number.MAX_SAFE_INTEGER }

async function eventsOf(residents: Residents): Promise<RequestEvent[]> {
  const events: RequestEvent[] = []
  for await (const { event } of residents.log.all()) events.push(event)
  return events
}

/** Four stories: agreed, closed one-sidedly, objected to, undone. */
async function givenStories() {
  const directory = mkdtempSync(join(tmpdir(), 'log-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const file = join(directory, 'residents.sqlite')
  const given = await givenLoop(file)
  const { loop, order, clock } = given
  const agreed = await order({ answers: [{ question: '什么事？', answer: '水管漏了' }] })
  await loop.act(agreed, 'dispatch', OPERATOR, { department: '供水公司' })
  await loop.act(agreed, 'refuse', WATER, { words: '不归我们' })
  await loop.act(agreed, 'dispatch', OPERATOR, { department: '交通局' })
  await loop.act(agreed, 'accept', ROADS)
  await loop.act(agreed, 'complete', ROADS, { words: '修好了' })
  await loop.act(agreed, 'confirm', RESIDENT, { face: 1 })
  const silent = await order()
  await loop.act(silent, 'answer', OPERATOR, { words: '已经答复' })
  const objected = await order()
  await loop.act(objected, 'answer', OPERATOR, { words: '已经答复' })
  await loop.act(objected, 'not-done', RESIDENT, { words: '没有' })
  const undone = await order()
  await loop.act(undone, 'undo', RESIDENT)
  clock.now += 8 * 86_400_000
  await loop.runTimers()
  return { ...given, file, agreed }
}

/** Does to the file what somebody with access to it could do. */
function tamper(file: string, statement: string): void {
  const database = new Database(file)
  database.pragma('foreign_keys = OFF')
  database.exec('drop trigger request_event_is_never_changed; drop trigger request_event_is_never_deleted')
  database.exec(statement)
  database.close()
}

it('is no alarm that the desk goes on working while the log is checked', async () => {
  const { residents, loop, order, agreed } = await givenStories()
  const busy = await order()
  const requests: Residents['requests'] = {
    ...residents.requests,
    async rows(query) {
      await loop.act(busy, 'triage', OPERATOR).catch(() => undefined)
      await loop.act(agreed, 'rate', RESIDENT, { face: 2 })
      return residents.requests.rows(query)
    },
  }
  expect((await verifyLog({ ...residents, requests })).problems).toEqual([])
})

describe('the figures', () => {
  it('have numerator and denominator, and tell answered, done and agreed apart', async () => {
    const { residents } = await givenStories()
    const figures = figuresOf(await storiesOf(await eventsOf(residents), EVER))
    const fraction = Object.fromEntries(
      figures.map(({ id, numerator, denominator }) => [id, `${numerator}/${denominator}`]),
    )
    expect(fraction).toMatchObject({
      ordered: '3/4',
      'ordered-tv': '3/3',
      answered: '3/3',
      'answered-in-time': '3/3',
      refused: '1/1',
      'joint-meeting': '0/1',
      escalated: '1/3',
      'said-done': '3/3',
      'done-in-time': '1/1',
      agreed: '1/3',
      'not-done': '1/3',
      'one-sided': '1/3',
      'face-1': '1/1',
      'face-3': '0/1',
    })
    for (const { method } of figures) expect(method).toMatch(/ out of .*\.$/)
  })

  it('count a slip of paper that came back within the promise as done in time, and a late one as late', async () => {
    const { residents, order, loop, clock } = await givenLoop()
    const paper = { role: 'department', department: '粮食局', recordedBy: 'op1' } as const
    const slip = async (later: number) => {
      const id = await order()
      await loop.act(id, 'dispatch', OPERATOR, { department: '粮食局' })
      clock.now += later
      await loop.runTimers()
      await loop.act(id, 'complete', paper, { words: '换了门锁' })
    }
    await slip(3_600_000)
    await slip(2 * 86_400_000)
    const figures = figuresOf(await storiesOf(await eventsOf(residents), EVER))
    expect(figures.find(({ id }) => id === 'done-in-time')).toMatchObject({ numerator: 1, denominator: 2 })
  })

  it('count the requests of a period by the day they were ordered', async () => {
    const { residents, clock } = await givenStories()
    const events = await eventsOf(residents)
    expect(await storiesOf(events, { from: clock.now, until: clock.now + 1 })).toEqual([])
    expect(await storiesOf(events, { from: 0, until: clock.now })).toHaveLength(4)
  })

  it('are read from the first order of the period on, without what was said', async () => {
    const { residents, order, loop, clock } = await givenStories()
    const { seq } = await residents.log.head()
    const period = { from: clock.now, until: clock.now + 1 }
    const read = async (last: number) => {
      const events: RequestEvent[] = []
      for await (const event of residents.log.ofPeriod(period, last)) events.push(event)
      return events.map(({ action }) => action)
    }
    expect(await read(seq)).toEqual([])
    const counted = await order()
    clock.now += 1
    await order()
    await loop.act(counted, 'triage', OPERATOR)
    expect(await read(seq + 3)).toEqual(['order', 'order', 'triage'])
    expect(await read(seq + 2)).toEqual(['order', 'order'])
  })

  it('of thousands of events leave others their turn while they are counted', async () => {
    const { file, residents } = await givenStories()
    const { seq } = await residents.log.head()
    const database = new Database(file)
    database.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 3500)
      insert into request_event
      select ${seq} + i, request, action, role, actor, time, data, previous, hash from n, request_event where seq = 1`)
    database.close()
    for (const events of [residents.log.ofPeriod(EVER, seq + 3_500), residents.log.all()]) {
      let turns = 0
      const turn = () => {
        turns++
        others = setImmediate(turn)
      }
      let others = setImmediate(turn)
      let count = 0
      for await (const _event of events) count++
      clearImmediate(others)
      expect([count, turns >= 3]).toEqual([seq + 3_500, true])
    }
  })
})

describe('a log that nobody touched', () => {
  it('is whole, also after words were erased, and holds every head that was published', async () => {
    const { residents, agreed, order, loop, clock } = await givenStories()
    const published = await residents.log.head()
    await eraseIn(loop, clock, agreed)
    await order()
    const verdict = await verifyLog(residents, published)
    expect(verdict).toMatchObject({ requests: 5, erased: 3, problems: [], problemCount: 0 })
    expect(verdict.events).toBe(published.seq + 3)
  })
})

describe('a log of before the source of orders was kept', () => {
  it('is whole', async () => {
    const { file, residents, order } = await givenStories()
    const id = await order()
    const [ordered] = await residents.log.of(id)
    const db = await openDatabase<ResidentTables>(file, residentMigrations, {
      synchronous: 'FULL',
      cache: 100,
    })
    const older = { ...(await residents.requests.find(id))?.facts, id: '2603030001' }
    await sql`insert into service_request select ${older.id}, origin, 'older-one', television, contact, stage, department,
        due, wake, version, ordered, changed, ${JSON.stringify(older)} from service_request where id = ${id}`.execute(
      db,
    )
    if (!ordered) throw new Error('There is no order.')
    const { seq: _seq, data, ...event } = ordered.event
    const { source: _source, ...rest } = data
    await appendEvent(db, { ...event, request: older.id, data: rest }, '[]')
    await db.destroy()
    expect(ordered.event.data.source).toMatch(/^[0-9a-f]{64}$/)
    expect(await verifyLog(residents)).toMatchObject({ requests: 6, problems: [] })
  })
})

describe('a log that somebody changed', () => {
  it.each([
    ['an event', "update request_event set action = 'confirm' where seq = 3", 'was changed'],
    ['a time', 'update request_event set time = time - 86400000 where seq = 2', 'was changed'],
    ['a face', `update request_event set data = replace(data, '"face":1', '"face":3')`, 'was changed'],
    ['what a resident said', "update words set body = replace(body, '水管', '电线')", 'What was said'],
    ['what the staff wrote', "update words set body = '没修' where seq = 6", 'What was said'],
    ['an event that is gone', 'delete from request_event where seq = 4', 'are missing'],
    [
      'two events that changed places',
      'update request_event set seq = -2 where seq = 2; update request_event set seq = 2 where seq = 3; update request_event set seq = 3 where seq = -2',
      'was changed',
    ],
    [
      'where a request stands',
      `update service_request set facts = replace(facts, '"confirmed"', '"completed"')`,
      'stands elsewhere',
    ],
    [
      'a request that was taken off the desk and its television',
      "update service_request set stage = 'archived', wake = null, television = null where id like '%0003'",
      'stands elsewhere',
    ],
    [
      'a timer that was stopped',
      "update service_request set wake = null where id like '%0003'",
      'stands elsewhere',
    ],
    [
      'a promise that was put off',
      "update service_request set due = 9e12 where id like '%0003'",
      'stands elsewhere',
    ],
    ['whose it is', "update service_request set department = '供水公司'", 'stands elsewhere'],
    [
      'a request that was moved to another television',
      "update service_request set origin = 'tv:x', television = 'x' where id like '%0002'",
      'another origin or key',
    ],
    [
      'the key of an order',
      "update service_request set key = 'another-key' where id like '%0002'",
      'another origin or key',
    ],
    [
      'a photo with a request that came without any',
      `insert into photo (television, draft, request, added, type, salt, digest, bytes)
        select television, key, id, 1, 'image/jpeg', '', '', x'00' from service_request where id like '%0002'`,
      'was added',
    ],
    ['where it is shown', "update service_request set television = null where id like '%0002'", 'elsewhere'],
    ['words that are gone', 'delete from words where seq = 6', 'never erased'],
    ['what was ordered that is gone', 'delete from words where seq = 1', 'never erased'],
    [
      'a request that is gone',
      "delete from service_request where id like '%0002'",
      'is missing, but has events',
    ],
  ])('is found: %s', async (_what, statement, sentence) => {
    const { file, residents } = await givenStories()
    tamper(file, statement)
    const { problems } = await verifyLog(residents)
    expect(problems.join('\n')).toContain(sentence)
  })

  it('is found when its end was cut off, or all of it made anew, by a head that was published', async () => {
    const { file, residents } = await givenStories()
    const head = await residents.log.head()
    tamper(file, `delete from request_event where seq = ${head.seq}`)
    expect((await verifyLog(residents, head)).problems.join('\n')).toContain(
      `event ${head.seq} was published`,
    )
    const other = { seq: 2, hash: 'f'.repeat(64) }
    expect((await verifyLog(residents, other)).problems.join('\n')).toContain('another hash')
  })
})
