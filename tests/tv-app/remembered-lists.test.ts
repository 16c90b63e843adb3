/** What a spoilt memory holds under the names of our lists does no harm. */
import { describe, expect, it } from 'vitest'
import { favouritesIn } from '../../tv-app/favourites.ts'
import { resumeIn } from '../../tv-app/resume.ts'

describe('remembered lists', () => {
  it('give back the places that were kept, at most twenty, without what is none', () => {
    const point = { channel: 'jx4', start: 1, position: 60 }
    expect(resumeIn([point, null, 7, { channel: 'jx4' }, { ...point, start: '1' }])).toEqual([point])
    expect(resumeIn(Array.from({ length: 30 }, () => point))).toHaveLength(20)
    for (const spoilt of [undefined, null, 'jx4', { 0: point }]) expect(resumeIn(spoilt)).toEqual([])
  })

  it('give back the ids of favourites, without what is none', () => {
    expect(favouritesIn(['jx4', 4, null])).toEqual(['jx4'])
    for (const spoilt of [undefined, null, 'jx4', {}]) expect(favouritesIn(spoilt)).toEqual([])
  })
})
