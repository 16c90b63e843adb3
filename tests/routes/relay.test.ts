/** Streams that ask for headers reach televisions that can send none, and nobody else reaches anything through us. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, it } from 'vitest'
import type { ChannelsSection } from '../../shared/api.ts'
import { replayPath, sectionPath } from '../../shared/api.ts'
import type { Channel } from '../../shared/model/channel.ts'
import { channel, EVENING, givenCounty, HOUR, show } from '../given-county.ts'
import { givenServer } from '../refresh/given-server.ts'
import { givenApp } from './given-app.ts'

const HEADERS = { 'user-agent': 'Box/1', referrer: 'http://tv.test/', cookie: 'k=1' }
const SEGMENT = Buffer.alloc(300_000, 7)

const MULTIVARIANT = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="中",URI="audio/zh.m3u8"
#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,URI="skd://key"
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="iframes.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=1000000
low/index.m3u8?token=1
`
const MEDIA = `#EXTM3U
#EXT-X-TARGETDURATION:4
#EXT-X-KEY:METHOD=AES-128,URI="../key.key",IV=0x1
#EXT-X-MAP:URI="init.mp4",BYTERANGE="10@0"
#EXTINF:4.0,
/deep/1.ts?x=1
#EXTINF:4.0,
2.ts
`

/** A provider that answers only to the right box. */
async function givenProvider(
  more: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
) {
  return givenServer((request, response) => {
    if (request.headers['user-agent'] !== 'Box/1' || request.headers.referer !== 'http://tv.test/') {
      response.writeHead(403).end()
      return
    }
    if (more(request, response)) return
    const path = request.url?.split('?')[0] ?? ''
    if (path === '/moved.m3u8')
      return void response.writeHead(302, { location: '/elsewhere/live.m3u8' }).end()
    if (path.endsWith('.m3u8')) return void response.end(path.includes('low') ? MEDIA : MULTIVARIANT)
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (!path.endsWith('.ts')) return void response.writeHead(404).end()
    const [first, last] = range ? [Number(range[1]), Number(range[2])] : [0, SEGMENT.length - 1]
    response.writeHead(range ? 206 : 200, {
      'content-type': 'video/mp2t',
      'content-length': last - first + 1,
      ...(range && { 'content-range': `bytes ${first}-${last}/${SEGMENT.length}` }),
    })
    response.end(SEGMENT.subarray(first, last + 1))
  })
}

/** `other` is the address of another channel of the same list, which asks for no cookie. */
async function given(
  url: string,
  { relay = true, allowPrivate = true, more = {} as Partial<Channel>, other = '' } = {},
) {
  const sources = [{ id: 'list', format: 'm3u', url: 'list.m3u', relay, allowPrivate }]
  const given = await givenApp({ county: givenCounty({}, { sources }) })
  const { cookie: _, ...plain } = HEADERS
  await show(given.store, 'list', [
    channel('一台', { tvgId: 'one', url, headers: HEADERS, ...more }),
    ...(other === '' ? [] : [channel('二台', { url: other, headers: plain })]),
  ])
  await given.library.update()
  const section = (await (await given.app.request(sectionPath('channels'))).json()) as ChannelsSection
  return { ...given, line: section.channels[0]?.lines[0]?.url ?? '' }
}

function addressesIn(playlist: string): string[] {
  return [...playlist.matchAll(/URI="([^"]*)"|^([^#\n].*)$/gm)].map(([, uri, line]) => uri ?? line ?? '')
}

describe('a relayed line', () => {
  it('leads from the playlist of playlists to the segments, each with the headers', async () => {
    const provider = await givenProvider()
    const { app, line } = await given(`${provider.origin}/live.m3u8`)
    expect(line).toMatch(/^\/api\/v1\/relay\/.*\.m3u8$/)
    const answer = await app.request(line)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.apple.mpegurl',
    ])
    const [audio = '', key, frames = '', low = ''] = addressesIn(await answer.text())
    expect(key).toBe('skd://key')
    expect([audio, frames, low].every((address) => address.startsWith('/api/v1/relay/'))).toBe(true)
    const media = addressesIn(await (await app.request(low)).text())
    expect(media).toHaveLength(4)
    const segment = await app.request(media[2] ?? '')
    expect([segment.status, segment.headers.get('content-type')]).toEqual([200, 'video/mp2t'])
    expect(Buffer.from(await segment.arrayBuffer()).equals(SEGMENT)).toBe(true)
    const asked = provider.requests.map(({ url, headers }) => [url, headers.cookie])
    expect(asked).toEqual([
      ['/live.m3u8', 'k=1'],
      ['/low/index.m3u8?token=1', 'k=1'],
      ['/deep/1.ts?x=1', 'k=1'],
    ])
  })

  it('passes a range on', async () => {
    const provider = await givenProvider()
    const { app, line } = await given(`${provider.origin}/one.ts`)
    const answer = await app.request(line, { headers: { range: 'bytes=10-19' } })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, 'bytes 10-19/300000'])
    expect((await answer.arrayBuffer()).byteLength).toBe(10)
  })

  it('understands addresses against where the playlist was found in the end', async () => {
    const provider = await givenProvider()
    const { app, line } = await given(`${provider.origin}/moved.m3u8`)
    const [, , , low = ''] = addressesIn(await (await app.request(line)).text())
    await app.request(low)
    expect(provider.requests.at(-1)?.url).toBe('/elsewhere/low/index.m3u8?token=1')
  })

  it('unpacks a playlist that was packed unasked', async () => {
    const provider = await givenProvider((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(MEDIA))
      return true
    })
    const { app, line } = await given(`${provider.origin}/live.m3u8`)
    expect(addressesIn(await (await app.request(line)).text())).toHaveLength(4)
  })

  it('replays through the relay too', async () => {
    const provider = await givenProvider()
    const more = { catchup: { mode: 'append', source: '?from={utc}' } }
    const { app } = await given(`${provider.origin}/low/live.m3u8`, { more })
    const sent = await app.request(replayPath('one', EVENING - HOUR, EVENING))
    const address = sent.headers.get('location') ?? ''
    expect([sent.status, address.startsWith('/api/v1/relay/')]).toEqual([302, true])
    expect(await (await app.request(address)).text()).toContain('#EXTINF:4.0,')
    expect(provider.requests.at(-1)?.url).toBe(`/low/live.m3u8?from=${(EVENING - HOUR) / 1000}`)
  })

  it('lets the provider rest when the player has gone', async () => {
    let closed = false
    const provider = await givenProvider((request, response) => {
      request.once('close', () => {
        closed = true
      })
      const pour = () => {
        while (!response.destroyed && response.write(SEGMENT));
      }
      response.writeHead(200, { 'content-type': 'video/mp2t' })
      response.on('drain', pour)
      pour()
      return true
    })
    const { app, line } = await given(`${provider.origin}/endless`)
    const server = await givenServer(getRequestListener(app.fetch))
    const player = new AbortController()
    const answer = await fetch(server.origin + line, { signal: player.signal })
    await answer.body?.getReader().read()
    expect(closed).toBe(false)
    player.abort()
    await expect.poll(() => closed, { timeout: 5_000 }).toBe(true)
  })
})

describe('the relay', () => {
  it('is off unless the source says so: the line stays what it is, behind those that need no headers', async () => {
    const { line } = await given('http://tv.test/live.m3u8', { relay: false })
    expect(line).toBe('http://tv.test/live.m3u8')
  })

  it('gives nothing that it did not sign', async () => {
    const provider = await givenProvider()
    const { app, line } = await given(`${provider.origin}/live.m3u8`)
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
    const { app, line } = await given(`${provider.origin}/live.m3u8`, { allowPrivate: false })
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
    const { app, line } = await given(`${provider.origin}/live.m3u8`)
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
    const { app, line } = await given(`${provider.origin}/live.m3u8`)
    const entries = addressesIn(await (await app.request(line)).text())
    const statuses = entries.map(async (entry) => (await app.request(entry)).status)
    expect(await Promise.all(statuses)).toEqual([502, 502])
    expect(inner.requests).toEqual([])
  })

  it('replays from a private address that the list names for catch-up alone', async () => {
    const provider = await givenProvider()
    const archive = await givenProvider()
    const more = { catchup: { mode: 'default', source: `${archive.origin}/low/past.m3u8?from={utc}` } }
    const { app } = await given(`${provider.origin}/live.m3u8`, { more })
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
    const { app, line } = await given(`${provider.origin}/live.m3u8`, { other: `${other.origin}/2.m3u8` })
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
    const { app, line } = await given(`${provider.origin}/one.ts`)
    const { headers } = await app.request(line)
    expect(headers.get('content-type')).toBe(sent)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('sends a playlist as no page either', async () => {
    const provider = await givenProvider()
    const { app, line } = await given(`${provider.origin}/live.m3u8`)
    const { headers } = await app.request(line)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it('says what the provider lacks, and that it refuses', async () => {
    const provider = await givenProvider()
    const missing = await given(`${provider.origin}/none`)
    const refused = await given(`${provider.origin}/live.m3u8`, { more: { headers: { 'user-agent': 'No' } } })
    const statuses = [await missing.app.request(missing.line), await refused.app.request(refused.line)]
    expect(statuses.map(({ status }) => status)).toEqual([404, 502])
  })
})
