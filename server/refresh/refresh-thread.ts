/**
 * Reads the sources in a thread of its own, so that no document, however large, holds up those who ask the server. The
 * thread lives while there is something to read; between two readings its memory is free.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { County } from '../../shared/model/county.ts'
import type { ConfiguredSource } from '../config.ts'
import type { SourceStates } from '../store/source-state.ts'
import type { RefreshResult } from './refresher.ts'
import { isDue } from './schedule.ts'

/** How often the due sources are looked for, ms. */
const LOOK_EVERY = 5_000
/** Pause after a thread that ended by an error, ms. */
const PAUSE_AFTER_FAILURE = 30_000

/** What a thread is given; it has to survive the structured clone algorithm (HTML, 2.7). */
export interface RefreshOrders {
  /** The database of the catalogue, which the thread opens for itself. */
  file: string
  spoolDirectory: string
  county: Readonly<County>
  sources: readonly ConfiguredSource[]
  userAgent: string
  logLevel: string
}

/** What a thread gets as `workerData`; one that prepares makes the sources known before it reads what is due. */
export type RefreshTask = RefreshOrders & { prepares: boolean }

/** What a thread says: that the sources are known, or how one of them was read, within `duration` ms. */
export type RefreshMessage =
  | { kind: 'prepared' }
  | { kind: 'result'; source: string; result: RefreshResult; duration: number }

export interface RefreshThreadDeps {
  /** The built `refresh-worker`. */
  script: URL
  orders: RefreshOrders
  states: Pick<SourceStates, 'all'>
  /** UTC ms */
  now: () => number
  onResult(source: string, result: RefreshResult, duration: number): void
  /** Told why a thread ended by itself; another one follows after a pause, and what is shown stays. */
  onFailure(error: unknown): void
  /** Pauses in ms: between two looks, and after a failure. */
  lookEvery?: number
  pauseAfterFailure?: number
}

export interface Refreshing {
  /** Resolves when the first thread has ended: everything that was due at the start has been tried. */
  firstRound: Promise<void>
  /** Gives up what is being read; resolves when no thread holds the database any more. */
  stop(): Promise<void>
}

/** Reads what is due now, and from then on whatever falls due, until `stop`. */
export function startRefreshing(deps: RefreshThreadDeps): Refreshing {
  const { lookEvery = LOOK_EVERY, pauseAfterFailure = PAUSE_AFTER_FAILURE } = deps
  const stopping = new AbortController()
  let prepared = false

  /** Resolves when a thread has read what was due; rejects when it failed. */
  function read(): Promise<void> {
    return new Promise((resolve, reject) => {
      const workerData: RefreshTask = { ...deps.orders, prepares: !prepared }
      const worker = new Worker(deps.script, { workerData })
      const stop = () => worker.postMessage('stop')
      stopping.signal.addEventListener('abort', stop)
      worker.on('message', (message: RefreshMessage) => {
        if (message.kind === 'prepared') prepared = true
        else deps.onResult(message.source, message.result, message.duration)
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        stopping.signal.removeEventListener('abort', stop)
        resolve()
      })
    })
  }

  /** Returns how long to wait before the next look, ms. */
  async function look(): Promise<number> {
    try {
      if (!prepared || (await deps.states.all()).some((state) => isDue(state, deps.now()))) await read()
      return lookEvery
    } catch (error) {
      deps.onFailure(error)
      return pauseAfterFailure
    }
  }

  async function goOn(pause: number): Promise<void> {
    for (let wait = pause; !stopping.signal.aborted; wait = await look()) {
      await delay(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
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
