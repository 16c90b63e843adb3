/** Service requests: the projection of their events, changed only together with an event. */
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Contact } from '../../shared/model/household.ts'
import type { Answer, RequestEvent, RequestFacts } from '../../shared/model/service-request.ts'
import { addContact } from './contacts.ts'
import { appendEvent, type EventLog, eventLogIn } from './event-log.ts'
import { immediately } from './immediately.ts'
import { attachPhotos } from './photos.ts'
import type { ResidentTables, ServiceRequestTable } from './resident-tables.ts'

/** A request with where it came from; who ordered it is asked of the contacts. */
export interface StoredRequest {
  facts: RequestFacts
  origin: string
  television?: string
}

/** What makes a new request. */
export interface NewRequest {
  origin: string
  key: string
  television?: string
  contact?: Contact
  /** The county's day of ordering, "2026-11-22": the beginning of its number. */
  day: string
  answers: readonly Answer[]
  /** Makes event and facts for the number that the request gets. */
  begin(id: string): { event: Omit<RequestEvent, 'seq'>; facts: RequestFacts; wake: number | undefined }
}

/** What a step writes. */
export interface Change {
  event: Omit<RequestEvent, 'seq' | 'request'>
  words?: string
  facts: RequestFacts
  /** When a timer has to look at it again, UTC ms. */
  wake: number | undefined
  /** True: what was said, written and photographed goes, and whom to call about it. */
  erase?: true
}

/** Which requests; all that are given must hold. */
export interface RequestQuery {
  ids?: readonly string[]
  television?: string
  origin?: string
  department?: string
  unit?: string
  /** Only requests on which this account has acted. */
  actor?: string
  /** What occurs in a number, or in what may be looked through. */
  search?: { text: string; words: boolean; contacts: boolean }
  stages?: readonly string[]
  services?: readonly string[]
  /** Only what everybody may know of: requests for a service that neither complain of somebody nor call for rescue, or come from this origin. */
  publicOr?: string
  /** UTC ms, first included, last not. */
  ordered?: { from?: number; until?: number }
  changed?: { from?: number; until?: number }
  dueUntil?: number
  wakeUntil?: number
  /** Newest first unless said otherwise; by promise, those whom nobody promised anything come last. */
  order?: 'newest' | 'due' | 'wake'
  limit: number
  offset?: number
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
}

/** Parts of the projection that are rarely asked for and have no column of their own. */
const SERVICE = sql<string | null>`json_extract(facts, '$.service')`
const ABOUT = sql<string | null>`json_extract(facts, '$.about')`
const RESCUE = sql<number>`json_extract(facts, '$.rescue')`
const UNIT = sql<string | null>`json_extract(facts, '$.unit')`

function actedOn(actor: string) {
  return sql<boolean>`exists (select 1 from request_event as e where e.request = service_request.id and e.actor = ${actor})`
}

/** Numbers are found by their beginning, telephones without the blanks and hyphens that somebody put in. */
function occurs({ text, words, contacts }: NonNullable<RequestQuery['search']>) {
  const plain = text.replace(/[\\%_]/g, '\\$&')
  const within = `%${plain}%`
  const digits = text.replace(/[\s-]/g, '')
  const places = [sql<boolean>`service_request.id like ${`${plain}%`} escape '\\'`]
  if (words) {
    places.push(sql`exists (select 1 from request_event as e join words as w on w.seq = e.seq
      where e.request = service_request.id and w.body like ${within} escape '\\')`)
  }
  if (contacts) {
    const phone = /^\d{3,}$/.test(digits)
      ? sql`or replace(replace(c.phone, ' ', ''), '-', '') like ${`%${digits}%`}`
      : sql``
    places.push(sql`exists (select 1 from contact as c
      left join television as t on t.id = service_request.television
      left join household as h on h.id = t.household
      where c.id = coalesce(service_request.contact, h.contact)
        and (c.name like ${within} escape '\\' or c.address like ${within} escape '\\' ${phone}))`)
  }
  return sql<boolean>`(${sql.join(places, sql` or `)})`
}

/** Returns the requests kept in `db`. */
export function serviceRequestsIn(db: Kysely<ResidentTables>): ServiceRequests {
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
        const { event, words, facts, wake, erase } = change
        await appendEvent(transaction, { ...event, request: id }, words)
        if (erase) await eraseSaid(transaction, id)
        await transaction
          .updateTable('service_request')
          .set(columnsOf(facts, wake))
          .where('id', '=', id)
          .where('version', '=', request.facts.version)
          .execute()
        return { ...request, facts }
      }),
    async list(query) {
      const { ids, television, origin, department, stages, ordered, changed, dueUntil, wakeUntil } = query
      let rows = db.selectFrom('service_request').selectAll()
      if (ids) rows = rows.where('id', 'in', ids)
      if (television !== undefined) rows = rows.where('television', '=', television)
      if (origin !== undefined) rows = rows.where('origin', '=', origin)
      if (department !== undefined) rows = rows.where('department', '=', department)
      if (query.unit !== undefined) rows = rows.where(UNIT, '=', query.unit)
      if (query.actor !== undefined) rows = rows.where(actedOn(query.actor))
      if (query.search) rows = rows.where(occurs(query.search))
      if (stages) rows = rows.where('stage', 'in', stages)
      if (query.services) rows = rows.where(SERVICE, 'in', query.services)
      if (query.publicOr !== undefined) {
        const origin = query.publicOr
        rows = rows.where((row) =>
          row.or([
            row('origin', '=', origin),
            row.and([row(SERVICE, 'is not', null), row(ABOUT, 'is', null), row(RESCUE, '=', 0)]),
          ]),
        )
      }
      if (ordered?.from !== undefined) rows = rows.where('ordered', '>=', ordered.from)
      if (ordered?.until !== undefined) rows = rows.where('ordered', '<', ordered.until)
      if (changed?.from !== undefined) rows = rows.where('changed', '>=', changed.from)
      if (changed?.until !== undefined) rows = rows.where('changed', '<', changed.until)
      if (dueUntil !== undefined) rows = rows.where('due', '<=', dueUntil)
      if (wakeUntil !== undefined) rows = rows.where('wake', '<=', wakeUntil)
      if (query.order === 'due' || query.order === 'wake') {
        rows = rows.orderBy(query.order, (direction) => direction.asc().nullsLast())
      } else rows = rows.orderBy('ordered', 'desc')
      const found = await rows
        .orderBy('id', 'desc')
        .limit(query.limit)
        .offset(query.offset ?? 0)
        .execute()
      return found.map(storedRequest)
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
  const { event, facts, wake } = begin(await nextNumber(db, day))
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
  await appendEvent(db, { ...event, data }, JSON.stringify(answers))
  return {
    request: { facts, origin, ...(television !== undefined && { television }) },
    repeated: false,
  }
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

function columnsOf(facts: RequestFacts, wake: number | undefined) {
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

function storedRequest(row: Selectable<ServiceRequestTable>): StoredRequest {
  return {
    facts: JSON.parse(row.facts),
    origin: row.origin,
    ...(row.television !== null && { television: row.television }),
  }
}
