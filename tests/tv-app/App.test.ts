/** The application over a given clock: what keys, time and the player bring about. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../tv-app/App.ts'
import type { Place } from '../../tv-app/go.ts'
import type { Picture } from '../../tv-app/picture.ts'
import { recallSettings } from '../../tv-app/remembered.ts'
import type { Key } from '../../tv-app/remote/key.ts'
import { idleWorld } from './idle-world.ts'
import { NOW, stateAt } from './sample-state.ts'

interface Shown {
  app: App
  picture(): Picture
  /** Streams whose media was asked for, in order. */
  played: string[]
  /** What was said aloud, in order. */
  spoken: string[]
  press(...keys: Key[]): void
}

function televisionAt(place: Place): Shown {
  const played: string[] = []
  const spoken: string[] = []
  let shown: Picture | undefined
  let playing: string | undefined
  let loading = false
  const world = idleWorld({
    show: (picture) => {
      shown = picture
    },
    play: ({ lines }, held) => {
      playing = lines[0]
      loading = held
      if (!held && playing) played.push(playing)
    },
    release: () => {
      if (loading && playing) played.push(playing)
      loading = false
    },
    playing: () => playing,
    say: ({ brief }, _, aloud) => {
      if (aloud) spoken.push(...brief)
    },
  })
  const app = new App(world, stateAt(place))
  app.start()
  return {
    app,
    played,
    spoken,
    picture: () => {
      if (!shown) throw new Error('Nothing was shown')
      return shown
    },
    press: (...keys) => {
      for (const key of keys) app.press(key)
    },
  }
}

function wordsOf(picture: Picture): string {
  return JSON.stringify(picture.scene.nodes)
}

describe('App', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('loads one stream, the right one, when somebody zaps ten times in two seconds', () => {
    const { press, played, picture } = televisionAt({ screen: 'live' })
    vi.advanceTimersByTime(1_000)
    const before = played.length
    for (let times = 0; times < 10; times++) {
      press('ChannelUp')
      vi.advanceTimersByTime(200)
    }
    vi.advanceTimersByTime(1_000)
    expect(played.slice(before)).toEqual(['/live/stream-0/index.m3u8'])
    expect(picture().view.state.channelId).toBe('jx1')
  })

  it('goes back and forth between two channels with Back', () => {
    const { press, picture } = televisionAt({ screen: 'live' })
    press('ChannelUp', 'Back')
    expect(picture().view.state.channelId).toBe('jx6')
    press('Back')
    expect(picture().view.state.channelId).toBe('jx7')
  })

  it('goes back and forth also after a panel was open, and between channels tuned by number', () => {
    const { press, picture } = televisionAt({ screen: 'strip' })
    press('Back', 'Digit9', 'Back')
    expect(picture().view.state.channelId).toBe('jx6')
    press('Back')
    expect(picture().view.state.channelId).toBe('jx9')
  })

  it('takes a number at once on a page that shows it too', () => {
    const { press, picture } = televisionAt({ screen: 'channels' })
    press('Digit9')
    expect(picture().screen).toBe('live')
    expect(picture().view.state.channelId).toBe('jx9')
  })

  it('takes channel numbers on the page of a channel without a guide', () => {
    const { press, picture } = televisionAt({ screen: 'guide', channel: 'jx9' })
    press('Digit1', 'Enter')
    expect(picture().screen).toBe('live')
    expect(picture().view.state.channelId).toBe('jx1')
  })

  it('takes a number at once when no other begins with it, else after three seconds or with OK', () => {
    const { press, picture } = televisionAt({ screen: 'live' })
    press('Digit9')
    expect(picture().view.state.channelId).toBe('jx9')
    press('Digit1')
    expect(picture().view.state.channelId).toBe('jx9')
    vi.advanceTimersByTime(3_000)
    expect(picture().view.state.channelId).toBe('jx1')
    press('Digit2', 'Enter')
    expect(picture().view.state.channelId).toBe('jx2')
    press('Digit1', 'Digit2')
    expect(picture().view.state.channelId).toBe('jx12')
  })

  it('says that a number does not exist, and starts fresh with the next digit', () => {
    const { press, picture } = televisionAt({ screen: 'live' })
    press('Digit0')
    expect(wordsOf(picture())).toContain('没有 0 号')
    press('Digit5')
    expect(picture().view.state.channelId).toBe('jx5')
  })

  it('forgets a half-typed number with Back', () => {
    const { press, picture } = televisionAt({ screen: 'live' })
    press('Digit1', 'Back')
    vi.advanceTimersByTime(5_000)
    expect(picture().view.state.channelId).toBe('jx6')
  })

  it('turns the page at the edge and returns to the same row with the opposite arrow', () => {
    const { press, picture } = televisionAt({ screen: 'kitchens' })
    press('Down', 'Right', 'Right')
    const edge = picture().focused
    press('Right')
    expect(picture().scene.pages?.page).toBe(1)
    press('Left')
    expect(picture().scene.pages?.page).toBe(0)
    expect(picture().focused).toBe(edge)
  })

  it('says which end of the pages this is', () => {
    const { press, picture } = televisionAt({ screen: 'kitchens' })
    press('Left')
    expect(wordsOf(picture())).toContain('已经是第一页了')
  })

  it('finds the tile on home where it was left', () => {
    const { press, picture } = televisionAt({ screen: 'home' })
    press('Digit5')
    press('Back')
    press('Right', 'Down')
    const tile = picture().focused
    press('Live')
    press('Home')
    expect(picture().focused).toBe(tile)
  })

  it('goes from home to full-screen television when nobody presses anything for twenty seconds', () => {
    const { press, picture } = televisionAt({ screen: 'home' })
    vi.advanceTimersByTime(19_000)
    expect(picture().screen).toBe('home')
    press('Down')
    vi.advanceTimersByTime(19_000)
    expect(picture().screen).toBe('home')
    vi.advanceTimersByTime(2_000)
    expect(picture().screen).toBe('live')
    press('Back')
    expect(picture().screen).toBe('home')
  })

  it('says aloud, twenty seconds before, that a page is about to close, and any key keeps it open', () => {
    const { press, picture, spoken } = televisionAt({ screen: 'services' })
    vi.advanceTimersByTime(99_000)
    expect(spoken).toEqual([])
    vi.advanceTimersByTime(2_000)
    expect(spoken).toEqual(['一会儿回到电视。想接着看，按任意键。'])
    expect(wordsOf(picture())).toContain('一会儿回到电视')
    vi.advanceTimersByTime(17_000)
    expect(wordsOf(picture())).toContain('一会儿回到电视')
    press('Down')
    vi.advanceTimersByTime(99_000)
    expect(picture().screen).toBe('services')
    vi.advanceTimersByTime(22_000)
    expect(picture().screen).toBe('live')
    expect(spoken).toHaveLength(2)
  })

  it('leaves what is copied down for ten minutes, and a living picture for ever', () => {
    const card = televisionAt({ screen: 'service', code: '103' })
    const kitchen = televisionAt({ screen: 'kitchen', id: 'school-01' })
    vi.advanceTimersByTime(590_000)
    expect(card.picture().screen).toBe('service')
    vi.advanceTimersByTime(12_000)
    expect(card.picture().screen).toBe('live')
    expect(kitchen.picture().screen).toBe('kitchen')
  })

  it('tries a dead stream again after 5, 10, 20 and 30 seconds', () => {
    const { app, played } = televisionAt({ screen: 'live' })
    vi.advanceTimersByTime(500)
    const tries = [5_000, 10_000, 20_000, 30_000, 30_000]
    for (const wait of tries) {
      const before = played.length
      app.player({ type: 'failed', cause: 'missing' })
      vi.advanceTimersByTime(wait - 1)
      expect(played.length).toBe(before)
      vi.advanceTimersByTime(1)
      expect(played.length).toBe(before + 1)
    }
  })

  it('keeps the code of a dead channel on screen while it is tried again, until it plays or another is on', () => {
    const { app, picture } = televisionAt({ screen: 'live' })
    app.player({ type: 'failed', cause: 'missing' })
    expect(JSON.stringify(picture().scene.nodes)).toContain('2102')
    app.player({ type: 'loading' })
    expect(JSON.stringify(picture().scene.nodes)).toContain('2102')
    app.player({ type: 'failed', cause: 'missing' })
    app.press('ChannelUp')
    app.player({ type: 'loading' })
    expect(JSON.stringify(picture().scene.nodes)).not.toContain('2102')
  })

  it('says that the network is gone and, by itself, that it is back', () => {
    const { app, picture } = televisionAt({ screen: 'home' })
    app.connection('lost')
    expect(picture().view.state.message?.key).toBe('say.lost')
    app.connection('online')
    expect(picture().view.state.message?.key).toBe('say.back-online')
    vi.advanceTimersByTime(10_000)
    app.press('Down')
    expect(picture().view.state.message).toBeUndefined()
  })

  it('takes over what it remembers a moment late, but for what the viewer has changed meanwhile', () => {
    const remembered = {
      ...recallSettings('zh-CN'),
      channelId: 'jx2',
      pin: '1234',
      preset: 'largest',
      upMeans: 'smaller',
    } as const
    const still = televisionAt({ screen: 'live' })
    still.app.resume(remembered)
    expect(still.picture().view.state).toMatchObject({ channelId: 'jx2', pin: '1234', preset: 'largest' })
    const touched = televisionAt({ screen: 'settings' })
    touched.press('Down', 'Enter', 'Right', 'Enter')
    expect(touched.picture().view.state.preset).toBe('large')
    touched.app.resume(remembered)
    const { channelId, pin, preset, upMeans } = touched.picture().view.state
    expect([channelId, pin, preset, upMeans]).toEqual(['jx6', '1234', 'large', 'smaller'])
  })

  it('leads out of every screen with Back, in at most three presses', () => {
    const places: Place[] = [
      { screen: 'service', code: '103' },
      { screen: 'article', source: 'news', id: 'one' },
      { screen: 'strip' },
    ]
    for (const place of places) {
      const { press, picture } = televisionAt(place)
      press('Back', 'Back', 'Back')
      expect(picture().screen).toBe('live')
    }
  })
})
