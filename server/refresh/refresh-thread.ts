/** One thread that reads the sources that are due, seen from outside: its task, what it says, and how it ends. */
import { Worker } from 'node:worker_threads'
import type { County } from '../../shared/model/county.ts'
import type { ConfiguredSource } from '../config.ts'
import type { RefreshResult } from './refresher.ts'

/** What every thread of a server is given; it has to survive the structured clone algorithm (HTML, 2.7). */
export interface RefreshOrders {
  /** The database of the catalogue, which the thread opens for itself. */
  file: string
  spoolDirectory: string
  county: Readonly<County>
  sources: readonly ConfiguredSource[]
  userAgent: string
  logLevel: string
}

/** The `workerData` of one thread. */
export interface RefreshTask extends RefreshOrders {
  /** Names this build of the program. */
  build: string
  /** Makes the sources known before it reads. */
  declares: boolean
  /** Deletes what a thread that was torn off has left behind before it reads. */
  sweeps: boolean
}

/** What a thread says; a result comes within `duration` ms after its beginning. */
export type RefreshMessage =
  | { kind: 'alive' }
  | { kind: 'declared' }
  | { kind: 'began'; source: string }
  | { kind: 'result'; source: string; result: RefreshResult; duration: number }

/** A thread says something at least this often, ms. */
export const ALIVE_EVERY = 5_000

export interface ThreadWatch {
  onMessage(message: RefreshMessage): void
  /** Has the thread give up what it reads and end. */
  signal: AbortSignal
  /** A thread that says nothing for so long hangs and is ended, ms. */
  longestSilence: number
}

/**
 * Runs `script`, the built `refresh-worker`, until it has read everything that is due.
 * @throws what the thread failed of, once it has let go of everything.
 */
export async function readInThread(script: URL, task: RefreshTask, watch: ThreadWatch): Promise<void> {
  const worker = new Worker(script, { workerData: task })
  let failure: { error: unknown } | undefined
  const silence = setTimeout(() => {
    failure ??= { error: new Error('The thread hung and was ended.') }
    void worker.terminate()
  }, watch.longestSilence)
  const stop = () => worker.postMessage('stop')
  watch.signal.addEventListener('abort', stop)
  worker.on('message', (message: RefreshMessage) => {
    silence.refresh()
    watch.onMessage(message)
  })
  worker.on('error', (error) => {
    failure ??= { error }
  })
  const code = await new Promise<number>((resolve) => worker.once('exit', resolve))
  clearTimeout(silence)
  watch.signal.removeEventListener('abort', stop)
  if (failure) throw failure.error
  if (code !== 0) throw new Error(`The thread ended with code ${code}.`)
}
