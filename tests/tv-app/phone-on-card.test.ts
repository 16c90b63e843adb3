/** What a phone writes for a step card: it is in the draft at once, and somebody at the phone counts as somebody there. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerTo, draftOf } from '../../tv-app/drafts.ts'
import type { KnownPhonePage } from '../../tv-app/phone-page.ts'
import { NO_REQUESTS } from '../../tv-app/requests.ts'
import { cardNumbered } from '../../tv-app/service-name.ts'
import type { State } from '../../tv-app/state.ts'
import { NOW } from './sample-guide.ts'
import { televisionAt } from './television-at.ts'

const CARD = { screen: 'step', service: '249', index: 2, key: 'key-7' } as const
const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A television at the question in own words, whose page is open. */
function televisionWithPage() {
  const television = televisionAt(CARD, { requests: NO_REQUESTS, drafts: [] })
  const question = cardNumbered(television.state(), CARD.service)?.questions?.[CARD.index]
  if (!question) throw new Error('The sample has no question in own words')
  const page: KnownPhonePage = {
    draft: CARD.key,
    service: CARD.service,
    ask: question.ask,
    question: question.ask['zh-CN'] ?? '',
    status: 'open',
    code: '482913',
    address: 'http://tv.example/phone/482913',
    visited: true,
    photos: 0,
  }
  television.app.phonePage(page)
  return {
    ...television,
    page,
    written: (state: State) => answerTo(draftOf(state, CARD.service), question)?.und,
  }
}

describe('a phone at a step card', () => {
  it('has written into the draft before anybody presses a key, also when the card is left', () => {
    const { app, page, press, place, state, written } = televisionWithPage()
    expect(state().drafts).toEqual([])
    app.phonePage({ ...page, text: '水龙头坏了' })
    expect([written(state()), draftOf(state(), CARD.service)?.key]).toEqual(['水龙头坏了', CARD.key])
    app.phonePage({ ...page, text: '水龙头坏了，请快来' })
    press('Live')
    expect([place().screen, written(state())]).toEqual(['live', '水龙头坏了，请快来'])
  })

  it('keeps the key of a draft that has nothing but photos', () => {
    const { app, page, state } = televisionWithPage()
    app.phonePage({ ...page, photos: 1 })
    expect(draftOf(state(), CARD.service)?.key).toBe(CARD.key)
  })

  it('keeps the card open while it is used', () => {
    const { app, page, place } = televisionWithPage()
    vi.advanceTimersByTime(9 * MINUTE)
    app.phonePage({ ...page, text: '水龙头' })
    vi.advanceTimersByTime(9 * MINUTE)
    app.phonePage({ ...page, text: '水龙头', photos: 1 })
    vi.advanceTimersByTime(2 * MINUTE)
    expect(place()).toEqual(CARD)
    vi.advanceTimersByTime(8 * MINUTE + 1_000)
    expect(place()).toEqual({ screen: 'live' })
  })

  it('is heard out when OK comes before its words: they are on the confirm card, and go along with the order', () => {
    const { app, page, press, place, words, told } = televisionWithPage()
    press('Enter')
    expect(place().screen).toBe('order')
    app.phonePage({ ...page, status: 'leaving' })
    press('Enter')
    expect(words()).toContain('正在取手机上写的话')
    expect(told.filter((line) => line.startsWith('place'))).toEqual([])
    app.phonePage({ ...page, status: 'leaving', text: '水龙头坏了' })
    app.phonePage(undefined)
    expect(words()).toContain('水龙头坏了')
    press('Enter')
    expect(told.at(-1)).toBe('place key-7 249 false 还想说什么？=水龙头坏了')
  })

  it('that never came holds no order up', () => {
    const { app, page, press, told } = televisionWithPage()
    press('Enter')
    app.phonePage({ ...page, visited: false, status: 'leaving' })
    press('Enter')
    expect(told.at(-1)).toBe('place key-7 249 false')
  })

  it('is heard out when the card was left, but changes nothing that was ordered', () => {
    const { app, page, press, state, written } = televisionWithPage()
    press('Back')
    app.phonePage({ ...page, status: 'leaving', text: '水龙头坏了' })
    expect(written(state())).toBe('水龙头坏了')
    app.requests({ ...NO_REQUESTS, waiting: [{ key: CARD.key, service: CARD.service, orderedAt: NOW }] })
    const { drafts } = state()
    app.phonePage({ ...page, status: 'leaving', text: '太晚了' })
    expect(state().drafts).toEqual(drafts)
  })

  it('writes nothing into the draft of another card', () => {
    const { app, page, state } = televisionWithPage()
    app.phonePage({ ...page, draft: 'key-6', text: '不是这件事' })
    expect(state().drafts).toEqual([])
  })
})
