/** A thread that reads the sources that are due and ends. Only such threads write content, and with it SQLite's checkpoints. */
import { parentPort, workerData } from 'node:worker_threads'
import { createLog } from './log.ts'
import { createFetch } from './refresh/fetch.ts'
import { ALIVE_EVERY, type RefreshMessage, type RefreshTask } from './refresh/refresh-thread.ts'
import { createRefresher } from './refresh/refresher.ts'
import { SOURCE_FORMATS } from './sources/index.ts'
import { openStore } from './store/store.ts'

/** Longest time for one document of a source, and longest silence of its server, ms. */
const TOTAL_TIMEOUT = 600_000
const IDLE_TIMEOUT = 30_000
/** Bytes of a document that may wait until the disk has taken them. */
const MOST_READ_AHEAD = 8 * 1_048_576

const { file, spoolDirectory, userAgent, logLevel, declares, sweeps, ...orders } = workerData as RefreshTask
const store = await openStore(file)
const refresher = createRefresher({
  fetch: createFetch({
    userAgent,
    spoolDirectory,
    now: Date.now,
    totalTimeout: TOTAL_TIMEOUT,
    idleTimeout: IDLE_TIMEOUT,
    readAhead: MOST_READ_AHEAD,
  }),
  formats: SOURCE_FORMATS,
  ...store,
  ...orders,
  now: Date.now,
  random: Math.random,
  log: createLog(logLevel),
  onBegin: (source) => say({ kind: 'began', source }),
  onResult: (source, result, duration) => say({ kind: 'result', source, result, duration }),
})
parentPort?.once('message', () => refresher.stop())
setInterval(() => say({ kind: 'alive' }), ALIVE_EVERY)
if (declares) {
  await refresher.declare()
  say({ kind: 'declared' })
}
if (sweeps) await store.content.sweep()
await refresher.refreshUntilIdle()
await store.settle()
await store.close()
process.exit()

function say(message: RefreshMessage): void {
  parentPort?.postMessage(message)
}
