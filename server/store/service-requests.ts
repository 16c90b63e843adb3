/** Service requests: the projection of their events, changed only together with an event. */
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Contact } from '../../shared/model/household.ts'
import type { Answer, RequestEvent, RequestFacts, Stage } from '../../shared/model/service-request.ts'
import { addContact, rewriteContact } from './contacts.ts'
import { sourceText } from './event-chain.ts'
import { appendEvent, type EventLog, eventLogIn } from './event-log.ts'
import { immediately } from './immediately.ts'
import { endPage } from './phone-pages.ts'
import { attachPhotos } from './photos.ts'
import { matching, RESCUE, type RequestQuery } from './request-query.ts'
import type { ResidentTables, ServiceRequestTable } from './resident-tables.ts'

/** A request with where it came from; who ordered it is asked of the contacts. */
export interface StoredRequest {
  facts: RequestFacts
  origin: string
  television?: string
}

/** A request as it lies in its table. */
export type RequestRow = Selectable<ServiceRequestTable>

/** What makes a new request. */
export interface NewRequest {
  origin: string
  key: string
  television?: string
  contact?: Contact
  /** The county's day of ordering, "2026-11-22": the beginning of its number. */
  day: string
  answers: readonly Answer[]
  /** Makes event and facts for the number that the request gets; `said` is what was answered, on a phone too. */
  begin(
    id: string,
    said: readonly Answer[],
  ): { event: Omit<RequestEvent, 'seq'>; facts: RequestFacts; wake: number | undefined }
}

/** What a step writes. */
export interface Change {
  event: Omit<RequestEvent, 'seq' | 'request'>
  words?: string
  facts: RequestFacts
  /** When a timer has to look at it again, UTC ms. */
  wake: number | undefined
  /** Whom to call from now on. */
  contact?: Contact
  /** True: what was said, written and photographed goes, and whom to call about it. */
  erase?: true
}

export interface ServiceRequests {
  /** Makes a request with its first event, once for each key of an origin: a repeated one gives the first request. */
  add(request: NewRequest): Promise<{ request: StoredRequest; repeated: boolean }>
  find(id: string): Promise<StoredRequest | undefined>
  /** The request that an origin ordered with this key. */
  ordered(origin: string, key: string): Promise<StoredRequest | undefined>
  /**
   * Lets `decide` look at the request and its log and writes what it returns, event and projection in one transaction;
   * where it returns nothing, or throws, nothing is written. Undefined when there is no such request.
   */
  change(
    id: string,
    decide: (request: StoredRequest, log: Pick<EventLog, 'of'>) => Promise<Change | undefined>,
  ): Promise<StoredRequest | undefined>
  list(query: RequestQuery): Promise<StoredRequest[]>
  /** What lies in the table of those that `list` gives, for whoever checks it. */
  rows(query: RequestQuery): Promise<RequestRow[]>
  /** Counts the requests by where they stand; late is whose promise ended at `at` (UTC ms) or before. */
  standings(
    query: RequestQuery,
    at: number,
  ): Promise<{ stage: Stage; rescue: boolean; isLate: boolean; count: number }[]>
}

/** SQLite, "SELECT", the LIMIT clause: "If the LIMIT expression evaluates to a negative value, then there is no upper bound". */
const NO_LIMIT = -1

/** Returns the requests kept in `db`. */
export function serviceRequestsIn(db: Kysely<ResidentTables>): ServiceRequests {
  async function rows(query: RequestQuery): Promise<RequestRow[]> {
    let selected = matching(db, query).selectAll()
    if (query.order === 'due' || query.order === 'wake') {
      selected = selected.orderBy(query.order, (direction) => direction.asc().nullsLast())
    } else selected = selected.orderBy('ordered', 'desc')
    return selected
      .orderBy('id', 'desc')
      .limit(query.limit ?? NO_LIMIT)
      .offset(query.offset ?? 0)
      .execute()
  }
  return {
    add: (request) => immediately(db, (transaction) => addRequest(transaction, request)),
    find: (id) => findRequest(db, id),
    ordered: (origin, key) => orderedRequest(db, origin, key),
    change: (id, decide) =>
      immediately(db, async (transaction) => {
        const request = await findRequest(transaction, id)
        if (!request) return undefined
        const change = await decide(request, eventLogIn(transaction))
        if (!change) return request
        const { event, words, facts, wake, contact, erase } = change
        await appendEvent(transaction, { ...event, request: id }, words)
        if (contact) await rewriteContact(transaction, id, contact)
        if (erase) await eraseSaid(transaction, id)
        await transaction
          .updateTable('service_request')
          .set(columnsOf(facts, wake))
          .where('id', '=', id)
          .where('version', '=', request.facts.version)
          .execute()
        return { ...request, facts }
      }),
    list: async (query) => (await rows(query)).map(storedRequest),
    rows,
    async standings(query, at) {
      const isLate = sql<number>`due is not null and due <= ${at}`
      const found = await matching(db, query)
        .select(['stage', RESCUE.as('rescue'), isLate.as('late')])
        .select((row) => row.fn.countAll<number>().as('count'))
        .groupBy(['stage', 'rescue', 'late'])
        .execute()
      return found.map(({ stage, rescue, late, count }) => ({
        stage: stage as Stage,
        rescue: rescue === 1,
        isLate: late === 1,
        count,
      }))
    },
  }
}

/**
 * Erases what was said with the events of a request, its photos and whom to call about it: its own contact, and its
 * link to a television, since the contact of a household outlives the request. The events stay.
 */
async function eraseSaid(db: Kysely<ResidentTables>, id: string): Promise<void> {
  const events = db.selectFrom('request_event').select('seq').where('request', '=', id)
  await db.deleteFrom('words').where('seq', 'in', events).execute()
  await db.deleteFrom('photo').where('request', '=', id).execute()
  const row = await db
    .selectFrom('service_request')
    .select('contact')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('service_request')
    .set({ contact: null, television: null })
    .where('id', '=', id)
    .execute()
  if (row.contact !== null) await db.deleteFrom('contact').where('id', '=', row.contact).execute()
}

async function addRequest(
  db: Kysely<ResidentTables>,
  { origin, key, television, contact, day, answers, begin }: NewRequest,
): Promise<{ request: StoredRequest; repeated: boolean }> {
  const known = await orderedRequest(db, origin, key)
  if (known) return { request: known, repeated: true }
  const page = television === undefined ? undefined : await endPage(db, television, key)
  const said = page ? withWords(answers, page) : answers
  const { event, facts, wake } = begin(await nextNumber(db, day), said)
  await db
    .insertInto('service_request')
    .values({
      id: facts.id,
      origin,
      key,
      television: television ?? null,
      contact: contact ? await addContact(db, contact) : null,
      ordered: facts.orderedAt,
      ...columnsOf(facts, wake),
    })
    .execute()
  const photos = television === undefined ? [] : await attachPhotos(db, television, key, facts.id)
  const data = photos.length > 0 ? { ...event.data, photos } : event.data
  await appendEvent(db, { ...event, data }, JSON.stringify(said), sourceText(origin, key))
  return {
    request: { facts, origin, ...(television !== undefined && { television }) },
    repeated: false,
  }
}

/** A phone was told that its words are saved, though the television may have ordered before it heard of them. */
function withWords(
  answers: readonly Answer[],
  { question, text }: { question: string; text: string },
): readonly Answer[] {
  const words = text.trim()
  const isHeld = words === '' || answers.some(({ answer }) => answer.includes(words))
  return isHeld ? answers : [...answers, { question, answer: words }]
}

async function orderedRequest(
  db: Kysely<ResidentTables>,
  origin: string,
  key: string,
): Promise<StoredRequest | undefined> {
  const rows = db.selectFrom('service_request').selectAll().where('origin', '=', origin)
  const row = await rows.where('key', '=', key).executeTakeFirst()
  return row && storedRequest(row)
}

/** "2611220001" is the first request of 22 November 2026; after 9,999 a day the numbers grow longer. */
async function nextNumber(db: Kysely<ResidentTables>, day: string): Promise<string> {
  const { last } = await db
    .insertInto('request_number')
    .values({ day, last: 1 })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet((row) => ({ last: row('request_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return day.replace(/-/g, '').slice(2) + String(last).padStart(4, '0')
}

async function findRequest(db: Kysely<ResidentTables>, id: string): Promise<StoredRequest | undefined> {
  const row = await db.selectFrom('service_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row && storedRequest(row)
}

/** Returns the columns that repeat the facts, to be asked for, and when a timer has to look again (UTC ms). */
export function columnsOf(facts: RequestFacts, wake: number | undefined) {
  return {
    stage: facts.stage,
    department: facts.department ?? null,
    due: facts.due ?? null,
    wake: wake ?? null,
    version: facts.version,
    changed: facts.changedAt,
    facts: JSON.stringify(facts),
  }
}

function storedRequest(row: RequestRow): StoredRequest {
  return {
    facts: JSON.parse(row.facts),
    origin: row.origin,
    ...(row.television !== null && { television: row.television }),
  }
}
