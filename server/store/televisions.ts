/** Televisions and the households they stand in. */
import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Contact } from '../../shared/model/household.ts'
import { addContact, partFromHousehold } from './contacts.ts'
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
  /**
   * Gives the household of the code's television this contact, once, if the code holds. Requests at one of the stages
   * `open` keep the contact that they were ordered with; `kept` counts them.
   */
  bind(
    codeHash: string,
    contact: Contact,
    now: number,
    open: readonly string[],
  ): Promise<{ television: string; kept: number } | undefined>
  /** The televisions whose household has this name or telephone number. */
  boundTo(text: string): Promise<BoundTelevision[]>
  /** Forgets the contact of the television's household, as `bind` does. Undefined where there was none. */
  unbind(id: string, open: readonly string[]): Promise<{ kept: number } | undefined>
}

/** A television with whom its household is called by. */
export interface BoundTelevision {
  id: string
  contact: Contact
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
    bind: (codeHash, contact, now, open) =>
      immediately(db, async (transaction) => {
        const taken = await transaction
          .deleteFrom('binding')
          .where('code_hash', '=', codeHash)
          .where('until', '>', now)
          .returning('television')
          .executeTakeFirst()
        if (!taken) return undefined
        const { kept } = (await forgetContact(transaction, taken.television, open)) ?? { kept: 0 }
        await giveContact(transaction, taken.television, await addContact(transaction, contact))
        return { television: taken.television, kept }
      }),
    async boundTo(text) {
      const digits = digitsOf(text)
      const rows = await db
        .selectFrom('television')
        .innerJoin('household', 'household.id', 'television.household')
        .innerJoin('contact', 'contact.id', 'household.contact')
        .select(['television.id', 'contact.name', 'contact.phone', 'contact.address'])
        .execute()
      return rows
        .filter(({ name, phone }) => name === text || (digits !== '' && digitsOf(phone) === digits))
        .map(({ id, ...contact }) => ({ id, contact }))
    },
    unbind: (id, open) => immediately(db, (transaction) => forgetContact(transaction, id, open)),
  }
}

/** Who lived there is nobody's business any more, besides what they ordered and still wait for. */
async function forgetContact(
  db: Kysely<ResidentTables>,
  television: string,
  open: readonly string[],
): Promise<{ kept: number } | undefined> {
  const before = await db
    .selectFrom('contact')
    .innerJoin('household', 'household.contact', 'contact.id')
    .innerJoin('television', 'television.household', 'household.id')
    .where('television.id', '=', television)
    .select(['contact.id', 'contact.name', 'contact.phone', 'contact.address'])
    .executeTakeFirst()
  if (!before) return undefined
  const { id, ...contact } = before
  const kept = await partFromHousehold(db, television, contact, open)
  await giveContact(db, television, null)
  await db.deleteFrom('contact').where('id', '=', id).execute()
  return { kept }
}

async function giveContact(
  db: Kysely<ResidentTables>,
  television: string,
  contact: number | null,
): Promise<void> {
  const household = db.selectFrom('television').select('household').where('id', '=', television)
  await db.updateTable('household').set({ contact }).where('id', 'in', household).execute()
}

/** A telephone number without the blanks and hyphens that somebody put in. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** 64 random bits, hex: nobody needs to guess another, but knowing one opens nothing. */
function newId(): string {
  return randomBytes(8).toString('hex')
}
