/** That lists which anybody may ask for do not look through all requests. */
import { CompiledQuery } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { requestFilter } from '../../server/open311/request-filter.ts'
import { openDatabase } from '../../server/store/database.ts'
import { matching } from '../../server/store/request-query.ts'
import { residentMigrations } from '../../server/store/resident-migrations.ts'
import type { ResidentTables } from '../../server/store/resident-tables.ts'

it.each(['', 'status=open', 'status=closed&page=3'])(
  'what is public is read in its order: %s',
  async (asked) => {
    const options = { synchronous: 'FULL', cache: 100 } as const
    const db = await openDatabase<ResidentTables>(':memory:', residentMigrations, options)
    onTestFinished(() => db.destroy())
    const filter = requestFilter(new URLSearchParams(asked), undefined, Date.UTC(2026, 2, 4))
    if ('fault' in filter) throw new Error(filter.fault)
    const list = matching(db, filter.query).selectAll().orderBy('ordered', 'desc').orderBy('id', 'desc')
    const { sql, parameters } = list.limit(10).compile()
    const plan = await db.executeQuery(CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]))
    const detail = 'SEARCH service_request USING INDEX service_request_public (ordered>? AND ordered<?)'
    expect(plan.rows).toEqual([expect.objectContaining({ detail })])
  },
)
