/** How a television proves who it is: by its secret, and on its event stream by a ticket that ends. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { StreamTicket, TelevisionKey } from '../../shared/api.ts'
import { televisionIdSchema } from '../../shared/model/household.ts'
import type { StoredTelevision, Televisions } from '../store/televisions.ts'

/** How long a ticket lets an event stream tell of a television's requests, ms. */
const TICKET_LIFE = 24 * 3_600_000

/** Registers a television. Returns its key, which the server cannot tell again. */
export async function registerTelevision(
  televisions: Pick<Televisions, 'register'>,
  village: string | undefined,
  now: number,
): Promise<TelevisionKey> {
  const secret = randomBytes(32).toString('hex')
  return { id: await televisions.register(hashOf(secret), village, now), secret }
}

/** Returns the television that an Authorization header proves (RFC 6750, 2.1), undefined when it proves none. */
export async function televisionOf(
  televisions: Pick<Televisions, 'find'>,
  authorization: string | undefined,
): Promise<StoredTelevision | undefined> {
  const [, id = '', secret = ''] = /^Bearer ([0-9a-f]+)\.([0-9a-f]+)$/i.exec(authorization ?? '') ?? []
  if (!televisionIdSchema.safeParse(id).success) return undefined
  const television = await televisions.find(id)
  return television && isSame(television.secretHash, hashOf(secret)) ? television : undefined
}

export interface StreamTickets {
  /** Returns a ticket for an event stream of that television. */
  issue(television: string, now: number): StreamTicket
  /** The television of a ticket that still holds. */
  televisionOf(ticket: string, now: number): string | undefined
}

/** Returns the tickets signed with `key`; every server with the same key knows them. */
export function streamTickets(key: Uint8Array): StreamTickets {
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex')
  return {
    issue(television, now) {
      const until = now + TICKET_LIFE
      const claim = `${television}.${until}`
      return { ticket: `${claim}.${sign(claim)}`, until }
    },
    televisionOf(ticket, now) {
      const [, claim = '', television, until, signature = ''] =
        /^(([0-9a-f]{16})\.(\d{1,16}))\.([0-9a-f]{64})$/.exec(ticket) ?? []
      return isSame(sign(claim), signature) && Number(until) > now ? television : undefined
    },
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
