/** The questions of the first start: when they come, what an answer does, and what the lesson of the remote learns. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../tv-app/App.ts'
import { type Place, START, top } from '../../tv-app/go.ts'
import type { Picture } from '../../tv-app/picture.ts'
import type { Key } from '../../tv-app/remote/key.ts'
import { focusables } from '../../tv-app/scene/node.ts'
import type { State } from '../../tv-app/state.ts'
import { idleWorld } from './idle-world.ts'
import { NOW, stateAt } from './sample-state.ts'

const SIZE: Place = { screen: 'first-run', step: 'size' }

interface Shown {
  app: App
  picture(): Picture
  state(): State
  place(): Place
  words(): string
  press(...keys: Key[]): void
  startedOver(): boolean
}

function televisionWith(changes: Partial<State>, place: Place = { screen: 'live' }): Shown {
  let shown: Picture | undefined
  let startedOver = false
  const world = idleWorld({
    show: (picture) => {
      shown = picture
    },
    startOver: () => {
      startedOver = true
    },
  })
  const app = new App(world, { ...stateAt(place), ...changes })
  app.start()
  const picture = (): Picture => {
    if (!shown) throw new Error('Nothing was shown')
    return shown
  }
  return {
    app,
    picture,
    state: () => picture().view.state,
    place: () => top(picture().view.state.stack).place,
    words: () => JSON.stringify(picture().scene.nodes),
    press: (...keys) => {
      for (const key of keys) app.press(key)
    },
    startedOver: () => startedOver,
  }
}

function withoutVillages({ sections }: State): State['sections'] {
  const { county } = sections
  return county ? { ...sections, county: { ...county, data: { ...county.data, villages: undefined } } } : {}
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the questions of the first start', () => {
  it('come by themselves after the picture, once the remote is at rest', () => {
    const { press, place } = televisionWith({ firstRun: 'due' })
    vi.advanceTimersByTime(1_500)
    expect(place()).toEqual({ screen: 'live' })
    press('ChannelUp')
    vi.advanceTimersByTime(1_500)
    expect(place()).toEqual({ screen: 'live' })
    vi.advanceTimersByTime(1_000)
    expect(place()).toEqual(SIZE)
  })

  it('do not come before a picture, nor over another screen, nor on a set that has answered them', () => {
    const waiting = televisionWith({ firstRun: 'due', playback: { status: 'loading', soundBlocked: false } })
    const elsewhere = televisionWith({ firstRun: 'due' }, { screen: 'services' })
    const answered = televisionWith({ firstRun: 'done' })
    vi.advanceTimersByTime(60_000)
    expect(waiting.place()).toEqual({ screen: 'live' })
    expect(elsewhere.place()).toEqual({ screen: 'services' })
    expect(answered.place()).toEqual({ screen: 'live' })
  })

  it('keep the television on the screen, with its sound', () => {
    const { picture } = televisionWith({}, SIZE)
    expect(picture().scene.video?.sound).toBe(true)
  })

  it('take five answers by OK, one to a page, and end in live television', () => {
    const { press, state, place, words } = televisionWith({ firstRun: 'asked' }, SIZE)
    expect(words()).toContain('第 1 步，共 5 步')
    press('Digit1')
    expect(state().preset).toBe('largest')
    expect(words()).toContain('第 2 步，共 5 步')
    press('Right', 'Enter')
    expect(state().language).toBe('en')
    press('Digit2')
    expect(place()).toMatchObject({ step: 'village', town: '南关镇' })
    press('Digit3')
    expect(state().village).toBe('village-6')
    press('Right', 'Enter')
    expect(state().upMeans).toBe('smaller')
    press('Enter', 'Enter', 'Enter')
    expect(state().stack).toEqual(START)
    expect(state().firstRun).toBe('done')
  })

  it('are all left out by 0, which changes nothing', () => {
    const { press, state } = televisionWith({ firstRun: 'asked' }, SIZE)
    const before = state()
    press('Digit0', 'Digit0', 'Digit0', 'Digit0', 'Digit0')
    const { preset, language, upMeans } = before
    expect(state()).toMatchObject({ preset, language, upMeans, learnedKeys: {}, firstRun: 'done' })
    expect(state().village).toBeUndefined()
    expect(state().stack).toEqual(START)
  })

  it('change nothing for someone who only ever presses OK on a set in use', () => {
    const { press, state } = televisionWith({ firstRun: 'done' }, SIZE)
    const before = state()
    for (let presses = 0; presses < 7; presses++) press('Enter')
    const { preset, language, upMeans } = before
    expect(state()).toMatchObject({ preset, language, upMeans, learnedKeys: {} })
    expect(state().village).toBeUndefined()
    expect(state().stack).toEqual(START)
  })

  it('go back to the question before with Back, its answer in focus', () => {
    const { press, place, picture } = televisionWith({}, SIZE)
    press('Digit2', 'Back')
    expect(place()).toEqual(SIZE)
    expect(picture().focused).toBe('size-43')
    press('Back')
    expect(place()).toEqual({ screen: 'live' })
  })

  it('are asked again at the next start only when they were left without an answer', () => {
    const left = televisionWith({ firstRun: 'asked' }, SIZE)
    left.press('Digit0', 'Live')
    expect(left.place()).toEqual({ screen: 'live' })
    expect(left.state().firstRun).toBe('asked')
    const answered = televisionWith({ firstRun: 'asked' }, SIZE)
    answered.press('Digit3', 'Home')
    expect(answered.place()).toEqual({ screen: 'home' })
    expect(answered.state().firstRun).toBe('done')
  })

  it('come once in a session, and give the screen back to television after two quiet minutes', () => {
    const { place, state } = televisionWith({ firstRun: 'due' })
    vi.advanceTimersByTime(3_000)
    expect(place()).toEqual(SIZE)
    vi.advanceTimersByTime(121_000)
    expect(place()).toEqual({ screen: 'live' })
    expect(state().firstRun).toBe('asked')
    vi.advanceTimersByTime(60_000)
    expect(place()).toEqual({ screen: 'live' })
  })

  it('are four where the county names no villages', () => {
    const { press, state, words } = televisionWith({ sections: withoutVillages(stateAt(SIZE)) }, SIZE)
    expect(words()).toContain('第 1 步，共 4 步')
    press('Digit1', 'Digit1')
    expect(words()).toContain('5 台按 ↑')
    expect(words()).toContain('第 3 步，共 4 步')
    expect(state().village).toBeUndefined()
  })

  it('offer each village once, under its town', () => {
    const { press, picture } = televisionWith({}, { screen: 'first-run', step: 'village' })
    const towns = focusables(picture().scene.nodes).filter(({ id }) => id.startsWith('town-'))
    expect(towns).toHaveLength(6)
    press('Digit1')
    const ids = focusables(picture().scene.nodes).map(({ id }) => id)
    expect(ids).toEqual([0, 1, 2, 3].map((index) => `village-village-${index}`).concat('skip'))
  })
})

describe('the lesson of the remote', () => {
  const lesson: Place = { screen: 'first-run', step: 'remote' }

  it('learns a key that nothing names for the key that it asked for', () => {
    const { app, place, state } = televisionWith({}, lesson)
    expect(app.unknownKey('4001')).toBe(true)
    expect(place()).toMatchObject({ key: 'Home' })
    expect(app.unknownKey('4002')).toBe(true)
    expect(state().learnedKeys).toEqual({ 4001: 'Back', 4002: 'Home' })
    expect(app.learnedKeys).toEqual(state().learnedKeys)
  })

  it('confirms keys that it knows, and learns nothing', () => {
    const { press, place, state, words } = televisionWith({}, lesson)
    press('Back')
    expect(words()).toContain('对，就是这个键')
    press('Home')
    expect(place()).toMatchObject({ key: 'Live' })
    press('Live')
    expect(state()).toMatchObject({ stack: START, learnedKeys: {}, firstRun: 'done' })
  })

  it('leaves a key that means something else as it is, and says so', () => {
    const { press, place, state, words } = televisionWith({}, lesson)
    press('Yellow')
    expect(words()).toContain('这不是「返回」键')
    expect(place()).toEqual(lesson)
    expect(state().learnedKeys).toEqual({})
  })

  it('lets the viewer out: Live at once, Back to the question before the lesson', () => {
    const { press, place } = televisionWith({}, { screen: 'first-run', step: 'direction' })
    press('Digit1', 'Enter')
    expect(place()).toMatchObject({ key: 'Home' })
    press('Back')
    expect(place()).toEqual({ screen: 'first-run', step: 'direction' })
    press('Digit1', 'Live')
    expect(place()).toEqual({ screen: 'live' })
  })

  it('forgets what it learned when the viewer says so', () => {
    const { press, state, picture } = televisionWith({ learnedKeys: { 4001: 'Home' } }, lesson)
    press('Digit2')
    expect(state().learnedKeys).toEqual({})
    expect(focusables(picture().scene.nodes).map(({ id }) => id)).toEqual(['no-such-key', 'skip'])
  })

  it('is over where no lesson is: an unknown key is left alone', () => {
    const { app, state } = televisionWith({}, SIZE)
    expect(app.unknownKey('4001')).toBe(false)
    expect(state().learnedKeys).toEqual({})
  })
})

describe('the direction of ↑', () => {
  it('turns Up and Down round in live television, and leaves Ch+ and Ch− as they are', () => {
    const { press, state } = televisionWith({ upMeans: 'smaller' })
    press('Up')
    expect(state().channelId).toBe('jx5')
    press('Down', 'Down')
    expect(state().channelId).toBe('jx7')
    press('ChannelUp')
    expect(state().channelId).toBe('jx8')
  })
})

describe('the factory reset', () => {
  it('stands behind one question, which is answered no by OK and by Back', () => {
    for (const key of ['Enter', 'Back'] as const) {
      const { press, place, startedOver } = televisionWith({}, { screen: 'settings' })
      press('Down', 'Down', 'Down', 'Down')
      press('Digit4')
      expect(place()).toEqual({ screen: 'factory-reset' })
      press(key)
      expect(place()).toEqual({ screen: 'settings' })
      expect(startedOver()).toBe(false)
    }
  })

  it('starts the television over when it is wanted', () => {
    const { press, startedOver } = televisionWith({}, { screen: 'factory-reset' })
    press('Down', 'Enter')
    expect(startedOver()).toBe(true)
  })
})
