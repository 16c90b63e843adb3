/** The write-ahead log is emptied by another thread, and a thread that fails does no harm. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { startCheckpointer } from '../../server/store/checkpoint.ts'
import { openStore } from '../../server/store/store.ts'

const directory = mkdtempSync(join(tmpdir(), 'checkpoint-'))
const script = pathToFileURL('dist/server/checkpoint-worker.js')
afterAll(() => rmSync(directory, { recursive: true }))

/** Sources that the database file holds by itself, without its log. */
function sourcesWithoutLog(file: string): number {
  const copy = join(directory, 'copy.sqlite')
  copyFileSync(file, copy)
  const database = new Database(copy)
  try {
    return Number(database.prepare('select count(*) from source_state').pluck().get())
  } catch {
    return 0
  } finally {
    database.close()
  }
}

it('moves what was written into the database while the store is open', async () => {
  const file = join(directory, 'catalogue.sqlite')
  const store = await openStore(file)
  await store.states.declare([{ id: 'list', fingerprint: '1' }])
  expect(sourcesWithoutLog(file)).toBe(0)
  const failures: unknown[] = []
  const checkpointer = startCheckpointer(file, script, (error) => failures.push(error))
  await expect.poll(() => sourcesWithoutLog(file), { timeout: 5_000 }).toBe(1)
  await checkpointer.stop()
  await store.close()
  expect(failures).toEqual([])
})

it('tells of a thread that cannot work, and stops all the same', async () => {
  const failures: unknown[] = []
  const missing = join(directory, 'missing', 'catalogue.sqlite')
  const checkpointer = startCheckpointer(missing, script, (error) => failures.push(error))
  await expect.poll(() => failures.length, { timeout: 5_000 }).toBe(1)
  await checkpointer.stop()
})
