/** Arrows go where they point. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrow, type Focusable, move, OPPOSITE, type Step } from '../../../tv-app/focus/move.ts'

const ARROWS: Arrow[] = ['Up', 'Down', 'Left', 'Right']

function grid(columns: number, count: number): Focusable[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    rect: { x: (index % columns) * 120, y: Math.floor(index / columns) * 100, w: 100, h: 80 },
  }))
}

describe('move', () => {
  it('goes to the neighbour in the direction of the arrow', () => {
    const items = grid(4, 12)
    expect(move(items, '5', 'Right')).toBe('6')
    expect(move(items, '5', 'Left')).toBe('4')
    expect(move(items, '5', 'Up')).toBe('1')
    expect(move(items, '5', 'Down')).toBe('9')
  })

  it('stays away from what does not lie in the direction', () => {
    const items = grid(4, 12)
    expect(move(items, '3', 'Right')).toBeUndefined()
    expect(move(items, '0', 'Up')).toBeUndefined()
  })

  it('starts at the first element when nothing had the focus', () => {
    expect(move(grid(2, 4), 'nothing', 'Down')).toBe('0')
  })

  it('returns to where it came from when the opposite arrow is pressed next, wherever things lie', () => {
    const rect = fc.record({
      x: fc.integer({ min: 0, max: 1800 }),
      y: fc.integer({ min: 0, max: 1000 }),
      w: fc.integer({ min: 40, max: 600 }),
      h: fc.integer({ min: 40, max: 400 }),
    })
    fc.assert(
      fc.property(
        fc.array(rect, { minLength: 2, maxLength: 12 }),
        fc.constantFrom(...ARROWS),
        (rects, arrow) => {
          const items = rects.map((each, index) => ({ id: `${index}`, rect: each }))
          const to = move(items, '0', arrow)
          if (to === undefined) return
          const step: Step = { from: '0', to, arrow }
          expect(move(items, to, OPPOSITE[arrow], step)).toBe('0')
        },
      ),
    )
  })

  it('reaches every tile of any grid with arrows alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 }), (columns, count) => {
        const items = grid(columns, count)
        const seen = new Set(['0'])
        const queue = ['0']
        for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
          for (const arrow of ARROWS) {
            const next = move(items, here, arrow)
            if (next !== undefined && !seen.has(next)) {
              seen.add(next)
              queue.push(next)
            }
          }
        }
        expect(seen.size).toBe(count)
      }),
    )
  })
})
