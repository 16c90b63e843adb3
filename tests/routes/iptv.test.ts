/** What other players read. */
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { channel, EVENING, HOUR, programme, show } from '../given-county.ts'
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
