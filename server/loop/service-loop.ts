/** Puts the parts of the loop together over one database: requests, their changes, their timers; and takes them apart. */
import type { County } from '../../shared/model/county.ts'
import { openResidents, type Residents } from '../store/residents.ts'
import type { Secrets } from '../store/secrets.ts'
import { type Binding, createBinding } from './binding.ts'
import { createLoop, type Loop } from './loop.ts'
import { type PhoneChanges, phoneChanges } from './phone-changes.ts'
import { createPhoneCompanion, type PhoneCompanion } from './phone-companion.ts'
import { type RequestChanges, requestChanges } from './request-changes.ts'
import { type StreamTickets, streamTickets } from './television-key.ts'
import { timersOf } from './timers.ts'

export interface ServiceLoopDeps {
  county: Readonly<County>
  secrets: Pick<Secrets, 'key'>
  /** UTC ms */
  now: () => number
  log: { error(fields: object, message: string): void }
}

export interface ServiceLoop {
  residents: Residents
  loop: Loop
  tickets: StreamTickets
  binding: Binding
  companion: PhoneCompanion
  /** What phones that got in are known by afterwards. */
  phonePassKey: Uint8Array
  changes: RequestChanges
  phoneChanges: PhoneChanges
  /** The television of a ticket that holds now. */
  televisionOf(ticket: string): string | undefined
  /** Lets time act on requests and drafts, and televisions hear of changes, until `stop`. */
  start(): void
  /** Closes the database too. */
  stop(): Promise<void>
}

/**
 * Opens the loop over the database `file`.
 * @throws when the file cannot be opened or a migration fails.
 */
export async function openServiceLoop(file: string, deps: ServiceLoopDeps): Promise<ServiceLoop> {
  const { county, secrets, now, log } = deps
  const residents = await openResidents(file)
  const loop = createLoop({ county, residents, now })
  const tickets = streamTickets(await secrets.key('event stream'))
  const changes = await requestChanges(residents.log, (error) =>
    log.error({ error }, 'The log of service requests cannot be read.'),
  )
  const companion = createPhoneCompanion(residents, await secrets.key('phone'), now)
  const used = phoneChanges(residents.phonePages, (error) =>
    log.error({ error }, 'The pages of phones cannot be read.'),
  )
  const timers = timersOf(
    async () => {
      await loop.runTimers()
      await companion.eraseAbandoned()
    },
    now,
    log,
  )
  return {
    residents,
    loop,
    tickets,
    binding: createBinding(residents.televisions, await secrets.key('binding'), now),
    companion,
    phonePassKey: await secrets.key('phone-pass'),
    changes,
    phoneChanges: used,
    televisionOf: (ticket) => tickets.televisionOf(ticket, now()),
    start() {
      timers.start()
      changes.start()
      used.start()
    },
    async stop() {
      await Promise.all([timers.stop(), changes.stop(), used.stop()])
      await residents.close()
    },
  }
}
