/** What a source holds, revision by revision: a new one is written beside the old one and shown when it is complete. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Fault } from '../../shared/model/fault.ts'
import type { Item, ItemType } from '../../shared/model/item.ts'
import type { Programme } from '../../shared/model/programme.ts'
import { immediately } from './immediately.ts'
import { KEPT, keepReplaced } from './kept-programmes.ts'
import type { Validators } from './source-state.ts'
import { deleteRevision, sweepContent } from './sweep.ts'
import type { Tables } from './tables.ts'

/** Faults kept of one reading; the rest are only counted. */
const FAULTS_KEPT = 200
/** Rows written in one statement: small enough that whoever else writes never waits. */
const ROWS_AT_ONCE = 100

/** A revision in the making. Nobody sees it before `show` resolves. */
export interface Draft {
  /** Writes what one stretch of the document held. */
  add(batch: { items: readonly Item[]; faults: readonly Fault[] }): Promise<void>
  /** Counts of what was added so far. */
  counts(): { items: number; faults: number }
  /**
   * Shows this revision instead of the one before, in one step, then deletes the old rows; what cannot be deleted
   * now goes with the next sweep. Programmes since `keepSince` (UTC ms) that the new revision does not reach back to
   * are kept.
   * @throws when a newer revision was shown in the meantime, or a sweep took this one; the shown content stays.
   */
  show(at: number, next: number, validators: Validators, keepSince?: number): Promise<void>
  /** Deletes what was written. */
  abandon(): Promise<void>
}

export interface Content {
  /** Begins a new revision of a source. */
  begin(source: string): Promise<Draft>
  /** Everything of one type that is shown for `source`, in document order; programmes have their own store. */
  items<T extends Exclude<ItemType, 'programme'>>(
    source: string,
    type: T,
  ): Promise<Extract<Item, { type: T }>[]>
  /** Faults of the shown content, at most 200. */
  faults(source: string): Promise<Fault[]>
  /** Deletes drafts that were never shown and the content of forgotten sources. */
  sweep(): Promise<void>
}

/** Returns the contents kept in `db`. */
export function contentIn(db: Kysely<Tables>): Content {
  return {
    begin: (source) => beginDraft(db, source),
    async items<T extends Exclude<ItemType, 'programme'>>(source: string, type: T) {
      const rows = await db
        .selectFrom('item')
        .innerJoin('source_state', (join) =>
          join
            .onRef('source_state.source', '=', 'item.source')
            .onRef('source_state.revision', '=', 'item.revision'),
        )
        .where('item.source', '=', source)
        .where('item.type', '=', type)
        .orderBy('item.position')
        .select('item.body')
        .execute()
      return rows.map((row): Extract<Item, { type: T }> => JSON.parse(row.body))
    },
    async faults(source) {
      const rows = await db
        .selectFrom('fault')
        .innerJoin('source_state', (join) =>
          join
            .onRef('source_state.source', '=', 'fault.source')
            .onRef('source_state.revision', '=', 'fault.revision'),
        )
        .where('fault.source', '=', source)
        .orderBy('fault.position')
        .select(['fault.line', 'fault.what', 'fault.sample'])
        .execute()
      return rows.map((row) => ({
        what: row.what,
        ...(row.line !== null && { line: row.line }),
        ...(row.sample !== null && { sample: row.sample }),
      }))
    },
    sweep: () => sweepContent(db),
  }
}

async function beginDraft(db: Kysely<Tables>, source: string): Promise<Draft> {
  const { draft: revision } = await db
    .updateTable('source_state')
    .set((state) => ({ draft: state('draft', '+', 1) }))
    .where('source', '=', source)
    .returning('draft')
    .executeTakeFirstOrThrow()
  let items = 0
  let faults = 0

  return {
    async add(batch) {
      for (let from = 0; from < batch.items.length; from += ROWS_AT_ONCE) {
        const rows: Tables['item'][] = []
        const programmeRows: Tables['programme'][] = []
        for (const item of batch.items.slice(from, from + ROWS_AT_ONCE)) {
          const key = { source, revision, position: items++ }
          if (item.type === 'programme') programmeRows.push({ ...key, ...programmeColumns(item) })
          else rows.push({ ...key, type: item.type, body: JSON.stringify(item) })
        }
        if (rows.length > 0) await db.insertInto('item').values(rows).execute()
        if (programmeRows.length > 0) await db.insertInto('programme').values(programmeRows).execute()
        await breathe()
      }
      const kept = batch.faults.slice(0, Math.max(0, FAULTS_KEPT - faults))
      if (kept.length > 0) {
        const rows = kept.map((fault, index) => ({
          source,
          revision,
          position: faults + index,
          line: fault.line ?? null,
          what: fault.what,
          sample: fault.sample ?? null,
        }))
        await db.insertInto('fault').values(rows).execute()
      }
      faults += batch.faults.length
    },
    counts: () => ({ items, faults }),
    async show(at, next, validators, keepSince = at) {
      const replaced = await immediately(db, async (transaction) => {
        const state = await transaction
          .selectFrom('source_state')
          .select(['revision', 'swept'])
          .where('source', '=', source)
          .executeTakeFirstOrThrow()
        if (state.revision > revision) throw new Error(`A newer revision of "${source}" is already shown.`)
        if (state.swept >= revision) throw new Error(`The new revision of "${source}" was swept away.`)
        await transaction
          .updateTable('source_state')
          .set({
            revision,
            retiring: state.revision,
            etag: validators.etag ?? null,
            last_modified: validators.lastModified ?? null,
            status: 'ok',
            problem: null,
            sentence: null,
            failures: 0,
            last_attempt: at,
            last_good: at,
            next_attempt: next,
            item_count: items,
            fault_count: faults,
          })
          .where('source', '=', source)
          .execute()
        return state.revision
      })
      await keepReplaced(db, source, { since: keepSince, until: at })
        .then(() => (replaced === KEPT ? undefined : deleteRevision(db, source, replaced)))
        .catch(() => {})
    },
    abandon: () => deleteRevision(db, source, revision),
  }
}

function programmeColumns(programme: Programme) {
  const { type: _, channel, start, stop, title, ...details } = programme
  return {
    channel,
    start,
    stop: stop ?? null,
    title: JSON.stringify(title),
    details: JSON.stringify(details),
  }
}
