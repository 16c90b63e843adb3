/** All routes of the server; one place answers errors, one place answers unknown addresses. */
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { routePath } from 'hono/route'
import type { County } from '../shared/model/county.ts'
import { clipSentences } from './clips/clip-sentences.ts'
import type { Clips } from './clips/clip-store.ts'
import { deskRoutes } from './desk/desk-routes.tsx'
import type { GuideFiles } from './exports/guide-file.ts'
import type { Binding } from './loop/binding.ts'
import type { Loop } from './loop/loop.ts'
import type { PhoneCompanion } from './loop/phone-companion.ts'
import { Refused } from './loop/refused.ts'
import type { StreamTickets } from './loop/television-key.ts'
import type { OwnChannels } from './media/own-channels.ts'
import { createRelay } from './media/relay.ts'
import type { RelaySigner } from './media/relay-address.ts'
import type { Stream } from './media/streams.ts'
import type { Metrics } from './metrics.ts'
import { phoneRoutes } from './phone/phone-routes.tsx'
import { clipRoutes } from './routes/clips.ts'
import type { EventHub } from './routes/events.ts'
import { guideRoutes } from './routes/guide.ts'
import { healthRoutes } from './routes/health.ts'
import { answerError, HttpError } from './routes/http-error.ts'
import { iptvRoutes } from './routes/iptv.ts'
import { liveRoutes } from './routes/live.ts'
import { measureRequests, metricsRoutes } from './routes/metrics.ts'
import { open311Routes } from './routes/open311.ts'
import { openApiRoutes } from './routes/openapi.ts'
import { ownChannelRoutes } from './routes/own-channels.ts'
import { phonePageRoutes } from './routes/phone-pages.ts'
import { relayRoutes } from './routes/relay.ts'
import { replayRoutes } from './routes/replay.ts'
import { requestRoutes } from './routes/requests.ts'
import { sectionRoutes } from './routes/sections.ts'
import { televisionRoutes } from './routes/televisions.ts'
import { tvPage, tvRoutes } from './routes/tv.ts'
import { relayedBy } from './sections/channel-merge.ts'
import type { Library } from './sections/library.ts'
import { lineUpOf } from './sections/line-up.ts'
import type { Residents } from './store/residents.ts'
import type { Store } from './store/store.ts'

export interface AppDeps {
  county: Readonly<County>
  library: Library
  store: Pick<Store, 'states' | 'content' | 'programmes'>
  residents: Residents
  loop: Loop
  tickets: StreamTickets
  binding: Binding
  companion: PhoneCompanion
  phonePassKey: Uint8Array
  events: EventHub
  streams: ReadonlyMap<string, Stream>
  signer: RelaySigner
  own: OwnChannels
  guides: GuideFiles
  clips: Clips
  /** IP addresses and ranges of proxies that are believed about their visitors. */
  proxies: readonly string[]
  metrics: Metrics
  /** Folder of the built television app. */
  tvDirectory: string
  version: string
  now: () => number
  log: { error(fields: object, message: string): void }
}

/** What pages of other places may read too. */
const OPEN_PATH = /^\/(api|iptv|live|clips|open311)\//
/** Addresses below these are for programs: what is not there is said in JSON. */
const MACHINE_PATH = /^\/(api|iptv|live|clips|open311|desk|healthz|metrics|openapi\.json)(\/|$)/

/** Returns the whole application; it owns nothing that must be closed. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono()
  const { signer } = deps
  const relay = relayedBy(signer)
  const lineUp = lineUpOf({ county: deps.county, ...deps.store, relay })
  const guide = { lineUp, programmes: deps.store.programmes, now: deps.now }
  app.use(measureRequests(deps.metrics, deps.now))
  app.use(async (c, next) => {
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    if (OPEN_PATH.test(c.req.path)) c.header('Access-Control-Allow-Origin', '*')
    await next()
  })
  app.on('OPTIONS', ['/api/*', '/iptv/*', '/live/*', '/clips/*'], cors({ allowMethods: ['GET', 'HEAD'] }))

  app.route('/', sectionRoutes(deps.library))
  app.route('/', deps.events.routes)
  app.route('/', televisionRoutes(deps))
  app.route('/', requestRoutes(deps))
  app.route('/', phonePageRoutes(deps))
  app.route('/', open311Routes(deps))
  app.route('/', guideRoutes({ ...guide, timezone: deps.county.timezone }))
  app.route('/', replayRoutes({ ...guide, relay, streams: deps.streams }))
  app.route('/', relayRoutes({ lineUp, signer, relay: createRelay() }))
  app.route('/', iptvRoutes(lineUp, deps.guides, deps.proxies))
  app.route('/', ownChannelRoutes(deps.own))
  app.route('/', liveRoutes(deps.streams, deps.now))
  app.route('/', healthRoutes(deps.store.states, deps.own, deps.version))
  app.route('/', metricsRoutes(deps.metrics))
  app.route('/', openApiRoutes(deps.version))
  app.route('/', clipRoutes(clipSentences(deps.county), deps.clips))
  app.route('/', deskRoutes(deps))
  app.route('/', phoneRoutes(deps))
  app.route('/', tvRoutes(deps.tvDirectory))

  app.notFound((c) => {
    const forViewer = c.req.header('accept')?.includes('text/html') && !MACHINE_PATH.test(c.req.path)
    if (forViewer && ['GET', 'HEAD'].includes(c.req.method)) return tvPage(c, deps.tvDirectory)
    return answerError(c, 'not_found')
  })
  app.onError((error, c) => {
    if (error instanceof HttpError || error instanceof Refused) return answerError(c, error.code)
    // By its route, since an address may hold the code of a phone's page or the key of a stream.
    deps.log.error({ error, method: c.req.method, route: routePath(c) }, 'A request failed.')
    return answerError(c, 'internal')
  })
  return app
}
