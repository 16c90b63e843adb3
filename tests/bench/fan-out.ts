/** How long a news takes until the last of many televisions has heard it, and what each of them costs the server. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { openStore } from '../../server/store/store.ts'
import { EVENTS_PATH } from '../../shared/api.ts'
import { channel, show } from '../given-county.ts'
import { startServer } from '../tv/server-process.ts'
import type { Heard } from './event-listeners.ts'
import { sourcesRead } from './health.ts'
import { memoryOf } from './memory.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { startScript } from './script.ts'
import { median } from './statistics.ts'

const TELEVISIONS = 10_000
/** Files that a process needs for other things than connections. */
const OTHER_FILES = 500
const CHANGES = 3
/** Until the memory of a server has come to rest, ms. */
const REST = 2_000

export const fanOut: Row = {
  name: 'fan-out',
  about: `a changed section told to ${TELEVISIONS} televisions by server-sent events, against bare node:http with the same bytes`,
  async measure() {
    const televisions = Math.min(TELEVISIONS, (await openFiles()) - OTHER_FILES)
    const folder = await mkdtemp(join(tmpdir(), 'tangwu-bench-'))
    try {
      const ours: Told = { last: [], each: [] }
      const bare: Told = { last: [], each: [] }
      for (let run = 0; run < RUNS; run++) {
        await tellOurs(join(folder, String(run)), join(folder, 'event'), televisions, ours)
        await tellBare(join(folder, 'event'), televisions, bare)
      }
      return figuresOf(ours, bare, televisions)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

interface Told {
  /** From the first television to the last, ms. */
  last: number[]
  /** Memory per television, kB. */
  each: number[]
}

/** Our server with one source, whose channels change; leaves what it says in `eventFile`. */
async function tellOurs(place: string, eventFile: string, televisions: number, told: Told): Promise<void> {
  await mkdir(place)
  await writeFile(join(place, 'list.m3u'), '#EXTM3U\n#EXTINF:-1,第一\nhttps://tv.example/1.m3u8\n')
  await writeFile(join(place, 'county.json'), countyFile('list.m3u'))
  const data = join(place, 'data')
  const server = await startServer({ TANGWU_COUNTY: join(place, 'county.json'), TANGWU_DATA: data })
  try {
    await sourcesRead(server.address)
    const url = new URL(EVENTS_PATH, server.address).href.replace('localhost', '127.0.0.1')
    await writeFile(eventFile, await firstEvent(url))
    // The server looks for what other instances have read, and here that is us.
    const store = await openStore(join(data, 'catalogue.sqlite'))
    let turn = 0
    const change = () => show(store, 'list', [channel(`第${++turn}次`)], { at: Date.now() })
    await tell({ url, pid: server.pid, change }, televisions, told)
    await store.close()
  } finally {
    await server.remove()
  }
}

async function tellBare(eventFile: string, televisions: number, told: Told): Promise<void> {
  const bare = startScript('tests/bench/bare-events.ts', [eventFile])
  try {
    const [said] = await once(bare.stdout ?? bare, 'data')
    const pid = await childOf(bare.pid ?? 0)
    const change = async () => void bare.stdin?.write('change\n')
    await tell({ url: String(said).trim(), pid, change }, televisions, told)
  } finally {
    bare.stdin?.end()
    await once(bare, 'close')
  }
}

interface Teller {
  url: string
  pid: number
  change(): Promise<void>
}

async function tell({ url, pid, change }: Teller, televisions: number, told: Told): Promise<void> {
  await delay(REST)
  const before = (await memoryOf(pid)).now
  const listeners = startScript('tests/bench/event-listeners.ts', [url, String(televisions)])
  const heard = hearingOf(listeners)
  try {
    await heard()
    await delay(REST)
    told.each.push((((await memoryOf(pid)).now - before) * 1000) / televisions)
    for (let turn = 0; turn < CHANGES; turn++) {
      const [{ first, last }] = await Promise.all([heard(), change()])
      told.last.push(last - first)
    }
  } finally {
    listeners.stdin?.end()
    if (listeners.exitCode === null) await once(listeners, 'close')
  }
}

/** Returns what resolves when all televisions have heard one event more, and rejects when one lost its connection. */
function hearingOf({ stdout }: ChildProcess): () => Promise<Heard> {
  if (!stdout) throw new Error('The televisions cannot be heard.')
  const lines = createInterface(stdout)[Symbol.asyncIterator]()
  return async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('A television lost its connection.')
    return JSON.parse(value)
  }
}

/** The first event of the stream, with its end. */
async function firstEvent(url: string): Promise<string> {
  const { body } = await fetch(url)
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const [event] = /event:[\s\S]*?\n\n/.exec(text) ?? []
    if (event) return event
  }
  throw new Error(`${url} says nothing.`)
}

/**
 * How many files a process may open.
 * @throws Error where there is no /proc.
 */
async function openFiles(): Promise<number> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => {
    throw new Error('How many files may be open can only be read on Linux.')
  })
  return Number(/Max open files\s+\d+\s+(\d+)/.exec(limits)?.[1] ?? OTHER_FILES)
}

/** `tests/run.mjs` runs a script as its only child. */
async function childOf(pid: number): Promise<number> {
  return Number((await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ')[0])
}

function countyFile(list: string): string {
  const name = { 'zh-CN': '测试县' }
  return JSON.stringify({
    name,
    station: name,
    home: [{ title: { 'zh-CN': '设置' }, open: { screen: 'settings' } }],
    sources: [{ id: 'list', format: 'm3u', url: list, refreshMinutes: 10_080 }],
  })
}

function figuresOf(ours: Told, bare: Told, televisions: number): Figure[] {
  const figure: Figure = {
    what: `a change told to ${televisions} televisions, first to last`,
    unit: 'ms',
    ours: median(ours.last),
    against: 'bare node:http',
    other: median(bare.last),
    better: 'less',
    limit: false,
    values: ours.last.length,
  }
  return [
    figure,
    {
      ...figure,
      what: `memory of the server per listening television`,
      unit: 'kB',
      ours: median(ours.each),
      other: median(bare.each),
      values: ours.each.length,
    },
  ]
}
