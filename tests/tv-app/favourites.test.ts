/** Favourites, and what is on screen for the radio, over a given clock. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOW } from './sample-guide.ts'
import { televisionAt } from './television-at.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('favourites', () => {
  it('are put in and taken out by OK, seven at most, and come first in the channel list', () => {
    const { press, state, words, place, picture } = televisionAt({ screen: 'favourites' })
    press('Enter')
    expect(state().favourites).toEqual(['jx1'])
    expect(words()).toContain('✓ 常看')
    press('Enter')
    expect(state().favourites).toEqual([])
    for (const key of ['Enter', 'Right', 'Enter', 'Right', 'Enter', 'Right', 'Enter', 'Down'] as const)
      press(key)
    for (const key of ['Enter', 'Left', 'Enter', 'Left', 'Enter'] as const) press(key)
    expect(state().favourites).toHaveLength(7)
    press('Left', 'Enter')
    expect(state().favourites).toHaveLength(7)
    expect(words()).toContain('常看最多放 7 个台')
    press('Live', 'Enter')
    expect(words()).toContain('常看的台')
    press('Left')
    expect(picture().scene.nodes.filter(({ id }) => id.startsWith('channel-')).length).toBe(5)
    expect(place()).toMatchObject({ list: 'all' })
    press('Up')
    const channel = picture().focused
    press('Left')
    expect(place()).toMatchObject({ list: 'favourites' })
    expect(picture().focused).toBe(channel)
  })

  it('are all that the channel keys go round, where the household wishes it and has chosen two', () => {
    const { press, state } = televisionAt(
      { screen: 'live' },
      { channelId: 'jx1', favourites: ['jx9', 'jx3', 'gone'], round: 'favourites' },
    )
    const passed = (['ChannelUp', 'ChannelUp', 'ChannelUp', 'ChannelDown', 'Down'] as const).map((key) => {
      press(key)
      return state().channelId
    })
    expect(passed).toEqual(['jx3', 'jx9', 'jx3', 'jx9', 'jx3'])
    press('Digit5')
    vi.advanceTimersByTime(4_000)
    press('ChannelDown')
    expect(state().channelId).toBe('jx3')
    press('Right', 'Digit4', 'Back', 'ChannelUp')
    expect(state().favourites).toEqual(['jx9', 'gone'])
    expect(state().channelId).toBe('jx4')
  })

  it('are named in the settings beside all channels, and what was chosen is remembered', () => {
    const { press, state, picture } = televisionAt({ screen: 'settings' })
    press('Down', 'Down', 'Down')
    const tile = picture().scene.nodes.find(({ id }) => id === 'round-favourites')
    expect(tile?.kind === 'box' && tile.focus?.ok).toEqual({ do: 'set-round', round: 'favourites' })
    press('Right', 'Enter')
    expect(state().round).toBe('favourites')
  })

  it('has the channel that is on put in from its own card', () => {
    const { press, state } = televisionAt({ screen: 'live' })
    press('Right', 'Digit4')
    expect(state().favourites).toEqual(['jx6'])
  })
})

describe('the radio', () => {
  it('shows clock, name and programme instead of an empty picture', () => {
    const { words, picture } = televisionAt({ screen: 'live' }, { channelId: 'jx13' })
    vi.advanceTimersByTime(60_000)
    for (const shown of ['晚上 7:37', '正在播', '21']) expect(words()).toContain(shown)
    expect(picture().scene.nodes.some(({ id }) => id === 'radio-ground')).toBe(true)
  })
})
