/** Opens the database and hands out one part per noun. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import type { Content } from './content.ts'
import { contentIn } from './content.ts'
import { migrations } from './migrations.ts'
import type { ProgrammeStore } from './programme.ts'
import { programmesIn } from './programme.ts'
import type { Secrets } from './secrets.ts'
import { secretsIn } from './secrets.ts'
import type { SourceStates } from './source-state.ts'
import { sourceStatesIn } from './source-state.ts'
import type { Tables } from './tables.ts'

/**
 * Pages in the write-ahead log at which SQLite checkpoints it within a commit, 512 MB: a net below the
 * checkpointer's thread, which is always earlier.
 */
const LONGEST_LOG = 131_072

export interface StoreOptions {
  /**
   * How much survives a power cut. NORMAL may lose the last moments, which is right for a catalogue
   * that is read again from its sources. FULL loses nothing that was acknowledged:
   * a database that holds the words of residents is opened with it.
   */
  synchronous?: 'NORMAL' | 'FULL'
}

export interface Store {
  states: SourceStates
  content: Content
  programmes: ProgrammeStore
  secrets: Secrets
  /** Closes the database; nothing may be asked afterwards. */
  close(): Promise<void>
}

/**
 * Opens the database `file` (`:memory:` for tests) and brings its tables up to date.
 * @throws when the file cannot be opened or a migration fails.
 */
export async function openStore(file: string, options: StoreOptions = {}): Promise<Store> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma(`synchronous = ${options.synchronous ?? 'NORMAL'}`)
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -4096')
  sqlite.pragma(`wal_autocheckpoint = ${LONGEST_LOG}`)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) {
    await db.destroy()
    throw error
  }
  return {
    states: sourceStatesIn(db),
    content: contentIn(db),
    programmes: programmesIn(db),
    secrets: secretsIn(db),
    close: () => db.destroy(),
  }
}
