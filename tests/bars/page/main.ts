/** What the bars run within the page of the television; `window.tangwuBars` is how they call it. */
import { checkGraph } from '../checks/graph.ts'
import { checkState } from '../checks/state.ts'
import { checkStep } from '../checks/step.ts'
import type { Crowd } from '../crowded-county.ts'
import { Ledger, type Measured } from '../ledger.ts'
import { current, type Snapshot } from '../snapshot.ts'
import { checkDigits } from './digits.ts'
import { withFewFrames } from './frames.ts'
import { goLive } from './live.ts'
import { monkey } from './monkey.ts'
import { observe } from './observe.ts'
import { type KeyName, press, SIX_KEYS } from './remote.ts'
import { storm } from './storm.ts'
import { type Walked, walk } from './walk.ts'

export interface CrawlOrder {
  expected: Crowd
  /** Numbers that are typed. */
  services: readonly string[]
  channels: readonly string[]
  mostStates: number
  enough: Readonly<Record<string, number>>
}

export interface StormOrder {
  seed: number
  /** Sequences of trembling hands, and keys of the monkey. */
  sequences: number
  keys: number
}

export interface Crawled {
  graph: Walked
  measured: Measured[]
}

export interface PageBars {
  crawl(order: CrawlOrder): Promise<Crawled>
  storms(order: StormOrder): Promise<Measured[]>
  observe(): Snapshot
  press(key: KeyName): void
  goLive(): void
}

declare global {
  interface Window {
    tangwuBars: PageBars
  }
}

window.tangwuBars = {
  crawl: (order) => withFewFrames(() => crawl(order)),
  storms: (order) => withFewFrames(() => storms(order)),
  observe,
  press,
  goLive,
}

async function crawl(order: CrawlOrder): Promise<Crawled> {
  const ledger = new Ledger()
  const note = (snapshot: Snapshot, index: number): void => {
    ledger.where = `${snapshot.overlay || snapshot.screen} ${current(snapshot)?.id ?? ''}`
    ledger.state = index
  }
  goLive()
  const graph = await walk({
    keys: SIX_KEYS,
    rareKeys: ['Live', 'Home', 'Yellow', 'Blue', 'Green', 'ChannelUp', 'ChannelDown'],
    rareStates: 12,
    mostStates: order.mostStates,
    enough: order.enough,
    forbidden,
    onState(snapshot, index) {
      note(snapshot, index)
      checkState(snapshot, ledger)
    },
    onStep(before, key, after, index) {
      note(before, index)
      checkStep(before, key, after, ledger)
    },
  })
  checkGraph(graph, order.expected, ledger)
  await checkDigits(order.services, order.channels, ledger)
  return { graph, measured: ledger.all() }
}

async function storms({ seed, sequences, keys }: StormOrder): Promise<Measured[]> {
  const ledger = new Ledger()
  await storm(seed, sequences, ledger)
  await monkey(seed, keys, forbidden, ledger)
  return ledger.all()
}

/**
 * In the settings, where favourites are chosen, and on the cards that order, OK (or the number of the first button)
 * changes what the crawl walks through; their own tests press it.
 */
function forbidden(snapshot: Snapshot, key: KeyName): boolean {
  const id = current(snapshot)?.id
  const orders = ['order', 'rescue'].includes(snapshot.overlay)
  const chooses = ['settings', 'favourites'].includes(snapshot.screen) || id === 'favourite'
  if (key === 'OK') return chooses || (orders && (id === 'yes' || id === 'call'))
  return key === '1' && orders
}
