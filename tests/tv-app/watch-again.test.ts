/** Watching again over a given clock: what each key brings about. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replayPath } from '../../shared/api.ts'
import type { Place } from '../../tv-app/go.ts'
import { NOW, REPLAY, YESTERDAY } from './sample-guide.ts'
import { televisionAt } from './television-at.ts'

const OPERA: Place = { screen: 'guide', channel: 'jx6' }
const REPLAY_URL = replayPath(REPLAY.channel, REPLAY.start, REPLAY.stop)

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('watching again', () => {
  it('plays a past programme from its start, and Back leads to its row', () => {
    const { press, place, picture, playing, told } = televisionAt({
      ...OPERA,
      day: YESTERDAY,
      near: 15.5 * 3_600_000,
    })
    const row = picture().focused
    press('Enter')
    expect(place()).toEqual({ ...REPLAY, title: expect.anything() })
    expect(playing()).toBe(REPLAY_URL)
    expect(told).toEqual(['seek 0'])
    press('Back')
    expect(picture().focused).toBe(row)
  })

  it('seeks once, to where growing steps end', () => {
    const { press, told, state, words } = televisionAt(REPLAY)
    told.length = 0
    press('Right', 'Right', 'Right', 'Right', 'Right')
    expect(told).toEqual([])
    expect(words()).toContain('往前 2 分钟')
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['seek 300'])
    expect(state().replay?.position).toBe(300)
    vi.advanceTimersByTime(3_000)
    press('Left')
    expect(words()).toContain('往回 30 秒')
    expect(words()).toContain('已看 4 分钟，共 60 分钟')
  })

  it('goes neither before the start nor beyond the end', () => {
    const { app, press, state, words } = televisionAt(REPLAY)
    press('Left')
    expect(words()).toContain('已经在开头了')
    app.player({ type: 'position', length: 3_600, seconds: 3_590 })
    vi.advanceTimersByTime(5_000)
    app.player({ type: 'position', length: 3_600, seconds: 3_590 })
    press('Right', 'Right')
    expect(state().replay?.position).toBe(3_595)
    expect(words()).toContain('只能到这里了')
  })

  it('stops and goes on with OK', () => {
    const { press, told, words } = televisionAt(REPLAY)
    told.length = 0
    press('Enter')
    expect(words()).toContain('停住了')
    press('PlayPause')
    expect(words()).not.toContain('停住了')
    expect(told).toEqual(['pause', 'proceed'])
  })

  it('keeps the place, says so when it goes on from there, and the green key begins anew', () => {
    const { app, press, told, state, words } = televisionAt({
      ...OPERA,
      day: YESTERDAY,
      near: 15.5 * 3_600_000,
    })
    press('Enter')
    app.player({ type: 'position', length: 3_600, seconds: 754 })
    press('Back')
    expect(state().resume).toEqual([{ channel: 'jx6', start: REPLAY.start, position: 754 }])
    told.length = 0
    press('Enter')
    expect(words()).toContain('从上次看到的地方接着放')
    expect(told).toEqual(['seek 754'])
    press('Green')
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['seek 754', 'seek 0'])
  })

  it('keeps twenty places, and none that can no longer be watched', () => {
    const day = 86_400_000
    const resume = Array.from({ length: 20 }, (_, index) => ({
      channel: 'jx6',
      start: NOW - (index === 0 ? 8 : 1) * day - index,
      position: 60,
    }))
    const { app, state } = televisionAt(REPLAY, { resume })
    app.player({ type: 'position', length: 3_600, seconds: 100 })
    expect(state().resume).toHaveLength(20)
    expect(state().resume.map(({ start }) => start)).not.toContain(NOW - 8 * day)
    expect(state().resume.map(({ start }) => start)).toContain(REPLAY.start)
  })

  it('asks at the end what is next, and forgets the place', () => {
    const resume = [{ channel: 'jx6', start: REPLAY.start, position: 60 }]
    const { app, press, picture, words, place, state } = televisionAt(REPLAY, { resume })
    app.player({ type: 'ended', seconds: 3_600 })
    expect(words()).toContain('看完了')
    expect(state().resume).toEqual([])
    expect(picture().focused).toBe('next')
    press('Enter')
    expect(place()).toMatchObject({ screen: 'replay', start: REPLAY.stop })
    app.player({ type: 'ended', seconds: 3_600 })
    press('Down', 'Enter')
    expect(place().screen).toBe('live')
  })

  it('goes back to television two minutes after the end, but never while it plays', () => {
    const { app, place } = televisionAt(REPLAY)
    vi.advanceTimersByTime(3_600_000)
    expect(place().screen).toBe('replay')
    app.player({ type: 'ended', seconds: 3_600 })
    vi.advanceTimersByTime(90_000)
    expect(place().screen).toBe('replay')
    vi.advanceTimersByTime(31_000)
    expect(place().screen).toBe('live')
  })

  it('begins what is on anew with the green key, and stops it where it is, where the channel allows', () => {
    const green = televisionAt({ screen: 'live' })
    green.press('Green')
    expect(green.place()).toMatchObject({ screen: 'replay', channel: 'jx6', from: 0 })
    green.press('Back')
    expect(green.place().screen).toBe('live')
    green.press('Right', 'Down', 'Enter')
    expect(green.place()).toMatchObject({ screen: 'replay', paused: true })
    expect(green.told).toEqual(['seek 0', 'seek 3595', 'pause'])
    const other = televisionAt({ screen: 'live' }, { channelId: 'jx1' })
    other.press('Green')
    expect(other.words()).toContain('这个节目不能从头看')
    other.press('PlayPause')
    expect(other.words()).toContain('这个台不能停')
  })

  it('ends in live television where the programme is still on', () => {
    const { app, press, place, words } = televisionAt({ screen: 'live' })
    press('Green')
    app.player({ type: 'ended', seconds: 3_590 })
    expect(place().screen).toBe('live')
    expect(words()).toContain('追上了')
  })

  it('goes on behind the end of a stream that was closed while the programme was on', () => {
    const { app, press, place, told, state, words } = televisionAt({ screen: 'live' })
    press('Green')
    expect(told).toEqual(['seek 0'])
    app.player({ type: 'position', length: 1_200, seconds: 1_199 })
    app.player({ type: 'ended', seconds: 1_200 })
    expect(place().screen).toBe('replay')
    expect(told).toEqual(['seek 0', 'seek 1200'])
    expect(state().resume).toMatchObject([{ position: 1_199 }])
    app.player({ type: 'ended', seconds: 1_200 })
    expect(place().screen).toBe('live')
    expect(words()).toContain('追上了')
  })

  it('goes on where it was stopped, though its stream was closed then', () => {
    const { app, press, place, told } = televisionAt({ screen: 'live' })
    press('PlayPause')
    vi.advanceTimersByTime(600_000)
    press('Enter')
    app.player({ type: 'ended', seconds: 3_600 })
    expect(place().screen).toBe('replay')
    expect(told).toEqual(['seek 3595', 'pause', 'proceed', 'seek 3600'])
  })

  it('goes on where it was stopped, though its provider had only a second of it then', () => {
    const { app, press, place, told } = televisionAt({ screen: 'live' })
    press('PlayPause')
    vi.advanceTimersByTime(600_000)
    press('Enter')
    app.player({ type: 'ended', seconds: 3_596 })
    expect(place().screen).toBe('replay')
    expect(told).toEqual(['seek 3595', 'pause', 'proceed', 'seek 3596'])
    app.player({ type: 'ended', seconds: 3_596 })
    expect(place().screen).toBe('live')
  })

  it('gives way to a channel by its number or the channel keys, and Back goes on with it', () => {
    const { press, place, state } = televisionAt(REPLAY)
    press('Digit7')
    vi.advanceTimersByTime(4_000)
    expect([place().screen, state().channelId]).toEqual(['live', 'jx7'])
    press('Back')
    expect(place()).toMatchObject({ screen: 'replay', start: REPLAY.start })
    press('ChannelUp')
    expect([place().screen, state().channelId]).toEqual(['live', 'jx7'])
  })

  it('goes on where it was when a wrong key led away, also where it had begun from the start', () => {
    const { app, press, place, told, state } = televisionAt({ screen: 'live' })
    press('Green')
    app.player({ type: 'position', length: 3_600, seconds: 900 })
    press('Live', 'Back')
    expect(place()).toMatchObject({ screen: 'replay', from: 0 })
    expect(state().replay?.position).toBe(900)
    expect(told).toEqual(['seek 0', 'seek 900'])
  })

  it('stands still where it was when a wrong key led away from a live stream that was stopped', () => {
    const { app, press, place, told, state } = televisionAt({ screen: 'live' }, { channelId: 'jx1' })
    app.player({ type: 'position', seconds: 600, length: 600 })
    press('PlayPause')
    vi.advanceTimersByTime(120_000)
    press('Live')
    vi.advanceTimersByTime(5_000)
    press('Back')
    expect(place()).toMatchObject({ screen: 'replay', live: true })
    expect(state().replay?.paused).toBe(true)
    expect(told).toEqual(['pause', 'seek 0', 'proceed', 'seek -125', 'pause'])
  })

  it('stops a live stream that lets one go back, seeks within it, and Back is the present', () => {
    const { app, press, place, told, words, playing } = televisionAt({ screen: 'live' }, { channelId: 'jx1' })
    app.player({ type: 'position', seconds: 50, length: 50 })
    press('PlayPause')
    expect(words()).toContain('这个台不能停')
    app.player({ type: 'position', seconds: 600, length: 600 })
    press('PlayPause')
    expect(place()).toMatchObject({ screen: 'replay', live: true })
    expect(playing()).toBe('/live/stream-0/index.m3u8')
    vi.advanceTimersByTime(180_000)
    press('Enter')
    expect(words()).toContain('比现在晚 3 分钟')
    press('Left', 'Left')
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['pause', 'proceed', 'seek -240'])
    press('Back')
    expect(place().screen).toBe('live')
    expect(told.slice(3)).toEqual(['seek 0', 'proceed'])
  })
})
