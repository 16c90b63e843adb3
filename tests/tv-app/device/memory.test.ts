/** What the set remembers while it is on does not depend on what it may store. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { catchUp, forgetAll, recall, remember } from '../../../tv-app/device/memory.ts'

afterEach(async () => {
  await forgetAll()
  vi.unstubAllGlobals()
})

describe('a set that may store nothing', () => {
  it('still remembers until it is switched off, and forgets when it is told to', async () => {
    const full = (): never => {
      throw new DOMException('', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => '"old"', setItem: full, removeItem: full })
    const favourites = ['jx4']
    remember('favourites', favourites)
    favourites.push('jx5')
    expect(recall('favourites')).toEqual(['jx4'])
    remember('favourites', undefined)
    expect(recall('favourites')).toBeUndefined()
    expect(await catchUp()).toBe(false)
    await forgetAll()
    expect(recall('favourites')).toBe('old')
  })
})

describe('a set that stores', () => {
  it('begins with what was stored when it was switched on', () => {
    const stored = new Map([['tangwu:preset', '"large"']])
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
    })
    expect(recall('preset')).toBe('large')
    remember('preset', 'standard')
    expect(recall('preset')).toBe('standard')
    expect(stored.get('tangwu:preset')).toBe('"standard"')
  })
})
