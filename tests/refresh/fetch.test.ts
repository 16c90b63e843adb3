/** The fetcher against a real server that behaves in every way servers do. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { DocumentRequest, FetchDocument, FetchedDocument } from '../../server/refresh/fetch.ts'
import { createFetch } from '../../server/refresh/fetch.ts'
import { collect, EVENING } from '../given-county.ts'
import { givenServer } from './given-server.ts'

const directory = mkdtempSync(join(tmpdir(), 'fetch-'))
const spoolDirectory = join(directory, 'spool')
afterAll(() => rmSync(directory, { recursive: true }))

const fetchWith = (idleTimeout: number): FetchDocument =>
  createFetch({
    userAgent: 'Tangwu/test',
    spoolDirectory,
    now: () => EVENING,
    totalTimeout: 15_000,
    idleTimeout,
  })
const fetchDocument = fetchWith(10_000)

function ask(url: string, more: Partial<DocumentRequest> = {}, fetching = fetchDocument) {
  return fetching({
    name: 'list',
    place: { url },
    allowPrivate: true,
    maxBytes: 1_048_576,
    validators: {},
    ...more,
  })
}

async function document(url: string, more: Partial<DocumentRequest> = {}): Promise<FetchedDocument> {
  const fetched = await ask(url, more)
  if (fetched === 'unchanged') throw new Error('A document was expected.')
  return fetched
}

async function textOf(fetched: FetchedDocument): Promise<string> {
  return Buffer.concat(await collect(fetched.open())).toString()
}

describe('a document', () => {
  it('can be opened twice, and its spool file goes when it is disposed of', async () => {
    const { origin, requests } = await givenServer((_, response) => {
      response.writeHead(200, { etag: '"1"', 'content-type': 'text/plain; charset="GBK"' }).end('一条新闻')
    })
    const fetched = await document(origin)
    expect([await textOf(fetched), await textOf(fetched)]).toEqual(['一条新闻', '一条新闻'])
    expect(fetched).toMatchObject({ base: `${origin}/`, charset: 'GBK', validators: { etag: '"1"' } })
    expect(requests[0]?.headers['user-agent']).toBe('Tangwu/test')
    await fetched.dispose()
    expect(readdirSync(spoolDirectory)).toEqual([])
  })

  it('that has not changed is not sent again', async () => {
    const { origin, requests } = await givenServer((_, response) => void response.writeHead(304).end())
    const validators = { etag: '"1"', lastModified: 'Sun, 01 Mar 2026 12:00:00 GMT' }
    expect(await ask(origin, { validators })).toBe('unchanged')
    expect(requests[0]?.headers).toMatchObject({
      'if-none-match': validators.etag,
      'if-modified-since': validators.lastModified,
    })
  })

  it('knows its final address after redirects', async () => {
    const { origin } = await givenServer((request, response) => {
      if (request.url === '/list') response.writeHead(302, { location: 'deep/list.m3u' }).end()
      else response.end('#EXTM3U')
    })
    expect(await document(`${origin}/list`)).toMatchObject({ base: `${origin}/deep/list.m3u` })
  })

  it('in a file is read in place and is unchanged as long as the file is', async () => {
    const file = join(directory, 'local.m3u')
    writeFileSync(file, '#EXTM3U')
    const local = await document('', { place: { file } })
    expect(await textOf(local)).toBe('#EXTM3U')
    expect(await ask('', { place: { file }, validators: local.validators })).toBe('unchanged')
    writeFileSync(file, '#EXTM3U and more')
    expect(await ask('', { place: { file }, validators: local.validators })).not.toBe('unchanged')
  })
})

describe('no document', () => {
  it('comes of a status other than 200, and Retry-After is understood', async () => {
    const { origin } = await givenServer(
      (_, response) => void response.writeHead(503, { 'retry-after': '120' }).end('later'),
    )
    await expect(ask(origin)).rejects.toMatchObject({
      problem: 'http-status',
      message: 'The server answered with HTTP status 503.',
      retryAfter: 120_000,
    })
  })

  it('comes of an empty body', async () => {
    const { origin } = await givenServer((_, response) => void response.end())
    await expect(ask(origin)).rejects.toMatchObject({ problem: 'empty' })
  })

  it('comes of a redirect loop', async () => {
    const { origin, requests } = await givenServer(
      (_, response) => void response.writeHead(301, { location: '/again' }).end(),
    )
    await expect(ask(origin)).rejects.toMatchObject({ problem: 'redirects' })
    expect(requests).toHaveLength(6)
  })

  it('comes of a redirect to another kind of address', async () => {
    const { origin } = await givenServer(
      (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    )
    await expect(ask(origin)).rejects.toMatchObject({ problem: 'redirects' })
  })

  it('comes of a body that is too large, whether announced or not', async () => {
    const { origin } = await givenServer((request, response) => {
      if (request.url === '/announced') response.setHeader('content-length', 3_000_000)
      for (let piece = 0; piece < 30; piece++) response.write(Buffer.alloc(100_000))
      response.end()
    })
    for (const path of ['/announced', '/silent']) {
      await expect(ask(origin + path)).rejects.toMatchObject({ problem: 'too-large' })
    }
    expect(readdirSync(spoolDirectory)).toEqual([])
  })

  it('comes of a server that falls silent before or within its answer', async () => {
    const { origin } = await givenServer((request, response) => {
      if (request.url === '/half') response.write('#EXT')
    })
    for (const path of ['/silent', '/half']) {
      await expect(ask(origin + path, {}, fetchWith(300))).rejects.toMatchObject({ problem: 'timeout' })
    }
  })

  it('comes of a connection that breaks', async () => {
    const { origin } = await givenServer((_, response) => void response.destroy())
    await expect(ask(origin)).rejects.toMatchObject({ problem: 'unreachable' })
  })

  it('comes of a private address, by number, by name or behind a redirect', async () => {
    const { origin, requests } = await givenServer((_, response) => void response.end('secret'))
    const byName = origin.replace('127.0.0.1', 'localhost')
    const mapped = origin.replace('127.0.0.1', '[::ffff:127.0.0.1]')
    const decimal = origin.replace('127.0.0.1', '2130706433')
    for (const url of [origin, byName, mapped, decimal]) {
      await expect(ask(url, { allowPrivate: false })).rejects.toMatchObject({ problem: 'refused-address' })
    }
    expect(requests).toEqual([])
  })

  it('comes of a metadata address even where private ones are allowed', async () => {
    await expect(ask('http://169.254.169.254/latest')).rejects.toMatchObject({ problem: 'refused-address' })
  })

  it('comes when the server is being stopped', async () => {
    const stop = new AbortController()
    const { origin } = await givenServer(() => stop.abort())
    await expect(ask(origin, { signal: stop.signal })).rejects.toMatchObject({ problem: 'stopped' })
  })
})

describe('politeness', () => {
  it('asks one host one thing at a time', async () => {
    let open = 0
    let most = 0
    const { origin } = await givenServer((_, response) => {
      most = Math.max(most, ++open)
      setImmediate(() => {
        open--
        response.end('#EXTM3U')
      })
    })
    await Promise.all(['a', 'b', 'c'].map((name) => ask(`${origin}/${name}`, { name })))
    expect(most).toBe(1)
  })
})

describe('an answer that makes no sense', () => {
  it('is no document when it says "not changed" to somebody who has nothing', async () => {
    const { origin } = await givenServer((_, response) => void response.writeHead(304).end())
    await expect(ask(origin)).rejects.toMatchObject({ problem: 'http-status' })
  })
})

describe('a stop', () => {
  it('ends the reading of a document that was already fetched', async () => {
    const { origin } = await givenServer((_, response) => void response.end('一条新闻'))
    const stopping = new AbortController()
    const fetched = await document(origin, { signal: stopping.signal })
    stopping.abort()
    await expect(textOf(fetched)).rejects.toMatchObject({ name: 'AbortError' })
    await fetched.dispose()
  })
})
