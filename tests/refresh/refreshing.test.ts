/** Sources are read by threads that come and go; one that fails harms nobody and is followed by another. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { placeOf } from '../../server/config.ts'
import { startRefreshing } from '../../server/refresh/refreshing.ts'
import { openStore } from '../../server/store/store.ts'
import { givenCounty } from '../given-county.ts'
import { givenServer } from './given-server.ts'

const BUILT = pathToFileURL('dist/server/refresh-worker.js')
const GOOD = '#EXTM3U\n#EXTINF:-1 tvg-id="one",一台\nhttp://stream.example/1.m3u8\n'
const directory = mkdtempSync(join(tmpdir(), 'refresh-thread-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** Refreshes one list by the real clock, looking for what is due all the time. */
async function givenRefreshing(answer: RequestListener, script = BUILT, longestSilence = 60_000) {
  const folder = mkdtempSync(join(directory, 'data-'))
  const { origin, requests } = await givenServer(answer)
  const county = givenCounty(
    {},
    { sources: [{ id: 'list', format: 'm3u', url: origin, allowPrivate: true }] },
  )
  const file = join(folder, 'catalogue.sqlite')
  const spoolDirectory = join(folder, 'spool')
  const store = await openStore(file)
  const results: string[] = []
  const failures: unknown[] = []
  const refreshing = startRefreshing({
    script,
    orders: {
      file,
      spoolDirectory,
      county,
      sources: county.sources.map((source) => ({ ...source, place: placeOf(source.url, file) })),
      userAgent: 'Tangwu/test',
      logLevel: 'silent',
    },
    states: store.states,
    now: Date.now,
    onResult: (source, result) => void results.push(`${source} ${result}`),
    onFailure: (error) => void failures.push(error),
    random: () => 0.5,
    pauses: { betweenLooks: 50, afterFailure: 50, longestSilence },
  })
  onTestFinished(async () => {
    await refreshing.stop()
    await store.close()
  })
  return { refreshing, store, requests, results, failures, file, spoolDirectory }
}

it('reads what is due, tells how it went, and leaves the source alone afterwards', async () => {
  const { refreshing, store, requests, results, failures } = await givenRefreshing((_, response) => {
    response.end(GOOD)
  })
  await refreshing.firstRound
  expect((await store.content.items('list', 'channel')).map(({ name }) => name)).toEqual(['一台'])
  expect([results, requests.length, failures]).toEqual([['list ok'], 1, []])
})

it('reads a source again with another thread when it falls due', async () => {
  const { refreshing, store, results } = await givenRefreshing((_, response) => void response.end(GOOD))
  await refreshing.firstRound
  await store.states.makeDue(['list'])
  await expect.poll(() => results).toEqual(['list ok', 'list ok'])
})

it('moves what was written into the database while others hold it open', async () => {
  const { refreshing, file } = await givenRefreshing((_, response) => void response.end(GOOD))
  await refreshing.firstRound
  expect(sourcesWithoutLog(file)).toBe(1)
})

it('gives up what it reads when it is stopped, without blaming the source', async () => {
  const { refreshing, store, spoolDirectory } = await givenRefreshing((_, response) => {
    response.write(GOOD)
  })
  const spooled = () => (existsSync(spoolDirectory) ? readdirSync(spoolDirectory) : [])
  await expect.poll(spooled).toHaveLength(1)
  await refreshing.stop()
  expect(await store.states.find('list')).toMatchObject({ status: 'new', failures: 0, nextAttempt: 0 })
  expect(spooled()).toEqual([])
})

it('tells of a thread that failed at its start, and starts another one', async () => {
  const script = givenScript('if (isFirst) throw new Error("out of memory")')
  const { results, failures } = await givenRefreshing((_, response) => void response.end(GOOD), script)
  await expect.poll(() => results).toEqual(['list ok'])
  expect(failures).toMatchObject([{ message: 'out of memory' }])
})

it('notes a failure of what a thread was reading when it failed', async () => {
  const script = givenScript(
    'if (isFirst) setInterval(() => { if (existsSync(asked)) throw new Error("out of memory") }, 10)',
  )
  const { store, results, failures } = await givenRefreshing((_, response) => {
    writeFileSync(`${fileURLToPath(script)}.asked`, '')
    response.write(GOOD)
  }, script)
  await expect.poll(() => results).toEqual(['list failed'])
  expect(failures).toMatchObject([{ message: 'out of memory' }])
  expect(await store.states.find('list')).toMatchObject({
    status: 'failed',
    problem: 'internal',
    failures: 1,
  })
})

it('ends a thread that hangs', async () => {
  const script = givenScript(
    'if (isFirst) { parentPort.postMessage({ kind: "began", source: "list" }); for (;;); }',
  )
  const { failures } = await givenRefreshing((_, response) => void response.end(GOOD), script, 1_000)
  await expect.poll(() => failures).toMatchObject([{ message: 'The thread hung and was ended.' }])
})

it('reads nothing with a program that was changed on the disk, and says what to do', async () => {
  const script = givenScript('')
  const { refreshing, store, results, failures } = await givenRefreshing(
    (_, response) => void response.end(GOOD),
    script,
  )
  await refreshing.firstRound
  appendFileSync(script, '\n')
  await store.states.makeDue(['list'])
  await expect
    .poll(() => failures[0])
    .toMatchObject({ message: expect.stringMatching(/start the server again/) })
  expect(results).toEqual(['list ok'])
})

/** The built script, which does something else before. */
function givenScript(before: string): URL {
  const file = join(mkdtempSync(join(directory, 'script-')), 'worker.mjs')
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs'
     import { parentPort } from 'node:worker_threads'
     const [begun, asked] = ['begun', 'asked'].map((end) => ${JSON.stringify(file)} + '.' + end)
     const isFirst = !existsSync(begun)
     writeFileSync(begun, '')
     ${before}
     await import(${JSON.stringify(BUILT.href)})`,
  )
  return pathToFileURL(file)
}

/** Sources that the database file holds by itself, without its write-ahead log. */
function sourcesWithoutLog(file: string): unknown {
  const copy = `${file}.copy`
  copyFileSync(file, copy)
  const database = new Database(copy)
  try {
    return database.prepare('select count(*) from source_state').pluck().get()
  } finally {
    database.close()
  }
}
