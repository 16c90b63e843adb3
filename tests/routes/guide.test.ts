/** The guide of one day and the replay of one span, asked as the television asks them. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { guideDaySchema } from '../../server/sections/schema.ts'
import type { GuideDay } from '../../shared/api.ts'
import { guidePath, replayPath } from '../../shared/api.ts'
import type { Channel } from '../../shared/model/channel.ts'
import type { Programme } from '../../shared/model/programme.ts'
import { channel, EVENING, HOUR, programme, show } from '../given-county.ts'
import { givenApp } from './given-app.ts'

const DAY = 24 * HOUR
const SHIFT = { mode: 'shift', days: 3 }

async function given(channels: readonly Channel[], programmes: readonly Programme[]) {
  const given = await givenApp()
  await show(given.store, 'list', channels)
  const ids = [...new Set(programmes.map(({ channel: id }) => id))]
  await show(given.store, 'guide', [
    ...ids.map((id) => ({ type: 'guide-channel' as const, id, names: [] })),
    ...programmes,
  ])
  const day = async (id: string, written = '2026-03-01'): Promise<GuideDay> => {
    const answer = await given.app.request(guidePath(id, written))
    expect(answer.status).toBe(200)
    return guideDaySchema.parse(await answer.json()) as GuideDay
  }
  return { ...given, day }
}

describe('the guide of a day', () => {
  it('holds what touches the day in the zone of the county, in order of start', async () => {
    const midnight = EVENING - 20 * HOUR
    const { day } = await given(
      [channel('一台', { tvgId: 'one' })],
      [
        programme('one', midnight - 3 * HOUR, '昨天', { stop: midnight - HOUR }),
        programme('one', midnight - HOUR, '过夜', { stop: midnight + HOUR }),
        programme('one', midnight + HOUR, '早上', { stop: midnight + 2 * HOUR }),
        programme('one', midnight + DAY - HOUR, '晚上', { stop: midnight + DAY + HOUR }),
        programme('one', midnight + DAY + HOUR, '明天'),
      ],
    )
    const guide = await day('one')
    expect(guide).toMatchObject({ channel: 'one', day: '2026-03-01', from: midnight, until: midnight + DAY })
    expect(guide.programmes.map(({ title }) => title['zh-CN'])).toEqual(['过夜', '早上', '晚上'])
  })

  it('tells everything of a programme, and what can be replayed', async () => {
    const { day } = await given(
      [channel('一台', { tvgId: 'one', catchup: SHIFT })],
      [
        programme('one', EVENING - HOUR, '剧', {
          stop: EVENING,
          subTitle: { 'zh-CN': '相逢' },
          desc: { 'zh-CN': '一', en: 'One' },
          categories: ['电视剧'],
          episodeNum: { xmltv_ns: '0.4.' },
          rating: 'PG',
          icon: 'http://a.test/i.png',
        }),
        programme('one', EVENING, '现在', { stop: EVENING + HOUR }),
        programme('one', EVENING + HOUR, '以后', { stop: EVENING + 2 * HOUR }),
      ],
    )
    const [past, ...later] = (await day('one')).programmes
    expect(past).toEqual({
      start: EVENING - HOUR,
      stop: EVENING,
      title: { 'zh-CN': '剧' },
      subTitle: { 'zh-CN': '相逢' },
      desc: { 'zh-CN': '一', en: 'One' },
      categories: ['电视剧'],
      episode: 'S1E5',
      rating: 'PG',
      icon: 'http://a.test/i.png',
      replay: true,
    })
    expect(later.map(({ replay }) => replay)).toEqual([undefined, undefined])
  })

  it('answers with a tag, packed as the television can unpack', async () => {
    const { app } = await given([channel('一台', { tvgId: 'one' })], [programme('one', EVENING, '戏')])
    const path = guidePath('one', '2026-03-01')
    const plain = await app.request(path)
    const text = await plain.text()
    const br = await app.request(path, { headers: { 'accept-encoding': 'br' } })
    const gz = await app.request(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(text)
    expect(gunzipSync(await gz.arrayBuffer()).toString()).toBe(text)
    const tag = br.headers.get('etag') ?? ''
    const again = await app.request(path, { headers: { 'if-none-match': tag } })
    expect([again.status, plain.headers.get('cache-control'), plain.headers.get('vary')]).toEqual([
      304,
      'no-cache',
      'Accept-Encoding',
    ])
  })

  it('is empty for a channel without a guide, and finds channels by ids that no address likes', async () => {
    const { day } = await given([channel('x', { tvgId: '中/央 1%2F?#' })], [])
    expect((await day('中/央 1%2F?#')).programmes).toEqual([])
  })

  it('refuses what is no channel and what is no day', async () => {
    const { app } = await given([channel('一台', { tvgId: 'one' })], [])
    const answers = ['two/2026-03-01', 'one/2026-02-30', 'one/today', 'one/20260301'].map(async (path) => {
      const answer = await app.request(`/api/v1/guide/${path}`)
      return [answer.status, (await answer.json()).error.code]
    })
    expect(await Promise.all(answers)).toEqual([
      [404, 'unknown_channel'],
      [400, 'bad_day'],
      [400, 'bad_day'],
      [400, 'bad_day'],
    ])
  })
})

describe('a replay', () => {
  it('sends the player to the provider', async () => {
    const { app } = await given(
      [channel('一台', { tvgId: 'one', url: 'http://tv.test/1.m3u8', catchup: SHIFT })],
      [],
    )
    const answer = await app.request(replayPath('one', EVENING - HOUR, EVENING))
    expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([
      302,
      `http://tv.test/1.m3u8?utc=${(EVENING - HOUR) / 1000}&lutc=${EVENING / 1000}`,
      'no-store',
    ])
  })

  it('asks the first line that can', async () => {
    const { app } = await given(
      [
        channel('一台', { tvgId: 'one', url: 'http://a.test/1.m3u8' }),
        channel('一台', { url: 'http://b.test/1.m3u8', catchup: { mode: 'shift', days: 1 } }),
        channel('一台', { url: 'http://c.test/1.m3u8', catchup: { mode: 'shift', days: 7 } }),
      ],
      [],
    )
    const hosts = [HOUR, 2 * DAY].map(async (ago) => {
      const answer = await app.request(replayPath('one', EVENING - ago, EVENING - ago + HOUR))
      return new URL(answer.headers.get('location') ?? '').host
    })
    expect(await Promise.all(hosts)).toEqual(['b.test', 'c.test'])
  })

  it('of an address that names programmes asks the guide for the name', async () => {
    const catchup = { mode: 'vod', source: 'http://vod.test/{catchup-id}.m3u8' }
    const { app, day } = await given(
      [channel('一台', { tvgId: 'one', catchup })],
      [
        programme('one', EVENING - 2 * HOUR, '有', { stop: EVENING - HOUR, catchupId: 'p7' }),
        programme('one', EVENING - HOUR, '无', { stop: EVENING }),
      ],
    )
    expect((await day('one')).programmes.map(({ replay }) => replay)).toEqual([true, undefined])
    const known = await app.request(replayPath('one', EVENING - 2 * HOUR, EVENING - HOUR))
    expect(known.headers.get('location')).toBe('http://vod.test/p7.m3u8')
    expect((await app.request(replayPath('one', EVENING - HOUR, EVENING))).status).toBe(404)
  })

  it('of our own stream is a playlist that ends, or grows while the programme runs', async () => {
    const { app, streams } = await givenApp()
    const [name = ''] = streams.keys()
    const { app: own } = await given(
      [channel('一台', { tvgId: 'one', url: `/live/${name}/index.m3u8`, catchup: SHIFT })],
      [],
    )
    const past = await (await own.request(replayPath('one', EVENING - HOUR, EVENING - HOUR + 60_000))).text()
    const [segment = ''] = /^\/live\/.*m4s\S*/m.exec(past) ?? []
    expect(past).toMatch(/#EXT-X-PLAYLIST-TYPE:VOD[\s\S]*#EXT-X-ENDLIST\n$/)
    expect((await app.request(segment)).status).toBe(200)
    const length = [...past.matchAll(/#EXTINF:([\d.]+)/g)].reduce((sum, [, text]) => sum + Number(text), 0)
    expect(Math.abs(length - 60)).toBeLessThan(10)
    const running = await (await own.request(replayPath('one', EVENING - 60_000, EVENING + 60_000))).text()
    expect(running).toContain('#EXT-X-PLAYLIST-TYPE:EVENT')
    expect(running).not.toContain('#EXT-X-ENDLIST')
  })

  it('is refused in plain words', async () => {
    const { app } = await given([channel('一台', { tvgId: 'one', catchup: SHIFT }), channel('二台')], [])
    const span = (start: number) => `${start}-${start + HOUR}.m3u8`
    const answers = [
      `one/${span(EVENING + HOUR)}`,
      `one/${span(EVENING - 4 * DAY)}`,
      `${encodeURIComponent('二台')}/${span(EVENING - HOUR)}`,
      `none/${span(EVENING - HOUR)}`,
      'one/5-4.m3u8',
      'one/now.m3u8',
      `one/0-${2 * DAY}.m3u8`,
    ].map(async (path) => {
      const answer = await app.request(`/api/v1/replay/${path}`)
      return [answer.status, (await answer.json()).error.code]
    })
    expect(await Promise.all(answers)).toEqual([
      [404, 'no_replay'],
      [404, 'no_replay'],
      [404, 'no_replay'],
      [404, 'unknown_channel'],
      [400, 'bad_span'],
      [400, 'bad_span'],
      [400, 'bad_span'],
    ])
  })
})
