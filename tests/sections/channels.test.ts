/** Channels of several playlists become one list that a remote can type. */
import { describe, expect, it } from 'vitest'
import { mergeChannels } from '../../server/sections/channel-merge.ts'
import { comparableName } from '../../server/sections/channel-name.ts'
import { channel, linesOf } from '../given-county.ts'

function merged(...channels: ReturnType<typeof channel>[]) {
  return mergeChannels(linesOf(channels, { language: 'zh-CN' }), []).map(({ tv }) => tv)
}

describe('comparableName', () => {
  it('drops what tells of the picture and how the name is written', () => {
    const same = [
      ['CCTV-1 高清', 'cctv1', 'CCTV－1HD', 'CCTV 1 [1080p]'],
      ['湖南卫视', '湖南卫视高清', '湖南卫视 4K', '湖南卫视(超清)'],
    ]
    for (const [first = '', ...others] of same) {
      for (const other of others)
        expect([other, comparableName(other)]).toEqual([other, comparableName(first)])
    }
  })

  it('keeps apart what only looks alike', () => {
    const names = ['CCTV-5', 'CCTV-5+', 'CCTV-4', 'CCTV-4K', 'CCTV', 'HDTV', '高清']
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
})
