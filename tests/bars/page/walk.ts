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
  /** True when states were left that could not be reached again. */
  cut: boolean
}

/** Ways that surprised this often are not relied on any more. */
const PATIENCE = 3
/** Presses after which the page may draw and load. */
const BREATHE_EVERY = 50
/** A page that loads for longer is taken as it is, ms. */
const LOADING_LIMIT = 3_000

export async function walk(rules: WalkRules): Promise<Walked> {
  const walker = new Walker(rules)
  await walker.run()
  return { states: walker.states, presses: walker.presses, surprises: walker.surprises, cut: walker.cut }
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
  cut = false
  readonly #rules: WalkRules
  readonly #byName = new Map<string, number>()
  /** Keys not yet tried, by state. */
  readonly #untried: KeyName[][] = []
  readonly #perScreen = new Map<string, number>()
  readonly #open = new Set<number>()
  #distrust = 0
  /** True after a key that Back undoes: where it leads then says nothing of the state. */
  #jumped = false
  #snapshot: Snapshot = observe()
  #at = 0

  constructor(rules: WalkRules) {
    this.#rules = rules
    this.#at = this.#arrive(this.#snapshot)
  }

  async run(): Promise<void> {
    while (this.#open.size > 0) {
      if (this.states.length >= this.#rules.mostStates) {
        this.cut = true
        return
      }
      const key = this.#nextKey()
      if (key === undefined) {
        if (!(await this.#goToNearest())) {
          this.cut = true
          return
        }
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
      const path = this.#pathToOpen()
      if (!path) return false
      for (const { key, to } of path) {
        await this.#step(key)
        if (this.#at === to) continue
        this.surprises += 1
        this.#distrust += 1
        break
      }
      if (this.#open.has(this.#at)) return true
      if (this.#distrust > PATIENCE * this.states.length + 1000) return false
    }
    return true
  }

  #pathToOpen(): { key: KeyName; to: number }[] | undefined {
    const came = new Map<number, { from: number; key: KeyName }>()
    const queue = [this.#at]
    for (const index of queue) {
      if (index !== this.#at && this.#open.has(index)) return this.#pathAlong(came, index)
      const edges = this.states[index]?.edges ?? {}
      for (const [key, to] of Object.entries(edges)) {
        if (to === this.#at || came.has(to)) continue
        came.set(to, { from: index, key: key as KeyName })
        queue.push(to)
      }
    }
    return undefined
  }

  #pathAlong(
    came: ReadonlyMap<number, { from: number; key: KeyName }>,
    target: number,
  ): { key: KeyName; to: number }[] {
    const path: { key: KeyName; to: number }[] = []
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
    this.#byName.set(name, index)
    const rare = seen <= this.#rules.rareStates ? this.#rules.rareKeys : []
    this.#untried.push([...rare, ...this.#rules.keys])
    this.#open.add(index)
    this.#rules.onState(snapshot, index)
    return index
  }
}
