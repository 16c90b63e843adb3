/** The whole application over a store in memory and the media of the sample county. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp } from '../../server/app.ts'
import { clipsIn } from '../../server/clips/clip-store.ts'
import { guideFilesIn } from '../../server/exports/guide-file.ts'
import { openServiceLoop } from '../../server/loop/service-loop.ts'
import { ownChannels } from '../../server/media/own-channels.ts'
import { relaySigner } from '../../server/media/relay-address.ts'
import { openStreams } from '../../server/media/streams.ts'
import { createMetrics } from '../../server/metrics.ts'
import { createEventHub } from '../../server/routes/events.ts'
import { relayedBy } from '../../server/sections/channel-merge.ts'
import { openLibrary } from '../../server/sections/library.ts'
import { LOOPBACK } from '../../server/visitor.ts'
import { EVENING, givenCounty, givenStore, keepingLog } from '../given-county.ts'

const sample = givenCounty({ list: 'm3u', guide: 'xmltv', catalogue: 'services' })

/** Returns the application and its parts; `clock.now` moves its time. */
export async function givenApp({ county = sample } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'app-'))
  const store = await givenStore(county)
  const clock = { now: EVENING }
  const now = () => clock.now
  const log = keepingLog()
  const signer = relaySigner(await store.secrets.key('relay'))
  const library = await openLibrary({ county, ...store, relay: relayedBy(signer), now, log })
  const service = await openServiceLoop(':memory:', { county, secrets: store.secrets, now, log })
  const events = createEventHub(library, service)
  const metrics = createMetrics()
  metrics.countClients(events.clients)
  const clips = clipsIn(join(directory, 'clips'))
  const tvDirectory = join(directory, 'tv')
  const streams = await openStreams('assets/media', keepingLog())
  const slate = { directory: 'assets/media', file: 'slate.mp4' }
  const own = ownChannels({
    channels: [
      {
        id: 'own',
        timezone: 'Asia/Shanghai',
        directory: 'assets/media',
        fillers: [],
        catchupDays: 7,
        recordings: join(directory, 'recordings'),
        allowPrivate: false,
      },
    ],
    ...store,
    fetch: async () => 'unchanged',
    slate,
    now,
    log,
  })
  await own.update()
  const app = createApp({
    county,
    library,
    store,
    ...service,
    events,
    guides: guideFilesIn(join(directory, 'export'), county, store),
    clips,
    proxies: LOOPBACK,
    streams,
    signer,
    own,
    metrics,
    tvDirectory,
    version: '1.2.3',
    now,
    log,
  })
  onTestFinished(async () => {
    events.close()
    await service.stop()
    await store.close()
    rmSync(directory, { recursive: true })
  })
  return { app, store, service, clips, directory, library, events, clock, log, streams, own, tvDirectory }
}
