/** Random keys that the server signs with; they live as long as the database and never leave it. */
import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const LENGTH = 32

export interface Secrets {
  /** Returns the key of that name, made up when it is first asked for; every instance gets the same. */
  key(name: string): Promise<Uint8Array>
}

/** Returns the keys kept in `db`. */
export function secretsIn(db: Kysely<Tables>): Secrets {
  return {
    async key(name) {
      const query = db.selectFrom('secret').select('key').where('name', '=', name)
      const known = await query.executeTakeFirst()
      if (known) return Buffer.from(known.key, 'hex')
      await db
        .insertInto('secret')
        .values({ name, key: randomBytes(LENGTH).toString('hex') })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute()
      return Buffer.from((await query.executeTakeFirstOrThrow()).key, 'hex')
    },
  }
}
