/** What a guide of 100 MB does to the server that reads it: memory, and how long others wait for an answer. */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startServer } from '../tv/server-process.ts'
import { healthOf } from './health.ts'
import { memoryOf } from './memory.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { writeGuide } from './script.ts'
import { median } from './statistics.ts'

const MEGABYTES = 100
/** MB beyond what the server holds before the guide comes. */
const MEMORY_LIMIT = 150
/** ms */
const ANSWER_LIMIT = 50
/** Pause between two questions, ms. */
const ASK_EVERY = 5
/** How long the server is asked before the guide comes and after it was read, ms. */
const AROUND = 2_000
const WAIT = 180_000

export const guideRefresh: Row = {
  name: 'guide-refresh',
  about: `a server that refreshes from a guide of ${MEGABYTES} MB: memory, and the slowest answer of /healthz`,
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'tangwu-bench-'))
    try {
      const guide = join(folder, 'guide.xml')
      await writeGuide(guide, MEGABYTES)
      const refreshes: Refresh[] = []
      for (let run = 0; run < RUNS; run++) refreshes.push(await refresh(folder, guide))
      return figuresOf(refreshes)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

interface Refresh {
  /** MB */
  extraMemory: number
  /** Slowest answers before and during the refresh, ms. */
  idle: number
  busy: number
}

/** Lets a new server ask for the guide, and sends it only once the server is up and has been looked at. */
async function refresh(folder: string, guide: string): Promise<Refresh> {
  const origin = await holdBack(guide)
  const county = join(folder, 'county.json')
  await writeFile(county, countyFile(origin.address))
  const server = await startServer({ TANGWU_COUNTY: county })
  try {
    const asked = Date.now()
    const idle = await slowestAnswer(server.address, () => Date.now() - asked > AROUND)
    const { now: before } = await memoryOf(server.pid)
    origin.send()
    const sent = Date.now()
    let read: number | undefined
    const busy = await slowestAnswer(server.address, (status) => {
      if (status === 'failed' || Date.now() - sent > WAIT) throw new Error('The guide could not be read.')
      if (status === 'ok') read ??= Date.now()
      return read !== undefined && Date.now() - read > AROUND
    })
    const { peak } = await memoryOf(server.pid)
    return { extraMemory: peak - before, idle, busy }
  } finally {
    await server.remove()
    origin.close()
  }
}

/** Asks again and again until `enough` says so of the guide's status; returns the longest time but the first, ms. */
async function slowestAnswer(
  address: string,
  enough: (status: string | undefined) => boolean,
): Promise<number> {
  await healthOf(address)
  let slowest = 0
  for (let status: string | undefined; !enough(status); await delay(ASK_EVERY)) {
    const from = performance.now()
    const { sources } = await healthOf(address)
    slowest = Math.max(slowest, performance.now() - from)
    status = sources[0]?.status
  }
  return slowest
}

/** Serves the file, but answers nobody before `send`. */
async function holdBack(file: string): Promise<{ address: string; send(): void; close(): void }> {
  let send: () => void = () => undefined
  const allowed = new Promise<void>((resolve) => {
    send = resolve
  })
  const server = createServer(async (_request, response) => {
    await allowed
    response.setHeader('Content-Type', 'application/xml')
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/guide.xml`,
    send: () => send(),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function countyFile(guide: string): string {
  const name = { 'zh-CN': '测试县' }
  return JSON.stringify({
    name,
    station: name,
    home: [{ title: { 'zh-CN': '设置' }, open: { screen: 'settings' } }],
    sources: [{ id: 'guide', format: 'xmltv', url: guide, allowPrivate: true, maxMegabytes: 2 * MEGABYTES }],
  })
}

function figuresOf(refreshes: readonly Refresh[]): Figure[] {
  const values = refreshes.length
  const busy: Figure = {
    what: `slowest /healthz while reading ${MEGABYTES} MB`,
    unit: 'ms',
    ours: median(refreshes.map((one) => one.busy)),
    against: 'limit',
    other: ANSWER_LIMIT,
    better: 'less',
    limit: true,
    values,
  }
  return [
    {
      ...busy,
      what: `extra memory while reading ${MEGABYTES} MB`,
      unit: 'MB',
      ours: median(refreshes.map(({ extraMemory }) => extraMemory)),
      other: MEMORY_LIMIT,
    },
    busy,
    {
      ...busy,
      against: 'the same server idle',
      other: median(refreshes.map(({ idle }) => idle)),
      limit: false,
    },
  ]
}
