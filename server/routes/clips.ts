/** Recorded sentences: the list of them, and the sound of each. */
import { Hono } from 'hono'
import { CLIPS_PATH, type ClipIndex } from '../../shared/api.ts'
import { AUDIO_MEDIA_TYPES, type AudioType } from '../clips/audio-type.ts'
import type { ClipSentence } from '../clips/clip-sentences.ts'
import { type Clips, clipUrl } from '../clips/clip-store.ts'
import { HttpError } from './http-error.ts'

/** Serves the recordings of `sentences`. */
export function clipRoutes(sentences: readonly ClipSentence[], clips: Pick<Clips, 'all' | 'read'>): Hono {
  const routes = new Hono()

  routes.get(CLIPS_PATH, async (c) => {
    const files = await clips.all()
    const index: ClipIndex = {
      clips: sentences.flatMap(({ language, words, hash }) => {
        const file = files.get(hash)
        return file ? [{ language, words, hash, url: clipUrl(file) }] : []
      }),
    }
    c.header('Cache-Control', 'no-cache')
    return c.json(index)
  })

  routes.get('/clips/:file', async (c) => {
    const file = c.req.param('file')
    const known = (await clips.all()).get(file.slice(0, 16))
    const bytes = await clips.read(file)
    if (!bytes) throw new HttpError('not_found')
    const current = known !== undefined && c.req.query('v') === known.version
    c.header('Content-Type', AUDIO_MEDIA_TYPES[file.slice(-3) as AudioType])
    c.header('Cache-Control', current ? 'public, max-age=31536000, immutable' : 'no-cache')
    return c.body(bytes)
  })

  return routes
}
