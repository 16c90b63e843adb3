/** A transaction that owns the right to write from its beginning, so that what it reads is still true when it writes. */
import { type Kysely, sql } from 'kysely'

/**
 * Runs `work` in a transaction begun with BEGIN IMMEDIATE (SQLite, "Transaction", 2.2); another instance that writes
 * is waited for. Rolls back and throws what `work` throws.
 */
export function immediately<Tables, Result>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection)
    try {
      const result = await work(connection)
      await sql`commit`.execute(connection)
      return result
    } catch (error) {
      // A full disk has rolled back already; what went wrong must not be hidden by that.
      await sql`rollback`.execute(connection).catch(() => undefined)
      throw error
    }
  })
}
