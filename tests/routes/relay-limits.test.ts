/** Nobody reaches anything through us but what a list names, and what comes is no page of ours. */
import { describe, expect, it } from 'vitest'
import { replayPath } from '../../shared/api.ts'
import { EVENING, HOUR } from '../given-county.ts'
import { givenServer } from '../refresh/given-server.ts'
import { addressesIn, givenLine, givenProvider } from './given-relay.ts'

describe('the relay', () => {
  it('is off unless the source says so: the line stays what it is, behind those that need no headers', async () => {
    const { line } = await givenLine('http://tv.test/live.m3u8', { relay: false })
    expect(line).toBe('http://tv.test/live.m3u8')
  })

  it('gives nothing that it did not sign', async () => {
    const provider = await givenProvider()
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`)
    const [, , , , name = '', signature = '', address = ''] = line.split('/')
    const other = Buffer.from(`${provider.origin}/low/index.m3u8`).toString('base64url')
    const forged = [
      `${name}/${signature}/${other}.m3u8`,
      `${name}/${'A'.repeat(22)}/${address}`,
      `0000000000000000/${signature}/${address}`,
      `${name}//${address}`,
    ]
    const statuses = forged.map(async (path) => (await app.request(`/api/v1/relay/${path}`)).status)
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404])
    expect(provider.requests).toEqual([])
  })

  it('reaches no private address where the source does not allow it', async () => {
    const provider = await givenProvider()
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`, { allowPrivate: false })
    const answer = await app.request(line)
    expect([answer.status, (await answer.json()).error.code]).toEqual([502, 'relay_failed'])
    expect(provider.requests).toEqual([])
  })

  it('is led to no private address that the list does not name, by a redirect', async () => {
    const inner = await givenServer((_, response) => void response.end('secret'))
    const provider = await givenProvider((_, response) => {
      response.writeHead(302, { location: `${inner.origin}/admin` }).end()
      return true
    })
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`)
    expect((await app.request(line)).status).toBe(502)
    expect(inner.requests).toEqual([])
  })

  it('is led to no private address that the list does not name, by a playlist', async () => {
    const inner = await givenServer((_, response) => void response.end('secret'))
    const provider = await givenProvider((_, response) => {
      const port = new URL(inner.origin).port
      const entries = [`http://127.0.0.1:${port}/1.ts`, `http://localhost:${port}/2.ts`]
      response.end(`#EXTM3U\n#EXTINF:4.0,\n${entries.join('\n#EXTINF:4.0,\n')}\n`)
      return true
    })
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`)
    const entries = addressesIn(await (await app.request(line)).text())
    const statuses = entries.map(async (entry) => (await app.request(entry)).status)
    expect(await Promise.all(statuses)).toEqual([502, 502])
    expect(inner.requests).toEqual([])
  })

  it('replays from a private address that the list names for catch-up alone', async () => {
    const provider = await givenProvider()
    const archive = await givenProvider()
    const more = { catchup: { mode: 'default', source: `${archive.origin}/low/past.m3u8?from={utc}` } }
    const { app } = await givenLine(`${provider.origin}/live.m3u8`, { more })
    const sent = await app.request(replayPath('one', EVENING - HOUR, EVENING))
    expect((await app.request(sent.headers.get('location') ?? '')).status).toBe(200)
    expect(archive.requests).toHaveLength(1)
  })

  it('tells no other host who we are', async () => {
    const other = await givenProvider()
    const provider = await givenProvider((_, response) => {
      response.writeHead(302, { location: `${other.origin}/low/index.m3u8` }).end()
      return true
    })
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`, { other: `${other.origin}/2.m3u8` })
    expect((await app.request(line)).status).toBe(200)
    expect(other.requests.map(({ headers }) => [headers['user-agent'], headers.cookie])).toEqual([
      ['Box/1', undefined],
    ])
  })

  it.each([
    ['text/html', 'application/octet-stream'],
    ['text/javascript; charset=utf-8', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['video/mp4, text/html', 'application/octet-stream'],
    [undefined, 'application/octet-stream'],
    ['Video/MP2T; x=1', 'Video/MP2T'],
    ['audio/aac', 'audio/aac'],
    ['text/vtt;charset=utf-8', 'text/vtt'],
    ['application/x-mpegURL', 'application/x-mpegURL'],
  ])('answers %s as %s, which no browser takes for a page of ours', async (type, sent) => {
    const provider = await givenProvider((_, response) => {
      response.writeHead(200, type === undefined ? {} : { 'content-type': type })
      response.end('<script>alert(1)</script>')
      return true
    })
    const { app, line } = await givenLine(`${provider.origin}/one.ts`)
    const { headers } = await app.request(line)
    expect(headers.get('content-type')).toBe(sent)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('sends a playlist as no page either', async () => {
    const provider = await givenProvider()
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`)
    const { headers } = await app.request(line)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it('says what the provider lacks, and that it refuses', async () => {
    const provider = await givenProvider()
    const missing = await givenLine(`${provider.origin}/none`)
    const refused = await givenLine(`${provider.origin}/live.m3u8`, {
      more: { headers: { 'user-agent': 'No' } },
    })
    const statuses = [await missing.app.request(missing.line), await refused.app.request(refused.line)]
    expect(statuses.map(({ status }) => status)).toEqual([404, 502])
  })
})
