/** What was read, for other players: a channel playlist and a guide. */
import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Hono } from 'hono'
import type { GuideFiles } from '../exports/guide-file.ts'
import { writeM3u } from '../exports/m3u.ts'
import { contentHash } from '../sections/document.ts'
import type { LineUp } from '../sections/line-up.ts'
import { visitorOf } from '../visitor.ts'
import { chooseCoding, entityTag, matchesTag } from './negotiate.ts'

/**
 * Addresses in the playlist begin with the origin that the request was sent to, so that no shared cache may keep it.
 * `proxies` (IP addresses and ranges) are believed when they say that it was sent by https.
 */
export function iptvRoutes(
  lineUp: () => Promise<Pick<LineUp, 'channels'>>,
  guides: GuideFiles,
  proxies: readonly string[],
): Hono {
  const routes = new Hono()

  routes.get('/iptv/channels.m3u', async (c) => {
    const { channels } = await lineUp()
    const origin = new URL(c.req.url)
    if (visitorOf(c, proxies).secure) origin.protocol = 'https:'
    const text = writeM3u(channels, origin.origin)
    const hash = contentHash(text)
    c.header('ETag', entityTag(hash, 'identity'))
    c.header('Cache-Control', 'private, no-cache')
    if (matchesTag(c.req.header('if-none-match'), hash)) return c.body(null, 304)
    c.header('Content-Type', 'application/x-mpegurl; charset=utf-8')
    return c.body(text)
  })

  routes.get('/iptv/guide.xml.gz', async (c) => {
    const { key, path } = await guides.current()
    c.header('ETag', entityTag(key, 'identity'))
    c.header('Cache-Control', 'no-cache')
    if (matchesTag(c.req.header('if-none-match'), key)) return c.body(null, 304)
    c.header('Content-Type', 'application/gzip')
    if (c.req.method === 'HEAD') return c.body(null)
    return c.body(webStream(createReadStream(path)))
  })

  routes.get('/iptv/guide.xml', async (c) => {
    const { key, path } = await guides.current()
    const coding = chooseCoding(c.req.header('accept-encoding'), ['gzip'])
    c.header('ETag', entityTag(key, coding))
    c.header('Vary', 'Accept-Encoding')
    c.header('Cache-Control', 'no-cache')
    if (matchesTag(c.req.header('if-none-match'), key)) return c.body(null, 304)
    c.header('Content-Type', 'application/xml; charset=utf-8')
    if (coding !== 'identity') c.header('Content-Encoding', coding)
    if (c.req.method === 'HEAD') return c.body(null)
    const packed = createReadStream(path)
    // A reader that goes away ends the pipeline with an error that concerns nobody.
    return c.body(webStream(coding === 'gzip' ? packed : pipeline(packed, createGunzip(), () => {})))
  })

  return routes
}

function webStream(stream: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>
}
