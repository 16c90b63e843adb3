/** A thread of its own that moves what was written from the write-ahead log into the database (SQLite, "WAL", 3.2). */
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** Pause between two checkpoints, ms. */
const EVERY = 500
/**
 * Pages (of 4 kB) after which the log begins anew. Writers wait for that as long as it takes to move what they wrote
 * during the last checkpoint, so it is done only when there is much to win.
 */
const LONG_LOG = 32_768

/** Checkpoints before the log begins anew: each leaves less for the next. */
const ROUNDS = 3

const sqlite = new Database(workerData as string)
sqlite.pragma('synchronous = NORMAL')
sqlite.pragma('cache_size = -256')
const timer = setInterval(checkpoint, EVERY)
parentPort?.once('message', () => {
  clearInterval(timer)
  sqlite.close()
  parentPort?.close()
})

function checkpoint(): void {
  if (move('PASSIVE') < LONG_LOG) return
  for (let round = 0; round < ROUNDS; round++) move('PASSIVE')
  move('RESTART')
}

/** Returns how many pages the log holds. */
function move(mode: 'PASSIVE' | 'RESTART'): number {
  const [result] = sqlite.pragma(`wal_checkpoint(${mode})`) as { log: number }[]
  return result?.log ?? 0
}
