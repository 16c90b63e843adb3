/** The desk's page of recorded sentences: which are missing, and a way to upload, remove and bring back each. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Next } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { County } from '../../shared/model/county.ts'
import { clipSentences } from '../clips/clip-sentences.ts'
import { type Clips, LONGEST_CLIP, type Refusal } from '../clips/clip-store.ts'
import { HttpError } from '../routes/http-error.ts'
import { ClipsPage } from './clips-page.tsx'
import { mayUpload } from './may-upload.ts'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What the form itself adds to the recording, bytes at most. */
const FORM_OVERHEAD = 10_000

const REFUSALS: Record<
  Refusal | 'forbidden' | 'foreign',
  { status: ContentfulStatusCode; sentence: string }
> = {
  empty: { status: 400, sentence: '没有选文件，或者文件是空的。请先选好录音再按“上传”。' },
  'too-long': { status: 413, sentence: '录音超过 1 MB。请录短一些，或存成 MP3。' },
  'not-audio': { status: 415, sentence: '这个文件不是 MP3、M4A 或 WAV 录音。请换一个文件。' },
  foreign: { status: 403, sentence: '这次上传不是从这一页来的。请在这一页上再试一次。' },
  forbidden: { status: 403, sentence: '这台电脑不能上传录音。请在服务器那台电脑上打开这一页。' },
}

export interface ClipDeskDeps {
  county: Readonly<County>
  clips: Clips
  /** IP addresses and ranges whose visitors may upload. */
  uploadFrom: readonly string[]
}

/** Serves the page and takes recordings. */
export function clipDeskRoutes({ county, clips, uploadFrom }: ClipDeskDeps): Hono {
  const sentences = clipSentences(county)
  const hashes = new Set(sentences.map(({ hash }) => hash))
  const routes = new Hono()

  const page = async (c: Context, refusal?: keyof typeof REFUSALS): Promise<Response> => {
    const [files, removed] = await Promise.all([clips.all(), clips.removed()])
    const rows = sentences.map((sentence) => ({
      sentence,
      file: files.get(sentence.hash),
      removed: removed.has(sentence.hash),
    }))
    const said = refusal ? REFUSALS[refusal] : undefined
    c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    c.header('Cache-Control', 'no-store')
    // With "no-referrer" a browser would not say that a form comes from this very page.
    c.header('Referrer-Policy', 'same-origin')
    const view = <ClipsPage rows={rows} editable={isAllowed(c, uploadFrom)} refusal={said?.sentence} />
    return c.html(`<!DOCTYPE html>${view}`, said?.status ?? 200)
  }
  const change = (
    path: string,
    carryOut: (c: Context, hash: string) => Promise<Refusal | undefined>,
  ): void => {
    routes.post(path, async (c) => {
      const hash = c.req.param('hash') ?? ''
      if (!hashes.has(hash)) throw new HttpError('not_found')
      const refusal = await carryOut(c, hash)
      return refusal ? page(c, refusal) : c.redirect(`/desk/clips#clip-${hash}`, 303)
    })
  }

  routes.get('/desk/clips', (c) => page(c))
  routes.post('/desk/clips/*', async (c, next) => {
    if (!isAllowed(c, uploadFrom)) return page(c, 'forbidden')
    return (await fromThisPage(c, next)) ? undefined : page(c, 'foreign')
  })
  routes.post(
    '/desk/clips/*',
    bodyLimit({ maxSize: LONGEST_CLIP + FORM_OVERHEAD, onError: (c) => page(c, 'too-long') }),
  )
  change('/desk/clips/:hash', async (c, hash) => {
    const { clip } = await c.req.parseBody().catch(() => ({ clip: undefined }))
    if (!(clip instanceof File)) return 'empty'
    return clips.save(hash, new Uint8Array(await clip.arrayBuffer()))
  })
  change('/desk/clips/:hash/remove', async (_c, hash) => {
    await clips.remove(hash)
    return undefined
  })
  change('/desk/clips/:hash/restore', async (_c, hash) => {
    await clips.restore(hash)
    return undefined
  })
  return routes
}

const sameSite = csrf()

/** Goes on and returns true unless another site's page sent the form. */
async function fromThisPage(c: Context, next: Next): Promise<boolean> {
  try {
    await sameSite(c, next)
    return true
  } catch (error) {
    if (error instanceof HTTPException) return false
    throw error
  }
}

/** Requests that did not come over a socket, as none do in production, come from nowhere. */
function isAllowed(c: Context, uploadFrom: readonly string[]): boolean {
  const address = c.env?.incoming ? getConnInfo(c).remote.address : undefined
  return mayUpload(uploadFrom, address, Object.keys(c.req.header()))
}
