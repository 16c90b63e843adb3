/** The page of a card against a real server: it is renewed when its time is over, and asked for again when it did not open. */
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OwnKey } from '../../../tv-app/api/own-key.ts'
import { PhonePageClient } from '../../../tv-app/api/phone-page-client.ts'
import type { KnownPhonePage } from '../../../tv-app/phone-page.ts'
import { setAt } from './set-at.ts'

/** What the server is told of a card. */
const TOLD = { draft: 'a-draft-of-mine', question: '哪里漏水？', language: 'zh-CN' }
const WANTED = { ...TOLD, service: '203', ask: { 'zh-CN': '哪里漏水？' } }
const LIFE = 15 * 60_000
/** Real time: the answers come from a real server. */
const WAITS = { timeout: 10_000 }

describe('PhonePageClient', () => {
  let server: Server
  /** What pages were opened with, oldest first. */
  let opened: { text?: string }[]
  /** What the next pages are answered with instead. */
  let troubles: number[]
  let written: string | undefined
  /** What the next questions for a page are answered with instead. */
  let silences: number[]
  /** Methods and paths of what was asked of pages, in order. */
  let asked: string[]
  let known: KnownPhonePage | undefined
  let reported: (string | undefined)[]

  beforeEach(async () => {
    opened = []
    troubles = []
    written = undefined
    silences = []
    asked = []
    reported = []
    known = undefined
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const say = (status: number, what: unknown): void => {
          response.writeHead(status, { 'Content-Type': 'application/json' })
          response.end(JSON.stringify(what))
        }
        if (request.url !== '/api/v1/televisions') asked.push(`${request.method} ${request.url}`)
        if (request.url === '/api/v1/televisions') say(201, { id: 'tv1', secret: 'secret' })
        else if (request.method === 'DELETE') say(204, undefined)
        else if (request.method === 'GET')
          say(silences.shift() ?? 200, { visited: true, text: written, photos: 0 })
        else {
          const trouble = troubles.shift()
          if (trouble === undefined) opened.push(JSON.parse(body))
          const code = String(opened.length).padStart(6, '0')
          say(trouble ?? 201, { code, path: `/phone/${code}`, lasts: LIFE })
        }
      })
    })
    await setAt(server)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('location', { origin: 'http://tv.example' })
  })
  afterEach(async () => {
    vi.useRealTimers()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    vi.unstubAllGlobals()
  })

  function client(): PhonePageClient {
    return new PhonePageClient({
      key: new OwnKey(),
      report: (page) => {
        known = page
        reported.push(page && `${page.status} ${page.text}`)
      },
      follow: () => Promise.resolve(),
    })
  }

  it('opens another page when the time of the first is over, with what was written there', async () => {
    const pages = client()
    await pages.want(WANTED)
    expect(known).toMatchObject({ status: 'open', code: '000001', visited: true })
    written = '厨房水池下面'
    vi.advanceTimersByTime(LIFE)
    await vi.waitFor(() => expect(known).toMatchObject({ status: 'open', code: '000002' }), WAITS)
    expect(opened[1]).toEqual({ ...TOLD, text: '厨房水池下面' })
    vi.advanceTimersByTime(LIFE)
    await vi.waitFor(() => expect(known).toMatchObject({ status: 'open', code: '000003' }), WAITS)
    await pages.want(undefined)
    vi.advanceTimersByTime(LIFE)
    expect([known, opened.length]).toEqual([undefined, 3])
  })

  it('says that a page did not open, and tries again', async () => {
    troubles = [503]
    const pages = client()
    await pages.want(WANTED)
    expect(known?.status).toBe('failed')
    vi.advanceTimersByTime(30_000)
    await vi.waitFor(() => expect(known).toMatchObject({ status: 'open', code: '000001' }), WAITS)
    await pages.want(undefined)
  })

  it('asks for the last words before it ends a page, though no event told of them', async () => {
    const pages = client()
    await pages.want(WANTED)
    written = '厨房水池下面'
    asked = []
    reported = []
    await pages.want(undefined)
    expect(reported).toEqual(['leaving undefined', 'leaving 厨房水池下面', undefined])
    expect(asked).toEqual(['GET /api/v1/phone-pages/000001', 'DELETE /api/v1/phone-pages/000001'])
  })

  it('asks for the last words before it opens the page of the next card, and begins with them on the same', async () => {
    const pages = client()
    await pages.want(WANTED)
    written = '厨房水池下面'
    asked = []
    const left = pages.want({ ...WANTED, draft: 'another-draft', question: '还想说什么？' })
    await pages.want(WANTED)
    await left
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['GET', 'POST', 'GET'])
    expect(opened[1]).toEqual({ ...TOLD, text: '厨房水池下面' })
    await pages.want(undefined)
  })

  it('asks once more for what it could not read, and leaves a page that it cannot read for the next time', async () => {
    const pages = client()
    await pages.want(WANTED)
    written = '厨房水池下面'
    silences = [503]
    await pages.changed()
    expect(known?.text).toBeUndefined()
    vi.advanceTimersByTime(2_000)
    await vi.waitFor(() => expect(known?.text).toBe('厨房水池下面'), 10_000)
    asked = []
    silences = [503]
    const left = pages.want(undefined)
    await vi.waitFor(() => {
      vi.advanceTimersByTime(50)
      expect(asked.at(-1)).toMatch('DELETE')
    }, 10_000)
    await left
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['GET', 'GET', 'DELETE'])
    await pages.want(WANTED)
    asked = []
    silences = [404]
    await pages.want(undefined)
    expect([known, asked]).toEqual([undefined, ['GET /api/v1/phone-pages/000002']])
  })
})
