/** The guide is asked for by day, from a real server: kept, asked for again when it failed, and never too much of it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { GuideDay } from '../../../shared/api.ts'
import { GuideClient } from '../../../tv-app/api/guide-client.ts'
import { guideKey, type KnownGuide } from '../../../tv-app/state.ts'

const DAY = '2026-11-22'

describe('GuideClient', () => {
  let server: Server
  let asked: string[]
  let broken: boolean
  let clock: number
  let known: KnownGuide
  let client: GuideClient

  beforeEach(async () => {
    asked = []
    broken = false
    clock = 0
    known = {}
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      const [, , , , channel = '', day = ''] = (request.url ?? '').split('/')
      const answer: GuideDay = {
        channel: decodeURIComponent(channel),
        day,
        from: 0,
        until: 1,
        programmes: [],
      }
      response.statusCode = broken ? 500 : 200
      response.end(JSON.stringify(answer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const real = fetch
    vi.stubGlobal('window', globalThis)
    vi.stubGlobal('fetch', (path: string, options: RequestInit) =>
      real(`http://127.0.0.1:${port}${path}`, options),
    )
    client = new GuideClient(
      (guide) => {
        known = guide
      },
      () => clock,
    )
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    await new Promise((resolve) => server.close(resolve))
  })

  const stateOf = (channel: string): string => {
    const day = known[guideKey(channel, DAY)]
    return typeof day === 'object' ? 'here' : (day ?? 'unknown')
  }

  it('says that a day is being asked for, then what it holds, and asks once', async () => {
    client.want([{ channel: '戏曲 1', day: DAY }])
    expect(stateOf('戏曲 1')).toBe('loading')
    client.want([{ channel: '戏曲 1', day: DAY }])
    await vi.waitFor(() => expect(stateOf('戏曲 1')).toBe('here'))
    client.want([{ channel: '戏曲 1', day: DAY }])
    expect(asked).toEqual([`/api/v1/guide/${encodeURIComponent('戏曲 1')}/${DAY}`])
  })

  it('asks again for a day that failed: after five seconds, or at once for an impatient viewer', async () => {
    broken = true
    const wanted = [{ channel: 'a', day: DAY }]
    client.want(wanted)
    await vi.waitFor(() => expect(stateOf('a')).toBe('failed'))
    client.want(wanted)
    expect(asked).toHaveLength(1)
    clock = 5_001
    client.want(wanted)
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    expect(stateOf('a')).toBe('failed')
    await vi.waitFor(() => {
      broken = false
      client.retry()
      client.want(wanted)
      expect(stateOf('a')).toBe('here')
    })
  })

  it('brings a day up to date after five minutes, and keeps what it has when that fails', async () => {
    const wanted = [{ channel: 'a', day: DAY }]
    client.want(wanted)
    await vi.waitFor(() => expect(stateOf('a')).toBe('here'))
    broken = true
    clock = 300_001
    client.want(wanted)
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    expect(stateOf('a')).toBe('here')
  })

  it('keeps the twenty days that were wanted last', async () => {
    const channels = Array.from({ length: 25 }, (_, index) => `c${index}`)
    for (const channel of channels) {
      client.want([{ channel, day: DAY }])
      await vi.waitFor(() => expect(stateOf(channel)).toBe('here'))
    }
    expect(Object.keys(known)).toEqual(channels.slice(5).map((channel) => guideKey(channel, DAY)))
  })
})
