/** Opens the database and hands out one part per noun. */
import { sql } from 'kysely'
import type { Content } from './content.ts'
import { contentIn } from './content.ts'
import { openDatabase } from './database.ts'
import { migrations } from './migrations.ts'
import type { ProgrammeStore } from './programme.ts'
import { programmesIn } from './programme.ts'
import type { Secrets } from './secrets.ts'
import { secretsIn } from './secrets.ts'
import type { SourceStates } from './source-state.ts'
import { sourceStatesIn } from './source-state.ts'
import type { Tables } from './tables.ts'

export interface Store {
  states: SourceStates
  content: Content
  programmes: ProgrammeStore
  secrets: Secrets
  /** Moves what was written from the write-ahead log into the database (SQLite, "WAL", 3.2): no power cut undoes it then. */
  settle(): Promise<void>
  /** Closes the database; nothing may be asked afterwards. */
  close(): Promise<void>
}

/**
 * Opens the database `file` (`:memory:` for tests) and brings its tables up to date. A power cut may cost it the last
 * moments, which is right for a catalogue that is read again from its sources.
 * @throws when the file cannot be opened or a migration fails.
 */
export async function openStore(file: string): Promise<Store> {
  const db = await openDatabase<Tables>(file, migrations, { synchronous: 'NORMAL', cache: 4096 })
  return {
    states: sourceStatesIn(db),
    content: contentIn(db),
    programmes: programmesIn(db),
    secrets: secretsIn(db),
    settle: async () => void (await sql`pragma wal_checkpoint(passive)`.execute(db)),
    close: () => db.destroy(),
  }
}
