/** Appends to the log of requests and reads it. */
import { setImmediate as breathe } from 'node:timers/promises'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { RequestEvent } from '../../shared/model/service-request.ts'
import { CHAIN_BEGINS, canonicalJson, eventHash, newSalt, wordsDigest } from './event-chain.ts'
import type { RequestEventTable, ResidentTables } from './resident-tables.ts'

/** Events read at once by those who walk through the whole log. */
const AT_ONCE = 1_000

/** An event with its place in the chain and what was said with it. */
export interface LoggedEvent {
  event: RequestEvent
  previous: string
  hash: string
  /** Undefined when nothing was said, or it was erased. */
  words?: { salt: string; body: string }
}

/** An event of a television's request, for its event stream. */
export interface Change {
  seq: number
  request: string
  television: string
}

export interface EventLog {
  /** Everything of one request, oldest first. */
  of(request: string): Promise<LoggedEvent[]>
  /** The whole log, oldest first, without holding it in memory; others have their turn in between. */
  all(): AsyncIterable<LoggedEvent>
  /**
   * What happened from the first order of [from, until) on, UTC ms, up to the event at `last`: all events of the requests
   * ordered then, and others. Oldest first, without what was said; others have their turn in between.
   */
  ofPeriod(period: { from: number; until: number }, last: number): AsyncIterable<RequestEvent>
  /** The last events, newest first; only those before position `before`, where it is given. Without what was said. */
  newest(query: { before?: number; limit: number }): Promise<Pick<LoggedEvent, 'event' | 'hash'>[]>
  /** The last event's position and hash; 0 before the first. */
  head(): Promise<{ seq: number; hash: string }>
  /** Events after `seq` of requests that came from a television. */
  changesAfter(seq: number): Promise<Change[]>
}

/** Returns the log kept in `db`. */
export function eventLogIn(db: Kysely<ResidentTables>): EventLog {
  const rows = () =>
    db
      .selectFrom('request_event')
      .leftJoin('words', 'words.seq', 'request_event.seq')
      .selectAll('request_event')
      .select(['words.salt', 'words.body'])
      .orderBy('request_event.seq')
  return {
    async of(request) {
      return (await rows().where('request', '=', request).execute()).map(loggedEvent)
    },
    async *all() {
      const walk = walked(0, (after) =>
        rows().where('request_event.seq', '>', after).limit(AT_ONCE).execute(),
      )
      for await (const row of walk) yield loggedEvent(row)
    },
    async *ofPeriod({ from, until }, last) {
      const { first } = await db
        .selectFrom('request_event')
        // Written out, since SQLite looks for its partial index before it knows any parameter.
        .where(sql<boolean>`action = 'order'`)
        .where('time', '>=', from)
        .where('time', '<', until)
        .select((row) => row.fn.min<number | null>('seq').as('first'))
        .executeTakeFirstOrThrow()
      if (first === null) return
      const events = db.selectFrom('request_event').selectAll().where('seq', '<=', last).orderBy('seq')
      const walk = walked(first - 1, (after) => events.where('seq', '>', after).limit(AT_ONCE).execute())
      for await (const row of walk) yield eventOf(row)
    },
    async newest({ before, limit }) {
      let events = db.selectFrom('request_event').selectAll().orderBy('seq', 'desc').limit(limit)
      if (before !== undefined) events = events.where('seq', '<', before)
      return (await events.execute()).map((row) => ({ event: eventOf(row), hash: row.hash }))
    },
    head: () => headOf(db),
    changesAfter: (seq) =>
      db
        .selectFrom('request_event')
        .innerJoin('service_request', 'service_request.id', 'request_event.request')
        .where('request_event.seq', '>', seq)
        .where('service_request.television', 'is not', null)
        .orderBy('request_event.seq')
        .limit(AT_ONCE)
        .select(['request_event.seq', 'request_event.request'])
        .select((row) => row.ref('service_request.television').$notNull().as('television'))
        .execute(),
  }
}

/**
 * Appends one event behind the last; call it within `immediately`. Of `body` and `source` it holds digests of one salt,
 * which goes when the words go. Returns it as it was logged.
 */
export async function appendEvent(
  db: Kysely<ResidentTables>,
  draft: Omit<RequestEvent, 'seq'>,
  body: string | undefined,
  source?: string,
): Promise<RequestEvent> {
  const { seq: last, hash: previous } = await headOf(db)
  const salt = newSalt()
  const digests = {
    ...(body !== undefined && { digest: wordsDigest(salt, body) }),
    ...(source !== undefined && { source: wordsDigest(salt, source) }),
  }
  const event: RequestEvent = { ...draft, seq: last + 1, data: { ...draft.data, ...digests } }
  await db
    .insertInto('request_event')
    .values({
      seq: event.seq,
      request: event.request,
      action: event.action,
      role: event.role,
      actor: event.actor ?? null,
      time: event.at,
      data: canonicalJson(event.data),
      previous,
      hash: eventHash(previous, event),
    })
    .execute()
  if (body !== undefined) await db.insertInto('words').values({ seq: event.seq, salt, body }).execute()
  return event
}

async function headOf(db: Kysely<ResidentTables>): Promise<{ seq: number; hash: string }> {
  const last = db.selectFrom('request_event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1)
  return (await last.executeTakeFirst()) ?? { seq: 0, hash: CHAIN_BEGINS }
}

/** Gives the rows behind `after` as `read` reads them; between two batches the event loop turns, as SQLite holds it up. */
async function* walked<Row extends { seq: number }>(
  after: number,
  read: (after: number) => Promise<Row[]>,
): AsyncIterable<Row> {
  for (let last = after; ; await breathe()) {
    const batch = await read(last)
    yield* batch
    if (batch.length < AT_ONCE) return
    last = batch[batch.length - 1]?.seq ?? last
  }
}

function eventOf(row: Selectable<RequestEventTable>): RequestEvent {
  return {
    seq: row.seq,
    request: row.request,
    action: row.action as RequestEvent['action'],
    role: row.role as RequestEvent['role'],
    ...(row.actor !== null && { actor: row.actor }),
    at: row.time,
    data: JSON.parse(row.data),
  }
}

function loggedEvent(
  row: Selectable<RequestEventTable> & { salt: string | null; body: string | null },
): LoggedEvent {
  return {
    event: eventOf(row),
    previous: row.previous,
    hash: row.hash,
    ...(row.salt !== null && row.body !== null && { words: { salt: row.salt, body: row.body } }),
  }
}
