/**
 * Keeps every source fresh by threads, so that no document, however large, holds up those who ask the server. A thread
 * lives while there is something to read; between two of them its memory is free, and one that fails harms nobody else.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { SourceStates } from '../store/source-state.ts'
import { noteFailure } from './note-failure.ts'
import { type RefreshMessage, type RefreshOrders, readInThread } from './refresh-thread.ts'
import type { RefreshResult } from './refresher.ts'
import { isDue } from './schedule.ts'

/** Default pauses, ms. */
const PAUSES = { betweenLooks: 5_000, afterFailure: 30_000, longestSilence: 120_000 }

export interface RefreshingDeps {
  /** The built `refresh-worker`. */
  script: URL
  orders: RefreshOrders
  states: Pick<SourceStates, 'all' | 'find' | 'markFailed'>
  /** UTC ms */
  now: () => number
  /** Gives [0, 1). */
  random: () => number
  /** Called after each attempt, with its duration in ms. */
  onResult(source: string, result: RefreshResult, duration: number): void
  /** Told why a thread failed; another one follows after a pause, and what is shown stays. */
  onFailure(error: unknown): void
  pauses?: typeof PAUSES
}

export interface Refreshing {
  /** Resolves when the first thread has ended, having tried everything that was due. */
  firstRound: Promise<void>
  /** Gives up what is being read; resolves when no thread holds the database any more. */
  stop(): Promise<void>
}

/**
 * Reads what is due now, and from then on whatever falls due, until `stop`.
 * @throws when there is no script.
 */
export function startRefreshing(deps: RefreshingDeps): Refreshing {
  const { script, orders, states, now, onResult, onFailure, pauses = PAUSES } = deps
  const ids = new Set(orders.sources.map(({ id }) => id))
  const build = hashOf(script)
  const stopping = new AbortController()
  const { signal } = stopping
  let declares = true
  let sweeps = true

  /** Looks for what is due and has it read; returns how long to wait before the next look, ms. */
  async function look(): Promise<number> {
    try {
      const isAnyDue = (await states.all()).some((state) => ids.has(state.source) && isDue(state, now()))
      if (signal.aborted || !(declares || isAnyDue)) return pauses.betweenLooks
      return (await read()) === 0 ? pauses.afterFailure : pauses.betweenLooks
    } catch (error) {
      onFailure(error)
      return pauses.afterFailure
    }
  }

  /** Returns how many sources one thread has tried. */
  async function read(): Promise<number> {
    if (hashOf(script) !== build) {
      throw new Error('The program on the disk is not the one that runs; start the server again.')
    }
    const underWay = new Map<string, number>()
    let tried = 0
    const onMessage = (message: RefreshMessage) => {
      if (message.kind === 'declared') declares = false
      if (message.kind === 'began') underWay.set(message.source, now())
      if (message.kind !== 'result') return
      underWay.delete(message.source)
      tried++
      onResult(message.source, message.result, message.duration)
    }
    const { longestSilence } = pauses
    try {
      await readInThread(
        script,
        { ...orders, build, declares, sweeps },
        { onMessage, signal, longestSilence },
      )
      sweeps = false
    } catch (error) {
      sweeps = true
      for (const [source, began] of underWay) await blame(source, began, error)
      throw error
    }
    return tried
  }

  /** Which of several sources a thread failed of is not known: each is tried again. */
  async function blame(id: string, began: number, error: unknown): Promise<void> {
    const source = orders.sources.find((candidate) => candidate.id === id)
    const state = await states.find(id)
    if (source && state) await noteFailure(deps, source, state, error)
    onResult(id, 'failed', now() - began)
  }

  async function goOn(pause: number): Promise<void> {
    for (let wait = pause; !signal.aborted; wait = await look()) {
      await delay(wait, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
    }
  }

  const first = look()
  const ended = first.then(goOn)
  return {
    firstRound: first.then(() => undefined),
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

/** The script names its parts by their hashes, so its own changes with any of them. */
function hashOf(script: URL): string {
  return createHash('sha256').update(readFileSync(script)).digest('hex')
}
