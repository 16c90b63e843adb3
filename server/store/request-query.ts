/** Which service requests are asked for, and how SQL says it. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ResidentTables } from './resident-tables.ts'

/** Which requests; all that are given must hold. */
export interface RequestQuery {
  ids?: readonly string[]
  television?: string
  origin?: string
  department?: string
  unit?: string
  /** Only requests on which this account has acted. */
  actor?: string
  /** What occurs in a number, or in what may be looked through of requests ordered since then, UTC ms. */
  search?: { text: string; words: boolean; contacts: boolean; since?: number }
  stages?: readonly string[]
  services?: readonly string[]
  /** Only what everybody may know of: requests for a service that neither complain of somebody nor call for rescue, or come from this origin, if there is one. */
  publicOr?: string | null
  /** UTC ms, first included, last not. */
  ordered?: { from?: number; until?: number }
  changed?: { from?: number; until?: number }
  dueUntil?: number
  rescue?: boolean
  /** Only those whose promise ended at `at` (UTC ms) or before; or only the others. */
  late?: { at: number; is: boolean }
  wakeUntil?: number
  /** Newest first unless said otherwise; by promise, those whom nobody promised anything come last. */
  order?: 'newest' | 'due' | 'wake'
  limit?: number
  offset?: number
}

/** Parts of the projection that are rarely asked for and have no column of their own. */
const SERVICE = sql<string | null>`json_extract(facts, '$.service')`
const ABOUT = sql<string | null>`json_extract(facts, '$.about')`
export const RESCUE = sql<number>`json_extract(facts, '$.rescue')`
const UNIT = sql<string | null>`json_extract(facts, '$.unit')`

/** What everybody may know of, as the index service_request_public has it. */
const IS_PUBLIC = sql<boolean>`(${SERVICE} is not null and ${ABOUT} is null and ${RESCUE} = 0)`

function actedOn(actor: string) {
  return sql<boolean>`exists (select 1 from request_event as e where e.request = service_request.id and e.actor = ${actor})`
}

/** Numbers are found by their beginning, telephones without the blanks and hyphens that somebody put in. */
function occurs({ text, words, contacts, since = 0 }: NonNullable<RequestQuery['search']>) {
  const plain = text.replace(/[\\%_]/g, '\\$&')
  const within = `%${plain}%`
  const digits = text.replace(/[\s-]/g, '')
  const places: RawBuilder<boolean>[] = []
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
  const number = sql`(service_request.id >= ${text} and service_request.id < ${`${text}\uffff`})`
  if (places.length === 0) return sql<boolean>`${number}`
  return sql<boolean>`(${number} or (ordered >= ${since} and (${sql.join(places, sql` or `)})))`
}

/** Returns the selection of the requests that the query asks for, without their order. */
export function matching(db: Kysely<ResidentTables>, query: RequestQuery) {
  const { ids, television, origin, department, stages, ordered, changed, dueUntil, wakeUntil, late } = query
  let rows = db.selectFrom('service_request')
  if (ids) rows = rows.where('id', 'in', ids)
  if (television !== undefined) rows = rows.where('television', '=', television)
  if (origin !== undefined) rows = rows.where('origin', '=', origin)
  if (department !== undefined) rows = rows.where('department', '=', department)
  if (query.unit !== undefined) rows = rows.where(UNIT, '=', query.unit)
  if (query.actor !== undefined) rows = rows.where(actedOn(query.actor))
  if (query.search) rows = rows.where(occurs(query.search))
  // With + no index of stages is taken, where that of what is public leads to fewer rows, in their order.
  if (stages) rows = rows.where(query.publicOr === null ? sql`+stage` : 'stage', 'in', stages)
  if (query.services) rows = rows.where(SERVICE, 'in', query.services)
  if (query.publicOr === null) rows = rows.where(IS_PUBLIC)
  else if (query.publicOr !== undefined) {
    const own = query.publicOr
    rows = rows.where((row) => row.or([row('origin', '=', own), IS_PUBLIC]))
  }
  if (query.rescue !== undefined) rows = rows.where(RESCUE, '=', query.rescue ? 1 : 0)
  if (ordered?.from !== undefined) rows = rows.where('ordered', '>=', ordered.from)
  if (ordered?.until !== undefined) rows = rows.where('ordered', '<', ordered.until)
  if (changed?.from !== undefined) rows = rows.where('changed', '>=', changed.from)
  if (changed?.until !== undefined) rows = rows.where('changed', '<', changed.until)
  if (dueUntil !== undefined) rows = rows.where('due', '<=', dueUntil)
  if (late?.is) rows = rows.where('due', '<=', late.at)
  else if (late) rows = rows.where((row) => row.or([row('due', 'is', null), row('due', '>', late.at)]))
  if (wakeUntil !== undefined) rows = rows.where('wake', '<=', wakeUntil)
  return rows
}
