/** Service requests of a television: to order, to see how far they are, and to say whether it is done. */
import { Hono } from 'hono'
import { REQUESTS_PATH, type ResidentAction, type TvRequest, type TvRequests } from '../../shared/api.ts'
import { orderSchema, residentStepSchema, STAGE_NAMES } from '../../shared/model/service-request.ts'
import type { Loop } from '../loop/loop.ts'
import { tvRequest } from '../loop/tv-request.ts'
import { type Limit, rateLimit } from '../rate-limit.ts'
import { contentHash } from '../sections/document.ts'
import type { Residents } from '../store/residents.ts'
import type { StoredRequest } from '../store/service-requests.ts'
import { HttpError } from './http-error.ts'
import { jsonOf, shortBody } from './json-body.ts'
import { entityTag, matchesTag } from './negotiate.ts'
import { requireTelevision } from './televisions.ts'

/** Requests that a television lists. */
const MOST_LISTED = 50
const MOST_BYTES = 200_000
/** A trembling hand may order several times; a household does not order all day. */
const ORDERS: Limit = { burst: 10, every: 60_000 }
const RESCUES: Limit = { burst: 30, every: 30_000 }
const STEPS_TAKEN: Limit = { burst: 30, every: 2_000 }
const SHOWN_STAGES = STAGE_NAMES.filter((stage) => stage !== 'archived')
const ACTIONS: readonly ResidentAction[] = ['undo', 'cancel', 'confirm', 'not-done', 'rate']

export interface RequestDeps {
  loop: Pick<Loop, 'order' | 'act'>
  residents: Pick<Residents, 'televisions' | 'requests' | 'log'>
  now: () => number
}

/** Serves REQUESTS_PATH and what lies below it, to televisions that prove who they are. */
export function requestRoutes({ loop, residents, now }: RequestDeps): Hono {
  const { televisions, requests, log } = residents
  const mayOrder = rateLimit(ORDERS, now)
  const mayCallForRescue = rateLimit(RESCUES, now)
  const mayAct = rateLimit(STEPS_TAKEN, now)
  const routes = new Hono()
  const viewOf = async (request: StoredRequest): Promise<TvRequest> =>
    tvRequest(request, await log.of(request.facts.id), now())

  routes.get(REQUESTS_PATH, async (c) => {
    const { id: television } = await requireTelevision(c, televisions)
    const stored = await requests.list({ television, stages: SHOWN_STAGES, limit: MOST_LISTED })
    const body: TvRequests = { requests: await Promise.all(stored.map(viewOf)) }
    const json = JSON.stringify(body)
    const hash = contentHash(json)
    c.header('ETag', entityTag(hash, 'identity'))
    c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', 'Authorization')
    if (matchesTag(c.req.header('if-none-match'), hash)) return c.body(null, 304)
    c.header('Content-Type', 'application/json')
    return c.body(json)
  })

  routes.post(REQUESTS_PATH, shortBody(MOST_BYTES), async (c) => {
    const { id: television, village } = await requireTelevision(c, televisions)
    const order = await jsonOf(c, orderSchema)
    const origin = `tv:${television}`
    const may = order.rescue ? mayCallForRescue : mayOrder
    // Whoever asks again since the answer was lost is told, however often.
    if (!may(television) && !(await requests.ordered(origin, order.key))) throw new HttpError('too_many')
    const { request, repeated } = await loop.order(order, {
      origin,
      channel: 'tv',
      actor: { role: 'resident' },
      television,
      ...(village !== undefined && { village }),
    })
    c.header('Cache-Control', 'no-store')
    return c.json(await viewOf(request), repeated ? 200 : 201)
  })

  for (const action of ACTIONS) {
    routes.post(`${REQUESTS_PATH}/:id/${action}`, shortBody(MOST_BYTES), async (c) => {
      const { id: television } = await requireTelevision(c, televisions)
      const { version, ...input } = await jsonOf(c, residentStepSchema)
      if (!mayAct(television)) throw new HttpError('too_many')
      const isVisible = (request: StoredRequest) => request.television === television
      const actor = { role: 'resident' } as const
      const request = await loop.act(c.req.param('id'), action, actor, input, { isVisible, seen: version })
      c.header('Cache-Control', 'no-store')
      return c.json(await viewOf(request))
    })
  }
  return routes
}
