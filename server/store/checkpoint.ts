/** Has the write-ahead log checkpointed by another thread, since its two fsyncs would hold every request up. */
import { Worker } from 'node:worker_threads'

export interface Checkpointer {
  /** Resolves when the thread let go of the database. */
  stop(): Promise<void>
}

/**
 * Starts the thread for the database `file`; `script` is the built `checkpoint-worker`. Should the thread fail,
 * `onFailure` is told and SQLite's own checkpoints take over, slower for those who wait but as safe.
 */
export function startCheckpointer(
  file: string,
  script: URL,
  onFailure: (error: unknown) => void,
): Checkpointer {
  const worker = new Worker(script, { workerData: file })
  worker.on('error', onFailure)
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  return {
    async stop() {
      worker.postMessage('stop')
      await ended
    },
  }
}
