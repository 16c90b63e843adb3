/**
 * Past programmes that their source has dropped. They stay as rows of revision 0, which no reading ever gets, and count
 * only for the time before the first programme that the shown revision has of their channel: what is read anew wins.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The revision of kept programmes. */
export const KEPT = 0

/** What of a replaced revision is worth keeping, UTC ms. */
export interface KeepWindow {
  /** Programmes that began earlier are forgotten. */
  since: number
  /** Of a channel that the new revision does not know, what begins later is forgotten. */
  until: number
}

/**
 * Keeps what the revision that `source` has just replaced tells of the time before the shown one, a channel at a time
 * so that whoever else writes never waits. Readers see the same before, meanwhile and afterwards.
 */
export async function keepReplaced(db: Kysely<Tables>, source: string, window: KeepWindow): Promise<void> {
  const state = await db
    .selectFrom('source_state')
    .select(['revision', 'retiring'])
    .where('source', '=', source)
    .executeTakeFirst()
  if (!state) return
  for (const revision of new Set([KEPT, state.retiring])) {
    for await (const channel of channelsOf(db, source, revision)) {
      const boundary = (await firstStart(db, source, state.revision, channel)) ?? window.until
      const rows = { source, channel }
      await forgetKept(db, rows, window.since, boundary)
      if (revision !== KEPT) await keep(db, rows, revision, window.since, boundary)
      await breathe()
    }
  }
  await db.updateTable('source_state').set({ retiring: KEPT }).where('source', '=', source).execute()
}

interface Rows {
  source: string
  channel: string
}

async function forgetKept(db: Kysely<Tables>, rows: Rows, since: number, boundary: number): Promise<void> {
  const kept = db
    .deleteFrom('programme')
    .where('source', '=', rows.source)
    .where('revision', '=', KEPT)
    .where('channel', '=', rows.channel)
  await kept.where('start', '<', since).execute()
  await kept.where('start', '>=', boundary).execute()
}

async function keep(
  db: Kysely<Tables>,
  rows: Rows,
  revision: number,
  since: number,
  boundary: number,
): Promise<void> {
  await db
    .updateTable('programme')
    .set({ revision: KEPT })
    .where('source', '=', rows.source)
    .where('revision', '=', revision)
    .where('channel', '=', rows.channel)
    .where('start', '>=', since)
    .where('start', '<', boundary)
    .execute()
}

async function firstStart(
  db: Kysely<Tables>,
  source: string,
  revision: number,
  channel: string,
): Promise<number | undefined> {
  const first = await db
    .selectFrom('programme')
    .select('start')
    .where('source', '=', source)
    .where('revision', '=', revision)
    .where('channel', '=', channel)
    .orderBy('start')
    .limit(1)
    .executeTakeFirst()
  return first?.start
}

/** Steps from channel to channel along the index, without reading their programmes. */
async function* channelsOf(db: Kysely<Tables>, source: string, revision: number): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const next = await db
      .selectFrom('programme')
      .select('channel')
      .where('source', '=', source)
      .where('revision', '=', revision)
      .where('channel', '>', last)
      .orderBy('channel')
      .limit(1)
      .executeTakeFirst()
    if (!next) return
    last = next.channel
    yield last
  }
}
