/** The guide of one channel on one day, compiled when somebody asks for it. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import { contentHash } from '../sections/document.ts'
import type { GuideInput } from '../sections/guide-day.ts'
import { compileGuideDay } from '../sections/guide-day.ts'
import type { LineUp } from '../sections/line-up.ts'
import { HttpError } from './http-error.ts'
import type { Coding } from './negotiate.ts'
import { chooseCoding, entityTag, matchesTag } from './negotiate.ts'

const brotli = promisify(brotliCompress)
const pack = promisify(gzip)
/** Each day is packed for one answer only, so that the last tenth of its size is not worth ten times the work. */
const BROTLI_QUALITY = 5

export interface GuideRouteDeps extends Omit<GuideInput, 'now'> {
  lineUp: () => Promise<Pick<LineUp, 'find'>>
  /** UTC ms */
  now: () => number
}

/** An answer is true for its moment only, since what can be replayed changes as time passes; so caches ask again. */
export function guideRoutes({ lineUp, programmes, timezone, now }: GuideRouteDeps): Hono {
  const routes = new Hono()
  routes.get('/api/v1/guide/:channel/:day', async (c) => {
    const channel = (await lineUp()).find(c.req.param('channel'))
    if (!channel) throw new HttpError('unknown_channel')
    const guide = await compileGuideDay({ programmes, timezone, now: now() }, channel, c.req.param('day'))
    if (!guide) throw new HttpError('bad_day')
    const body = new TextEncoder().encode(JSON.stringify(guide))
    const hash = contentHash(body)
    const coding = chooseCoding(c.req.header('accept-encoding'))
    c.header('ETag', entityTag(hash, coding))
    c.header('Vary', 'Accept-Encoding')
    c.header('Cache-Control', 'no-cache')
    if (matchesTag(c.req.header('if-none-match'), hash)) return c.body(null, 304)
    c.header('Content-Type', 'application/json; charset=utf-8')
    if (coding !== 'identity') c.header('Content-Encoding', coding)
    return c.body(await packed(body, coding))
  })
  return routes
}

async function packed(body: Uint8Array<ArrayBuffer>, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  if (coding === 'identity') return body
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  }
  return new Uint8Array(coding === 'br' ? await brotli(body, { params }) : await pack(body))
}
