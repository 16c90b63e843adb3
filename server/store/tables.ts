/** The tables as Kysely sees them, as they are after the last migration. */

/** How the last attempt to read a source ended; `new` before the first. */
export type SourceStatus = 'new' | 'ok' | 'failed'

export interface SourceStateTable {
  source: string
  /** Changes when the source's configuration or the program changes, so that validators lose their meaning. */
  fingerprint: string
  /** The revision that is shown; 0 when nothing was ever read. */
  revision: number
  /** The highest revision that was ever begun. */
  draft: number
  /** Revisions up to this one may have lost rows to a sweep, so that none of them may be shown. */
  swept: number
  /** The revision that was replaced last while its past programmes are not kept yet, else 0. */
  retiring: number
  etag: string | null
  last_modified: string | null
  status: SourceStatus
  problem: string | null
  sentence: string | null
  failures: number
  last_attempt: number | null
  last_good: number | null
  next_attempt: number
  item_count: number
  fault_count: number
}

export interface ItemTable {
  source: string
  revision: number
  position: number
  type: string
  /** The item as JSON. */
  body: string
}

export interface ProgrammeTable {
  source: string
  revision: number
  position: number
  channel: string
  start: number
  stop: number | null
  /** LocalText as JSON. */
  title: string
  /** Everything else of the programme as JSON. */
  details: string
}

export interface FaultTable {
  source: string
  revision: number
  position: number
  line: number | null
  what: string
  sample: string | null
}

export interface Tables {
  source_state: SourceStateTable
  item: ItemTable
  programme: ProgrammeTable
  fault: FaultTable
}

/** Tables whose rows belong to one revision of one source. */
export const CONTENT_TABLES = ['item', 'programme', 'fault'] as const
