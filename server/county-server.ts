/** Puts the parts of the server together: store, refresher, sections, media, routes; and takes them apart again. */
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { collectDefaultMetrics } from 'prom-client'
import { ownChannelSchema } from '../shared/model/county.ts'
import { createApp } from './app.ts'
import { clipsIn } from './clips/clip-store.ts'
import type { Config } from './config.ts'
import { guideFilesIn } from './exports/guide-file.ts'
import { openServiceLoop } from './loop/service-loop.ts'
import { MOST_SEGMENT_BYTES } from './media/ingest.ts'
import { ownChannels } from './media/own-channels.ts'
import { relaySigner } from './media/relay-address.ts'
import { openStreams } from './media/streams.ts'
import { createMetrics } from './metrics.ts'
import { createFetch } from './refresh/fetch.ts'
import { startRefreshing } from './refresh/refreshing.ts'
import { createEventHub } from './routes/events.ts'
import { relayedBy } from './sections/channel-merge.ts'
import { openLibrary } from './sections/library.ts'
import { sourcesOf } from './sections/section.ts'
import { keepDemoAccounts } from './staff/demo-accounts.ts'
import { openStore } from './store/store.ts'

/** The film of the media folder that own channels show where they have nothing else. */
const SLATE = 'slate.mp4'
/** Where nothing was ever read, the first televisions wait this long for the first sources, ms. */
const FIRST_READING = 5_000
/** Longest time for one part of a live event, ms. */
const LIVE_TIMEOUT = 10_000

export interface Surroundings {
  version: string
  /** Folders of the built television app and of the loops that are played out. */
  tvDirectory: string
  mediaDirectory: string
  /** The built script of the thread that reads the sources. */
  refreshScript: URL
  now: () => number
  random: () => number
  log: Logger
}

export interface CountyServer {
  app: Pick<Hono, 'fetch'>
  /** Ends the event streams and the refreshes that are under way, then closes the store. */
  stop(): Promise<void>
}

/**
 * Opens everything; the sources are refreshed from now on. Where last good content exists nothing waits for them.
 * @throws when the data directory cannot be used.
 */
export async function openCountyServer(config: Config, surroundings: Surroundings): Promise<CountyServer> {
  const { version, now, log } = surroundings
  const { county, sources, dataDirectory } = config
  const file = join(dataDirectory, 'catalogue.sqlite')
  const store = await openStore(file)
  const signer = relaySigner(await store.secrets.key('relay'))
  const metrics = createMetrics()
  collectDefaultMetrics({ register: metrics.registry })
  const neverRead = !(await store.states.all()).some((state) => state.revision > 0)
  const userAgent = `Tangwu/${version}`
  const spoolDirectory = join(dataDirectory, 'spool')
  const refreshing = startRefreshing({
    script: surroundings.refreshScript,
    orders: { file, spoolDirectory, county, sources, userAgent, logLevel: config.logLevel },
    ...store,
    ...surroundings,
    onResult: (source, result, duration) => metrics.refresh(source, result, duration / 1000),
    onFailure: (error) =>
      log.error({ error }, 'A thread that reads the sources failed; what they showed stays.'),
  })
  if (neverRead) await Promise.race([refreshing.firstRound, delay(FIRST_READING, undefined, { ref: false })])

  const library = await openLibrary({ county, ...store, relay: relayedBy(signer), now, log })
  library.start()
  const service = await openServiceLoop(join(dataDirectory, 'residents.sqlite'), {
    county,
    secrets: store.secrets,
    now,
    log,
  })
  service.start()
  await keepDemoAccounts(service.residents.staff, county.sample, now())
  const events = createEventHub(library, service)
  metrics.countClients(events.clients)
  const guides = guideFilesIn(join(dataDirectory, 'export'), county, store)
  const streams = await openStreams(surroundings.mediaDirectory, log)
  const own = ownChannels({
    channels: sourcesOf(county, 'schedule').map(({ id, timezone, channel, allowPrivate }) => {
      const { media, fillers, catchupDays } = channel ?? ownChannelSchema.parse({})
      const directory = resolve(dirname(config.countyFile), media)
      const recordings = join(dataDirectory, 'recordings', id)
      const zone = timezone ?? county.timezone
      return { id, timezone: zone, directory, fillers, catchupDays, recordings, allowPrivate }
    }),
    ...store,
    fetch: createFetch({
      userAgent,
      spoolDirectory,
      now,
      totalTimeout: LIVE_TIMEOUT,
      idleTimeout: LIVE_TIMEOUT,
      readAhead: MOST_SEGMENT_BYTES,
    }),
    slate: { directory: surroundings.mediaDirectory, file: SLATE },
    now,
    log,
  })
  await Promise.race([own.update(), delay(FIRST_READING, undefined, { ref: false })])
  own.start()
  const { tvDirectory } = surroundings
  const app = createApp({
    county,
    library,
    store,
    ...service,
    events,
    guides,
    clips: clipsIn(join(dataDirectory, 'clips')),
    proxies: config.proxies,
    streams,
    signer,
    own,
    metrics,
    tvDirectory,
    version,
    now,
    log,
  })
  return {
    app,
    async stop() {
      events.close()
      await Promise.all([refreshing.stop(), library.stop(), own.stop(), service.stop()])
      await store.close()
    },
  }
}
