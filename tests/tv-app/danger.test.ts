/** Words of danger in what a household answers: the numbers are on screen at once, and nothing that was entered is lost. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TvRequest } from '../../shared/api.ts'
import type { KnownPhonePage } from '../../tv-app/phone-page.ts'
import { NO_REQUESTS } from '../../tv-app/requests.ts'
import type { State } from '../../tv-app/state.ts'
import { NOW } from './sample-guide.ts'
import { callBack } from './sample-requests.ts'
import { inDanger } from './sample-services.ts'
import { stateAt } from './sample-state.ts'
import { type Shown, televisionAt } from './television-at.ts'

const WORDS = '我爸触电昏倒了'
const STEP = { screen: 'step', service: '249', key: 'key-7' } as const

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

/** At the question in own words of a card, with the page on which a phone has written this. */
function withPage(text: string): { television: Shown; page: KnownPhonePage } {
  const place = { ...STEP, index: 2 }
  const { sections } = inDanger(stateAt(place))
  const television = televisionAt(place, { sections, requests: NO_REQUESTS, drafts: [] })
  const page: KnownPhonePage = {
    draft: STEP.key,
    service: '249',
    ask: { 'zh-CN': '还想说什么？', en: 'Anything else?' },
    question: '还想说什么？',
    status: 'open',
    code: '482913',
    address: 'http://tv.example/phone/482913',
    visited: true,
    photos: 0,
    text,
  }
  television.app.phonePage(page)
  return { television, page }
}
const written = (text: string): Shown => withPage(text).television
const placed = ({ told }: Shown): string[] => told.filter((line) => line.startsWith('place'))

describe('words of danger in an answer', () => {
  it('show whom to call as soon as they are written, and in the largest letters once they are confirmed', () => {
    const television = written(WORDS)
    expect(television.words()).toContain('有危险先打：110 报警 · 119 着火 · 120 救护车')
    television.press('Enter')
    expect(television.place()).toEqual({ screen: 'rescue', service: '249', key: 'key-7' })
    for (const number of ['110', '119', '120']) expect(television.words()).toContain(`"${number}"`)
    expect(placed(television)).toEqual([])
    television.press('Enter')
    expect(placed(television)).toEqual([`place key-7 249 true 还想说什么？=${WORDS}`])
    expect(television.place()).toEqual({ screen: 'rescue', service: '249' })
    expect(television.words()).toContain('正在告诉值班的人')
  })

  it('let the card go on where it was when there is no danger, and its order is still a call for rescue', () => {
    const television = written(WORDS)
    television.press('Enter', 'Digit2')
    expect(television.place()).toEqual({ ...STEP, index: 0 })
    television.press('Digit1', 'Digit7', 'Down', 'Right', 'Right', 'Enter')
    television.press('Enter', 'Digit2')
    expect(television.place()).toEqual({ screen: 'order', service: '249', key: 'key-7' })
    expect(television.words()).toContain('有危险先打')
    television.press('Enter')
    expect(placed(television)).toMatchObject([expect.stringContaining('place key-7 249 true ')])
    expect(placed(television)[0]).toContain(WORDS)
    expect(television.place().screen).toBe('rescue')
  })

  it('show whom to call also where they come a moment after OK, over the card that would order', () => {
    const { television, page } = withPage('')
    television.press('Enter')
    expect(television.place().screen).toBe('order')
    television.app.phonePage({ ...page, status: 'leaving', text: WORDS })
    expect(television.place()).toEqual({ screen: 'rescue', service: '249', key: 'key-7' })
    television.press('Enter')
    expect(placed(television)).toEqual([`place key-7 249 true 还想说什么？=${WORDS}`])
  })

  it('are kept when the numbers are left', () => {
    const television = written(WORDS)
    television.press('Enter', 'Back')
    expect(JSON.stringify(television.state().drafts)).toContain(WORDS)
  })

  it('are not found in what means none', () => {
    const television = written('水龙头坏了')
    expect(television.words()).not.toContain('有危险先打')
    television.press('Enter')
    expect(television.place().screen).toBe('order')
    television.press('Enter')
    expect(placed(television)).toEqual(['place key-7 249 false 还想说什么？=水龙头坏了'])
  })
})

describe('a call for rescue', () => {
  const called = (changes: Partial<TvRequest>, known: Partial<State['requests']>): string =>
    televisionAt(
      { screen: 'rescue' },
      {
        requests: {
          ...NO_REQUESTS,
          status: 'known',
          list: [callBack({ rescue: true, orderedAt: NOW, ...changes })],
          ...known,
        },
      },
    ).words()

  it('says whether the desk has it or has read it, and promises a call only to whom it can call', () => {
    expect(called({}, { bound: true })).toContain('✓ 送到值班台了，他们会打给您')
    expect(called({ stage: 'triaged' }, { bound: true })).toContain('✓ 值班的人看到了，马上打给您')
    const stranger = called({ stage: 'triaged' }, { bound: false })
    expect(stranger).not.toContain('打给您')
    expect(stranger).toContain('请您打 81890')
    const code = { code: '482913', until: NOW + 60_000 }
    expect(called({}, { bound: false, code })).toContain('报 482 913')
  })

  it('is not hidden by the question whether to go back to television', () => {
    const television = televisionAt({ screen: 'rescue', key: 'key' })
    television.app.mashed()
    expect(television.place().screen).toBe('rescue')
    const home = televisionAt({ screen: 'home' })
    home.app.mashed()
    expect(home.place().screen).toBe('back-to-live')
  })
})

it('nothing is said into the living room of whom a request complains of', () => {
  const before = { ...NO_REQUESTS, status: 'known', list: [callBack({})] } as const
  const { app, state } = televisionAt({ screen: 'live' }, { requests: before })
  const told = (action: string, version: number): void => {
    const changed = callBack({ version, story: [{ time: NOW, told: `told.${action}` }] })
    app.requests({ ...before, list: [changed] })
  }
  told('complaint', 2)
  expect(state().message).toBeUndefined()
  told('dispatch', 3)
  expect(state().message?.key).toBe('say.request-changed')
})

describe('the page of danger', () => {
  it.each(['Blue', 'Yellow', 'Home', 'Live'] as const)('is there again when Back follows %s', (key) => {
    const television = televisionAt({ screen: 'home' })
    television.press('Digit0', 'Digit3')
    expect(television.place().screen).toBe('rescue')
    television.press(key)
    expect(television.place().screen).not.toBe('rescue')
    television.press('Back')
    expect(television.place().screen).toBe('rescue')
    television.press('Back')
    expect(television.place().screen).toBe('home')
  })
})
