/** What counts as the same node: everything that can be seen of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../../tv-app/scene/same.ts'

const plain = fc.jsonValue({ maxDepth: 4 })

describe('same', () => {
  it('says of any plain value that its copy is the same', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(same(value, structuredClone(value))).toBe(true)
      }),
    )
  })

  it('tells apart what differs deep inside, or by one more property', () => {
    const node = { rect: { x: 1, y: 2 }, lines: ['一', '二'] }
    expect(same(node, { ...node, rect: { x: 1, y: 3 } })).toBe(false)
    expect(same(node, { ...node, lines: ['一', '二', '三'] })).toBe(false)
    expect(same({ x: undefined, z: 1 }, { y: 2, z: 1 })).toBe(false)
  })
})
