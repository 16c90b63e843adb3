/** How many orders a second the server takes, each on the disk before it is acknowledged, against SQLite's bare rate. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { REQUESTS_PATH, TELEVISIONS_PATH, type TelevisionKey } from '../../shared/api.ts'
import { startServer } from '../tv/server-process.ts'
import { sourcesRead } from './health.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { runScript } from './script.ts'
import { median, percentile } from './statistics.ts'

/** Ten times the mean of 25,000 requests a day, in orders a second, for so long, s. */
const PACE = (10 * 25_000) / 86_400
const PACED_FOR = 20
/** ms */
const LIMIT = 50
/** Orders that wait for their answer at the same time, of so many televisions with as many orders as one may make. */
const AT_ONCE = 20
const TELEVISIONS = 60
const ORDERS = 8
/** s */
const BARE_FOR = 2

export const intake: Row = {
  name: 'intake',
  about:
    'orders taken per second, each synced to the disk, against bare SQLite; p99 at ten times the mean of a hard day',
  async measure() {
    const server = await startServer()
    const folder = await mkdtemp(join(tmpdir(), 'tangwu-bench-'))
    try {
      await sourcesRead(server.address)
      const ours: number[] = []
      const bare: number[] = []
      for (let run = 0; run < RUNS; run++) {
        ours.push(await burst(server.address, run))
        const file = join(folder, `${run}.sqlite`)
        bare.push(Number(await runScript('tests/bench/bare-inserts.ts', [file, String(BARE_FOR)])))
      }
      const paced = await atPace(server.address)
      return figuresOf(ours, bare, paced)
    } finally {
      await rm(folder, { recursive: true, force: true })
      await server.remove()
    }
  },
}

/** Returns orders per second when many come at once. */
async function burst(address: string, run: number): Promise<number> {
  const televisions = await register(address, TELEVISIONS)
  const waiting = televisions.flatMap((television) =>
    Array.from({ length: ORDERS }, (_, number) => () => order(address, television, `burst-${run}-${number}`)),
  )
  const count = waiting.length
  const began = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await next()
    }),
  )
  return (count * 1000) / (performance.now() - began)
}

/** Returns how long each order took when they come one after the other, ms. */
async function atPace(address: string): Promise<number[]> {
  const count = Math.round(PACE * PACED_FOR)
  const televisions = await register(address, count)
  const durations: Promise<number>[] = []
  for (const television of televisions) {
    const began = performance.now()
    durations.push(order(address, television, 'one-at-its-time').then(() => performance.now() - began))
    await delay(1000 / PACE)
  }
  return Promise.all(durations)
}

function register(address: string, count: number): Promise<TelevisionKey[]> {
  return Promise.all(
    Array.from({ length: count }, async (): Promise<TelevisionKey> => {
      const answer = await fetch(new URL(TELEVISIONS_PATH, address), { method: 'POST', body: '{}' })
      if (!answer.ok) throw new Error(`A television could not register: ${answer.status}.`)
      return answer.json()
    }),
  )
}

/** @throws Error when the order is not taken. */
async function order(address: string, { id, secret }: TelevisionKey, key: string): Promise<void> {
  const answer = await fetch(new URL(REQUESTS_PATH, address), {
    method: 'POST',
    headers: { authorization: `Bearer ${id}.${secret}` },
    body: JSON.stringify({ key, answers: [{ question: '什么事？', answer: '厨房的水管漏水了' }] }),
  })
  await answer.arrayBuffer()
  if (answer.status !== 201) throw new Error(`An order was answered by ${answer.status}.`)
}

function figuresOf(ours: readonly number[], bare: readonly number[], paced: readonly number[]): Figure[] {
  return [
    {
      what: 'orders taken, each with its event, synced',
      unit: 'requests/s',
      ours: median(ours),
      against: 'bare SQLite, one row synced',
      other: median(bare),
      better: 'more',
      limit: false,
      values: ours.length,
    },
    {
      what: 'an order at 10× the mean of 25,000 a day, p99',
      unit: 'ms',
      ours: percentile(paced, 0.99),
      against: 'limit',
      other: LIMIT,
      better: 'less',
      limit: true,
      values: paced.length,
    },
  ]
}
