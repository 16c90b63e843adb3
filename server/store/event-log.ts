/** Appends to the log of requests and reads it. */
import type { Kysely, Selectable } from 'kysely'
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
  /** The whole log, oldest first, without holding it in memory. */
  all(): AsyncIterable<LoggedEvent>
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
      for (let last = 0; ; ) {
        const batch = await rows().where('request_event.seq', '>', last).limit(AT_ONCE).execute()
        yield* batch.map(loggedEvent)
        if (batch.length < AT_ONCE) return
        last = batch[batch.length - 1]?.seq ?? last
      }
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

/** Appends one event behind the last; call it within `immediately`. Returns it as it was logged. */
export async function appendEvent(
  db: Kysely<ResidentTables>,
  draft: Omit<RequestEvent, 'seq'>,
  body: string | undefined,
): Promise<RequestEvent> {
  const { seq: last, hash: previous } = await headOf(db)
  const salt = newSalt()
  const digest = body === undefined ? {} : { digest: wordsDigest(salt, body) }
  const event: RequestEvent = { ...draft, seq: last + 1, data: { ...draft.data, ...digest } }
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

function loggedEvent(
  row: Selectable<RequestEventTable> & { salt: string | null; body: string | null },
): LoggedEvent {
  return {
    event: {
      seq: row.seq,
      request: row.request,
      action: row.action as RequestEvent['action'],
      role: row.role as RequestEvent['role'],
      ...(row.actor !== null && { actor: row.actor }),
      at: row.time,
      data: JSON.parse(row.data),
    },
    previous: row.previous,
    hash: row.hash,
    ...(row.salt !== null && row.body !== null && { words: { salt: row.salt, body: row.body } }),
  }
}
