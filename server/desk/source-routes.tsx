/** The page that tells how every source is. */
import { Hono } from 'hono'
import type { County } from '../../shared/model/county.ts'
import type { OwnChannels } from '../media/own-channels.ts'
import type { Store } from '../store/store.ts'
import { SourcesPage } from './sources-page.tsx'
import { answerPage, type DeskEnv } from './visit.ts'

export interface SourceDeskDeps {
  county: Readonly<County>
  store: Pick<Store, 'states' | 'content'>
  own: Pick<OwnChannels, 'faults'>
}

export function sourceRoutes({ county, store, own }: SourceDeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>()
  routes.get('/desk/sources', async (c) => {
    const states = new Map((await store.states.all()).map((state) => [state.source, state]))
    const rows = await Promise.all(
      county.sources.map(async (source) => ({
        source,
        state: states.get(source.id),
        faults: await store.content.faults(source.id),
        fileFaults: own.faults(source.id),
      })),
    )
    return answerPage(c, <SourcesPage visit={c.var.visit} county={county} rows={rows} />)
  })
  return routes
}
