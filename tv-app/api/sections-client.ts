/** Keeps the sections of this television up to date: kept answer first, then the server's, then each change as it happens. */
import {
  SECTION_NAMES,
  type SectionIndex,
  type SectionName,
  type Sections,
  sectionPath,
} from '../../shared/api.ts'
import type { KnownSections } from '../state.ts'
import { Connection, type ConnectionListener } from './connection.ts'
import { fetchJson, Refused } from './fetch-json.ts'
import { type KeptSection, keepSection, keptSection } from './kept.ts'

const TIME_OUT = 8_000
const RETRY_AFTER = 3_000
/** Sections asked for at the same time: a browser opens six connections to a server, and the picture needs some. */
const AT_ONCE = 2

/** What a television needs for its first picture; the rest comes after it. */
const FIRST: readonly SectionName[] = ['channels', 'now', 'county']
const IN_ORDER: readonly SectionName[] = [...FIRST, ...SECTION_NAMES.filter((name) => !FIRST.includes(name))]

/** Who hears what the event stream tells beside sections. */
export type RequestEvents = Pick<ConnectionListener, 'requestsChanged' | 'phoneUsed' | 'ticketExpired'> & {
  online(): void
}

export interface SectionsListener extends Pick<ConnectionListener, 'connection' | 'serverClock'> {
  /** Sections that are new or fresher than before. */
  sections(changed: KnownSections): void
  /** Sections that the server does not give just now; [] when it gives all. */
  failing(names: readonly SectionName[]): void
}

/** A section that could not be had, and why. */
interface Failure {
  name: SectionName
  error: unknown
}

export class SectionsClient {
  readonly #listener: SectionsListener
  readonly #connection: Connection
  #held: { [Name in SectionName]?: { hash: string; data: Sections[Name] } } = {}
  /** What is newest on the server. */
  #index: SectionIndex | undefined
  #taking = false
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(listener: SectionsListener, requests: RequestEvents) {
    this.#listener = listener
    this.#connection = new Connection({
      index: (index) => this.#take(index),
      connection: (state) => {
        listener.connection(state)
        if (state === 'online') requests.online()
      },
      serverClock: (now) => listener.serverClock(now),
      requestsChanged: () => requests.requestsChanged(),
      phoneUsed: () => requests.phoneUsed(),
      ticketExpired: () => requests.ticketExpired(),
    })
  }

  /** From now on events tell of this television's requests, too. */
  follow(ticket: string): void {
    this.#connection.follow(ticket)
  }

  /** Tells what is kept, then asks the server; from then on it follows every change. */
  async start(): Promise<void> {
    this.#connection.start()
    this.#channelsFirst()
    const kept = await Promise.all(SECTION_NAMES.map((name) => keptSection(name)))
    const restored = SECTION_NAMES.map((name, index) => this.#restored(name, kept[index]))
    this.#listener.sections(Object.assign({}, ...restored))
  }

  /** Asks again at once, for a viewer who does not want to wait. Never rejects. */
  refresh(): Promise<void> {
    return this.#connection.ask()
  }

  /** Somebody else waits for the network in vain. */
  doubt(): void {
    this.#connection.doubt()
  }

  /** A television without a memory shows a picture before it knows anything else. */
  async #channelsFirst(): Promise<void> {
    try {
      const data = await fetchJson<Sections['channels']>(sectionPath('channels'), TIME_OUT)
      if (!this.#held.channels) this.#listener.sections({ channels: { data, refreshed: null, stale: false } })
    } catch {
      // The events say the same a moment later, or that the server is gone.
    }
  }

  /** What the server gave while the memory was being read is newer than what is kept. */
  #restored<Name extends SectionName>(name: Name, kept: KeptSection<Name> | undefined): KnownSections {
    if (!kept || this.#held[name]) return {}
    this.#hold(name, kept.hash, kept.known.data)
    return { [name]: kept.known }
  }

  /** Brings every section up to this index; one that fails does not keep the others back and is asked for again. */
  async #take(index: SectionIndex): Promise<void> {
    this.#index = index
    if (this.#taking) return
    this.#taking = true
    clearTimeout(this.#again)
    let failing: readonly Failure[] = []
    for (let taken: SectionIndex | undefined; taken !== this.#index; ) {
      taken = this.#index
      failing = await this.#bring(taken)
    }
    this.#taking = false
    this.#listener.failing(failing.map(({ name }) => name))
    if (failing.length === 0) return
    // A server that refuses is there.
    if (failing.some(({ error }) => !(error instanceof Refused))) this.#connection.doubt()
    this.#again = setTimeout(() => this.#take(this.#index ?? index), RETRY_AFTER)
  }

  /** Resolves with those that could not be had. */
  async #bring(index: SectionIndex): Promise<readonly Failure[]> {
    const isHeld = (name: SectionName): boolean => this.#held[name]?.hash === index.sections[name].hash
    const held = IN_ORDER.filter(isHeld).map((name) => this.#known(name, index))
    if (held.length > 0) this.#listener.sections(Object.assign({}, ...held))
    const waiting = IN_ORDER.filter((name) => !isHeld(name))
    const failing: Failure[] = []
    const oneByOne = async (): Promise<void> => {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        try {
          await this.#fetch(name, index)
          this.#listener.sections(this.#known(name, index))
        } catch (error) {
          failing.push({ name, error })
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, oneByOne))
    return failing
  }

  async #fetch<Name extends SectionName>(name: Name, index: SectionIndex): Promise<void> {
    const { hash, refreshed, stale } = index.sections[name]
    const asked = performance.now()
    const data = await fetchJson<Sections[Name]>(sectionPath(name, hash), TIME_OUT)
    this.#connection.answeredIn(performance.now() - asked)
    this.#hold(name, hash, data)
    keepSection(name, { hash, known: { data, refreshed, stale } })
  }

  /** What is held of a section, as fresh as the index says. */
  #known(name: SectionName, index: SectionIndex): KnownSections {
    const { refreshed, stale } = index.sections[name]
    return { [name]: { data: this.#held[name]?.data, refreshed, stale } }
  }

  #hold<Name extends SectionName>(name: Name, hash: string, data: Sections[Name]): void {
    this.#held = { ...this.#held, [name]: { hash, data } }
  }
}
