/** Televisions: how one registers, says where it stands, and gets a ticket and a binding code. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import {
  BINDING_PATH,
  TELEVISION_PATH,
  TELEVISIONS_PATH,
  type Television,
  TICKET_PATH,
} from '../../shared/api.ts'
import type { County } from '../../shared/model/county.ts'
import { registrationSchema } from '../../shared/model/household.ts'
import type { Binding } from '../loop/binding.ts'
import { registerTelevision, type StreamTickets, televisionOf } from '../loop/television-key.ts'
import { type Limit, rateLimit } from '../rate-limit.ts'
import type { Residents } from '../store/residents.ts'
import type { StoredTelevision } from '../store/televisions.ts'
import { visitorOf } from '../visitor.ts'
import { HttpError } from './http-error.ts'
import { jsonOf, shortBody } from './json-body.ts'

const MOST_BYTES = 4_096
/** All sets of a cable network may come from one address, on the day on which they are switched on first. */
const REGISTRATIONS_FROM_ADDRESS: Limit = { burst: 500, every: 1_000 }
const REGISTRATIONS: Limit = { burst: 5_000, every: 100 }
const CODES: Limit = { burst: 5, every: 60_000 }

export interface TelevisionDeps {
  county: Pick<County, 'villages'>
  residents: Pick<Residents, 'televisions'>
  tickets: StreamTickets
  binding: Pick<Binding, 'offer'>
  /** IP addresses and ranges of proxies that are believed about their visitors. */
  proxies: readonly string[]
  now: () => number
}

/** Serves the paths of a television itself. */
export function televisionRoutes(deps: TelevisionDeps): Hono {
  const { county, residents, tickets, binding, proxies, now } = deps
  const { televisions } = residents
  const mayRegisterFrom = rateLimit(REGISTRATIONS_FROM_ADDRESS, now)
  const mayRegister = rateLimit(REGISTRATIONS, now)
  const mayOffer = rateLimit(CODES, now)
  const routes = new Hono()
  const knownVillage = (village: string | undefined): string | undefined => {
    if (village === undefined || county.villages?.some(({ id }) => id === village)) return village
    throw new HttpError('unknown_village')
  }

  routes.post(TELEVISIONS_PATH, shortBody(MOST_BYTES), async (c) => {
    const village = knownVillage((await jsonOf(c, registrationSchema)).village)
    const { address } = visitorOf(c, proxies)
    // The address comes first: one that has used up its own must take nothing from the others.
    if (!mayRegisterFrom(address) || !mayRegister('everybody')) throw new HttpError('too_many')
    c.header('Cache-Control', 'no-store')
    return c.json(await registerTelevision(televisions, village, now()), 201)
  })
  routes.get(TELEVISION_PATH, async (c) => answer(c, await requireTelevision(c, televisions)))
  routes.put(TELEVISION_PATH, shortBody(MOST_BYTES), async (c) => {
    const { id } = await requireTelevision(c, televisions)
    const { village } = await jsonOf(c, registrationSchema)
    await televisions.settle(id, knownVillage(village))
    return answer(c, await requireTelevision(c, televisions))
  })
  routes.post(TICKET_PATH, async (c) => {
    const { id } = await requireTelevision(c, televisions)
    c.header('Cache-Control', 'no-store')
    return c.json(tickets.issue(id, now()))
  })
  routes.post(BINDING_PATH, async (c) => {
    const { id } = await requireTelevision(c, televisions)
    if (!mayOffer(id)) throw new HttpError('too_many')
    c.header('Cache-Control', 'no-store')
    return c.json(await binding.offer(id))
  })
  return routes
}

/** @throws HttpError when the request does not prove which television it comes from. */
export async function requireTelevision(
  c: Context,
  televisions: Pick<Residents['televisions'], 'find'>,
): Promise<StoredTelevision> {
  const television = await televisionOf(televisions, c.req.header('authorization'))
  if (!television) throw new HttpError('unauthorised')
  return television
}

function answer(c: Context, { village, bound }: StoredTelevision): Response {
  const body: Television = { ...(village !== undefined && { village }), bound }
  c.header('Cache-Control', 'no-store')
  return c.json(body)
}
