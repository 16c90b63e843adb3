/** What is known about each source: which revision is shown, how its last attempt ended, when the next one is due. */
import type { Kysely, Selectable } from 'kysely'
import type { SourceStateTable, SourceStatus, Tables } from './tables.ts'

export interface SourceState {
  source: string
  fingerprint: string
  /** The revision that is shown; 0 when nothing was ever read. */
  revision: number
  etag?: string
  lastModified?: string
  status: SourceStatus
  /** Code of what went wrong at the last attempt. */
  problem?: string
  /** What went wrong at the last attempt, one plain English sentence. */
  sentence?: string
  /** Attempts that failed since the last good one. */
  failures: number
  /** UTC ms */
  lastAttempt?: number
  /** UTC ms of the last attempt that read the source well. */
  lastGood?: number
  /** UTC ms */
  nextAttempt: number
  itemCount: number
  faultCount: number
}

/** What a server says about its document, to be asked again with. */
export interface Validators {
  etag?: string
  lastModified?: string
}

export interface SourceStates {
  /** Every known source, by id. */
  all(): Promise<SourceState[]>
  find(source: string): Promise<SourceState | undefined>
  /**
   * Makes `sources` the known ones: new ones are added, others forgotten with everything they held.
   * A changed fingerprint drops the validators and makes the source due; what is shown stays.
   */
  declare(sources: readonly { id: string; fingerprint: string }[]): Promise<void>
  /** Makes `sources` due at once, and with them every source that was never read. */
  makeDue(sources: readonly string[]): Promise<void>
  /**
   * Takes the right to read a source that was due at `seen`, until `until`.
   * False when another instance was quicker.
   */
  claim(source: string, seen: number, until: number): Promise<boolean>
  /** Notes an attempt that found the shown content still current. */
  markUnchanged(source: string, at: number, next: number): Promise<void>
  /** Notes an attempt that failed; what is shown stays. */
  markFailed(source: string, at: number, next: number, problem: string, sentence: string): Promise<void>
}

/** Returns the states kept in `db`. */
export function sourceStatesIn(db: Kysely<Tables>): SourceStates {
  return {
    async all() {
      const rows = await db.selectFrom('source_state').selectAll().orderBy('source').execute()
      return rows.map(stateOf)
    },
    async find(source) {
      const query = db.selectFrom('source_state').selectAll().where('source', '=', source)
      const row = await query.executeTakeFirst()
      return row && stateOf(row)
    },
    async declare(sources) {
      const ids = sources.map((source) => source.id)
      await db.deleteFrom('source_state').where('source', 'not in', ids).execute()
      for (const { id, fingerprint } of sources) await declareOne(db, id, fingerprint)
    },
    async makeDue(sources) {
      const due = db.updateTable('source_state').set({ next_attempt: 0 })
      await due.where('revision', '=', 0).execute()
      if (sources.length > 0) await due.where('source', 'in', sources).execute()
    },
    async claim(source, seen, until) {
      const result = await db
        .updateTable('source_state')
        .set({ next_attempt: until })
        .where('source', '=', source)
        .where('next_attempt', '=', seen)
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },
    async markUnchanged(source, at, next) {
      await db
        .updateTable('source_state')
        .set({
          status: 'ok',
          problem: null,
          sentence: null,
          failures: 0,
          last_attempt: at,
          last_good: at,
          next_attempt: next,
        })
        .where('source', '=', source)
        .execute()
    },
    async markFailed(source, at, next, problem, sentence) {
      await db
        .updateTable('source_state')
        .set((state) => ({
          status: 'failed',
          problem,
          sentence,
          failures: state('failures', '+', 1),
          last_attempt: at,
          next_attempt: next,
        }))
        .where('source', '=', source)
        .execute()
    },
  }
}

async function declareOne(db: Kysely<Tables>, source: string, fingerprint: string): Promise<void> {
  await db
    .insertInto('source_state')
    .values({
      source,
      fingerprint,
      revision: 0,
      draft: 0,
      swept: 0,
      retiring: 0,
      status: 'new',
      failures: 0,
      next_attempt: 0,
      item_count: 0,
      fault_count: 0,
    })
    .onConflict((conflict) => conflict.column('source').doNothing())
    .execute()
  await db
    .updateTable('source_state')
    .set({ fingerprint, etag: null, last_modified: null, next_attempt: 0 })
    .where('source', '=', source)
    .where('fingerprint', '<>', fingerprint)
    .execute()
}

function stateOf(row: Selectable<SourceStateTable>): SourceState {
  return {
    source: row.source,
    fingerprint: row.fingerprint,
    revision: row.revision,
    etag: row.etag ?? undefined,
    lastModified: row.last_modified ?? undefined,
    status: row.status,
    problem: row.problem ?? undefined,
    sentence: row.sentence ?? undefined,
    failures: row.failures,
    lastAttempt: row.last_attempt ?? undefined,
    lastGood: row.last_good ?? undefined,
    nextAttempt: row.next_attempt,
    itemCount: row.item_count,
    faultCount: row.fault_count,
  }
}
