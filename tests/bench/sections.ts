/** How many sections a second the server hands out, against bare node:http that sends the same bytes and headers. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import autocannon from 'autocannon'
import { type SectionName, sectionPath } from '../../shared/api.ts'
import { startServer } from '../tv/server-process.ts'
import type { GivenAnswer } from './bare-server.ts'
import { sourcesRead } from './health.ts'
import { type Figure, type Row, RUNS } from './row.ts'
import { startScript } from './script.ts'
import { median } from './statistics.ts'

const CONNECTIONS = 20
/** s */
const DURATION = 2
/** Headers that every HTTP/1.1 server makes for itself. */
const OWN_HEADERS = ['date', 'connection', 'keep-alive', 'transfer-encoding']

interface Question {
  section: SectionName
  coding: 'identity' | 'br'
  /** Asks as a television that has this version already, which is answered by 304. */
  known: boolean
}
const QUESTIONS: readonly Question[] = [
  { section: 'channels', coding: 'identity', known: false },
  { section: 'channels', coding: 'br', known: false },
  { section: 'channels', coding: 'br', known: true },
  { section: 'services', coding: 'identity', known: false },
  { section: 'services', coding: 'br', known: false },
]

export const sections: Row = {
  name: 'sections',
  about:
    'section reads per second with keep-alive, against bare node:http that sends the same bytes and headers',
  async measure() {
    const server = await startServer()
    const folder = await mkdtemp(join(tmpdir(), 'tangwu-bench-'))
    try {
      await sourcesRead(server.address)
      const trials = await Promise.all(QUESTIONS.map((question) => trialOf(question, server.address)))
      const answers = Object.fromEntries(trials.map(({ barePath, answer }) => [barePath, answer]))
      const file = join(folder, 'answers.json')
      await writeFile(file, JSON.stringify(answers))
      await againstBare(trials, server.address, file)
      return trials.map(figureOf)
    } finally {
      await rm(folder, { recursive: true, force: true })
      await server.remove()
    }
  },
}

interface Trial {
  what: string
  path: string
  headers: Record<string, string>
  answer: GivenAnswer
  /** Where the bare server has the same answer. */
  barePath: string
  ours: number[]
  bare: number[]
}

async function trialOf({ section, coding, known }: Question, address: string): Promise<Trial> {
  const path = sectionPath(section)
  const asked = { 'accept-encoding': coding }
  const first = await ask(address, path, asked)
  const headers = known ? { ...asked, 'if-none-match': first.headers.etag ?? '' } : asked
  const answer = known ? await ask(address, path, headers) : first
  if (answer.status !== (known ? 304 : 200)) throw new Error(`${path} answers ${answer.status}.`)
  const what = `${section}, ${coding}${known ? ', 304' : ''}`
  return { what, path, headers, answer, barePath: `/${section}-${coding}-${known}`, ours: [], bare: [] }
}

/** Asks without unpacking what comes. */
async function ask(address: string, path: string, headers: Record<string, string>): Promise<GivenAnswer> {
  const sent = request(new URL(path, address), { headers }).end()
  const [answer] = await once(sent, 'response')
  const body = await buffer(answer)
  const names = Object.keys(answer.headers).filter((name) => !OWN_HEADERS.includes(name))
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(names.map((name) => [name, String(answer.headers[name])])),
    base64: body.toString('base64'),
  }
}

async function againstBare(trials: readonly Trial[], address: string, file: string): Promise<void> {
  const bare = startScript('tests/bench/bare-server.ts', [file])
  try {
    const [said] = await once(bare.stdout ?? bare, 'data')
    const bareAddress = String(said).trim()
    for (let run = 0; run < RUNS; run++) {
      for (const { path, barePath, headers, answer, ours, bare: theirs } of trials) {
        ours.push(await rate(new URL(path, address), headers, answer.status))
        theirs.push(await rate(new URL(barePath, bareAddress), headers, answer.status))
      }
    }
  } finally {
    bare.stdin?.end()
    await once(bare, 'close')
  }
}

/**
 * Returns answers per second.
 * @throws Error when an answer is another than the one that is measured.
 */
async function rate(url: URL, headers: Record<string, string>, status: number): Promise<number> {
  const result = await autocannon({ url: url.href, connections: CONNECTIONS, duration: DURATION, headers })
  const wanted = status === 304 ? result['3xx'] : result['2xx']
  const all = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  if (result.errors > 0 || wanted < all) throw new Error(`${url} failed under load.`)
  return result.requests.average
}

function figureOf({ what, ours, bare }: Trial): Figure {
  return {
    what,
    unit: 'requests/s',
    ours: median(ours),
    against: 'bare node:http',
    other: median(bare),
    better: 'more',
    limit: false,
    values: ours.length,
  }
}
