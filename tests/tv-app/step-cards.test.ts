/** Step cards: one question at a time, nothing answered is lost, and staff read the answers in their own language. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answersIn, draftOf, draftsIn } from '../../tv-app/drafts.ts'
import { NO_REQUESTS } from '../../tv-app/requests.ts'
import { cardNumbered } from '../../tv-app/service-name.ts'
import type { State } from '../../tv-app/state.ts'
import { NOW } from './sample-guide.ts'
import { sampleRequest } from './sample-requests.ts'
import { televisionAt } from './television-at.ts'

const CARD = { screen: 'service', code: '249' } as const
const NOTHING: Partial<State> = { requests: NO_REQUESTS, drafts: [] }
const DAY = 86_400_000

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a step card', () => {
  it('asks one question after the other, then shows the answers, and orders with them', () => {
    const { press, place, told, words } = televisionAt(CARD, NOTHING)
    expect(words()).toContain('在电视上办')
    press('Enter')
    expect(place()).toMatchObject({ screen: 'step', service: '249', index: 0, key: 'key-1' })
    expect(words()).toContain('第 1 步，共 3 步')
    press('Digit2')
    expect(place()).toMatchObject({ screen: 'step', index: 1 })
    press('Digit4', 'Digit2', 'Digit0')
    expect(words()).toContain('420')
    expect(told).toEqual([])
    press('Down', 'Down', 'Right', 'Enter')
    expect(place()).toMatchObject({ screen: 'step', index: 2 })
    press('Enter')
    expect(place()).toEqual({ screen: 'order', service: '249', key: 'key-1' })
    expect(words()).toContain('哪里漏水？ 厕所')
    press('Enter')
    expect(told).toEqual([
      'phone page key-1',
      'phone page undefined',
      'place key-1 249 false 哪里漏水？=厕所 水表上的户号是多少？=420',
    ])
    expect(place()).toEqual({ screen: 'ordered', ref: 'key-1' })
  })

  it('goes on where it was left, under the same key, and can be changed', () => {
    const { press, place, words, state } = televisionAt(CARD, NOTHING)
    press('Enter', 'Digit2', 'Back')
    expect(place()).toEqual(CARD)
    expect(words()).toContain('接着填')
    press('Live', 'Home')
    expect(draftsIn(JSON.parse(JSON.stringify(state().drafts)))).toEqual(state().drafts)
    const later = televisionAt(CARD, { ...NOTHING, drafts: state().drafts })
    later.press('Enter')
    expect(later.place()).toMatchObject({ screen: 'step', index: 1, key: 'key-1' })
    later.press('Digit7', 'Down', 'Right', 'Right', 'Enter', 'Enter')
    later.press('Digit2')
    expect(later.place()).toMatchObject({ screen: 'step', index: 0, key: 'key-1' })
    expect(later.picture().focused).toBe('option-1')
  })

  describe('whose order was sent', () => {
    const waiting = { key: 'key-1', service: '249', orderedAt: NOW }
    const draftKeys = ({ drafts }: State): string[] => drafts.map(({ key }) => key)
    function sent(): ReturnType<typeof televisionAt> {
      const television = televisionAt(CARD, NOTHING)
      television.press('Enter', 'Digit2', 'Digit4', 'Digit2', 'Digit0', 'Down', 'Down', 'Right', 'Enter')
      television.press('Enter', 'Enter')
      expect(television.place()).toEqual({ screen: 'ordered', ref: 'key-1' })
      television.app.requests({ ...NO_REQUESTS, waiting: [waiting] })
      return television
    }

    it('is kept until the county centre has it, and not gone on with meanwhile', () => {
      const { app, press, place, words, state } = sent()
      expect(draftKeys(state())).toEqual(['key-1'])
      press('Back')
      expect(place()).toEqual(CARD)
      expect(words()).not.toContain('接着填')
      expect(draftOf(state(), '249')).toBeUndefined()
      const taken = sampleRequest({ service: '249' })
      app.requests({ ...NO_REQUESTS, status: 'known', list: [taken], placed: { 'key-1': taken.id } })
      expect(draftKeys(state())).toEqual([])
    })

    it('is there again, under the same key, when the county centre did not take it', () => {
      const { app, press, place, told } = sent()
      app.requests({ ...NO_REQUESTS, refused: 1 })
      press('Back', 'Enter')
      expect(place()).toEqual({ screen: 'order', service: '249', key: 'key-1' })
      press('Enter')
      const order = 'place key-1 249 false 哪里漏水？=厕所 水表上的户号是多少？=420'
      expect(told.filter((line) => line.startsWith('place'))).toEqual([order, order])
    })

    it('goes when the household takes it back', () => {
      const { press, state, told } = sent()
      press('Digit2')
      expect(told).toContain('withdraw key-1')
      expect(draftKeys(state())).toEqual([])
    })
  })

  it('forgets an answer to a question that the county has changed, and a draft of last week', () => {
    const { press, state } = televisionAt(CARD, NOTHING)
    press('Enter', 'Digit1')
    const card = cardNumbered(state(), '249')
    if (!card) throw new Error('The sample has no service 249')
    expect(answersIn(state(), card, 'en')).toEqual([{ question: 'Where does it leak?', answer: 'Kitchen' }])
    const [first, ...rest] = card.questions ?? []
    const changed = {
      ...card,
      questions: first ? [{ ...first, options: first.options?.slice(1) ?? [] }, ...rest] : [],
    }
    expect(answersIn(state(), changed, 'en')).toEqual([])
    expect(answersIn({ ...state(), now: NOW + 8 * DAY }, card, 'en')).toEqual([])
  })

  it('takes no more digits than a telephone number has, and deletes them', () => {
    const { press, place, words } = televisionAt(
      { screen: 'step', service: '249', index: 1, key: 'key' },
      NOTHING,
    )
    for (let times = 0; times < 12; times++) press('Digit1')
    expect(place()).toMatchObject({ typed: '11111111111' })
    expect(words()).toContain('数字太多了')
    press('Down', 'Down', 'Down', 'Enter')
    expect(place()).toMatchObject({ typed: '1111111111' })
  })
})

describe('finding by letters', () => {
  it('finds a service by the first letters of its name, digits or arrows alike', () => {
    const { press, place, words } = televisionAt({ screen: 'find' })
    press('Digit4', 'Digit5', 'Digit5', 'Digit8')
    expect(words()).toContain('按了 4 5 5 8')
    press('Digit0')
    press('Enter')
    expect(place().screen).toBe('service')
    press('Back', 'Back')
    expect(place().screen).not.toBe('service')
  })

  it('refuses a digit that leads nowhere and keeps what was typed', () => {
    const { press, place, words } = televisionAt({ screen: 'find' })
    press('Digit4', 'Digit9')
    expect(words()).toContain('没有这样的事')
    expect(place()).toEqual({ screen: 'find', typed: '4' })
    press('Digit1')
    expect(place()).toEqual({ screen: 'find', typed: '' })
    press('Digit1')
    expect(words()).toContain('请先按数字')
  })
})
