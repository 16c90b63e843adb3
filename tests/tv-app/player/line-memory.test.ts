/** The line that worked is first for a day, unless it fails. */
import { describe, expect, it } from 'vitest'
import { LineMemory } from '../../../tv-app/player/line-memory.ts'

const HOUR = 3_600_000
const stream = { channel: 'one', lines: ['/a', '/b', '/c'] }

describe('LineMemory', () => {
  it('begins with the line that worked, for a day, each channel on its own', () => {
    let now = 0
    const memory = new LineMemory(() => now)
    expect(memory.first(stream)).toBe(0)
    memory.works(stream, 1)
    now = 23 * HOUR
    expect(memory.first(stream)).toBe(1)
    expect(memory.first({ ...stream, channel: 'two' })).toBe(0)
    now = 25 * HOUR
    expect(memory.first(stream)).toBe(0)
  })

  it('gives the preferred line its chance again when the other fails, or when it works', () => {
    const memory = new LineMemory(() => 0)
    memory.works(stream, 2)
    memory.fails(stream)
    expect(memory.first(stream)).toBe(0)
    memory.works(stream, 1)
    memory.works(stream, 0)
    expect(memory.first(stream)).toBe(0)
  })

  it('begins anew where the line is no longer on the list, and where the clock went back', () => {
    let now = HOUR
    const memory = new LineMemory(() => now)
    memory.works(stream, 1)
    expect(memory.first({ ...stream, lines: ['/a', '/c'] })).toBe(0)
    now = 0
    expect(memory.first(stream)).toBe(0)
  })
})
