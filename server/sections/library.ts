/** Keeps the newest document of every section, made anew when a source it is made of shows a new revision. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { SectionIndex, SectionName, SectionState } from '../../shared/api.ts'
import { SECTION_NAMES } from '../../shared/api.ts'
import type { County } from '../../shared/model/county.ts'
import type { Content } from '../store/content.ts'
import type { ProgrammeStore } from '../store/programme.ts'
import type { SourceState, SourceStates } from '../store/source-state.ts'
import type { RelayLine } from './channel-merge.ts'
import type { SectionDocument } from './document.ts'
import { contentHash, makeDocument } from './document.ts'
import { SECTIONS } from './index.ts'

/** How often the store is asked for new revisions, ms. The store is asked so that other instances' work is seen too. */
const LOOK_EVERY = 1_000

export interface LibraryDeps {
  county: Readonly<County>
  states: Pick<SourceStates, 'all'>
  content: Pick<Content, 'items'>
  programmes: Pick<ProgrammeStore, 'starting'>
  relay?: RelayLine
  now: () => number
  log: { error(fields: object, message: string): void }
}

export interface Library {
  /** The newest document of a section. */
  document(name: SectionName): SectionDocument
  /** What is newest of every section. Costs nothing. */
  index(): SectionIndex
  /** Calls `listener` after each change of the index; returns the function that ends that. */
  onChange(listener: () => void): () => void
  /** Looks for new revisions once and makes what must be made anew. Rejects only when the store cannot be read. */
  update(): Promise<void>
  /** Looks again and again until `stop`. */
  start(): void
  stop(): Promise<void>
}

interface Shelf {
  document: SectionDocument
  state: SectionState
  /** What the document was made of; the same key would give the same document. */
  madeOf: string
}

/**
 * Opens the library with every section made from what the store shows.
 * @throws when a section cannot be made at all, since there is nothing to fall back to.
 */
export async function openLibrary(deps: LibraryDeps): Promise<Library> {
  const listeners = new Set<() => void>()
  const states = await deps.states.all()
  const shelves: Record<SectionName, Shelf> = {
    county: await makeShelf('county', states, deps),
    channels: await makeShelf('channels', states, deps),
    now: await makeShelf('now', states, deps),
    kitchens: await makeShelf('kitchens', states, deps),
    services: await makeShelf('services', states, deps),
    news: await makeShelf('news', states, deps),
  }
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  async function look(): Promise<void> {
    const current = await deps.states.all()
    let changed = false
    for (const name of SECTION_NAMES) {
      const before = shelves[name]
      const state = { ...freshness(name, current, deps.county), hash: before.state.hash }
      try {
        if (before.madeOf !== sourceKey(name, current, deps.county, deps.now())) {
          shelves[name] = await makeShelf(name, current, deps)
        } else {
          shelves[name] = { ...before, state }
        }
      } catch (error) {
        deps.log.error({ section: name, error }, 'A section could not be made; the one before stays.')
      }
      changed ||= !sameState(before.state, shelves[name].state)
    }
    if (changed) for (const listener of listeners) listener()
  }

  function update(): Promise<void> {
    running ??= look().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    document: (name) => shelves[name].document,
    index: () => ({
      now: deps.now(),
      sections: {
        county: shelves.county.state,
        channels: shelves.channels.state,
        now: shelves.now.state,
        kitchens: shelves.kitchens.state,
        services: shelves.services.state,
        news: shelves.news.state,
      },
    }),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    update,
    start() {
      timer = setInterval(() => {
        update().catch((error) => deps.log.error({ error }, 'The sources could not be looked up.'))
      }, LOOK_EVERY)
    },
    async stop() {
      clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}

async function makeShelf(
  name: SectionName,
  states: readonly SourceState[],
  deps: LibraryDeps,
): Promise<Shelf> {
  const now = deps.now()
  const { county, content: stored, programmes, relay } = deps
  const content = await SECTIONS[name].compile({ county, content: stored, programmes, relay, now })
  await breathe()
  const document = await makeDocument(JSON.stringify(content))
  return {
    document,
    state: { ...freshness(name, states, deps.county), hash: document.hash },
    madeOf: sourceKey(name, states, deps.county, now),
  }
}

/** Names everything that a section's document made at `now` depends on. */
function sourceKey(
  name: SectionName,
  states: readonly SourceState[],
  county: Readonly<County>,
  now: number,
): string {
  const { renewEvery } = SECTIONS[name]
  const revisions = statesOf(name, states, county).map(({ source, revision }) => [source, revision])
  const period = renewEvery === undefined ? 0 : Math.floor(now / renewEvery)
  return contentHash(JSON.stringify([revisions, period]))
}

/**
 * `refreshed` is the oldest of the sources' last good readings, so that everything shown is at least that fresh;
 * a source that was never read well shows nothing and does not count.
 */
function freshness(
  name: SectionName,
  states: readonly SourceState[],
  county: Readonly<County>,
): Omit<SectionState, 'hash'> {
  const own = statesOf(name, states, county)
  const read = own.flatMap(({ lastGood }) => (lastGood === undefined ? [] : [lastGood]))
  return {
    refreshed: read.length === 0 ? null : Math.min(...read),
    stale: own.some(({ status, revision }) => status === 'failed' && revision > 0),
  }
}

function statesOf(
  name: SectionName,
  states: readonly SourceState[],
  county: Readonly<County>,
): SourceState[] {
  const { formats } = SECTIONS[name]
  const ids = county.sources.filter(({ format }) => formats.includes(format)).map(({ id }) => id)
  return states.filter(({ source }) => ids.includes(source))
}

function sameState(a: SectionState, b: SectionState): boolean {
  return a.hash === b.hash && a.refreshed === b.refreshed && a.stale === b.stale
}
