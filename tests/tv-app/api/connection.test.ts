/** Doubts about the network against a real server: they ask it, but never again and again. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SECTION_NAMES, type SectionIndex } from '../../../shared/api.ts'
import { Connection } from '../../../tv-app/api/connection.ts'
import { SectionsClient } from '../../../tv-app/api/sections-client.ts'

const INDEX: SectionIndex = {
  now: 0,
  sections: Object.fromEntries(
    SECTION_NAMES.map((name) => [name, { hash: 'a', refreshed: null, stale: false }]),
  ) as SectionIndex['sections'],
}
const nothing = (): void => undefined

/** An event stream that stays open and tells nothing. */
class SilentEvents {
  addEventListener = nothing
  close = nothing
}

/** A stream of a set's own kind: what opens it or breaks it is in the hands of the test. */
class OwnEvents extends EventTarget {
  static streams: OwnEvents[] = []
  constructor() {
    super()
    OwnEvents.streams.push(this)
  }
  close = nothing
}

/** Whom nothing of all this concerns. */
const idle = {
  index: nothing,
  connection: nothing,
  serverClock: nothing,
  requestsChanged: nothing,
  phoneUsed: nothing,
  ticketExpired: nothing,
}

describe('doubt', () => {
  let server: Server
  let asked: string[]

  beforeEach(async () => {
    asked = []
    server = createServer(({ url = '' }, response) => {
      asked.push(url)
      const isIndex = url === '/api/v1/sections'
      response.writeHead(isIndex ? 200 : 500, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(isIndex ? INDEX : {}))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const real = fetch
    vi.useFakeTimers({
      toFake: ['performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    })
    vi.stubGlobal('window', { addEventListener: nothing, setTimeout, clearTimeout })
    vi.stubGlobal('EventSource', SilentEvents)
    vi.stubGlobal('fetch', (path: string, options: RequestInit) =>
      real(`http://127.0.0.1:${port}${path}`, options),
    )
  })
  afterEach(async () => {
    vi.useRealTimers()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    vi.unstubAllGlobals()
  })

  const questions = (): number => asked.filter((url) => url === '/api/v1/sections').length

  it('asks nobody who was heard just now, and only once at a time', async () => {
    let answers = 0
    const connection = new Connection({
      ...idle,
      index: () => {
        answers++
      },
    })
    await connection.ask()
    for (let times = 0; times < 5; times++) connection.doubt()
    expect(questions()).toBe(1)
    vi.advanceTimersByTime(1_000)
    for (let times = 0; times < 5; times++) connection.doubt()
    await vi.waitFor(() => expect(answers).toBe(2))
    expect(questions()).toBe(2)
  })

  it('is not raised by a server that refuses a section: that is asked for again a while later', async () => {
    let failing: readonly string[] = []
    const client = new SectionsClient(
      {
        connection: nothing,
        serverClock: nothing,
        sections: nothing,
        failing: (names) => {
          failing = names
        },
      },
      { online: nothing, requestsChanged: nothing, phoneUsed: nothing, ticketExpired: nothing },
    )
    vi.advanceTimersByTime(1_000)
    await client.refresh()
    await vi.waitFor(() => expect(failing).toHaveLength(SECTION_NAMES.length))
    const before = asked.length
    vi.advanceTimersByTime(2_900)
    await new Promise((resolve) => setImmediate(resolve))
    expect([questions(), asked.length]).toEqual([1, before])
    vi.advanceTimersByTime(200)
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before))
    expect(questions()).toBe(1)
  })

  it('or not, a stream that came back may have missed what a phone did', async () => {
    vi.stubGlobal('EventSource', OwnEvents)
    let used = 0
    let answers = 0
    const connection = new Connection({
      ...idle,
      index: () => {
        answers++
      },
      phoneUsed: () => {
        used++
      },
    })
    connection.start()
    OwnEvents.streams[0]?.dispatchEvent(new Event('open'))
    expect(used).toBe(1)
    OwnEvents.streams[0]?.dispatchEvent(new Event('error'))
    await vi.waitFor(() => expect(answers).toBe(1), 10_000)
    vi.advanceTimersByTime(3_500)
    expect(OwnEvents.streams).toHaveLength(2)
    OwnEvents.streams[1]?.dispatchEvent(new Event('open'))
    expect(used).toBe(2)
  })
})
