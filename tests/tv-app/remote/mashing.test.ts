/** Somebody who is lost is noticed; somebody quick is not. */
import { expect, it } from 'vitest'
import type { Key } from '../../../tv-app/remote/key.ts'
import { Mashing } from '../../../tv-app/remote/mashing.ts'

function mashed(strikes: readonly [Key, number][]): boolean[] {
  const mashing = new Mashing()
  return strikes.map(([key, at]) => mashing.pressed(key, at))
}

it('notices three different keys within a second, once', () => {
  expect(
    mashed([
      ['Left', 0],
      ['Yellow', 300],
      ['Up', 700],
      ['Down', 800],
    ]),
  ).toEqual([false, false, true, false])
})
it('leaves slower hands, repeated keys and numbers alone', () => {
  expect(
    mashed([
      ['Left', 0],
      ['Up', 600],
      ['Down', 1_100],
    ]),
  ).not.toContain(true)
  expect(
    mashed([
      ['Up', 0],
      ['Down', 200],
      ['Up', 400],
      ['Down', 600],
    ]),
  ).not.toContain(true)
  expect(
    mashed([
      ['Digit2', 0],
      ['Digit0', 200],
      ['Digit3', 400],
      ['Enter', 600],
    ]),
  ).not.toContain(true)
})
