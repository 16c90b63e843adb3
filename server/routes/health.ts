/** Says whether the server serves, and how its sources are. */
import { Hono } from 'hono'
import type { OwnChannels } from '../media/own-channels.ts'
import type { SourceState, SourceStates } from '../store/source-state.ts'

/** How one source is, in the words of `/healthz`; times are ISO 8601 in UTC. */
export interface SourceHealth {
  id: string
  status: SourceState['status']
  problem?: string
  lastGood?: string
  items: number
  faults: number
}

/** Answers 200 as long as the server serves; a source that fails makes `status` "degraded", not the answer. */
export function healthRoutes(
  states: Pick<SourceStates, 'all'>,
  own: Pick<OwnChannels, 'faults'>,
  version: string,
): Hono {
  const routes = new Hono()
  routes.get('/healthz', async (c) => {
    const sources = (await states.all()).map((state) => healthOf(state, own.faults(state.source).length))
    const degraded = sources.some(({ status }) => status === 'failed')
    c.header('Cache-Control', 'no-store')
    return c.json({ status: degraded ? 'degraded' : 'ok', version, sources })
  })
  return routes
}

function healthOf(state: SourceState, fileFaults: number): SourceHealth {
  return {
    id: state.source,
    status: state.status,
    problem: state.problem,
    lastGood: state.lastGood === undefined ? undefined : new Date(state.lastGood).toISOString(),
    items: state.itemCount,
    faults: state.faultCount + fileFaults,
  }
}
