/**
 * Keeps the app itself on the device, so that it starts with the server gone. Browsers allow it on https and localhost
 * only. Written without async functions, whose ES2015 form would need a shared file that workers cannot import.
 */

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface WorkerMessageEvent extends WorkerEvent {
  readonly data: unknown
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', hear: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', hear: (event: WorkerFetchEvent) => void): void
  addEventListener(type: 'message', hear: (event: WorkerMessageEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly location: Location
}

declare const self: WorkerScope

export {}

const CACHE = 'tangwu-app'
const PAGE = '/'
/** Files of the build carry their hash in the name, so a kept one is always right. */
const KEPT = /^\/assets\//
const BUILT = /\.(js|css)$/
/** A server that does not answer the page within this time counts as gone, ms. */
const PAGE_WAIT = 3_000

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([self.skipWaiting(), keep([PAGE])]))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
/** The page names the files that it loaded before this worker was there. */
self.addEventListener('message', (event) => {
  const paths = Array.isArray(event.data)
    ? event.data.filter((path): path is string => typeof path === 'string')
    : []
  const files = paths.filter((path) => KEPT.test(path))
  event.waitUntil(keep(files).then(() => forgetOlder(files)))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && url.pathname === PAGE) event.respondWith(freshPage(request))
  else if (KEPT.test(url.pathname)) event.respondWith(keptFile(request))
})

function keep(paths: readonly string[]): Promise<void> {
  return caches.open(CACHE).then((cache) => cache.addAll([...paths]))
}

/** Drops the scripts and styles of earlier builds. */
function forgetOlder(files: readonly string[]): Promise<unknown> {
  const older = ({ url }: Request): boolean => BUILT.test(url) && !files.includes(new URL(url).pathname)
  return caches
    .open(CACHE)
    .then((cache) =>
      cache.keys().then((keys) => Promise.all(keys.filter(older).map((key) => cache.delete(key)))),
    )
}

/** Sets of 2018 cannot give up a request: a late one is let go, and counts again where no page is kept. */
function freshPage(request: Request): Promise<Response> {
  const fresh = fetch(request.url).then((answer) => (answer.ok ? kept(PAGE, answer) : keptPage(answer)))
  const instead = (): Promise<Response> => keptPage(fresh)
  const late = new Promise((resolve) => setTimeout(resolve, PAGE_WAIT)).then(instead)
  return Promise.race([fresh, late]).catch(instead)
}

function keptPage(otherwise: Response | Promise<Response>): Promise<Response> {
  return caches.match(PAGE).then((old) => old ?? otherwise)
}

function keptFile(request: Request): Promise<Response> {
  return caches
    .match(request)
    .then((old) => old ?? fetch(request).then((answer) => (answer.ok ? kept(request.url, answer) : answer)))
}

/** The same answer, after a copy of it was put away. */
function kept(address: string, answer: Response): Promise<Response> {
  return caches
    .open(CACHE)
    .then((cache) => cache.put(address, answer.clone()))
    .then(() => answer)
}
