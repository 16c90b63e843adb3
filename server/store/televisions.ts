/** Televisions and the households they stand in. */
import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Contact } from '../../shared/model/household.ts'
import { addContact } from './contacts.ts'
import { immediately } from './immediately.ts'
import type { ResidentTables } from './resident-tables.ts'

/** A television with what is known of its household, besides who lives there. */
export interface StoredTelevision {
  id: string
  secretHash: string
  village?: string
  /** True when its household has a contact. */
  bound: boolean
}

export interface Televisions {
  /** Registers a television in a household of its own; returns its id. */
  register(secretHash: string, village: string | undefined, now: number): Promise<string>
  find(id: string): Promise<StoredTelevision | undefined>
  /** Says where the household lives. */
  settle(id: string, village: string | undefined): Promise<void>
  /** Lets a code bind the television until then, UTC ms; earlier codes of it end. False when the code is in use. */
  offerBinding(id: string, codeHash: string, now: number, until: number): Promise<boolean>
  /** Gives the household of the code's television this contact, once. Returns the television, if the code holds. */
  bind(codeHash: string, contact: Contact, now: number): Promise<string | undefined>
}

/** Returns the televisions kept in `db`. */
export function televisionsIn(db: Kysely<ResidentTables>): Televisions {
  return {
    register: (secretHash, village, now) =>
      immediately(db, async (transaction) => {
        const [id, household] = [newId(), newId()]
        await transaction
          .insertInto('household')
          .values({ id: household, village: village ?? null })
          .execute()
        await transaction
          .insertInto('television')
          .values({ id, household, secret_hash: secretHash, registered: now })
          .execute()
        return id
      }),
    async find(id) {
      const row = await db
        .selectFrom('television')
        .innerJoin('household', 'household.id', 'television.household')
        .where('television.id', '=', id)
        .select(['television.secret_hash', 'household.village', 'household.contact'])
        .executeTakeFirst()
      if (!row) return undefined
      const { secret_hash: secretHash, village, contact } = row
      return { id, secretHash, ...(village !== null && { village }), bound: contact !== null }
    },
    async settle(id, village) {
      const household = db.selectFrom('television').select('household').where('id', '=', id)
      await db
        .updateTable('household')
        .set({ village: village ?? null })
        .where('id', 'in', household)
        .execute()
    },
    offerBinding: (id, codeHash, now, until) =>
      immediately(db, async (transaction) => {
        await transaction
          .deleteFrom('binding')
          .where((row) => row.or([row('television', '=', id), row('until', '<=', now)]))
          .execute()
        const offered = await transaction
          .insertInto('binding')
          .values({ code_hash: codeHash, television: id, until })
          .onConflict((conflict) => conflict.column('code_hash').doNothing())
          .executeTakeFirst()
        return (offered.numInsertedOrUpdatedRows ?? 0n) > 0n
      }),
    bind: (codeHash, contact, now) =>
      immediately(db, async (transaction) => {
        const taken = await transaction
          .deleteFrom('binding')
          .where('code_hash', '=', codeHash)
          .where('until', '>', now)
          .returning('television')
          .executeTakeFirst()
        if (!taken) return undefined
        const household = transaction
          .selectFrom('television')
          .select('household')
          .where('id', '=', taken.television)
        const before = await transaction
          .selectFrom('household')
          .select('contact')
          .where('id', 'in', household)
          .executeTakeFirstOrThrow()
        await transaction
          .updateTable('household')
          .set({ contact: await addContact(transaction, contact) })
          .where('id', 'in', household)
          .execute()
        // Who lived there before is nobody's business any more.
        if (before.contact !== null) {
          await transaction.deleteFrom('contact').where('id', '=', before.contact).execute()
        }
        return taken.television
      }),
  }
}

/** 64 random bits, hex: nobody needs to guess another, but knowing one opens nothing. */
function newId(): string {
  return randomBytes(8).toString('hex')
}
