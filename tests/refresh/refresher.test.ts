/** A failed reading never empties a list. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { placeOf } from '../../server/config.ts'
import { createFetch } from '../../server/refresh/fetch.ts'
import { createRefresher } from '../../server/refresh/refresher.ts'
import { SOURCE_FORMATS } from '../../server/sources/index.ts'
import type { SourceConfig } from '../../shared/model/county.ts'
import { EVENING, givenCounty, givenStore, HOUR, keepingLog } from '../given-county.ts'
import { givenServer } from './given-server.ts'

const directory = mkdtempSync(join(tmpdir(), 'refresher-'))
afterAll(() => rmSync(directory, { recursive: true }))

const GOOD = '#EXTM3U\n#EXTINF:-1 tvg-id="one",一台\nhttp://stream.example/1.m3u8\n'

/** A refresher over the sources, with a clock that a test moves. */
async function givenRefresher(sources: Partial<SourceConfig>[]) {
  const county = givenCounty(
    {},
    { sources: sources.map((source) => ({ id: 'list', format: 'm3u', ...source })) },
  )
  const store = await givenStore(county)
  const clock = { now: EVENING }
  const log = keepingLog()
  const results: string[] = []
  const refresher = createRefresher({
    fetch: createFetch({
      userAgent: 'Tangwu/test',
      spoolDirectory: join(directory, 'spool'),
      now: () => clock.now,
      totalTimeout: 10_000,
      idleTimeout: 10_000,
    }),
    formats: SOURCE_FORMATS,
    content: store.content,
    states: store.states,
    county,
    sources: county.sources.map((source) => ({
      ...source,
      place: placeOf(source.url, join(directory, 'county.json')),
    })),
    build: 'first',
    now: () => clock.now,
    random: () => 0.5,
    log,
    onResult: (source, result) => void results.push(`${source} ${result}`),
  })
  const names = async () => (await store.content.items('list', 'channel')).map(({ name }) => name)
  const state = () => store.states.find('list')
  return { refresher, store, clock, log, results, names, state }
}

/** Reads GOOD first, then lets an hour pass and reads what `second` answers. */
async function afterGood(second: RequestListener, more: Partial<SourceConfig> = {}) {
  let asked = 0
  const { origin } = await givenServer((request, response) => {
    if (asked++ === 0) response.setHeader('etag', '"1"').end(GOOD)
    else second(request, response)
  })
  const given = await givenRefresher([{ url: origin, allowPrivate: true, ...more }])
  await given.refresher.refreshDue()
  given.clock.now += HOUR
  await given.refresher.refreshDue()
  return given
}

describe('the last good', () => {
  it('is there after a first reading', async () => {
    const { names, state } = await afterGood((_, response) => void response.end(GOOD))
    expect(await names()).toEqual(['一台'])
    expect(await state()).toMatchObject({ status: 'ok', itemCount: 1, lastGood: EVENING + HOUR, failures: 0 })
  })

  it('stays, and is fresh, when nothing has changed', async () => {
    const { names, state, results } = await afterGood((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end()
    })
    expect(results).toEqual(['list ok', 'list unchanged'])
    expect(await names()).toEqual(['一台'])
    expect(await state()).toMatchObject({ status: 'ok', revision: 1, lastGood: EVENING + HOUR })
  })

  it('stays when the newer guide breaks off in the middle, but a first reading takes what there is', async () => {
    const programme = (hour: number): string =>
      `<programme start="202611221${hour}0000 +0800" channel="one"><title>戏${hour}</title></programme>`
    const cut = `<tv>${programme(1)}`
    const whole = `<tv>${programme(1)}${programme(2)}${programme(3)}</tv>`
    const asGuide = async (bodies: string[]): Promise<number> => {
      const { origin } = await givenServer((_, response) => void response.end(bodies.shift() ?? whole))
      const given = await givenRefresher([{ url: origin, allowPrivate: true, format: 'xmltv' }])
      await given.refresher.refreshDue()
      given.clock.now += HOUR
      await given.refresher.refreshDue()
      return (await given.state())?.itemCount ?? 0
    }
    expect(await asGuide([whole, cut])).toBe(3)
    expect(await asGuide([cut, cut])).toBe(1)
  })

  const failures: [string, RequestListener, string][] = [
    ['an error of the server', (_, response) => void response.writeHead(500).end(GOOD), 'http-status'],
    ['an empty body', (_, response) => void response.end(), 'empty'],
    ['a list without channels', (_, response) => void response.end('#EXTM3U\n'), 'not-this-format'],
    [
      'a web page with status 200',
      (_, response) => void response.end('<!DOCTYPE html><html><body>Sign in</body></html>'),
      'not-this-format',
    ],
    ['a gzip bomb', (_, response) => void response.end(gzipSync(Buffer.alloc(8_000_000))), 'too-large'],
    ['a broken connection', (_, response) => void response.destroy(), 'unreachable'],
  ]
  it.each(failures)('survives %s', async (_name, answer, problem) => {
    const { names, state } = await afterGood(answer, { maxMegabytes: 2 })
    expect(await names()).toEqual(['一台'])
    expect(await state()).toMatchObject({
      status: 'failed',
      problem,
      sentence: expect.stringMatching(/^[A-Z0-9].*\.$/),
      failures: 1,
      lastAttempt: EVENING + HOUR,
      lastGood: EVENING,
      nextAttempt: EVENING + HOUR + 60_000,
      itemCount: 1,
    })
  })

  it('survives an error of the program itself, which is logged', async () => {
    const { refresher, clock, names, state, store, log } = await afterGood(
      (_, response) => void response.end(GOOD),
    )
    store.content.begin = async () => {
      throw new Error('disk full')
    }
    clock.now += 2 * HOUR
    await refresher.refreshDue()
    expect(await names()).toEqual(['一台'])
    expect(await state()).toMatchObject({ status: 'failed', problem: 'internal' })
    expect(log.messages.at(-1)).toBe('A source could not be read.')
  })
})

describe('the refresher', () => {
  it('reads a file at each start, but only when the file has changed', async () => {
    const file = join(directory, 'local.m3u')
    writeFileSync(file, GOOD)
    const { refresher, results, names, clock } = await givenRefresher([{ url: 'local.m3u' }])
    const start = async () => {
      await refresher.declare()
      await refresher.refreshDue()
    }
    await start()
    clock.now += 1
    await start()
    writeFileSync(file, readFileSync(file, 'utf8').replace('一台', '壹台大'))
    await start()
    expect(results).toEqual(['list ok', 'list unchanged', 'list ok'])
    expect(await names()).toEqual(['壹台大'])
  })

  it('reads a schedule anew each day, changed or not, since its guide goes on', async () => {
    writeFileSync(join(directory, 'schedule.csv'), 'start,file,title\n20:00,film.mp4,晚间影院\n')
    const given = await givenRefresher([{ format: 'schedule', url: 'schedule.csv', refreshMinutes: 60 }])
    for (let hour = 0; hour < 3; hour++) {
      await given.refresher.refreshDue()
      given.clock.now += 7 * HOUR
    }
    expect(given.results).toEqual(['list ok', 'list unchanged', 'list ok'])
  })

  it('leaves a source alone until it is due', async () => {
    const { origin, requests } = await givenServer((_, response) => void response.end(GOOD))
    const { refresher } = await givenRefresher([{ url: origin, allowPrivate: true }])
    await refresher.refreshDue()
    await refresher.refreshDue()
    expect(requests).toHaveLength(1)
  })

  it('reads the others when one fails', async () => {
    const { origin } = await givenServer((_, response) => void response.end(GOOD))
    const { refresher, results } = await givenRefresher([
      { id: 'private', url: origin },
      { id: 'list', url: origin, allowPrivate: true },
    ])
    await refresher.refreshDue()
    expect(results.toSorted()).toEqual(['list ok', 'private failed'])
  })

  it('gives up what is under way when it is stopped, without blaming the source', async () => {
    let tellAsked = () => {}
    const asked = new Promise<void>((resolve) => {
      tellAsked = resolve
    })
    const { origin } = await givenServer(() => tellAsked())
    const { refresher, state } = await givenRefresher([{ url: origin, allowPrivate: true }])
    const reading = refresher.refreshUntilIdle()
    await asked
    refresher.stop()
    await reading
    expect(await state()).toMatchObject({ status: 'new', failures: 0, nextAttempt: 0 })
  })
})

describe('a source that is being read', () => {
  it('is not read a second time, however long it takes', async () => {
    let finish = () => {}
    const { origin, requests } = await givenServer((_, response) => {
      finish = () => void response.end(GOOD)
    })
    const { refresher, clock, names } = await givenRefresher([{ url: origin, allowPrivate: true }])
    const reading = refresher.refreshDue()
    await expect.poll(() => requests.length).toBe(1)
    clock.now += HOUR
    await refresher.refreshDue()
    finish()
    await reading
    expect([requests.length, await names()]).toEqual([1, ['一台']])
  })
})
