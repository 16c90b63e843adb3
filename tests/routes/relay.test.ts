/** Streams that ask for headers, or that a television cannot ask for itself, reach it through us. */
import { gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, it } from 'vitest'
import { replayPath } from '../../shared/api.ts'
import { EVENING, HOUR } from '../given-county.ts'
import { givenServer } from '../refresh/given-server.ts'
import { addressesIn, givenLine, givenProvider, MEDIA, SEGMENT } from './given-relay.ts'

describe('a relayed line', () => {
  it('leads from the playlist of playlists to the segments, each with the headers', async () => {
    const provider = await givenProvider()
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`)
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
    const { app, line } = await givenLine(`${provider.origin}/one.ts`)
    const answer = await app.request(line, { headers: { range: 'bytes=10-19' } })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, 'bytes 10-19/300000'])
    expect((await answer.arrayBuffer()).byteLength).toBe(10)
  })

  it('understands addresses against where the playlist was found in the end', async () => {
    const provider = await givenProvider()
    const { app, line } = await givenLine(`${provider.origin}/moved.m3u8`)
    const [, , , low = ''] = addressesIn(await (await app.request(line)).text())
    await app.request(low)
    expect(provider.requests.at(-1)?.url).toBe('/elsewhere/low/index.m3u8?token=1')
  })

  it('unpacks a playlist that was packed unasked', async () => {
    const provider = await givenProvider((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(MEDIA))
      return true
    })
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`)
    expect(addressesIn(await (await app.request(line)).text())).toHaveLength(4)
  })

  it('needs no headers where all lines of its list go through us', async () => {
    const provider = await givenServer((_, response) => void response.end(MEDIA))
    const more = { headers: undefined, catchup: { mode: 'append', source: '?from={utc}' } }
    const { app, line } = await givenLine(`${provider.origin}/live/1.m3u8`, { relay: 'all', more })
    const entries = addressesIn(await (await app.request(line)).text())
    expect(entries).toHaveLength(4)
    expect((await app.request(entries[3] ?? '')).status).toBe(200)
    const sent = await app.request(replayPath('one', EVENING - HOUR, EVENING))
    expect((await app.request(sent.headers.get('location') ?? '')).status).toBe(200)
    expect(provider.requests.map(({ url }) => url)).toEqual([
      '/live/1.m3u8',
      '/live/2.ts',
      `/live/1.m3u8?from=${(EVENING - HOUR) / 1000}`,
    ])
  })

  it('gets its headers too where all lines of its list go through us', async () => {
    const provider = await givenProvider()
    const { app, line } = await givenLine(`${provider.origin}/live.m3u8`, { relay: 'all' })
    expect((await app.request(line)).status).toBe(200)
  })

  it('stays what it is where it asks for no headers and only those that do are relayed', async () => {
    const { line } = await givenLine('http://tv.test/live.m3u8', { more: { headers: undefined } })
    expect(line).toBe('http://tv.test/live.m3u8')
  })

  it('replays through the relay too', async () => {
    const provider = await givenProvider()
    const more = { catchup: { mode: 'append', source: '?from={utc}' } }
    const { app } = await givenLine(`${provider.origin}/low/live.m3u8`, { more })
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
    const { app, line } = await givenLine(`${provider.origin}/endless`)
    const server = await givenServer(getRequestListener(app.fetch))
    const player = new AbortController()
    const answer = await fetch(server.origin + line, { signal: player.signal })
    await answer.body?.getReader().read()
    expect(closed).toBe(false)
    player.abort()
    await expect.poll(() => closed, { timeout: 5_000 }).toBe(true)
  })
})
