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
import type { Known, KnownSections } from '../state.ts'
import { keepSection, keptSection } from './kept.ts'

const TIME_OUT = 8_000
const RETRY_AFTER = 3_000

/** What a television cannot start without; it does not wait for the rest. */
const FIRST: readonly SectionName[] = ['channels']

export interface SectionsListener {
  /** Sections that are new or fresher than before. */
  sections(changed: KnownSections): void
  connection(state: 'online' | 'lost'): void
  /** Difference of the server's clock to ours, ms. */
  clockOffset(offset: number): void
}

export class SectionsClient {
  readonly #listener: SectionsListener
  #held: { [Name in SectionName]?: { hash: string; data: Sections[Name] } } = {}
  #events: EventSource | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(listener: SectionsListener) {
    this.#listener = listener
  }

  /** Tells what is kept, then asks the server; from then on it follows every change. */
  async start(): Promise<void> {
    this.#follow()
    this.#channelsFirst()
    const kept = await Promise.all(SECTION_NAMES.map((name) => this.#restored(name)))
    this.#listener.sections(Object.assign({}, ...kept))
  }

  /** A television without a memory shows a picture before it knows anything else. */
  async #channelsFirst(): Promise<void> {
    try {
      const data = await fetchJson<Sections['channels']>(sectionPath('channels'))
      if (!this.#held.channels) this.#listener.sections({ channels: { data, refreshed: null, stale: false } })
    } catch {
      // The events say the same a moment later, or that the server is gone.
    }
  }

  /** Asks again at once, for a viewer who does not want to wait. Never rejects. */
  async refresh(): Promise<void> {
    try {
      await this.#take(await fetchJson<SectionIndex>(SECTIONS_PATH))
    } catch {
      this.#lost()
    }
  }

  async #restored<Name extends SectionName>(name: Name): Promise<KnownSections> {
    const kept = await keptSection(name)
    if (!kept || this.#held[name]) return {}
    this.#hold(name, kept.hash, kept.known.data)
    return { [name]: kept.known }
  }

  #follow(): void {
    const events = new EventSource(EVENTS_PATH)
    this.#events = events
    events.addEventListener('sections', (event: MessageEvent<string>) => {
      this.#take(JSON.parse(event.data) as SectionIndex).catch(() => this.#lost())
    })
    events.addEventListener('error', () => this.#lost())
  }

  /** An event source reconnects by itself unless the server refused it; an answer that failed is asked for again. */
  #lost(): void {
    this.#listener.connection('lost')
    clearTimeout(this.#again)
    this.#again = setTimeout(() => {
      const state = this.#events?.readyState
      if (state === EventSource.CLOSED) this.#follow()
      else if (state === EventSource.OPEN) this.refresh()
    }, RETRY_AFTER)
  }

  async #take(index: SectionIndex): Promise<void> {
    this.#listener.clockOffset(index.now - Date.now())
    const rest = Promise.all(
      SECTION_NAMES.filter((name) => !FIRST.includes(name)).map((name) => this.#updated(name, index)),
    )
    const first = await Promise.all(FIRST.map((name) => this.#updated(name, index)))
    this.#listener.sections(Object.assign({}, ...first))
    this.#listener.sections(Object.assign({}, ...(await rest)))
    this.#listener.connection('online')
  }

  async #updated<Name extends SectionName>(name: Name, index: SectionIndex): Promise<KnownSections> {
    const { hash, refreshed, stale } = index.sections[name]
    const held = this.#held[name]
    const fresh = held?.hash !== hash
    const data: Sections[Name] =
      held && !fresh ? held.data : await fetchJson<Sections[Name]>(sectionPath(name, hash))
    this.#hold(name, hash, data)
    const known: Known<Sections[Name]> = { data, refreshed, stale }
    if (fresh) keepSection(name, { hash, known })
    return { [name]: known }
  }

  #hold<Name extends SectionName>(name: Name, hash: string, data: Sections[Name]): void {
    this.#held = { ...this.#held, [name]: { hash, data } }
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
