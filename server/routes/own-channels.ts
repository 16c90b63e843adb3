/** The county's own channels: live media playlist, replays of past spans, and the parts of films that both name. */
import { Hono } from 'hono'
import { fragmentCount } from '../media/film.ts'
import { readRange } from '../media/loop.ts'
import type { OwnChannels } from '../media/own-channels.ts'
import { HttpError } from './http-error.ts'

const PLAYLIST = 'application/vnd.apple.mpegurl'
/** A film of a key never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Serves `own` below /live/<channel>; what is no channel of its own is left to the routes behind. */
export function ownChannelRoutes(own: Pick<OwnChannels, 'has' | 'live' | 'ownReplay' | 'film'>): Hono {
  const routes = new Hono()

  routes.get('/live/:channel/index.m3u8', async (c, next) => {
    const channel = c.req.param('channel')
    if (!own.has(channel)) return next()
    const playlist = own.live(channel)
    if (playlist === undefined) throw new HttpError('nothing_on_air')
    c.header('Content-Type', PLAYLIST)
    c.header('Cache-Control', 'no-cache')
    return c.body(playlist)
  })

  routes.get('/live/:channel/:replay{replay-[0-9]+-[0-9]+\\.m3u8}', (c) => {
    const [, start, stop] = /^replay-(\d+)-(\d+)/.exec(c.req.param('replay')) ?? []
    const playlist = own.ownReplay(c.req.param('channel'), Number(start) * 1000, Number(stop) * 1000)
    if (playlist === undefined) throw new HttpError('no_replay')
    c.header('Content-Type', PLAYLIST)
    c.header('Cache-Control', 'no-cache')
    return c.body(playlist)
  })

  routes.get('/live/:channel/:film{[0-9a-f]{16}}/init.mp4', async (c) => {
    const film = own.film(c.req.param('channel'), c.req.param('film'))
    if (!film) throw new HttpError('not_found')
    c.header('Content-Type', 'video/mp4')
    c.header('Cache-Control', FOR_EVER)
    return c.body(await readRange(film.file, film.init))
  })

  routes.get('/live/:channel/:film{[0-9a-f]{16}}/:part{[0-9]+-[0-9]+\\.m4s}', async (c) => {
    const film = own.film(c.req.param('channel'), c.req.param('film'))
    const [, first, last] = /^(\d+)-(\d+)/.exec(c.req.param('part'))?.map(Number) ?? []
    if (!film || first === undefined || last === undefined || !isPart(film, first, last)) {
      throw new HttpError('not_found')
    }
    const [offset = 0, end = offset] = [film.offsets[first], film.offsets[last]]
    c.header('Content-Type', 'video/iso.segment')
    c.header('Cache-Control', FOR_EVER)
    return c.body(await readRange(film.file, { offset, length: end - offset }))
  })

  return routes
}

/** Fragments that no playlist would put into one segment, s. */
const MOST_SECONDS = 10

/** Nobody may have a whole film read into memory at once. */
function isPart(film: Parameters<typeof fragmentCount>[0], first: number, last: number): boolean {
  const [from = 0, until = Infinity] = [film.cuts[first], film.cuts[last]]
  return first < last && last <= fragmentCount(film) && until - from <= MOST_SECONDS
}
