/** From the events of a platform to presses: known keys, unknown keys, and a key that has just been given a name. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Key } from '../../../tv-app/remote/key.ts'
import { type KeyMap, listenToRemote } from '../../../tv-app/remote/remote.ts'

/** An event as a set sends it; `at` in ms. */
class KeyStrike extends Event {
  readonly key = 'Unidentified'
  readonly #at: number

  constructor(
    type: 'keydown' | 'keyup',
    readonly keyCode: number,
    at: number,
    readonly repeat = false,
  ) {
    super(type, { cancelable: true })
    this.#at = at
  }

  override get timeStamp(): number {
    return this.#at
  }
}

describe('listenToRemote', () => {
  let target: EventTarget
  let learned: KeyMap
  let pressed: Key[]
  let unknown: string[]

  beforeEach(() => {
    target = new EventTarget()
    learned = {}
    pressed = []
    unknown = []
    listenToRemote(target as Window, () => ({ ...learned, 13: 'Enter' }), {
      press: (key) => pressed.push(key),
      mashed: () => undefined,
      unknownKey: (code) => {
        unknown.push(code)
        if (code === '4001') learned = { 4001: 'Back' }
        return code === '4001'
      },
    })
  })

  const strike = (keyCode: number, at: number, repeat = false): KeyStrike => {
    const event = new KeyStrike('keydown', keyCode, at, repeat)
    target.dispatchEvent(event)
    return event
  }

  it('takes a key that is named, and keeps it from the platform', () => {
    expect(strike(13, 0).defaultPrevented).toBe(true)
    expect(pressed).toEqual(['Enter'])
  })

  it('leaves a key without a name to the platform unless somebody learns it', () => {
    expect(strike(4002, 0).defaultPrevented).toBe(false)
    expect(strike(4001, 10).defaultPrevented).toBe(true)
    expect(unknown).toEqual(['4002', '4001'])
    expect(pressed).toEqual([])
  })

  it('does not press a key that is still held from being learned, and does press it the next time', () => {
    strike(4001, 0)
    for (let at = 50; at < 1_500; at += 50) strike(4001, at, at % 100 === 0)
    expect(pressed).toEqual([])
    target.dispatchEvent(new KeyStrike('keyup', 4001, 1_500))
    strike(4001, 2_000)
    expect(pressed).toEqual(['Back'])
  })

  it('never asks about volume', () => {
    strike(447, 0)
    expect(unknown).toEqual([])
  })
})
