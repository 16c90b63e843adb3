/** Channels of several playlists become one list that a remote can type. */
import { describe, expect, it } from 'vitest'
import type { RelayLine } from '../../server/sections/channel-merge.ts'
import { mergeChannels } from '../../server/sections/channel-merge.ts'
import { comparableName } from '../../server/sections/channel-name.ts'
import { channel, linesOf } from '../given-county.ts'

function merged(...channels: ReturnType<typeof channel>[]) {
  return mergeChannels(linesOf(channels, { language: 'zh-CN' }), []).map(({ tv }) => tv)
}

describe('comparableName', () => {
  it('drops what tells of the picture and how the name is written', () => {
    const same = [
      ['CCTV-1 高清', 'cctv1', 'CCTV－1HD', 'CCTV 1 [1080p]', 'CCTV-1 综合', 'CCTV1综合频道 高清'],
      ['湖南卫视', '湖南卫视高清', '湖南卫视 4K', '湖南卫视(超清)'],
    ]
    for (const [first = '', ...others] of same) {
      for (const other of others)
        expect([other, comparableName(other)]).toEqual([other, comparableName(first)])
    }
  })

  it('keeps apart what only looks alike', () => {
    const names = [
      'CCTV-5 体育',
      'CCTV-5+体育赛事',
      'CCTV-4 中文国际',
      'CCTV-4 欧洲',
      'CCTV-1 我的家',
      'CCTV-4K',
      'CCTV',
      'HDTV',
      '高清',
    ]
    expect(new Set(names.map(comparableName)).size).toBe(names.length)
  })
})

describe('mergeChannels', () => {
  it('makes lines of the same id or name one channel with several lines', () => {
    const channels = merged(
      channel('清河一台', { tvgId: 'qh1', url: 'a' }),
      channel('清河一台高清', { url: 'b' }),
      channel('QH One', { tvgId: 'QH1', url: 'c' }),
      channel('清河一台', { tvgId: 'qh1', url: 'a' }),
    )
    expect(channels).toHaveLength(1)
    expect(channels[0]?.lines).toEqual([{ url: 'a' }, { url: 'b' }, { url: 'c' }])
  })

  it('never merges radio with television', () => {
    const channels = merged(channel('清河', { tvgId: 'qh' }), channel('清河', { tvgId: 'qh', radio: true }))
    expect(channels.map(({ id, radio }) => [id, radio])).toEqual([
      ['qh', false],
      ['qh-2', true],
    ])
  })

  it('numbers every channel once, wishes first, radio included', () => {
    const channels = merged(
      channel('甲', { number: '2' }),
      channel('乙'),
      channel('丙', { number: '2' }),
      channel('丁', { number: '6.1' }),
      channel('戊', { number: '1', radio: true }),
      channel('己', { number: '007' }),
    )
    expect(channels.map(({ name, number }) => `${number}${name['zh-CN']}`)).toEqual([
      '1戊',
      '2甲',
      '3乙',
      '4丙',
      '5丁',
      '6己',
    ])
  })

  it('takes names in other languages from the guide', () => {
    const names = [
      { lang: 'zh', name: '清河电视台' },
      { lang: 'en', name: 'Qinghe TV' },
      { lang: '', name: 'QHTV' },
    ]
    const guide = { source: 'guide', channels: [{ type: 'guide-channel' as const, id: 'QH1', names }] }
    const lines = linesOf([channel('清河', { tvgId: 'qh1' })], { language: 'zh-CN' })
    expect(mergeChannels(lines, [guide])[0]?.tv.name).toEqual({ 'zh-CN': '清河', en: 'Qinghe TV' })
  })

  it('finds the guide by id, else by tvg-name, else by name', () => {
    const guideChannel = (id: string, name: string) => ({
      type: 'guide-channel' as const,
      id,
      names: [{ lang: '', name }],
    })
    const guide = {
      source: 'guide',
      channels: [guideChannel('A', '甲'), guideChannel('B', '乙台'), guideChannel('C', '丙 高清')],
    }
    const channels = [
      channel('x', { tvgId: 'a' }),
      channel('y', { tvgName: '乙台HD' }),
      channel('丙'),
      channel('丁'),
    ]
    const found = mergeChannels(linesOf(channels), [guide])
    expect(found.map((one) => one.guides[0]?.channel.id)).toEqual(['A', 'B', 'C', undefined])
  })

  it('asks every guide that knows the channel, shifted as the county file and the playlist say', () => {
    const guideChannel = { type: 'guide-channel' as const, id: 'cctv-1', names: [] }
    const guides = [
      { source: 'best', shiftMinutes: 30, channels: [guideChannel] },
      { source: 'none', channels: [] },
      { source: 'next', channels: [{ ...guideChannel, id: '7', names: [{ lang: '', name: 'CCTV-1' }] }] },
    ]
    const [one] = mergeChannels(linesOf([channel('CCTV1 高清', { tvgId: 'CCTV1', shift: -1 })]), guides)
    expect(one?.guides.map(({ source, channel: { id }, shift }) => [source, id, shift / 60_000])).toEqual([
      ['best', 'cctv-1', -30],
      ['next', '7', -60],
    ])
  })

  it('tries lines that ask for headers last, unless they are relayed', () => {
    const lines = linesOf([
      channel('一台', { url: 'http://a/', headers: { 'user-agent': 'Box' } }),
      channel('一台', { url: 'http://b/' }),
    ])
    const urls = (relay?: RelayLine) => mergeChannels(lines, [], {}, relay)[0]?.tv.lines.map(({ url }) => url)
    expect(urls()).toEqual(['http://b/', 'http://a/'])
    const relayed: RelayLine = ({ channel: { headers } }) => (headers ? '/relay/a' : undefined)
    expect(urls(relayed)).toEqual(['/relay/a', 'http://b/'])
  })

  it('tells televisions no line that none can play, unless there is no other', () => {
    const rtp = 'rtp://239.3.1.118:8001'
    const lines = linesOf([
      channel('一台', { url: rtp }),
      channel('一台', { url: 'http://a/', headers: { 'user-agent': 'Box' } }),
      channel('一台', { url: '/live/b/index.m3u8' }),
      channel('二台', { url: rtp }),
    ])
    const merged = mergeChannels(lines, [])
    expect(merged.map(({ tv }) => tv.lines.map(({ url }) => url))).toEqual([
      ['/live/b/index.m3u8', 'http://a/'],
      [rtp],
    ])
    expect(merged[0]?.lines.map(({ channel: { url } }) => url).at(-1)).toBe(rtp)
  })

  it('hides channels by id or name, in whatever case and quality, and their numbers are free', () => {
    const lines = linesOf([
      channel('购物 高清', { number: '1' }),
      channel('一台', { tvgId: 'One', number: '2' }),
      channel('二台', { number: '1' }),
    ])
    const shown = mergeChannels(lines, [], { hide: ['购物', 'ONE', '没有'] })
    expect(shown.map(({ tv }) => [tv.number, tv.name.und])).toEqual([['1', '二台']])
  })

  it('numbers the channels of the county’s order from 1', () => {
    const lines = linesOf([
      channel('甲', { number: '1' }),
      channel('乙', { number: '8' }),
      channel('丙', { tvgId: 'c' }),
    ])
    const shown = mergeChannels(lines, [], { order: ['C', '没有', '乙'] })
    expect(shown.map(({ tv }) => `${tv.number}${tv.name.und}`)).toEqual(['1丙', '2乙', '3甲'])
  })

  it('keeps the ids of channels that hiding leaves', () => {
    const lines = linesOf([channel('甲', { tvgId: 'a' }), channel('甲台', { tvgId: 'a', radio: true })])
    expect(mergeChannels(lines, [], {}).map(({ tv }) => tv.id)).toEqual(['a', 'a-2'])
    expect(mergeChannels(lines, [], { hide: ['a-2'] }).map(({ tv }) => tv.id)).toEqual(['a'])
  })

  it('says for how many days the first line that can replays', () => {
    const lines = linesOf([
      channel('甲', { url: 'rtp://239.1.1.1:5', catchup: { mode: 'shift', days: 9 } }),
      channel('甲', { url: 'http://a/', catchup: { mode: 'shift', days: 3 } }),
    ])
    expect(mergeChannels(lines, [])[0]?.tv.catchup).toEqual({ days: 3 })
  })
})
