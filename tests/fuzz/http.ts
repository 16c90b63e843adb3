/** Sends random requests to the whole application over the sample county, and says which promise an answer broke. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { clipsIn } from '../../server/clips/clip-store.ts'
import { loadConfig } from '../../server/config.ts'
import { guideFilesIn } from '../../server/exports/guide-file.ts'
import { openServiceLoop } from '../../server/loop/service-loop.ts'
import { ownChannels } from '../../server/media/own-channels.ts'
import { relaySigner } from '../../server/media/relay-address.ts'
import { openStreams } from '../../server/media/streams.ts'
import { createMetrics } from '../../server/metrics.ts'
import { createFetch } from '../../server/refresh/fetch.ts'
import { createRefresher } from '../../server/refresh/refresher.ts'
import { createEventHub } from '../../server/routes/events.ts'
import { openLibrary } from '../../server/sections/library.ts'
import { SOURCE_FORMATS } from '../../server/sources/index.ts'
import { openStore } from '../../server/store/store.ts'
import {
  EVENTS_PATH,
  REQUESTS_PATH,
  SECTION_NAMES,
  SECTIONS_PATH,
  TELEVISION_PATH,
  TELEVISIONS_PATH,
} from '../../shared/api.ts'
import type { Chance } from './random.ts'

/** Noon in the sample county, UTC ms. */
const NOW = Date.UTC(2026, 10, 22, 4)

export interface Application {
  request(request: Request): Promise<Response>
  close(): Promise<void>
}

export interface HttpCase {
  method: string
  path: string
  headers: [string, string][]
  body?: Uint8Array<ArrayBuffer>
}

/** Returns the application with everything real but the network, over a database in memory. */
export async function openApplication(): Promise<Application> {
  const config = loadConfig({}, process.cwd())
  const directory = await mkdtemp(join(tmpdir(), 'tangwu-fuzz-'))
  const store = await openStore(':memory:')
  const now = () => NOW
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const refresher = createRefresher({
    fetch: createFetch({
      userAgent: 'Tangwu',
      spoolDirectory: directory,
      now,
      totalTimeout: 60_000,
      idleTimeout: 5_000,
    }),
    formats: SOURCE_FORMATS,
    ...store,
    county: config.county,
    sources: config.sources.filter(({ place }) => 'file' in place),
    build: 'fuzz',
    now,
    random: () => 0.5,
    log,
  })
  await refresher.declare()
  await refresher.refreshDue()
  const library = await openLibrary({ county: config.county, ...store, now, log })
  const service = await openServiceLoop(':memory:', {
    county: config.county,
    secrets: store.secrets,
    now,
    log,
  })
  const events = createEventHub(library, service)
  const app = createApp({
    county: config.county,
    library,
    store,
    ...service,
    events,
    guides: guideFilesIn(directory, config.county, store),
    clips: clipsIn(join(directory, 'clips')),
    proxies: config.proxies,
    streams: await openStreams('assets/media', log),
    signer: relaySigner(await store.secrets.key('relay')),
    own: ownChannels({
      channels: [],
      ...store,
      fetch: async () => 'unchanged',
      slate: { directory: 'assets/media', file: 'slate.mp4' },
      now,
      log,
    }),
    metrics: createMetrics(),
    tvDirectory: 'dist/tv',
    version: '0.0.0',
    now,
    log,
  })
  return {
    request: async (request) => app.fetch(request),
    async close() {
      events.close()
      await service.stop()
      await store.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const METHODS = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND']
const PATHS = [
  ...[REQUESTS_PATH, TELEVISION_PATH, TELEVISIONS_PATH],
  ...[SECTIONS_PATH, EVENTS_PATH, ...SECTION_NAMES.map((name) => `${SECTIONS_PATH}/${name}`)],
  ...[
    '/',
    '/index.html',
    '/healthz',
    '/metrics',
    '/openapi.json',
    '/desk',
    '/phone',
    '/phone/482913',
    '/api/v1/phone-pages',
    '/api/v1/phone-pages/482913',
    '/api',
    '/api/v1',
    '/nothing',
  ],
  ...[
    '/iptv/channels.m3u',
    '/iptv/guide.xml.gz',
    '/api/v1/guide/jx1/2026-11-22',
    '/api/v1/replay/jx1/1795233600000-1795235400000.m3u8',
    '/api/v1/relay/0123456789abcdef/AAAAAAAAAAAAAAAAAAAAAA/aHR0cDovL2EvYg.m3u8',
    '/live/news/index.m3u8',
    '/live/news/0.m4s',
    '/live/news/init.mp4',
  ],
]
const ODDITIES = [
  ...[
    '/',
    '//',
    '/..',
    '/../../etc/passwd',
    '/%2e%2e%2f',
    '/%',
    '/%00',
    '/%ff',
    '/村',
    '/%E6%9D%91',
    '\\',
    ';a=b',
    '.json',
  ],
  ...[
    '/__proto__',
    '/constructor',
    '/toString',
    `/${'a'.repeat(5_000)}`,
    '?',
    '?v=',
    '?v=%',
    '?v[]=1',
    '?v=0123456789abcdef',
  ],
]
const HEADERS: [string, string[]][] = [
  ['accept', ['text/html', 'application/json', '*/*', '', ',,;q=', 'text/html;q=0']],
  ['accept-encoding', ['br', 'gzip', 'br;q=0, gzip;q=0, *;q=0', ';;;', 'gzip;q=1e99', ',']],
  ['if-none-match', ['*', '"', '""', 'W/"a"', '"0123456789abcdef"', `"${'a'.repeat(2_000)}"`]],
  ['if-modified-since', ['yesterday', 'Sun, 22 Nov 2026 00:00:00 GMT']],
  ['range', ['bytes=0-', 'bytes=-1', 'bytes=9-1', 'bytes=a-b', 'bytes=0-0,2-2']],
  ['origin', ['null', 'http://tv.example', '%']],
  ['content-type', ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded', '/']],
  ['host', ['', 'localhost', '[::1', 'a b']],
  ['x-forwarded-for', ['1.2.3.4', "'; drop table item; --"]],
  ['last-event-id', ['-1', 'NaN', '9'.repeat(400)]],
]

/** Returns a request that a curious, broken or malicious client might send. */
export function makeHttpCase(chance: Chance): HttpCase {
  let path = chance.of(PATHS)
  for (let count = chance.whole(3); count > 0; count--) {
    const at = chance.next() < 0.7 ? path.length : chance.whole(path.length + 1)
    path = path.slice(0, at) + chance.of(ODDITIES) + path.slice(at)
  }
  const headers = Array.from({ length: chance.whole(4) }, (): [string, string] => {
    const [name, values] = chance.of(HEADERS)
    return [name, chance.of(values)]
  })
  const method = chance.of(METHODS)
  const bodiless = method === 'GET' || method === 'HEAD' || chance.next() < 0.3
  return {
    method,
    path,
    headers,
    ...(bodiless ? {} : { body: new Uint8Array(chance.bytes(chance.whole(3_000))) }),
  }
}

/** Returns what is wrong with the answer, undefined when every promise was kept. Never rejects. */
export async function tryHttp(application: Application, one: HttpCase): Promise<string | undefined> {
  const { method, path, headers, body } = one
  try {
    const request = new Request(`http://localhost${path.startsWith('/') ? '' : '/'}${path}`, {
      method,
      headers,
      body,
    })
    const response = await application.request(request)
    const { pathname } = new URL(request.url)
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/event-stream')) {
      await response.body?.cancel()
      return undefined
    }
    const answer = await response.arrayBuffer()
    if (response.status >= 500)
      return `The answer is ${response.status}: ${new TextDecoder().decode(answer).slice(0, 200)}`
    const packed = response.headers.has('content-encoding')
    if (!pathname.startsWith('/api/') || answer.byteLength === 0 || packed) return undefined
    if (pathname.startsWith('/api/v1/replay/') && type === 'application/vnd.apple.mpegurl') return undefined
    if (!type.startsWith('application/json'))
      return `The answer ${response.status} is ${type || 'untyped'}, not JSON.`
    JSON.parse(new TextDecoder().decode(answer))
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  return undefined
}
