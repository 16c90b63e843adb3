/** What other players read. */
import { gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { expect, it } from 'vitest'
import { channel, EVENING, givenCounty, HOUR, programme, show } from '../given-county.ts'
import { givenServer } from '../refresh/given-server.ts'
import { givenApp } from './given-app.ts'

it('writes addresses with the host that was asked', async () => {
  const { app, store } = await givenApp()
  await show(store, 'list', [channel('一台', { tvgId: 'one', url: '/live/one/index.m3u8' })])
  const response = await app.request('http://tv.example:8080/iptv/channels.m3u')
  const text = await response.text()
  expect(text).toContain('x-tvg-url="http://tv.example:8080/iptv/guide.xml.gz"')
  expect(text).toContain('\nhttp://tv.example:8080/live/one/index.m3u8\n')
  const etag = response.headers.get('etag') ?? ''
  const again = await app.request('http://tv.example:8080/iptv/channels.m3u', {
    headers: { 'if-none-match': etag },
  })
  expect(again.status).toBe(304)
})

it('writes https where a proxy says that the player speaks it', async () => {
  const { app, store } = await givenApp()
  await show(store, 'list', [channel('一台', { tvgId: 'one', url: '/live/one/index.m3u8' })])
  const { origin } = await givenServer(getRequestListener(app.fetch))
  const read = async (headers: Record<string, string>) =>
    (await (await fetch(`${origin}/iptv/channels.m3u`, { headers })).text()).split('\n')
  const { host } = new URL(origin)
  const proxied = await read({ 'x-forwarded-proto': 'https' })
  expect(proxied[0]).toBe(`#EXTM3U x-tvg-url="https://${host}/iptv/guide.xml.gz"`)
  expect(proxied[2]).toBe(`https://${host}/live/one/index.m3u8`)
  expect((await read({}))[2]).toBe(`http://${host}/live/one/index.m3u8`)
})

it('sends the same guide plain and packed', async () => {
  const { app, store } = await givenApp()
  await show(store, 'guide', [
    { type: 'guide-channel', id: 'one', names: [{ lang: 'zh-CN', name: '一台' }] },
    programme('one', EVENING, '戏', { stop: EVENING + HOUR }),
  ])
  const plain = await (await app.request('/iptv/guide.xml')).text()
  expect(plain).toContain(
    '<programme start="20260301200000 +0800" stop="20260301210000 +0800" channel="one">',
  )
  const file = await app.request('/iptv/guide.xml.gz')
  expect(file.headers.get('content-encoding')).toBeNull()
  expect(gunzipSync(await file.arrayBuffer()).toString()).toBe(plain)
  const coded = await app.request('/iptv/guide.xml', { headers: { 'accept-encoding': 'gzip' } })
  expect(coded.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(await coded.arrayBuffer()).toString()).toBe(plain)
})

it('lets no shared cache keep a playlist, since its addresses are those of whoever asked', async () => {
  const { app } = await givenApp()
  const response = await app.request('/iptv/channels.m3u')
  expect(response.headers.get('cache-control')).toBe('private, no-cache')
})

it('tells any player how to replay, through our own route', async () => {
  const { app, store } = await givenApp()
  const catchup = { mode: 'xc', days: 3 }
  await show(store, 'list', [
    channel('一台', { tvgId: '一/1', url: 'http://tv.test/live/u/p/1.m3u8', catchup }),
  ])
  const text = await (await app.request('http://tv.example:8080/iptv/channels.m3u')).text()
  const source = /catchup="default" catchup-days="3" catchup-source="([^"]*)"/.exec(text)?.[1] ?? ''
  const asked = source
    .replace('{utc}', String((EVENING - HOUR) / 1000))
    .replace('{utcend}', String(EVENING / 1000))
  const answer = await app.request(asked)
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    'http://tv.test/timeshift/u/p/60/2026-03-01:19-00/1.m3u8',
  ])
})

it('writes no hidden channel, neither in the playlist nor in the guide', async () => {
  const county = givenCounty({ list: 'm3u', guide: 'xmltv' }, { channels: { hide: ['二台'] } })
  const { app, store } = await givenApp({ county })
  await show(store, 'list', [channel('一台', { tvgId: 'one' }), channel('二台', { tvgId: 'two' })])
  const ids = ['one', 'two', 'three']
  await show(store, 'guide', [
    ...ids.map((id) => ({ type: 'guide-channel' as const, id, names: [] })),
    ...ids.map((id) => programme(id, EVENING, `戏 ${id}`, { stop: EVENING + HOUR })),
  ])
  const playlist = await (await app.request('/iptv/channels.m3u')).text()
  const guide = await (await app.request('/iptv/guide.xml')).text()
  expect([...playlist.matchAll(/tvg-id="(.*?)"/g)].map(([, id]) => id)).toEqual(['one'])
  expect([...guide.matchAll(/channel id="(.*?)"/g)].map(([, id]) => id)).toEqual(['one', 'three'])
  expect([...guide.matchAll(/戏 (\w+)/g)].map(([, id]) => id)).toEqual(['one', 'three'])
})
