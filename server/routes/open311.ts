/** Open311 GeoReport v2: other systems list services, post requests and read them. https://wiki.open311.org/GeoReport_v2/ */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ServicesSection } from '../../shared/api.ts'
import type { County } from '../../shared/model/county.ts'
import type { Answer } from '../../shared/model/service-request.ts'
import type { Loop } from '../loop/loop.ts'
import {
  attributesOf,
  type GeoRequest,
  geoRequest,
  geoService,
  type ListedService,
  orderable,
} from '../open311/geo-report.ts'
import { orderOf } from '../open311/order-form.ts'
import { type RequestFilter, requestFilter } from '../open311/request-filter.ts'
import { xmlDocument } from '../open311/xml.ts'
import { type Limit, rateLimit } from '../rate-limit.ts'
import type { Library } from '../sections/library.ts'
import type { Residents } from '../store/residents.ts'
import type { StoredRequest } from '../store/service-requests.ts'
import { visitorOf } from '../visitor.ts'
import { shortBody } from './json-body.ts'

const ROOT = '/open311/v2'
const MOST_BYTES = 100_000
const POSTS: Limit = { burst: 200, every: 200 }
/** Anybody may read, but each reading looks through up to 90 days of requests. */
const READINGS_FROM_ADDRESS: Limit = { burst: 60, every: 1_000 }
const TOO_MANY = 'Too many requests in a short time; try again later.'
/** Changes when what is answered here does. */
const CHANGESET = '2026-11-30T00:00:00Z'
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2'

export interface Open311Deps {
  county: Readonly<County>
  library: Pick<Library, 'document'>
  loop: Pick<Loop, 'order'>
  residents: Pick<Residents, 'requests' | 'log'>
  /** IP addresses and ranges of proxies that are believed about their visitors. */
  proxies: readonly string[]
  now: () => number
}

/** An error as the standard answers it: a list of codes and descriptions. */
class Open311Error extends Error {
  override name = 'Open311Error'
  constructor(
    readonly status: 400 | 403 | 404 | 429,
    description: string,
  ) {
    super(description)
  }
}

/** Serves the API in XML and JSON; the ending of the address says which. */
export function open311Routes({ county, library, loop, residents, proxies, now }: Open311Deps): Hono {
  const { requests, log } = residents
  const mayPost = rateLimit(POSTS, now)
  const mayRead = rateLimit(READINGS_FROM_ADDRESS, now)
  const routes = new Hono()
  let listed: { hash: string; section: ServicesSection } | undefined

  function services(): Map<string, ListedService> {
    const { hash, bodies } = library.document('services')
    if (listed?.hash !== hash) {
      listed = { hash, section: JSON.parse(new TextDecoder().decode(bodies.identity)) }
    }
    return new Map(orderable(listed.section, county.locale, now()).map((one) => [one.card.code, one]))
  }
  async function told(
    { facts, origin }: StoredRequest,
    filter: RequestFilter,
    known: ReadonlyMap<string, ListedService>,
  ): Promise<GeoRequest> {
    const isOwn = origin === filter.origin
    const [order] = isOwn ? await log.of(facts.id) : []
    const answers: Answer[] = order?.words ? JSON.parse(order.words.body) : []
    const description = answers.map(({ question, answer }) => `${question}: ${answer}`).join('\n')
    const telling = { county, services: known, extensions: filter.extensions }
    return geoRequest(facts, { ...telling, ...(isOwn && { description }) })
  }
  const originOf = (key: string | undefined) => {
    const name = partnerOf(county.open311Keys, key)
    return name === undefined ? undefined : `open311:${name}`
  }

  routes.get(`${ROOT}/:discovery{discovery\\.(?:json|xml)}`, (c) =>
    answer(c, 'discovery', {
      changeset: CHANGESET,
      contact: `${county.hotline}`,
      key_service: `${county.hotline}`,
      endpoints: [
        {
          specification: SPECIFICATION,
          url: new URL(ROOT, c.req.url).href,
          changeset: CHANGESET,
          type: county.sample ? 'test' : 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    }),
  )
  routes.get(`${ROOT}/:services{services\\.(?:json|xml)}`, (c) => {
    const list = [...services().values()].map((one) => geoService(one, county.locale))
    return answer(c, 'services', list)
  })
  routes.get(`${ROOT}/services/:file{.+\\.(?:json|xml)}`, (c) => {
    const code = nameOf(c)
    const listed = services().get(code)
    if (!listed) throw new Open311Error(404, `No service has the code "${code}".`)
    const attributes = attributesOf(listed, county.locale)
    return answer(c, 'service_definition', { service_code: code, attributes })
  })

  routes.post(`${ROOT}/:requests{requests\\.(?:json|xml)}`, shortBody(MOST_BYTES), async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const name = partnerOf(county.open311Keys, form.get('api_key') ?? c.req.query('api_key'))
    if (name === undefined) throw new Open311Error(403, 'The api_key is missing or unknown.')
    const code = form.get('service_code') ?? ''
    if (code === '') throw new Open311Error(400, 'A service_code is needed.')
    const listed = services().get(code)
    if (!listed) throw new Open311Error(404, `No service has the code "${code}".`)
    const attributes = attributesOf(listed, county.locale)
    const posted = orderOf(form, keyOf(c.req.header('idempotency-key')), county.villages ?? [], attributes)
    if ('fault' in posted) throw new Open311Error(400, posted.fault)
    if (!mayPost(name)) throw new Open311Error(429, TOO_MANY)
    const { order, village, contact } = posted
    const { request } = await loop.order(order, {
      origin: `open311:${name}`,
      channel: 'open311',
      actor: { role: 'partner', id: name },
      ...(village !== undefined && { village }),
      ...(contact && { contact }),
    })
    const receipt = { service_request_id: request.facts.id, service_notice: null, account_id: null }
    return answer(c, 'service_requests', [receipt], 201)
  })

  routes.on('GET', [`${ROOT}/:requests{requests\\.(?:json|xml)}`, `${ROOT}/requests/*`], async (c, next) => {
    if (!mayRead(visitorOf(c, proxies).address)) throw new Open311Error(429, TOO_MANY)
    await next()
  })
  routes.get(`${ROOT}/:requests{requests\\.(?:json|xml)}`, async (c) => {
    const filter = requestFilter(new URL(c.req.url).searchParams, originOf(c.req.query('api_key')), now())
    if ('fault' in filter) throw new Open311Error(400, filter.fault)
    const found = await requests.list(filter.query)
    const known = services()
    const list = await Promise.all(found.map((request) => told(request, filter, known)))
    return answer(c, 'service_requests', list)
  })
  routes.get(`${ROOT}/requests/:file{.+\\.(?:json|xml)}`, async (c) => {
    const id = nameOf(c)
    const origin = originOf(c.req.query('api_key'))
    const filter: RequestFilter = {
      origin,
      extensions: c.req.query('extensions') === 'true',
      query: { ids: [id], limit: 1, publicOr: origin ?? null },
    }
    const [found] = await requests.list(filter.query)
    if (!found) throw new Open311Error(404, `There is no request "${id}" that everybody may read.`)
    return answer(c, 'service_requests', [await told(found, filter, services())])
  })

  routes.all(`${ROOT}/*`, () => {
    throw new Open311Error(404, 'GeoReport v2 has no such resource, or not with this method.')
  })
  routes.onError((error, c) => {
    if (!(error instanceof Open311Error)) throw error
    return answer(c, 'errors', [{ code: String(error.status), description: error.message }], error.status)
  })
  return routes
}

/** Answers in the form that the ending of the address names, else in XML, which the standard requires. */
function answer(c: Context, root: string, value: unknown, status: 200 | 201 | 400 | 403 | 404 | 429 = 200) {
  c.header('Cache-Control', 'no-cache')
  if (c.req.path.endsWith('.json')) {
    c.header('Content-Type', 'application/json; charset=utf-8')
    return c.body(JSON.stringify(value), status)
  }
  c.header('Content-Type', 'text/xml; charset=utf-8')
  return c.body(xmlDocument(root, value), status)
}

/** "301" of "301.json". */
function nameOf(c: Context): string {
  return (c.req.param('file') ?? '').replace(/\.(?:json|xml)$/, '')
}

/** The standard knows no keys, so that one sent twice is two requests unless the client says that it is one. */
function keyOf(header: string | undefined): string {
  return header === undefined ? randomUUID() : createHash('sha256').update(header).digest('hex')
}

function partnerOf(keys: County['open311Keys'], key: string | undefined): string | undefined {
  if (key === undefined || key === '') return undefined
  const hash = createHash('sha256').update(key).digest()
  return keys.find(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), hash))?.name
}
