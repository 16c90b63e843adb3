/** Who asks too often is held back, for as long as the limit says, whatever is done to the clock. */
import { describe, expect, it } from 'vitest'
import { rateLimit } from '../server/rate-limit.ts'

const HOUR = 3_600_000
const EVERY = 30_000

function givenLimit() {
  const clock = { now: Date.UTC(2026, 10, 22, 8) }
  const may = rateLimit({ burst: 3, every: EVERY }, () => clock.now)
  /** How often somebody may do it right now. */
  const times = (who: string): number => {
    for (let count = 0; ; count++) if (!may(who)) return count
  }
  return { clock, may, times }
}

describe('a limit', () => {
  it('allows so many at once, then one more each time', () => {
    const { clock, times } = givenLimit()
    expect(times('tv')).toBe(3)
    clock.now += EVERY - 1
    expect(times('tv')).toBe(0)
    clock.now += 1
    expect(times('tv')).toBe(1)
    clock.now += HOUR
    expect(times('tv')).toBe(3)
  })

  it('holds back nobody else, and takes back what was forgiven', () => {
    const { may, times } = givenLimit()
    expect([times('tv'), times('other')]).toEqual([3, 3])
    may.forgive('tv')
    expect(times('tv')).toBe(1)
  })

  it('forgets whom it saw longest ago beyond twenty thousand', () => {
    const { may, times } = givenLimit()
    times('first')
    for (let number = 0; number < 20_000; number++) may(`tv${number}`)
    expect(times('first')).toBe(3)
  })
})

describe('a clock that was eight hours ahead and is put right', () => {
  it('locks nobody out, and the limit holds from then on', () => {
    const { clock, times } = givenLimit()
    expect(times('tv')).toBe(3)
    clock.now -= 8 * HOUR
    expect([times('tv'), times('tv')]).toEqual([3, 0])
    clock.now += EVERY
    expect(times('tv')).toBe(1)
  })

  it('gives nobody more where it is put back a little, and nobody waits longer than for all that is allowed', () => {
    const { clock, may, times } = givenLimit()
    may('tv')
    clock.now -= EVERY
    expect(times('tv')).toBe(1)
    clock.now += 3 * EVERY
    expect(times('tv')).toBe(3)
  })
})
