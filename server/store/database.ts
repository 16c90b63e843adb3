/** Opens a SQLite database and brings its tables up to date. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, type Migration, Migrator, SqliteDialect } from 'kysely'

export interface DatabaseOptions {
  /**
   * How much survives a power cut (SQLite, "PRAGMA synchronous"). NORMAL may lose the last moments; FULL loses nothing
   * that was acknowledged.
   */
  synchronous: 'NORMAL' | 'FULL'
  /** Kilobytes of pages that are kept in memory. */
  cache: number
}

/**
 * Opens the database `file` (`:memory:` for tests).
 * @throws when the file cannot be opened or a migration fails.
 */
export async function openDatabase<Tables>(
  file: string,
  migrations: Record<string, Migration>,
  { synchronous, cache }: DatabaseOptions,
): Promise<Kysely<Tables>> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma(`synchronous = ${synchronous}`)
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma(`cache_size = -${cache}`)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  if (error) {
    await db.destroy()
    throw error
  }
  return db
}
