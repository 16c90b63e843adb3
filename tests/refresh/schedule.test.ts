/** When a source is read again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDue, nextAttempt, parseRetryAfter } from '../../server/refresh/schedule.ts'
import { EVENING } from '../given-county.ts'

const MINUTE = 60_000
const middle = () => 0.5
const minutes = (outcome: Parameters<typeof nextAttempt>[0]) =>
  (nextAttempt(outcome, EVENING, middle) - EVENING) / MINUTE

describe('nextAttempt', () => {
  it('keeps the interval after a good attempt', () => {
    expect(minutes({ refreshMinutes: 30, failures: 0 })).toBe(30)
  })

  it('doubles the wait with each failure up to the interval', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => minutes({ refreshMinutes: 30, failures }))
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
  })

  it('waits as long as the server asks, but never more than a day', () => {
    expect(minutes({ refreshMinutes: 5, failures: 1, retryAfter: 40 * MINUTE })).toBe(40)
    expect(minutes({ refreshMinutes: 5, failures: 1, retryAfter: Infinity })).toBe(24 * 60)
  })

  it('is moved by at most a tenth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_080 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (refreshMinutes, chance) => {
          const wait = nextAttempt({ refreshMinutes, failures: 0 }, EVENING, () => chance) - EVENING
          expect(Math.abs(wait / (refreshMinutes * MINUTE) - 1)).toBeLessThanOrEqual(0.1 + 1e-9)
        },
      ),
    )
  })
})

describe('parseRetryAfter', () => {
  it('reads seconds and dates, and nothing else', () => {
    const headers = [
      '90',
      'Sun, 01 Mar 2026 12:01:00 GMT',
      'Sun, 01 Mar 2026 11:00:00 GMT',
      'soon',
      undefined,
    ]
    expect(headers.map((header) => parseRetryAfter(header, EVENING))).toEqual([
      90_000,
      MINUTE,
      0,
      undefined,
      undefined,
    ])
  })
})

describe('isDue', () => {
  it('holds from the planned moment on', () => {
    const state = { nextAttempt: EVENING, lastAttempt: EVENING - MINUTE }
    expect([isDue(state, EVENING - 1), isDue(state, EVENING)]).toEqual([false, true])
  })

  it('does not wait for years where a wrong clock planned it', () => {
    const years = 100_000 * MINUTE
    const state = { nextAttempt: EVENING + years + MINUTE, lastAttempt: EVENING + years }
    expect(isDue(state, EVENING)).toBe(true)
  })
})
