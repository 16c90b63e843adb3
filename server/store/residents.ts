/** Opens the residents' database: households, service requests with their log, and the staff's accounts. */
import { type Contacts, contactsIn } from './contacts.ts'
import { openDatabase } from './database.ts'
import { type EventLog, eventLogIn } from './event-log.ts'
import { type PhonePages, phonePagesIn } from './phone-pages.ts'
import { type Photos, photosIn } from './photos.ts'
import { residentMigrations } from './resident-migrations.ts'
import type { ResidentTables } from './resident-tables.ts'
import { type ServiceRequests, serviceRequestsIn } from './service-requests.ts'
import { type StaffAccounts, staffAccountsIn } from './staff-accounts.ts'
import { type Televisions, televisionsIn } from './televisions.ts'

export interface Residents {
  televisions: Televisions
  requests: ServiceRequests
  log: EventLog
  contacts: Contacts
  phonePages: PhonePages
  photos: Photos
  staff: StaffAccounts
  /** Closes the database; nothing may be asked afterwards. */
  close(): Promise<void>
}

/**
 * Opens the database `file` (`:memory:` for tests) and brings its tables up to date. It is a file of its own, since the
 * catalogue can be read again from its sources and the words of residents cannot: what resolves here is on the disk
 * (synchronous = FULL; SQLite, "PRAGMA synchronous"), and no refresh of a guide holds it up.
 * @throws when the file cannot be opened or a migration fails.
 */
export async function openResidents(file: string): Promise<Residents> {
  const options = { synchronous: 'FULL', cache: 2048 } as const
  const db = await openDatabase<ResidentTables>(file, residentMigrations, options)
  return {
    televisions: televisionsIn(db),
    requests: serviceRequestsIn(db),
    log: eventLogIn(db),
    contacts: contactsIn(db),
    phonePages: phonePagesIn(db),
    photos: photosIn(db),
    staff: staffAccountsIn(db),
    close: () => db.destroy(),
  }
}
