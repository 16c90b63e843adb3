/** Who residents are and how they are reached: the only part of the store that hands out personal data. */
import type { Kysely } from 'kysely'
import type { Contact } from '../../shared/model/household.ts'
import type { ResidentTables } from './resident-tables.ts'

export interface Contacts {
  /** Whom to call about a request: who was written down with it, else the household of its television. */
  ofRequest(id: string): Promise<Contact | undefined>
}

/** Returns the contacts kept in `db`. */
export function contactsIn(db: Kysely<ResidentTables>): Contacts {
  return {
    async ofRequest(id) {
      const row = await db
        .selectFrom('service_request')
        .leftJoin('television', 'television.id', 'service_request.television')
        .leftJoin('household', 'household.id', 'television.household')
        .innerJoin('contact', (join) =>
          join.on((on) =>
            on('contact.id', '=', on.fn.coalesce('service_request.contact', 'household.contact')),
          ),
        )
        .where('service_request.id', '=', id)
        .select(['contact.name', 'contact.phone', 'contact.address'])
        .executeTakeFirst()
      if (!row || isBlank(row)) return undefined
      return { name: row.name, phone: row.phone, address: row.address }
    },
  }
}

/** Whom nobody may call any more about a request of a household that has another contact now. */
const FORGOTTEN: Contact = { name: '', phone: '', address: '' }

function isBlank({ name, phone, address }: Contact): boolean {
  return name === '' && phone === '' && address === ''
}

/**
 * Takes the contact of a television's household away from its requests: those at one of the stages `open` keep it, each
 * for itself, and of the others nobody learns any more whom to call. Returns how many keep it.
 */
export async function partFromHousehold(
  db: Kysely<ResidentTables>,
  television: string,
  contact: Contact,
  open: readonly string[],
): Promise<number> {
  const requests = await db
    .selectFrom('service_request')
    .select(['id', 'stage'])
    .where('television', '=', television)
    .where('contact', 'is', null)
    .execute()
  const isOpen = ({ stage }: { stage: string }) => open.includes(stage)
  for (const request of requests) {
    await rewriteContact(db, request.id, isOpen(request) ? contact : FORGOTTEN)
  }
  return requests.filter(isOpen).length
}

/** Writes down whom to call about a request, in place of whom was to be called so far. */
export async function rewriteContact(
  db: Kysely<ResidentTables>,
  request: string,
  contact: Contact,
): Promise<void> {
  const before = await db
    .selectFrom('service_request')
    .select('contact')
    .where('id', '=', request)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('service_request')
    .set({ contact: await addContact(db, contact) })
    .where('id', '=', request)
    .execute()
  if (before.contact !== null) await db.deleteFrom('contact').where('id', '=', before.contact).execute()
}

/** Writes a contact down. Returns its id. */
export async function addContact(db: Kysely<ResidentTables>, contact: Contact): Promise<number> {
  const { id } = await db.insertInto('contact').values(contact).returning('id').executeTakeFirstOrThrow()
  return id
}
