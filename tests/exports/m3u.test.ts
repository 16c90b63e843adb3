/** The exported channel playlist is one that every player reads, our own reader included. */
import { expect, it } from 'vitest'
import { writeM3u } from '../../server/exports/m3u.ts'
import { mergeChannels } from '../../server/sections/channel-merge.ts'
import { m3u } from '../../server/sources/m3u/m3u.ts'
import { channel, collect, linesOf } from '../given-county.ts'

async function* once(text: string) {
  yield text
}

it('writes each channel in one line with absolute addresses', () => {
  const entry = channel('清河一台', {
    tvgId: 'qh1',
    number: '1',
    groups: ['本县', '综合'],
    logo: '/logo/1.png',
    url: '/live/one/index.m3u8',
    headers: { 'user-agent': 'Box/1', referrer: 'http://a.example/', cookie: 'x' },
    catchup: { mode: 'append', days: 7, source: '?utc={utc:YmdHMS}' },
  })
  expect(writeM3u(mergeChannels(linesOf([entry]), []), 'http://tv.example:8080')).toBe(
    [
      '#EXTM3U x-tvg-url="http://tv.example:8080/iptv/guide.xml.gz"',
      '#EXTINF:-1 tvg-id="qh1" tvg-name="清河一台" tvg-chno="1" tvg-logo="http://tv.example:8080/logo/1.png" group-title="本县;综合" catchup="default" catchup-days="7" catchup-source="http://tv.example:8080/api/v1/replay/qh1/{utc}000-{utcend}000.m3u8",清河一台',
      '#EXTVLCOPT:http-user-agent=Box/1',
      '#EXTVLCOPT:http-referrer=http://a.example/',
      'http://tv.example:8080/live/one/index.m3u8',
      '',
    ].join('\n'),
  )
})

it('gives every channel an id of its own, the one that the guide uses where it can', () => {
  const guide = {
    source: 'g',
    channels: [{ type: 'guide-channel' as const, id: 'QH', names: [{ lang: '', name: '甲' }] }],
  }
  const channels = [channel('甲'), channel('甲', { radio: true }), channel('QH')]
  const text = writeM3u(mergeChannels(linesOf(channels), [guide]), '')
  expect([...text.matchAll(/tvg-id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['QH', '甲-2', 'qh'])
})

it('lets nothing in a name or address end its line or value', async () => {
  const nasty = channel('甲"\r\n#EXTINF:-1,乙\nhttp://evil.example/', {
    url: 'http://a.example/\nhttp://b.example/',
  })
  const text = writeM3u(mergeChannels(linesOf([nasty]), []), '')
  expect(text.split('\n')).toHaveLength(4)
  const batches = await collect(m3u.parse(once(text), { timezone: 'UTC', language: 'und' }))
  expect(batches.flatMap(({ items }) => items)).toHaveLength(1)
})

it('writes nothing that a request put into its Host header as markup of the playlist', () => {
  expect(writeM3u([], 'http://tv.example"\u0085x')).toMatch(/^#EXTM3U x-tvg-url="[^"]*"\n$/)
})
