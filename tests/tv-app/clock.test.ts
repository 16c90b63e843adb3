/** The set's clock is put right by years: what somebody was doing goes on as if nothing had happened. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draftOf } from '../../tv-app/drafts.ts'
import { isOpen, uncover } from '../../tv-app/lock.ts'
import { NO_REQUESTS } from '../../tv-app/requests.ts'
import { NOW } from './sample-guide.ts'
import { televisionAt } from './television-at.ts'

const CARD = { screen: 'service', code: '249' } as const
const DAY = 86_400_000
const YEARS = 3 * 365 * DAY

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

it('a step card keeps what was answered by the wrong clock', () => {
  const { app, press, state } = televisionAt(CARD, { requests: NO_REQUESTS, drafts: [] })
  press('Enter', 'Digit2')
  app.serverClock(NOW + YEARS)
  expect(draftOf(state(), '249')).toMatchObject({ key: 'key-1', changedAt: NOW + YEARS })
  expect(draftOf({ ...state(), now: NOW + YEARS + 8 * DAY }, '249')).toBeUndefined()
})

it('a draft of yesterday is one of yesterday again when a set that was years late knows the time', () => {
  const draft = { service: '249', key: 'key', answers: [], changedAt: NOW + YEARS - DAY }
  const { app, state } = televisionAt(CARD, { requests: NO_REQUESTS, drafts: [draft] })
  app.serverClock(NOW + YEARS)
  expect(draftOf(state(), '249')).toEqual(draft)
})

it('words stay uncovered for a minute, not until the clock comes by again', () => {
  const television = televisionAt({ screen: 'live' })
  const uncovered = uncover({ ...television.state(), pin: '1234', now: NOW }, 'ref')
  const { app, state } = televisionAt(
    { screen: 'request', ref: 'ref' },
    { pin: '1234', uncovered: uncovered.uncovered },
  )
  expect(isOpen(state(), 'ref')).toBe(true)
  app.serverClock(NOW - DAY)
  expect(isOpen(state(), 'ref')).toBe(true)
  vi.advanceTimersByTime(61_000)
  expect(isOpen(state(), 'ref')).toBe(false)
})
