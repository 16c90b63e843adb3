/** The household's lock: what staff wrote is covered for visitors, and nothing else is. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pinIn } from '../../tv-app/lock.ts'
import { NOW } from './sample-guide.ts'
import { REQUESTS } from './sample-requests.ts'
import { televisionAt } from './television-at.ts'

const COMPLETED = REQUESTS.find(({ stage }) => stage === 'completed')
const AT = { screen: 'request', ref: COMPLETED?.id ?? '' } as const
const WRITTEN = COMPLETED?.story.find(({ words }) => words !== undefined)?.words?.slice(0, 6) ?? 'nothing'
const UNCOVER = ['Digit3', 'Digit1', 'Digit2', 'Digit3', 'Digit4'] as const

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what staff wrote', () => {
  it('is on the page while the household has set no digits', () => {
    expect(televisionAt(AT).words()).toContain(WRITTEN)
  })

  it('is covered once it has, until they are typed, and again after a minute', () => {
    const { press, words } = televisionAt(AT, { pin: '1234' })
    expect(words()).not.toContain(WRITTEN)
    press(...UNCOVER)
    expect(words()).toContain(WRITTEN)
    vi.advanceTimersByTime(59_000)
    expect(words()).toContain(WRITTEN)
    vi.advanceTimersByTime(1_500)
    expect(words()).not.toContain(WRITTEN)
  })

  it('is covered by one key, and by leaving the page', () => {
    const { press, words } = televisionAt(AT, { pin: '1234' })
    press(...UNCOVER, 'Digit3')
    expect(words()).not.toContain(WRITTEN)
    const left = televisionAt(AT, { pin: '1234' })
    left.press(...UNCOVER, 'Blue', 'Back')
    expect(left.words()).not.toContain(WRITTEN)
  })

  it('stays covered when other digits are typed, which says so', () => {
    const { press, words, place } = televisionAt(AT, { pin: '1234' })
    press('Digit3', 'Digit9', 'Digit9', 'Digit9')
    expect(words()).toContain('●●●○')
    press('Digit9')
    expect(place()).toMatchObject({ screen: 'pin', purpose: 'read' })
    expect(words()).toContain('不是这四个数字')
    press('Back')
    expect(words()).not.toContain(WRITTEN)
  })
})

describe('the lock', () => {
  it('is set and taken off in the settings, by the digits themselves', () => {
    const { press, state } = televisionAt({ screen: 'pin', purpose: 'set' })
    press('Digit1', 'Digit2', 'Digit3', 'Digit4')
    expect(state().pin).toBe('1234')
    const remove = televisionAt({ screen: 'pin', purpose: 'remove' }, { pin: '1234' })
    remove.press('Digit1', 'Digit2', 'Digit3', 'Digit5')
    expect(remove.state().pin).toBe('1234')
    remove.press('Digit1', 'Digit2', 'Digit3', 'Digit4')
    expect(remove.state().pin).toBeUndefined()
  })

  it('remembers four digits and nothing else', () => {
    expect(['1234', '12345', 'abcd', 1234, null].map(pinIn)).toEqual([
      '1234',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
