/** What a resident says over a line that loses answers, and is cut for days: the log holds it once, and as it was meant. */
import { afterEach, expect, it, vi } from 'vitest'
import type { Actor } from '../../../server/loop/conditions.ts'
import { OwnKey } from '../../../tv-app/api/own-key.ts'
import { RequestsClient } from '../../../tv-app/api/requests-client.ts'
import { forgetAll } from '../../../tv-app/device/memory.ts'
import { type KnownRequests, NO_REQUESTS } from '../../../tv-app/requests.ts'
import { givenApp } from '../../routes/given-app.ts'
import { type NotedTimers, noteTimers } from './noted-timers.ts'

const DESK: Actor = { role: 'operator', id: 'o' }
const REVIEW: Actor = { role: 'operator', id: 'p' }
const waits = { timeout: 10_000, interval: 20 }

let timers: NotedTimers

afterEach(async () => {
  timers.clear()
  await forgetAll()
  vi.unstubAllGlobals()
})

/** A television and the county centre between which `line.cut` loses answers that were given, as a cut line does. */
async function givenLine() {
  const given = await givenApp()
  const line = { cut: false }
  const memory = new Map<string, string>()
  let known: KnownRequests = NO_REQUESTS
  timers = noteTimers()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('fetch', async (path: string, options: RequestInit) => {
    const answer = await given.app.request(path, options)
    if (line.cut) throw new TypeError('The line was cut.')
    return answer
  })
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => memory.get(name) ?? null,
    setItem: (name: string, value: string) => void memory.set(name, value),
  })
  const client = new RequestsClient({
    key: new OwnKey(),
    report: (requests) => {
      known = requests
    },
    now: () => given.clock.now,
    follow: () => {},
  })
  client.place({ key: 'draft-key-1', answers: [] })
  await vi.waitFor(() => expect(known.list).toHaveLength(1), waits)
  const { log, requests } = given.service.residents
  const id = known.list[0]?.id ?? ''
  return {
    ...given,
    line,
    client,
    id,
    known: () => known,
    act: given.service.loop.act,
    stage: async () => (await requests.find(id))?.facts.stage,
    actions: async () => (await log.of(id)).map(({ event }) => event.action),
  }
}

it('undoing once undoes, though its answer was lost and its minute is over', async () => {
  const { line, client, id, known, clock, stage, actions } = await givenLine()
  line.cut = true
  client.take(id, 'undo')
  await vi.waitFor(async () => expect(await stage()).toBe('withdrawn'), waits)
  clock.now += 3_600_000
  line.cut = false
  await vi.waitFor(async () => {
    await client.online()
    expect(known().list[0]?.stage).toBe('withdrawn')
  }, waits)
  expect(known()).toMatchObject({ refused: 0, sending: [] })
  expect(await actions()).toEqual(['order', 'undo'])
})

it('"not done" is not said again of what was done after it', async () => {
  const { line, client, id, known, act, stage, actions } = await givenLine()
  await act(id, 'answer', DESK, { words: '已经答复' })
  await client.load()
  line.cut = true
  client.take(id, 'not-done', { words: '没有人来' })
  await vi.waitFor(async () => expect(await stage()).toBe('reopened'), waits)
  await act(id, 'redo', REVIEW, { words: '请再去一次' })
  await act(id, 'answer', DESK, { words: '去过了' })
  line.cut = false
  await vi.waitFor(async () => {
    await client.online()
    expect(known().sending).toEqual([])
  }, waits)
  expect(known()).toMatchObject({
    refused: 0,
    list: [{ stage: 'completed', actions: ['confirm', 'not-done'] }],
  })
  expect(await actions()).toEqual(['order', 'answer', 'not-done', 'redo', 'answer'])
})

it('agreeing and its face, sent together, are both taken once', async () => {
  const { line, client, id, known, act, stage, actions } = await givenLine()
  await act(id, 'answer', DESK, { words: '已经答复' })
  await client.load()
  line.cut = true
  client.take(id, 'confirm')
  client.take(id, 'rate', { face: 1 })
  await vi.waitFor(async () => expect(await stage()).toBe('confirmed'), waits)
  line.cut = false
  await vi.waitFor(async () => {
    await client.online()
    expect(known().sending).toEqual([])
  }, waits)
  expect(known()).toMatchObject({ refused: 0, list: [{ stage: 'confirmed', face: 1 }] })
  expect(await actions()).toEqual(['order', 'answer', 'confirm', 'rate'])
})
