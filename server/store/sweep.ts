/** Deletes rows that are no longer shown, a few at a time. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { KEPT, keepReplaced } from './kept-programmes.ts'
import type { Tables } from './tables.ts'
import { CONTENT_TABLES } from './tables.ts'

/** Rows deleted in one statement: small enough that whoever else writes never waits. */
const ROWS_AT_ONCE = 1000

/** Deletes every row of one revision of a source. */
export async function deleteRevision(db: Kysely<Tables>, source: string, revision: number): Promise<void> {
  for (const table of ['item', 'fault'] as const) await deleteByPosition(db, table, source, revision)
  await deleteProgrammes(db, source, revision)
}

/**
 * Deletes the rows of every revision that is not the shown one of a known source, kept programmes apart.
 * A draft that another instance has under way can then not be shown any more.
 */
export async function sweepContent(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('source_state')
    .set((state) => ({ swept: state.ref('draft') }))
    .execute()
  const columns = ['source', 'revision', 'retiring', 'last_good'] as const
  const states = await db.selectFrom('source_state').select(columns).execute()
  for (const { source, retiring, last_good } of states) {
    if (retiring !== KEPT) await keepReplaced(db, source, { since: 0, until: last_good ?? 0 })
  }
  const shown = new Map(states.map((state) => [state.source, state.revision]))
  for (const table of CONTENT_TABLES) {
    const revisions = await db.selectFrom(table).select(['source', 'revision']).distinct().execute()
    for (const { source, revision } of revisions) {
      const isKept = table === 'programme' && revision === KEPT && shown.has(source)
      if (shown.get(source) !== revision && !isKept) await deleteRevision(db, source, revision)
    }
  }
}

async function deleteByPosition(
  db: Kysely<Tables>,
  table: 'item' | 'fault',
  source: string,
  revision: number,
): Promise<void> {
  for (;;) {
    const cut = await db
      .selectFrom(table)
      .select('position')
      .where('source', '=', source)
      .where('revision', '=', revision)
      .orderBy('position')
      .offset(ROWS_AT_ONCE)
      .limit(1)
      .executeTakeFirst()
    const rows = db.deleteFrom(table).where('source', '=', source).where('revision', '=', revision)
    if (!cut) {
      await rows.execute()
      return
    }
    await rows.where('position', '<', cut.position).execute()
    await breathe()
  }
}

/** Programmes are deleted in the order of their index, since no other would find the next rows quickly. */
async function deleteProgrammes(db: Kysely<Tables>, source: string, revision: number): Promise<void> {
  for (;;) {
    const cut = await db
      .selectFrom('programme')
      .select(['channel', 'start'])
      .where('source', '=', source)
      .where('revision', '=', revision)
      .orderBy('channel')
      .orderBy('start')
      .orderBy('position')
      .offset(ROWS_AT_ONCE)
      .limit(1)
      .executeTakeFirst()
    const rows = db.deleteFrom('programme').where('source', '=', source).where('revision', '=', revision)
    if (!cut) {
      await rows.execute()
      return
    }
    await rows.where('channel', '<', cut.channel).execute()
    await rows.where('channel', '=', cut.channel).where('start', '<=', cut.start).execute()
    await breathe()
  }
}
