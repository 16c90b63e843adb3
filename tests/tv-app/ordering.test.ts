/** Ordering over a given clock: what each key brings about, and what the county centre is told. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TvRequest } from '../../shared/api.ts'
import { type KnownRequests, NO_REQUESTS } from '../../tv-app/requests.ts'
import type { State } from '../../tv-app/state.ts'
import { NOW } from './sample-guide.ts'
import { callBack, KNOWN_REQUESTS, REQUESTS, sampleRequest, WAITING } from './sample-requests.ts'
import { televisionAt } from './television-at.ts'

const CARD = { screen: 'service', code: '105' } as const
const NOTHING: Partial<State> = { requests: NO_REQUESTS }
const [ORDERED, DISPATCHED, , COMPLETED] = REQUESTS

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('call me back', () => {
  it('takes two presses from a card, under the key that its confirm card got when it opened', () => {
    const { press, place, told } = televisionAt(CARD, NOTHING)
    press('Enter')
    expect(place()).toEqual({ screen: 'order', service: '105', key: 'key-1' })
    expect(told).toEqual([])
    press('Enter')
    expect(place()).toEqual({ screen: 'ordered', ref: 'key-1' })
    expect(told).toEqual(['place key-1 105 false'])
  })

  it('makes one order, however often OK is pressed', () => {
    const { app, press, told } = televisionAt(CARD, NOTHING)
    press('Enter', 'Enter')
    app.requests({ ...NO_REQUESTS, waiting: [{ key: 'key-1', service: '105', orderedAt: NOW }] })
    for (let times = 0; times < 20; times++) press('Enter')
    expect(told).toEqual(['place key-1 105 false'])
  })

  it('orders nothing when the answer is no', () => {
    const { press, place, told } = televisionAt(CARD, NOTHING)
    press('Enter', 'Digit2')
    expect(place()).toEqual(CARD)
    press('Enter', 'Back')
    expect(place()).toEqual(CARD)
    expect(told).toEqual([])
  })

  it('is not offered on a card past its check date, which shows the telephone number', () => {
    const { words } = televisionAt({ screen: 'service', code: '140' }, NOTHING)
    expect(words()).not.toContain('打电话给我')
    expect(words()).toContain('0000-5552501')
  })

  it('says that the order is kept while the network is gone, and by when we call once it is taken', () => {
    const { app, words, press, told } = televisionAt(CARD, NOTHING)
    press('Enter', 'Enter')
    app.connection('lost')
    app.requests({ ...NO_REQUESTS, waiting: [{ key: 'key-1', service: '105', orderedAt: NOW }] })
    expect(words()).toContain('网络断了。您的事已经记住')
    app.connection('online')
    const taken = sampleRequest({ service: '105' })
    app.requests({
      ...NO_REQUESTS,
      status: 'known',
      bound: true,
      list: [taken],
      placed: { 'key-1': taken.id },
    })
    expect(words()).toContain('✓ 收到了')
    expect(words()).toContain('以前有回音')
    press('Digit2')
    expect(told).toEqual(['place key-1 105 false', 'withdraw key-1'])
  })

  it('offers to take it back for a minute, not longer', () => {
    const { words } = televisionAt({ screen: 'request', ref: ORDERED?.id ?? '' })
    expect(words()).toContain('撤回')
    vi.advanceTimersByTime(60_000)
    expect(words()).not.toContain('撤回')
    expect(words()).toContain('不用办了')
  })
})

describe('my requests', () => {
  it('takes a request back that is still on its way', () => {
    const { press, told } = televisionAt({ screen: 'request', ref: WAITING })
    press('Digit2')
    expect(told).toEqual([`withdraw ${WAITING}`])
  })

  it('asks once more before it cancels, and "no" comes first', () => {
    const id = DISPATCHED?.id ?? ''
    const { press, place, told } = televisionAt({ screen: 'request', ref: id })
    press('Digit2')
    expect(place()).toEqual({ screen: 'request-step', ref: id, step: 'cancel' })
    press('Enter')
    expect(told).toEqual([])
    press('Digit2', 'Digit2')
    expect(told).toEqual([`take ${id} cancel {}`])
    expect(place().screen).toBe('request')
  })

  it('says done with a face, by 1, 2 or 3, and not done with a reason', () => {
    const id = COMPLETED?.id ?? ''
    const done = televisionAt({ screen: 'request', ref: id })
    done.press('Enter', 'Digit3')
    expect(done.told).toEqual([`take ${id} confirm {}`, `take ${id} rate {"face":3}`])
    const notDone = televisionAt({ screen: 'request', ref: id })
    notDone.press('Digit2', 'Digit1')
    expect(notDone.told).toEqual([`take ${id} not-done {"words":"没有人来，也没有电话"}`])
  })

  it('offers nothing while what was done is on its way', () => {
    const id = COMPLETED?.id ?? ''
    const requests = { ...KNOWN_REQUESTS, sending: [id] }
    const { words } = televisionAt({ screen: 'request', ref: id }, { requests })
    expect(words()).toContain('正在告诉值班的人')
    expect(words()).not.toContain('还没好')
  })
})

describe('a household that nobody knows', () => {
  const MINUTE = 60_000
  const [first] = REQUESTS
  const id = first?.id ?? ''
  const code = { code: '482913', until: NOW + 10 * MINUTE }
  const unknown = { ...KNOWN_REQUESTS, code }

  it('finds the digits on its open requests, until somebody can call it or they are over', () => {
    const shows = (requests: KnownRequests, ref = id): boolean =>
      televisionAt({ screen: 'request', ref }, { requests }).words().includes('482 913')
    expect(shows(unknown)).toBe(true)
    expect(shows({ ...unknown, bound: true })).toBe(false)
    expect(shows({ ...unknown, code: { ...code, until: NOW } })).toBe(false)
    expect(shows(unknown, COMPLETED?.id)).toBe(false)
  })

  it('asks for digits when it looks at a request, and when those on screen are over', () => {
    const { press, place, app, loads, words } = televisionAt({ screen: 'requests' }, { requests: unknown })
    press('Down', 'Enter')
    expect([place(), loads()]).toEqual([{ screen: 'request', ref: id }, 1])
    press('Right', 'Left')
    expect(loads()).toBe(1)
    vi.advanceTimersByTime(9 * MINUTE)
    press('Right')
    vi.advanceTimersByTime(MINUTE)
    expect(words()).not.toContain('482 913')
    expect(loads()).toBe(2)
    app.requests({ ...unknown, code: { code: '111222', until: NOW + 20 * MINUTE } })
    expect(words()).toContain('111 222')
    expect(loads()).toBe(2)
  })

  it('asks nothing where it is known', () => {
    const { press, loads } = televisionAt({ screen: 'requests' }, { requests: { ...unknown, bound: true } })
    press('Down', 'Enter')
    expect(loads()).toBe(0)
  })
})

describe('news of a request', () => {
  const seen = (state: State): readonly string[] => Object.keys(state.seenRequests)
  const changed = sampleRequest({
    service: '105',
    version: 2,
    story: [
      { told: 'told.order', time: NOW },
      { told: 'told.dispatch', time: NOW },
    ],
  })
  const before = { ...KNOWN_REQUESTS, waiting: [], list: [sampleRequest({ service: '105' })] }
  const after = { ...before, list: [changed] }

  it('pass in a line over whatever is on, and mark the tile until somebody has looked', () => {
    const { app, press, words, picture } = televisionAt({ screen: 'home' }, { requests: NO_REQUESTS })
    app.requests(before)
    expect(words()).not.toContain('交给了办事的单位')
    app.requests(after)
    expect(words()).toContain('高龄津贴：交给了办事的单位')
    const mark = (): boolean => words().includes('tile-6/news')
    expect(mark()).toBe(true)
    vi.advanceTimersByTime(10_000)
    press('Down')
    expect(words()).not.toContain('交给了办事的单位')
    press('Digit6', 'Enter')
    expect(picture().screen).toBe('request')
    press('Home')
    expect(mark()).toBe(false)
  })

  it('are seen at once by who has the request open, and never disturb whoever calls for help', () => {
    const open = televisionAt({ screen: 'request', ref: changed.id }, { requests: before })
    open.app.requests(after)
    expect(open.state().message).toBeUndefined()
    expect(seen(open.state())).toEqual([changed.id])
    const rescue = televisionAt({ screen: 'rescue', key: 'key' }, { requests: before })
    rescue.app.requests(after)
    expect(rescue.state().message).toBeUndefined()
  })

  it('are told when the county centre did not take what was sent', () => {
    const { app, words } = televisionAt({ screen: 'home' })
    app.requests({ ...KNOWN_REQUESTS, refused: 1 })
    expect(words()).toContain('这件事没有送到，请打电话问。')
  })
})

describe('what was answered', () => {
  it('does not keep a household from calling again, though its last word is still awaited', () => {
    const answered = callBack({ stage: 'completed', phase: 4, holder: 'resident', actions: ['confirm'] })
    const { press, place } = televisionAt(
      { screen: 'phone' },
      { requests: { ...NO_REQUESTS, list: [answered] } },
    )
    press('Digit2')
    expect(place()).toEqual({ screen: 'order', key: 'key-1' })
    const working = callBack({ stage: 'working', phase: 3, holder: 'unit', actions: [] })
    const television = televisionAt({ screen: 'phone' }, { requests: { ...NO_REQUESTS, list: [working] } })
    television.press('Digit2')
    expect(television.place()).toEqual({ screen: 'request', ref: working.id })
  })
})

describe('danger', () => {
  const MINUTE = 60_000
  const call = (changes: Partial<TvRequest>): Partial<State> => ({
    requests: { ...NO_REQUESTS, status: 'known', list: [callBack({ rescue: true, ...changes })] },
  })

  it.each([
    ['was answered', { stage: 'completed', phase: 4, holder: 'resident' }],
    ['is being worked on', { stage: 'working', phase: 3, holder: 'unit' }],
    ['was passed on two days ago', { stage: 'dispatched', phase: 2, orderedAt: NOW - 2_880 * MINUTE }],
  ] as const)('is called in with one press though an earlier call %s', (_, earlier) => {
    const { press, words, told } = televisionAt({ screen: 'rescue', key: 'key-7' }, call(earlier))
    expect(words()).toContain('拿起电话，打这个号')
    press('Enter')
    expect(told).toEqual(['place key-7 undefined true'])
  })

  it('can be called in again while a call is under way, and no key that is pressed again and again calls twice', () => {
    const { press, words, place, told } = televisionAt({ screen: 'rescue', key: 'key-7' }, NOTHING)
    press('Enter')
    expect(words()).toContain('正在告诉值班的人')
    expect(place()).toEqual({ screen: 'rescue' })
    const again = televisionAt({ screen: 'rescue', key: 'key-8' }, call({ orderedAt: NOW - MINUTE }))
    expect(again.words()).toContain('✓ 送到值班台了')
    expect(again.picture().focused).toBe('back')
    again.press('Digit3', 'Digit3', 'Digit3')
    expect([again.words().includes('打不了就按 1'), again.told]).toEqual([true, []])
    again.press('Enter')
    expect(again.told).toEqual(['place key-1 undefined true'])
    expect(again.picture().focused).toBe('back')
    again.press('Enter')
    expect([again.place().screen, again.told.length]).toEqual(['live', 1])
    expect(told).toEqual(['place key-7 undefined true'])
  })

  it('shows the numbers before anything is sent, and one press puts it on the rescue lane', () => {
    const { press, words, place, told } = televisionAt({ screen: 'home' }, NOTHING)
    press('Digit0', 'Digit3')
    expect(place().screen).toBe('rescue')
    for (const number of ['110', '119', '120']) expect(words()).toContain(`"${number}"`)
    expect(told).toEqual([])
    press('Enter')
    expect(told).toEqual(['place key-1 undefined true'])
    expect(place().screen).toBe('rescue')
  })

  it('comes first where the name of a service means it', () => {
    const { press, place, state } = televisionAt(CARD, NOTHING)
    const { county } = state().sections
    expect(county).toBeDefined()
    const rescue = { words: ['高龄'], numbers: [{ number: '119', name: { und: '着火' } }] }
    const sections = {
      ...state().sections,
      county: county && { ...county, data: { ...county.data, rescue } },
    }
    const television = televisionAt(CARD, { ...NOTHING, sections })
    television.press('Enter')
    expect(television.place().screen).toBe('rescue')
    press('Enter')
    expect(place().screen).toBe('order')
  })
})

describe('the village', () => {
  it('is told to the county centre as soon as the household has said it', () => {
    const { press, told } = televisionAt({ screen: 'first-run', step: 'village', town: '东关镇' })
    press('Digit1')
    expect(told).toEqual(['settle village-0'])
  })
})
