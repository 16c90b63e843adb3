/** The event stream over a real connection. */
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { SectionIndex } from '../../shared/api.ts'
import { BEAT_EVERY, EVENTS_PATH } from '../../shared/api.ts'
import { channel, show } from '../given-county.ts'
import { givenApp } from './given-app.ts'

async function givenListening() {
  const given = await givenApp()
  const server = createAdaptorServer({ fetch: given.app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { ...given, url: `http://127.0.0.1:${port}${EVENTS_PATH}` }
}

/** Gives the stream's blocks one by one; undefined after its end. */
async function listen(url: string) {
  const stop = new AbortController()
  const response = await fetch(url, { signal: stop.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<string | undefined> => {
    while (!text.includes('\n\n')) {
      const read = await reader?.read()
      if (!read || read.done) return undefined
      text += read.value
    }
    const end = text.indexOf('\n\n')
    const block = text.slice(0, end)
    text = text.slice(end + 2)
    return block
  }
  return { response, next, leave: () => stop.abort() }
}

function indexOf(block: string | undefined): SectionIndex {
  const [event, data] = block?.split('\n') ?? []
  expect(event).toBe('event: sections')
  return JSON.parse(data?.replace('data: ', '') ?? '')
}

describe('GET /api/v1/events', () => {
  it('sends the index at once and after each change', async () => {
    const { url, store, library } = await givenListening()
    const { response, next } = await listen(url)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(await next()).toBe('retry: 3000')
    const before = indexOf(await next())
    expect(before).toEqual(library.index())
    await show(store, 'list', [channel('一')])
    await library.update()
    const after = indexOf(await next())
    expect(after.sections.channels.hash).toBe(library.document('channels').hash)
    expect(after.sections.channels.hash).not.toBe(before.sections.channels.hash)
  })

  it('tells every television, and forgets those that left', async () => {
    const { url, store, library, events } = await givenListening()
    const televisions = await Promise.all(Array.from({ length: 40 }, () => listen(url)))
    for (const { next } of televisions) {
      await next()
      await next()
    }
    expect(events.clients()).toBe(40)
    for (const { leave } of televisions.slice(0, 30)) leave()
    await expect.poll(() => events.clients()).toBe(10)
    await show(store, 'list', [channel('一')])
    await library.update()
    const told = await Promise.all(televisions.slice(30).map(async ({ next }) => indexOf(await next())))
    expect(new Set(told.map(({ sections }) => sections.channels.hash))).toEqual(
      new Set([library.document('channels').hash]),
    )
  })

  it('says with a beat that it lives, and what time it is', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { app, clock } = await givenApp()
    const reader = (await app.request(EVENTS_PATH)).body?.getReader()
    const next = async () => new TextDecoder().decode((await reader?.read())?.value)
    await next()
    await next()
    clock.now += BEAT_EVERY
    vi.advanceTimersByTime(BEAT_EVERY)
    expect(await next()).toBe(`event: beat\ndata: ${clock.now}\n\n`)
  })

  it('ends the streams when the server stops', async () => {
    const { url, events } = await givenListening()
    const { next } = await listen(url)
    await next()
    await next()
    events.close()
    expect(await next()).toBeUndefined()
    expect(events.clients()).toBe(0)
  })

  it('drops a television that does not read', async () => {
    const { app, store, library, events } = await givenApp()
    const response = await app.request(EVENTS_PATH)
    expect(events.clients()).toBe(1)
    for (let change = 0; events.clients() > 0 && change < 500; change++) {
      await show(store, 'list', [channel(`第${change}`)])
      await library.update()
    }
    expect(events.clients()).toBe(0)
    await expect(response.text()).rejects.toThrow('too slowly')
  })

  it('keeps nobody for a HEAD request', async () => {
    const { app, events } = await givenApp()
    expect((await app.request(EVENTS_PATH, { method: 'HEAD' })).status).toBe(200)
    expect(events.clients()).toBe(0)
  })
})

describe('a stop', () => {
  it('ends the stream of a television that comes too late at once', async () => {
    const { url, events } = await givenListening()
    events.close()
    const { next } = await listen(url)
    expect([await next(), events.clients()]).toEqual([undefined, 0])
  })
})
