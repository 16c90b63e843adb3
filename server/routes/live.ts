/** Live streams of the server's own loops: media playlist, init section, segments and a still picture. */
import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Loop } from '../media/loop.ts'
import { readRange } from '../media/loop.ts'
import { mediaPlaylist } from '../media/playout.ts'
import type { Stream } from '../media/streams.ts'
import { stillAt } from '../media/streams.ts'
import { HttpError } from './http-error.ts'

/** Serves `streams` by name; `now` is UTC ms. */
export function liveRoutes(streams: ReadonlyMap<string, Stream>, now: () => number): Hono {
  const routes = new Hono()
  const streamOf = (name: string): Stream => {
    const stream = streams.get(name)
    if (!stream) throw new HttpError('unknown_stream')
    return stream
  }

  routes.get('/live/:stream/index.m3u8', (c) => {
    const { loop } = streamOf(c.req.param('stream'))
    c.header('Content-Type', 'application/vnd.apple.mpegurl')
    c.header('Cache-Control', 'no-cache')
    return c.body(mediaPlaylist(loop, now()))
  })

  routes.get('/live/:stream/init.mp4', async (c) => {
    const { loop } = streamOf(c.req.param('stream'))
    c.header('Content-Type', 'video/mp4')
    c.header('Cache-Control', cacheControl(c, loop))
    return c.body(await readRange(loop.file, loop.init))
  })

  routes.get('/live/:stream/snapshot.jpg', async (c) => {
    const still = stillAt(streamOf(c.req.param('stream')), now())
    if (still === undefined) throw new HttpError('not_found')
    c.header('Content-Type', 'image/jpeg')
    c.header('Cache-Control', 'no-cache')
    return c.body(new Uint8Array(await readFile(still)))
  })

  routes.get('/live/:stream/:segment{[0-9]+\\.m4s}', async (c) => {
    const { loop } = streamOf(c.req.param('stream'))
    const segment = loop.segments[Number.parseInt(c.req.param('segment'), 10)]
    if (!segment) throw new HttpError('not_found')
    c.header('Content-Type', 'video/iso.segment')
    c.header('Cache-Control', cacheControl(c, loop))
    return c.body(await readRange(loop.file, segment))
  })

  return routes
}

/** An answer may be kept for ever only under an address that carries the version of the loop, as the playlist's do. */
function cacheControl(c: Context, { version }: Loop): string {
  return c.req.query('v') === version ? 'public, max-age=31536000, immutable' : 'no-cache'
}
