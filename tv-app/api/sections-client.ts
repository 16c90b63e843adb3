/** Keeps the sections of this television up to date: kept answer first, then the server's, then each change as it happens. */
import {
  EVENTS_PATH,
  SECTION_NAMES,
  SECTIONS_PATH,
  type SectionIndex,
  type SectionName,
  type Sections,
  sectionPath,
} from '../../shared/api.ts'
import type { KnownSections } from '../state.ts'
import { keepSection, keptSection } from './kept.ts'

const TIME_OUT = 8_000
const RETRY_AFTER = 3_000

export interface SectionsListener {
  section<Name extends SectionName>(name: Name, known: NonNullable<KnownSections[Name]>): void
  connection(state: 'online' | 'lost'): void
  /** Difference of the server's clock to ours, ms. */
  clockOffset(offset: number): void
}

export class SectionsClient {
  readonly #listener: SectionsListener
  #hashes: { [Name in SectionName]?: string } = {}
  #events: EventSource | undefined

  constructor(listener: SectionsListener) {
    this.#listener = listener
  }

  /** Tells what is kept, then asks the server; from then on it follows every change. */
  async start(): Promise<void> {
    this.#follow()
    await Promise.all(SECTION_NAMES.map((name) => this.#restore(name)))
  }

  /** Asks again at once, for a viewer who does not want to wait. */
  async refresh(): Promise<void> {
    try {
      await this.#take(await fetchJson<SectionIndex>(SECTIONS_PATH))
    } catch {
      this.#listener.connection('lost')
    }
  }

  async #restore(name: SectionName): Promise<void> {
    const kept = await keptSection(name)
    if (!kept || this.#hashes[name]) return
    this.#hashes[name] = kept.hash
    this.#listener.section(name, kept.known)
  }

  #follow(): void {
    const events = new EventSource(EVENTS_PATH)
    this.#events = events
    events.addEventListener('sections', (event: MessageEvent<string>) => {
      this.#take(JSON.parse(event.data) as SectionIndex).catch(() => this.#lost())
    })
    events.addEventListener('error', () => this.#lost())
  }

  /** The event source reconnects by itself unless the server refused it; then we open a new one. */
  #lost(): void {
    this.#listener.connection('lost')
    if (this.#events?.readyState !== EventSource.CLOSED) return
    this.#events = undefined
    setTimeout(() => {
      if (!this.#events) this.#follow()
    }, RETRY_AFTER)
  }

  async #take(index: SectionIndex): Promise<void> {
    this.#listener.clockOffset(index.now - Date.now())
    await Promise.all(SECTION_NAMES.map((name) => this.#update(name, index)))
    this.#listener.connection('online')
  }

  async #update<Name extends SectionName>(name: Name, index: SectionIndex): Promise<void> {
    const state = index.sections[name]
    if (!state) return
    const { hash, refreshed, stale } = state
    const kept = this.#hashes[name] === hash ? await keptSection(name) : undefined
    const data = kept ? kept.known.data : await fetchJson<Sections[Name]>(sectionPath(name, hash))
    this.#hashes[name] = hash
    const known = { data, refreshed, stale } as NonNullable<KnownSections[Name]>
    this.#listener.section(name, known)
    if (!kept) await keepSection(name, { hash, known })
  }
}

async function fetchJson<T>(path: string): Promise<T> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIME_OUT)
  try {
    const response = await fetch(path, { signal: abort.signal })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return (await response.json()) as T
  } finally {
    clearTimeout(timer)
  }
}
