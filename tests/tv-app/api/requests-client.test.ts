/** Orders against a real server that loses answers, forgets televisions and refuses: each arrives once, none is lost. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TvRequest } from '../../../shared/api.ts'
import type { OrderInput } from '../../../shared/model/service-request.ts'
import { OwnKey } from '../../../tv-app/api/own-key.ts'
import { RequestsClient } from '../../../tv-app/api/requests-client.ts'
import { forgetAll } from '../../../tv-app/device/memory.ts'
import { type KnownRequests, NO_REQUESTS } from '../../../tv-app/requests.ts'
import { sampleRequest } from '../sample-requests.ts'
import { type NotedTimers, noteTimers } from './noted-timers.ts'
import { setAt } from './set-at.ts'

const CODE_LIFE = 600_000
const HALF_A_MINUTE = 30_000
const ORDER = { key: 'draft-key-1', service: '103', answers: [] }
const RESCUE: OrderInput = { key: 'rescue-key-1', rescue: true, answers: [] }

describe('RequestsClient', () => {
  let server: Server
  /** Method, path and Authorization of each question. */
  let asked: string[]
  let placed: Map<string, unknown>
  let registered: unknown[]
  /** What the next answers to orders are instead of "taken": a status, or a cut line after it was taken. */
  let troubles: (number | 'cut' | Promise<number>)[]
  /** Statuses of the next answers to other questions, by method and path. */
  let refusals: Record<string, number[]>
  let memory: Map<string, string>
  let known: KnownRequests
  let tickets: string[]
  let timers: NotedTimers
  /** The request of the only order as the server has it. */
  let current: TvRequest
  let now: number

  beforeEach(async () => {
    asked = []
    placed = new Map()
    registered = []
    troubles = []
    refusals = {}
    known = NO_REQUESTS
    tickets = []
    current = sampleRequest()
    now = current.orderedAt
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
        answer(request.method ?? '', request.url ?? '', body, response)
      })
    })
    memory = await setAt(server)
    timers = noteTimers()
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    // Clients of this test must not go on in the next one: what was under way has failed by then, and none tries again.
    await new Promise((resolve) => setImmediate(resolve))
    timers.clear()
    await forgetAll()
    vi.unstubAllGlobals()
  })

  async function answer(method: string, url: string, body: string, response: ServerResponse): Promise<void> {
    const say = (status: number, what: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', ETag: '"list"' })
      response.end(JSON.stringify(what))
    }
    const refusal = refusals[`${method} ${url}`]?.shift()
    if (refusal !== undefined) {
      say(refusal, {})
      return
    }
    if (url === '/api/v1/televisions') {
      registered.push(JSON.parse(body))
      say(201, { id: `tv${registered.length}`, secret: 'secret' })
    } else if (url === '/api/v1/requests' && method === 'POST') {
      const trouble = await troubles.shift()
      const { key } = JSON.parse(body)
      if (typeof trouble === 'number') {
        say(trouble, {})
        return
      }
      placed.set(key, JSON.parse(body))
      if (trouble === 'cut') response.destroy()
      else say(201, sampleRequest())
    } else if (url === '/api/v1/requests') say(200, { requests: placed.size > 0 ? [current] : [] })
    else if (url === '/api/v1/television/ticket') say(200, { ticket: 'ticket', until: 1 })
    else if (url === '/api/v1/television/code') say(200, { code: '482913', until: now + CODE_LIFE })
    else if (url === '/api/v1/television') say(200, { bound: false })
    else {
      current = sampleRequest({ stage: 'withdrawn', actions: [], version: 2 })
      say(200, current)
    }
  }

  function client(): RequestsClient {
    return new RequestsClient({
      key: new OwnKey(),
      report: (requests) => {
        known = requests
      },
      now: () => now,
      follow: (ticket) => tickets.push(ticket),
    })
  }
  const orders = (): string[] => asked.filter((line) => line.startsWith('POST /api/v1/requests '))
  const waits = { timeout: 10_000, interval: 20 }

  it('registers at the first need, with the village, and then follows its requests', async () => {
    const first = client()
    first.start()
    await first.load()
    expect(asked).toEqual([])
    first.place(ORDER)
    await vi.waitFor(() => expect(known.code?.code).toBe('482913'), waits)
    expect(registered).toEqual([{}])
    expect(known).toMatchObject({ waiting: [], placed: { 'draft-key-1': '2611220001' }, bound: false })
    expect(tickets).toEqual(['ticket'])
    expect(orders()).toEqual(['POST /api/v1/requests Bearer tv1.secret'])
    expect(memory.get('tangwu:outbox')).toBe('[]')
  })

  it('stays the same television on a set that may keep nothing', async () => {
    vi.stubGlobal('localStorage', undefined)
    const first = client()
    first.place(ORDER)
    await vi.waitFor(() => expect(known.code?.code).toBe('482913'), waits)
    first.withdraw('draft-key-1')
    await vi.waitFor(() => expect(known.list[0]?.stage).toBe('withdrawn'), waits)
    expect(registered).toHaveLength(1)
    expect(new Set(asked.slice(1).map((line) => line.split(' ').at(-1)))).toEqual(new Set(['tv1.secret']))
  })

  it('tells a village once, though it is asked for again, and no order waits for it', async () => {
    const first = client()
    first.settle('liulin')
    await vi.waitFor(() => expect(memory.get('tangwu:villageTold')).toBe('"liulin"'), waits)
    first.settle('liulin')
    await first.online()
    expect(registered).toEqual([{ village: 'liulin' }])
    refusals = { 'PUT /api/v1/television': [500] }
    first.settle('shizigou')
    first.place(ORDER)
    await vi.waitFor(() => expect(memory.get('tangwu:villageTold')).toBe('"shizigou"'), waits)
    expect(asked.filter((line) => line.startsWith('PUT'))).toHaveLength(2)
    expect(asked.join()).toMatch(/PUT .*POST \/api\/v1\/requests .*PUT /)
  })

  it('sends an order again under its key when the answer was lost, and after a power cut', async () => {
    troubles = ['cut']
    client().place(ORDER)
    await vi.waitFor(() => expect(orders()).toHaveLength(1), waits)
    expect(memory.get('tangwu:outbox')).toContain('draft-key-1')
    const next = client()
    next.start()
    await vi.waitFor(() => expect(known.placed).toEqual({ 'draft-key-1': '2611220001' }), waits)
    expect([...placed.keys()]).toEqual(['draft-key-1'])
    expect(memory.get('tangwu:outbox')).toBe('[]')
  })

  it('waits while the server is busy, registers anew when it is forgotten, and gives up on a refusal only', async () => {
    troubles = [503]
    const first = client()
    first.place(ORDER)
    await vi.waitFor(() => expect(orders()).toHaveLength(1), waits)
    expect(known.waiting).toHaveLength(1)
    troubles = [401]
    // What is on its way already is not sent a second time at once.
    while (orders().length < 2) await first.online()
    expect(known.waiting).toHaveLength(1)
    await first.online()
    expect(known.waiting).toEqual([])
    expect(orders().at(-1)).toContain('Bearer tv2.secret')
    troubles = [400]
    first.place({ ...ORDER, key: 'draft-key-2' })
    await vi.waitFor(() => expect(known.refused).toBe(1), waits)
    expect(known.waiting).toEqual([])
  })

  it('takes back what was withdrawn before the server had it', async () => {
    troubles = ['cut']
    const first = client()
    first.place(ORDER)
    await vi.waitFor(() => expect(orders()).toHaveLength(1), waits)
    first.withdraw('draft-key-1')
    await first.online()
    await vi.waitFor(() => expect(known.list[0]?.stage).toBe('withdrawn'), waits)
    expect(asked.some((line) => line.startsWith('POST /api/v1/requests/2611220001/undo '))).toBe(true)
  })

  it('asks again for the list, and for the digits that a request of before needs, half a minute after that failed', async () => {
    placed.set('draft-key-0', {})
    memory.set('tangwu:television', '{"id":"tv0","secret":"secret"}')
    refusals = {
      'GET /api/v1/requests': [500, 502],
      'POST /api/v1/television/ticket': [503],
      'GET /api/v1/television': [500],
      'POST /api/v1/television/code': [429],
    }
    const first = client()
    first.start()
    await vi.waitFor(() => expect(known.status).toBe('failed'), waits)
    const goOn = async (): Promise<void> => {
      await vi.waitFor(() => expect(timers.pending(HALF_A_MINUTE)).toHaveLength(1), waits)
      timers.pending(HALF_A_MINUTE)[0]?.()
    }
    // A load that fails beside another leaves one to come.
    await first.load()
    await goOn()
    await vi.waitFor(() => expect(known).toMatchObject({ status: 'known', list: [current] }), waits)
    await goOn()
    await vi.waitFor(() => expect(tickets).toEqual(['ticket']), waits)
    await goOn()
    await vi.waitFor(() => expect(known.bound).toBe(false), waits)
    await vi.waitFor(() => expect(refusals['POST /api/v1/television/code']).toEqual([]), waits)
    expect(known.code).toBeUndefined()
    await goOn()
    await vi.waitFor(() => expect(known.code?.code).toBe('482913'), waits)
    expect(timers.pending(HALF_A_MINUTE)).toEqual([])
  })

  it('keeps the digits that may be being read out, and asks for new ones with the next order and when they are over', async () => {
    const codes = (): number => asked.filter((line) => line.includes('/television/code')).length
    const first = client()
    first.place(ORDER)
    await vi.waitFor(() => expect(known.code?.code).toBe('482913'), waits)
    await Promise.all([first.load(), first.load()])
    expect(codes()).toBe(1)
    first.place({ ...ORDER, key: 'draft-key-2' })
    await vi.waitFor(() => expect(codes()).toBe(2), waits)
    await vi.waitFor(() => expect(known.code?.code).toBe('482913'), waits)
    now += CODE_LIFE
    await first.load()
    expect(codes()).toBe(3)
    current = sampleRequest({ stage: 'withdrawn', phase: 5, actions: [], version: 2 })
    now += CODE_LIFE
    await first.load()
    expect(codes()).toBe(3)
  })

  it('sends a call for rescue before ordinary orders, held back or under way, and after a power cut', async () => {
    const waitsToSend = (): number => timers.count(2_000)
    const held: ((status: number) => void)[] = []
    const untilSaid = (): Promise<number> => new Promise((resolve) => held.push(resolve))
    troubles = [429]
    const first = client()
    first.place(ORDER)
    await vi.waitFor(() => expect(orders()).toHaveLength(1), waits)
    await vi.waitFor(() => expect(waitsToSend()).toBe(1), waits)
    first.place(RESCUE)
    await vi.waitFor(() => expect(known.waiting).toEqual([]), waits)
    expect([...placed.keys()]).toEqual(['rescue-key-1', 'draft-key-1'])

    troubles = [untilSaid(), untilSaid()]
    first.place({ ...ORDER, key: 'draft-key-2' })
    await vi.waitFor(() => expect(troubles).toHaveLength(1), waits)
    first.place({ ...RESCUE, key: 'rescue-key-2' })
    const kept = memory.get('tangwu:outbox') ?? ''
    held[0]?.(429)
    await vi.waitFor(() => expect(troubles).toEqual([]), waits)
    expect(waitsToSend()).toBe(1)
    held[1]?.(503)
    await vi.waitFor(() => expect(waitsToSend()).toBe(2), waits)

    const [rescue, ordinary] = JSON.parse(kept)
    expect([rescue.order.key, ordinary.order.key]).toEqual(['rescue-key-2', 'draft-key-2'])
    await forgetAll()
    memory.set('tangwu:outbox', JSON.stringify([ordinary, rescue]))
    client().start()
    await vi.waitFor(() => expect(placed.size).toBe(4), waits)
    expect([...placed.keys()].slice(2)).toEqual(['rescue-key-2', 'draft-key-2'])
  })

  it('cancels where the minute for taking it back has passed, and says so only where that is refused as well', async () => {
    const step = (action: string): string => `POST /api/v1/requests/2611220001/${action}`
    const first = client()
    first.place(ORDER)
    await vi.waitFor(() => expect(known.placed).toEqual({ 'draft-key-1': '2611220001' }), waits)
    refusals = { [step('undo')]: [409, 409], [step('cancel')]: [409] }
    first.withdraw('draft-key-1')
    await vi.waitFor(() => expect(known.refused).toBe(1), waits)
    expect(known.sending).toEqual([])
    first.withdraw('draft-key-1')
    await vi.waitFor(() => expect(known.list[0]?.stage).toBe('withdrawn'), waits)
    expect(asked.filter((line) => line.startsWith(step('')))).toEqual(
      ['undo', 'cancel', 'undo', 'cancel'].map((action) => `${step(action)} Bearer tv1.secret`),
    )
    expect(known).toMatchObject({ refused: 1, sending: [] })
  })
})
