/** The guide over a given clock: what each key brings about, and what it tells of a programme. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Place } from '../../tv-app/go.ts'
import { guideDay, HOUR, NOW, TODAY, YESTERDAY } from './sample-guide.ts'
import { known, stateAt } from './sample-state.ts'
import { televisionAt } from './television-at.ts'

const OPERA: Place = { screen: 'guide', channel: 'jx6' }

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the guide', () => {
  it('begins at what is on, which leads to the channel', () => {
    const { picture, press, state, place } = televisionAt(OPERA, { channelId: 'jx1' })
    expect(picture().focused).toBe(`programme-${Date.parse(`${TODAY}T19:00:00+08:00`)}`)
    expect(picture().scene.nodes.filter(({ id }) => id.startsWith('programme-')).length).toBeLessThan(8)
    press('Enter')
    expect(place().screen).toBe('live')
    expect(state().channelId).toBe('jx6')
  })

  it('tells of a programme that has not begun, and of one that is over for good, what it is about', () => {
    const { press, words, place, picture } = televisionAt(OPERA)
    press('Down', 'Down', 'Down', 'Enter')
    expect(place()).toMatchObject({ screen: 'about', start: Date.parse(`${TODAY}T22:00:00+08:00`) })
    for (const shown of [
      '第 12 集 · 回家',
      '老大从县城回到柿子沟',
      '晚上 10:00 到 晚上 11:00',
      '还没播',
      'PG',
    ])
      expect(words()).toContain(shown)
    press('Enter')
    expect(picture().focused).toBe(`programme-${Date.parse(`${TODAY}T22:00:00+08:00`)}`)
    press('Up', 'Enter')
    expect(words()).toContain('节目单里没有这个节目的介绍')
    press('Back', 'Up', 'Up', 'Up', 'Up', 'Enter')
    for (const shown of ['今晚到明天的天气', '播完了']) expect(words()).toContain(shown)
  })

  it('tells from live television what is on is about, and leads back to watching it', () => {
    const { sections } = stateAt({ screen: 'live' })
    const onNow = { jx6: guideDay('jx6', TODAY).programmes.slice(19) }
    const now = known({ from: NOW, until: NOW + HOUR, programmes: onNow })
    const { press, words, place, wanted, picture } = televisionAt(
      { screen: 'live' },
      { sections: { ...sections, now } },
    )
    press('Right', 'Digit5')
    expect(place()).toMatchObject({ screen: 'about', channel: 'jx6' })
    expect(wanted()).toEqual([`jx6 ${TODAY}`])
    expect(words()).toContain('正在播')
    expect(picture().focused).toBe('watch')
    press('Enter')
    expect(place().screen).toBe('live')
  })

  it('tells one airing of a serial from the next', () => {
    const { words } = televisionAt({ ...OPERA, near: 0 })
    expect(words()).toContain('晚间天气 · 第 12 集 · 回家')
    expect(words()).toContain('晚间天气 · 第 2 季第 3 集')
  })

  it('goes from day to day and back to the same row, and asks for the days beside', () => {
    const { press, picture, place, wanted } = televisionAt(OPERA)
    press('Down')
    const row = picture().focused
    press('Left')
    expect(place()).toMatchObject({ day: YESTERDAY })
    expect(wanted()[0]).toBe(`jx6 ${YESTERDAY}`)
    expect(picture().focused).toBe(`programme-${Date.parse(`${YESTERDAY}T20:00:00+08:00`)}`)
    press('Right')
    expect(picture().focused).toBe(row)
    expect(wanted()).toEqual([`jx6 ${TODAY}`, `jx6 ${YESTERDAY}`, 'jx6 2026-11-23'])
  })

  it('ends at the days that can be watched again, and a week ahead', () => {
    const { press, place, words } = televisionAt(OPERA)
    for (let days = 0; days < 9; days++) press('Left')
    expect(place()).toMatchObject({ day: '2026-11-15' })
    expect(words()).toContain('更早的节目单没有了')
    for (let days = 0; days < 16; days++) press('Right')
    expect(place()).toMatchObject({ day: '2026-11-29' })
    expect(words()).toContain('后面的节目单还没有')
  })

  it('shows the guide of the next channel with the channel keys', () => {
    const { press, place } = televisionAt({ ...OPERA, day: YESTERDAY })
    press('ChannelUp')
    expect(place()).toMatchObject({ channel: 'jx7', day: YESTERDAY })
    press('ChannelDown', 'ChannelDown')
    expect(place()).toMatchObject({ channel: 'jx5' })
  })

  it('opens from the channel list with →, for the channel in focus', () => {
    const { press, place } = televisionAt({ screen: 'strip' })
    press('Down', 'Right')
    expect(place()).toMatchObject({ screen: 'guide', channel: 'jx7' })
    press('Back')
    expect(place().screen).toBe('strip')
  })

  it('opens from anywhere with the green key', () => {
    const { press, place, words } = televisionAt({ screen: 'settings' })
    press('Green')
    expect(place().screen).toBe('guide')
    press('Back')
    expect(place().screen).toBe('settings')
    press('Green', 'Left', 'Green')
    expect(place()).toMatchObject({ screen: 'guide', day: TODAY })
    press('Green')
    expect(words()).toContain('已经在这一页了')
    press('Back')
    expect(place().screen).toBe('home')
  })
})
