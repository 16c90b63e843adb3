/** Walks to every state that the keys reach: takes an untried key where it stands, else goes to the nearest one. */
import type { Graph, State } from '../graph.ts'
import { current, nameOf, type Snapshot } from '../snapshot.ts'
import { observe } from './observe.ts'
import { type KeyName, press } from './remote.ts'

export interface WalkRules {
  keys: readonly KeyName[]
  /** Keys that are tried in the first states of each screen only, since they lead far away. */
  rareKeys: readonly KeyName[]
  /** States of each screen in which the rare keys are tried. */
  rareStates: number
  /** States of each screen in which all keys are tried; in further ones only Back is, and what they show is checked. */
  enough: Readonly<Record<string, number>>
  /** Presses that would change what is walked through: settings, and what starts the set anew. */
  forbidden(snapshot: Snapshot, key: KeyName): boolean
  onState(snapshot: Snapshot, index: number): void
  onStep(before: Snapshot, key: KeyName, after: Snapshot, index: number): void
  mostStates: number
}

export interface Walked extends Graph {
  presses: number
  /** Ways that led elsewhere than the last time, because they depend on what was seen before. */
  surprises: number
  /** Names of states that could not be reached again to try their other keys. */
  left: string[]
}

/** A way that surprised this often is not relied on any more. */
const PATIENCE = 10
/** Presses after which the page may draw and load. */
const BREATHE_EVERY = 100
/** A page that loads for longer is taken as it is, ms. */
const LOADING_LIMIT = 3_000

type Path = { key: KeyName; to: number }[]

const BACK: readonly KeyName[] = ['Back']

export async function walk(rules: WalkRules): Promise<Walked> {
  const walker = new Walker(rules)
  await walker.run()
  return { states: walker.states, presses: walker.presses, surprises: walker.surprises, left: walker.left }
}

/** The page once it has what it asks the server for, or after a while as it is. */
async function loaded(): Promise<Snapshot> {
  const from = performance.now()
  for (;;) {
    const snapshot = observe()
    const loading = snapshot.marks.some(({ id }) => id === 'loading')
    if (!loading || performance.now() - from > LOADING_LIMIT) return snapshot
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

class Walker {
  readonly states: State[] = []
  presses = 0
  surprises = 0
  readonly #rules: WalkRules
  readonly #byName = new Map<string, number>()
  /** Keys not yet tried, by state. */
  readonly #untried: KeyName[][] = []
  readonly #perScreen = new Map<string, number>()
  readonly #open = new Set<number>()
  /** Where each key led the last time, by state; `edges` leave out what says nothing of the state. */
  readonly #ways: Partial<Record<KeyName, number>>[] = []
  /** How often a way led elsewhere than the last time, by state and key. */
  readonly #distrust = new Map<string, number>()
  /** True after a key that Back undoes: where it leads then says nothing of the state. */
  #jumped = false
  #snapshot: Snapshot = observe()
  #at = 0

  constructor(rules: WalkRules) {
    this.#rules = rules
    this.#at = this.#arrive(this.#snapshot)
  }

  get left(): string[] {
    return [...this.#open].map((index) => this.states[index]?.name ?? '')
  }

  async run(): Promise<void> {
    while (this.#open.size > 0) {
      if (this.states.length >= this.#rules.mostStates) return
      const key = this.#nextKey()
      if (key === undefined) {
        if (!(await this.#goToNearest())) return
      } else if (!this.#rules.forbidden(this.#snapshot, key)) await this.#step(key)
    }
  }

  /** A key that was not yet tried where the walker stands. */
  #nextKey(): KeyName | undefined {
    const keys = this.#untried[this.#at]
    const key = keys?.pop()
    if (keys?.length === 0) this.#open.delete(this.#at)
    return key
  }

  /** Goes along known ways to the nearest state with an untried key; false when there is no way. */
  async #goToNearest(): Promise<boolean> {
    while (this.#open.size > 0) {
      const path = this.#pathToOpen() ?? (await this.#pathFromLive())
      if (!path) return false
      for (const { key, to } of path) {
        const from = this.#at
        await this.#step(key)
        if (this.#at === to) continue
        this.surprises += 1
        this.#distrust.set(wayOf(from, key), this.#surprisesOf(from, key) + 1)
        break
      }
      if (this.#open.has(this.#at)) return true
    }
    return true
  }

  #surprisesOf(from: number, key: string): number {
    return this.#distrust.get(wayOf(from, key)) ?? 0
  }

  /** From live television, to which every state leads. */
  async #pathFromLive(): Promise<Path | undefined> {
    await this.#step('Live')
    return this.#pathToOpen()
  }

  #pathToOpen(): Path | undefined {
    const came = new Map<number, { from: number; key: KeyName }>()
    const queue = [this.#at]
    for (const index of queue) {
      if (index !== this.#at && this.#open.has(index)) return this.#pathAlong(came, index)
      for (const [key, to] of Object.entries(this.#ways[index] ?? {}) as [KeyName, number][]) {
        if (to === this.#at || came.has(to) || this.#surprisesOf(index, key) >= PATIENCE) continue
        came.set(to, { from: index, key })
        queue.push(to)
      }
    }
    return undefined
  }

  #pathAlong(came: ReadonlyMap<number, { from: number; key: KeyName }>, target: number): Path {
    const path: Path = []
    for (let at = target; at !== this.#at; ) {
      const step = came.get(at)
      if (!step) break
      path.unshift({ key: step.key, to: at })
      at = step.from
    }
    return path
  }

  async #step(key: KeyName): Promise<void> {
    const from = this.#at
    const before = this.#snapshot
    press(key)
    this.presses += 1
    if (this.presses % BREATHE_EVERY === 0) await new Promise((resolve) => setTimeout(resolve))
    this.#snapshot = await loaded()
    this.#at = this.#arrive(this.#snapshot)
    const ways = this.#ways[from]
    if (ways) ways[key] = this.#at
    const edges = this.states[from]?.edges
    const known = edges?.[key] !== undefined
    if (edges && !(key === 'Back' && this.#jumped)) edges[key] = this.#at
    this.#jumped = this.#rules.rareKeys.includes(key)
    if (!known) this.#rules.onStep(before, key, this.#snapshot, from)
  }

  /** Returns the index of the state, which is noted when it is new. */
  #arrive(snapshot: Snapshot): number {
    const name = nameOf(snapshot)
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const index = this.states.length
    const screen = snapshot.overlay || snapshot.screen
    const seen = (this.#perScreen.get(screen) ?? 0) + 1
    this.#perScreen.set(screen, seen)
    this.states.push({ name, screen, focus: current(snapshot)?.id ?? '', edges: {} })
    this.#ways.push({})
    this.#byName.set(name, index)
    const rare = seen <= this.#rules.rareStates ? this.#rules.rareKeys : []
    const usual = seen <= (this.#rules.enough[screen] ?? Number.POSITIVE_INFINITY) ? this.#rules.keys : BACK
    this.#untried.push([...rare, ...usual])
    this.#open.add(index)
    this.#rules.onState(snapshot, index)
    return index
  }
}

function wayOf(from: number, key: string): string {
  return `${from} ${key}`
}
