/** What fingers do becomes what they mean. Times are handed in, ms. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../../tv-app/remote/key.ts'
import {
  CHANNEL_EVERY,
  DOUBLE_STRIKE,
  KeyPolicy,
  REPEAT_AFTER,
  REPEAT_EVERY,
} from '../../../tv-app/remote/policy.ts'

/** Presses that count while a key is held for `duration`, repeated by the platform every 30 ms. */
function held(key: Key, duration: number, repeat: boolean): number {
  const policy = new KeyPolicy()
  let pressed = 0
  for (let at = 0; at <= duration; at += 30) {
    if (policy.down({ key, at, repeat: repeat && at > 0 })) pressed++
  }
  policy.up(key)
  return pressed
}

describe('KeyPolicy', () => {
  it('takes a held OK, Back or digit as one press, on sets with and without a repeat flag', () => {
    for (const key of ['Enter', 'Back', 'Digit5', 'Home'] as const) {
      expect(held(key, 3_000, true)).toBe(1)
      expect(held(key, 3_000, false)).toBe(1)
    }
  })

  it('repeats a held arrow at most four times a second, and only after a while', () => {
    expect(held('Down', REPEAT_AFTER - 50, true)).toBe(1)
    expect(held('Down', 3_000, true)).toBeLessThanOrEqual(
      1 + Math.ceil((3_000 - REPEAT_AFTER) / REPEAT_EVERY),
    )
    expect(held('Down', 3_000, true)).toBeGreaterThan(5)
  })

  it('changes at most one channel each 700 ms while Ch+ is held', () => {
    expect(held('ChannelUp', 3_000, true)).toBeLessThanOrEqual(1 + Math.floor(3_000 / CHANNEL_EVERY))
    expect(held('ChannelUp', 3_000, true)).toBeGreaterThan(2)
  })

  it('takes a trembling double strike of OK as one press, and a calm second press as a second', () => {
    const policy = new KeyPolicy()
    const strike = (at: number): boolean => {
      const counts = policy.down({ key: 'Enter', at, repeat: false })
      policy.up('Enter')
      return counts
    }
    expect(strike(0)).toBe(true)
    expect(strike(DOUBLE_STRIKE - 1)).toBe(false)
    expect(strike(DOUBLE_STRIKE + 1)).toBe(true)
  })

  it('never counts two presses of OK within the double-strike time, whatever the fingers do', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 40 })
    fc.assert(
      fc.property(gaps, fc.boolean(), (waits, releases) => {
        const policy = new KeyPolicy()
        const counted: number[] = []
        let at = 0
        for (const wait of waits) {
          at += wait
          if (policy.down({ key: 'Enter', at, repeat: false })) counted.push(at)
          if (releases) policy.up('Enter')
        }
        const tooClose = counted.filter(
          (time, index) => index > 0 && time - (counted[index - 1] ?? 0) < DOUBLE_STRIKE,
        )
        expect(tooClose).toEqual([])
      }),
    )
  })
})
