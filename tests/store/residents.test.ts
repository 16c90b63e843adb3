/** What the residents' database does when something goes wrong, and what it forgets. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../server/store/database.ts'
import { immediately } from '../../server/store/immediately.ts'
import { residentMigrations } from '../../server/store/resident-migrations.ts'
import type { ResidentTables } from '../../server/store/resident-tables.ts'
import { openResidents } from '../../server/store/residents.ts'

const CONTACT = { phone: '0000-5551234', address: '' }

it('says what went wrong where SQLite has rolled back by itself', async () => {
  const options = { synchronous: 'FULL', cache: 100 } as const
  const db = await openDatabase<ResidentTables>(':memory:', residentMigrations, options)
  onTestFinished(() => db.destroy())
  const failing = immediately(db, async (transaction) => {
    await sql`rollback`.execute(transaction)
    throw new Error('The disk is full.')
  })
  await expect(failing).rejects.toThrow('The disk is full.')
  expect(await immediately(db, async () => 'goes on')).toBe('goes on')
})

it('forgets who lived with a television when it is bound to others', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'residents-'))
  const file = join(directory, 'residents.sqlite')
  const residents = await openResidents(file)
  onTestFinished(async () => {
    await residents.close()
    rmSync(directory, { recursive: true })
  })
  const television = await residents.televisions.register('0'.repeat(64), undefined, 0)
  for (const name of ['王奶奶', '李大爷']) {
    await residents.televisions.offerBinding(television, name, 0, 10)
    const bound = await residents.televisions.bind(name, { ...CONTACT, name }, 5, [])
    expect(bound).toEqual({ television, kept: 0 })
  }
  const raw = new Database(file, { readonly: true })
  const names = raw.prepare('select name from contact').pluck().all()
  raw.close()
  expect(names).toEqual(['李大爷'])
})
