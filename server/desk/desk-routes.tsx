/** The staff's pages. */
import { Hono } from 'hono'
import type { County } from '../../shared/model/county.ts'
import type { OwnChannels } from '../media/own-channels.ts'
import type { Store } from '../store/store.ts'
import { SourcesPage } from './sources-page.tsx'

const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Serves the desk of `county`. */
export function deskRoutes(
  county: Readonly<County>,
  store: Pick<Store, 'states' | 'content'>,
  own: Pick<OwnChannels, 'faults'>,
): Hono {
  const routes = new Hono()
  routes.get('/desk', async (c) => {
    const states = new Map((await store.states.all()).map((state) => [state.source, state]))
    const rows = await Promise.all(
      county.sources.map(async (source) => ({
        source,
        state: states.get(source.id),
        faults: await store.content.faults(source.id),
        fileFaults: own.faults(source.id),
      })),
    )
    c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    c.header('Cache-Control', 'no-store')
    return c.html(`<!DOCTYPE html>${<SourcesPage county={county} rows={rows} />}`)
  })
  return routes
}
