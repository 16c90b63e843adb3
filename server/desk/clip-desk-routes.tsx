/** The desk's page of recorded sentences: which are missing, and a way to upload, remove and bring back each. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { County } from '../../shared/model/county.ts'
import { clipSentences } from '../clips/clip-sentences.ts'
import type { Clips, Refusal } from '../clips/clip-store.ts'
import { HttpError } from '../routes/http-error.ts'
import { actorOf } from '../staff/desk-requests.ts'
import { isAllowed } from '../staff/matrix.ts'
import { ClipsPage } from './clips-page.tsx'
import { answerPage, type DeskEnv } from './visit.ts'

const STATUS: Record<Refusal | 'forbidden', ContentfulStatusCode> = {
  empty: 400,
  'too-long': 413,
  'not-audio': 415,
  forbidden: 403,
}

export interface ClipDeskDeps {
  county: Readonly<County>
  clips: Clips
}

/** Serves the page and takes recordings. */
export function clipDeskRoutes({ county, clips }: ClipDeskDeps): Hono<DeskEnv> {
  const sentences = clipSentences(county)
  const hashes = new Set(sentences.map(({ hash }) => hash))
  const routes = new Hono<DeskEnv>()
  const mayKeep = (c: Context<DeskEnv>) => isAllowed(actorOf(c.var.session.account), 'keep-recordings')

  const page = async (c: Context<DeskEnv>, refusal?: keyof typeof STATUS): Promise<Response> => {
    const [files, removed] = await Promise.all([clips.all(), clips.removed()])
    const rows = sentences.map((sentence) => ({
      sentence,
      file: files.get(sentence.hash),
      removed: removed.has(sentence.hash),
    }))
    const { visit } = c.var
    const said = refusal && visit.say(`clip-refused.${refusal}`)
    const view = <ClipsPage visit={visit} rows={rows} editable={mayKeep(c)} refusal={said} />
    return answerPage(c, view, refusal ? STATUS[refusal] : 200)
  }
  const change = (
    path: string,
    carryOut: (c: Context<DeskEnv>, hash: string) => Promise<Refusal | undefined>,
  ): void => {
    routes.post(path, async (c) => {
      if (!mayKeep(c)) return page(c, 'forbidden')
      const hash = c.req.param('hash') ?? ''
      if (!hashes.has(hash)) throw new HttpError('not_found')
      const refusal = await carryOut(c, hash)
      return refusal ? page(c, refusal) : c.redirect(`/desk/clips#clip-${hash}`, 303)
    })
  }

  routes.get('/desk/clips', (c) => page(c))
  change('/desk/clips/:hash', async (c, hash) => {
    const { clip } = c.var.form
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
