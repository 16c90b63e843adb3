/** Which keys can be learned, and that a spoilt memory does no harm. */
import { describe, expect, it } from 'vitest'
import { codeOf, learnedKeysIn } from '../../../tv-app/remote/learned-keys.ts'

describe('codeOf', () => {
  it('tells a key by its code, and by its name where the code says nothing', () => {
    expect(codeOf({ keyCode: 4001, key: 'Unidentified' })).toBe('4001')
    expect(codeOf({ keyCode: 0, key: 'LaunchMediaPlayer' })).toBe('LaunchMediaPlayer')
  })

  it('knows nothing of a key without code and name', () => {
    expect(codeOf({ keyCode: 0, key: 'Unidentified' })).toBeUndefined()
    expect(codeOf({ keyCode: 229, key: 'Process' })).toBeUndefined()
    expect(codeOf({ keyCode: 0, key: '' })).toBeUndefined()
  })

  it('leaves volume and power to the set', () => {
    const keys = [
      { keyCode: 175, key: 'AudioVolumeUp' },
      { keyCode: 447, key: 'Unidentified' },
      { keyCode: 0, key: 'Power' },
      { keyCode: 16, key: 'Shift' },
    ]
    expect(keys.map(codeOf)).toEqual(keys.map(() => undefined))
  })
})

describe('learnedKeysIn', () => {
  it('gives back what was remembered, without what names no key', () => {
    expect(learnedKeysIn({ 4001: 'Back', 4002: 'Teleport', 4003: 7 })).toEqual({ 4001: 'Back' })
    for (const spoilt of [undefined, null, 'Back', 12]) expect(learnedKeysIn(spoilt)).toEqual({})
  })
})
