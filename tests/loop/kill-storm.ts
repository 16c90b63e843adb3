/** Kills a real server in the middle of taking orders, again and again, and says what became of what it acknowledged. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { verifyLog } from '../../server/loop/verify.ts'
import { openResidents } from '../../server/store/residents.ts'
import { REQUESTS_PATH, TELEVISIONS_PATH, type TelevisionKey, type TvRequest } from '../../shared/api.ts'
import { givenCounty } from '../given-county.ts'

/** Televisions of a round, and the orders of each: as many as one may make at once. */
const TELEVISIONS = 8
const ORDERS = 10
/** The server lives at most so long after the first order of a round, ms. */
const LONGEST_LIFE = 60

export interface StormResult {
  rounds: number
  /** Rounds in which the server died while orders were under way. */
  interrupted: number
  ordered: number
  acknowledged: number
  /** Acknowledged orders that are gone, or have another number than was acknowledged. */
  lost: string[]
  /** Requests in the database; each order is there once when this is `ordered`. */
  stored: number
  /** What verify-log finds. */
  problems: string[]
}

interface Order {
  television: TelevisionKey
  key: string
  /** Number that the server acknowledged. */
  id?: string
}

/** Runs the storm over the built server `program` (main.js). `random` gives numbers in [0, 1). */
export async function killStorm(program: string, rounds: number, random = Math.random): Promise<StormResult> {
  const directory = mkdtempSync(join(tmpdir(), 'kill-storm-'))
  const countyFile = join(directory, 'county.json')
  const sources = [{ id: 'list', format: 'm3u', url: 'list.m3u' }]
  writeFileSync(countyFile, JSON.stringify({ ...givenCounty({ list: 'm3u' }), sources }))
  writeFileSync(join(directory, 'list.m3u'), '#EXTM3U\n#EXTINF:-1,一台\nhttp://stream.example/1\n')
  const orders: Order[] = []
  let interrupted = 0
  let child: ChildProcess | undefined
  try {
    for (let round = 0; round < rounds; round++) {
      const server = await launch(program, countyFile, join(directory, 'data'))
      child = server.child
      // What was not acknowledged is ordered again with the same key, as a television does.
      await Promise.all(
        orders.filter(({ id }) => id === undefined).map((order) => send(server.address, order)),
      )
      const fresh = await newOrders(server.address, round)
      orders.push(...fresh)
      const sending = fresh.map((order) => send(server.address, order))
      await delay(random() * LONGEST_LIFE)
      const ended = once(server.child, 'exit')
      server.child.kill('SIGKILL')
      await Promise.all([ended, ...sending])
      if (fresh.some(({ id }) => id === undefined)) interrupted++
    }
    const last = await launch(program, countyFile, join(directory, 'data'))
    child = last.child
    await Promise.all(orders.filter(({ id }) => id === undefined).map((order) => send(last.address, order)))
    const ended = once(last.child, 'exit')
    last.child.kill('SIGKILL')
    await ended
    return { rounds, interrupted, ...(await judge(join(directory, 'data', 'residents.sqlite'), orders)) }
  } finally {
    child?.kill('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  }
}

async function judge(
  file: string,
  orders: readonly Order[],
): Promise<Omit<StormResult, 'rounds' | 'interrupted'>> {
  const residents = await openResidents(file)
  const lost: string[] = []
  const acknowledged = orders.filter(({ id }) => id !== undefined)
  for (const { television, key, id } of acknowledged) {
    const found = await residents.requests.ordered(`tv:${television.id}`, key)
    if (found?.facts.id !== id) lost.push(`${key}: ${id}, found ${found?.facts.id}`)
  }
  const stored = await residents.requests.list({ limit: Number.MAX_SAFE_INTEGER })
  const { problems } = await verifyLog(residents)
  await residents.close()
  return {
    ordered: orders.length,
    acknowledged: acknowledged.length,
    lost,
    stored: stored.length,
    problems,
  }
}

async function newOrders(address: string, round: number): Promise<Order[]> {
  const televisions = await Promise.all(
    Array.from({ length: TELEVISIONS }, async (): Promise<TelevisionKey> => {
      const answer = await fetch(address + TELEVISIONS_PATH, { method: 'POST', body: '{}' })
      return answer.json()
    }),
  )
  return televisions.flatMap((television, set) =>
    Array.from({ length: ORDERS }, (_, number) => ({ television, key: `round-${round}-${set}-${number}` })),
  )
}

/** Orders once; an order whose answer does not come whole stays without its number. */
async function send(address: string, order: Order): Promise<void> {
  const { television, key } = order
  try {
    const answer = await fetch(address + REQUESTS_PATH, {
      method: 'POST',
      headers: { authorization: `Bearer ${television.id}.${television.secret}` },
      body: JSON.stringify({ key, answers: [{ question: '什么事？', answer: '水管漏了' }] }),
    })
    const request: TvRequest = await answer.json()
    if (answer.ok) order.id = request.id
  } catch {
    // The server is dead; whether it took the order shows later.
  }
}

async function launch(
  program: string,
  countyFile: string,
  data: string,
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      TANGWU_COUNTY: countyFile,
      TANGWU_DATA: data,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    const address = /Television\s+(http\S+)\//.exec(said)?.[1]
    if (address) return { child, address }
  }
  throw new Error('The server ended before it was ready.')
}
