/** What must hold for the whole graph: how far everything is, and that Back always leads out. */
import type { Crowd } from '../crowded-county.ts'
import { distances, type Graph } from '../graph.ts'
import type { Ledger } from '../ledger.ts'

const ARROWS_AND_OK = ['Up', 'Down', 'Left', 'Right', 'OK']
const OUT = ['live', 'home']
/** Cards over a screen: Back puts them away and that screen is there again. */
const OVERLAYS = ['phone', 'step', 'order', 'ordered', 'rescue', 'request-step', 'pin', 'back-to-live']
/** Back is pressed this often before it is called a trap. */
const TRAP = 10

export function checkGraph(graph: Graph, expected: Crowd, ledger: Ledger): void {
  graph.states.forEach(({ screen, focus }, index) => {
    ledger.where = `${screen} ${focus}`
    ledger.state = index
    const presses = backPresses(graph, index) - (OVERLAYS.includes(screen) ? 1 : 0)
    ledger.note('B30', presses, presses <= 3, `${presses} × Back`)
    const levels = screen === 'live' || screen === 'strip' ? 0 : presses
    ledger.note('B20', levels, levels <= 3, `${levels} levels`)
  })
  checkDistances(graph, ledger)
  checkReached(graph, expected, ledger)
}

/** Presses of Back until live or home; a state whose Back was never tried counts from where it leads. */
function backPresses({ states }: Graph, from: number): number {
  let at = from
  for (let presses = 0; presses < TRAP; presses++) {
    const state = states[at]
    if (!state || OUT.includes(state.screen)) return presses
    const next = state.edges.Back
    if (next === undefined) return presses
    at = next
  }
  return TRAP
}

function checkDistances(graph: Graph, ledger: Ledger): void {
  const hall = graph.states.findIndex(({ screen }) => screen === 'services')
  const far = distances(graph, [hall], ARROWS_AND_OK)
  const presses = new Map<string, number>()
  graph.states.forEach(({ focus, edges }, index) => {
    const card = edges.OK === undefined ? undefined : graph.states[edges.OK]
    const distance = far.get(index)
    if (!focus.startsWith('service-') || card?.screen !== 'service' || distance === undefined) return
    presses.set(focus, Math.min(presses.get(focus) ?? Number.POSITIVE_INFINITY, distance + 1))
  })
  if (presses.size === 0) return
  const all = [...presses]
  const [service, worst] = all.reduce((a, b) => (b[1] > a[1] ? b : a))
  const mean = all.reduce((sum, [, count]) => sum + count, 0) / all.length
  ledger.where = 'services'
  ledger.state = hall
  ledger.note('B23a', worst, worst <= 13, service)
  ledger.note('B23b', Math.round(mean * 10) / 10, mean <= 9, `${all.length} services`)
}

function checkReached({ states }: Graph, expected: Crowd, ledger: Ledger): void {
  const opened = (prefix: string, screen: string): number => {
    const found = states.filter(
      ({ focus, edges }) =>
        focus.startsWith(prefix) && edges.OK !== undefined && states[edges.OK]?.screen === screen,
    )
    return new Set(found.map(({ focus }) => focus)).size
  }
  const reached: Record<keyof Crowd, number> = {
    services: opened('service-', 'service'),
    kitchens: opened('kitchen-', 'kitchen'),
    channels: opened('channel-', 'live'),
    articles: opened('news-', 'article'),
  }
  for (const kind of ['services', 'kitchens', 'channels', 'articles'] as const) {
    const share = Math.floor((100 * reached[kind]) / expected[kind])
    ledger.where = kind
    ledger.state = -1
    ledger.note('B28', share, share >= 100, `${reached[kind]} of ${expected[kind]} ${kind}`)
  }
}
