/** Programmes of the shown guides, read by channel and time. */
import type { Kysely, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { LocalText } from '../../shared/model/local-text.ts'
import type { Programme } from '../../shared/model/programme.ts'
import { KEPT } from './kept-programmes.ts'
import type { ProgrammeTable, Tables } from './tables.ts'

/** A programme without what only its own page tells. */
export interface ProgrammeLine {
  channel: string
  /** UTC ms */
  start: number
  /** UTC ms */
  stop?: number
  title: LocalText
}

/** More than a channel shows in two days, so that no guide makes an answer of any size. */
const MOST_OF_SPAN = 2_000
/** Programmes held in memory at once while a whole channel is read. */
const PAGE = 500

export interface ProgrammeStore {
  /**
   * Programmes of `channels` (the guide's own ids) that start in [from, until), UTC ms, by channel and start.
   * Asked with few channels at a time, it never holds the process up.
   */
  starting(source: string, channels: readonly string[], from: number, until: number): Promise<ProgrammeLine[]>
  /** The programmes of one channel that start in [from, until), UTC ms, by start; one indexed query. */
  ofSpan(source: string, channel: string, from: number, until: number): Promise<Programme[]>
  /** Every programme of one channel, by start, read a page at a time. */
  ofChannel(source: string, channel: string): AsyncIterable<Programme>
}

/** Returns the programmes kept in `db`. */
export function programmesIn(db: Kysely<Tables>): ProgrammeStore {
  /** What is shown, and before its beginning what is kept; of a revision that is being replaced, what will be kept. */
  const shown = (source: string) =>
    db
      .selectFrom('programme')
      .where('programme.source', '=', source)
      .where(sql<boolean>`programme.revision in (
        select revision from source_state where source = ${source}
        union all select retiring from source_state where source = ${source}
        union all select ${KEPT})`)
      .where(sql<boolean>`(
        programme.revision = (select revision from source_state where source = ${source})
        or programme.start < coalesce((
          select min(first.start) from programme as first
          where first.source = ${source} and first.channel = programme.channel
            and first.revision = (select revision from source_state where source = ${source})
        ), programme.start + 1))`)
  return {
    async starting(source, channels, from, until) {
      if (channels.length === 0) return []
      const rows = await shown(source)
        .where('channel', 'in', channels)
        .where('start', '>=', from)
        .where('start', '<', until)
        .orderBy('channel')
        .orderBy('start')
        .orderBy('position')
        .select(['channel', 'start', 'stop', 'title'])
        .execute()
      return rows.map((row) => ({
        channel: row.channel,
        start: row.start,
        ...(row.stop !== null && { stop: row.stop }),
        title: JSON.parse(row.title),
      }))
    },
    async ofSpan(source, channel, from, until) {
      const rows = await shown(source)
        .where('channel', '=', channel)
        .where('start', '>=', from)
        .where('start', '<', until)
        .orderBy('start')
        .orderBy('position')
        .limit(MOST_OF_SPAN)
        .selectAll('programme')
        .execute()
      return rows.map(programmeOf)
    },
    async *ofChannel(source, channel) {
      let last: { start: number; position: number } | undefined
      for (;;) {
        let page = shown(source).where('channel', '=', channel)
        if (last) {
          const { start, position } = last
          page = page.where((row) =>
            row.or([
              row('start', '>', start),
              row.and([row('start', '=', start), row('position', '>', position)]),
            ]),
          )
        }
        const query = page.orderBy('start').orderBy('position').limit(PAGE).selectAll()
        const rows = await query.execute()
        for (const row of rows) yield programmeOf(row)
        last = rows.at(-1)
        if (rows.length < PAGE) return
      }
    },
  }
}

function programmeOf(row: Selectable<ProgrammeTable>): Programme {
  return {
    type: 'programme',
    channel: row.channel,
    start: row.start,
    ...(row.stop !== null && { stop: row.stop }),
    title: JSON.parse(row.title),
    ...JSON.parse(row.details),
  }
}
