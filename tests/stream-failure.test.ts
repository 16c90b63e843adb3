/** The codes that viewers read over the telephone can be looked up. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STREAM_FAILURES } from '../shared/stream-failure.ts'

describe('codes of dead channels', () => {
  const failures = Object.values(STREAM_FAILURES)

  it('have four digits, each cause its own', () => {
    expect(failures.filter(({ code }) => !/^\d{4}$/.test(code))).toEqual([])
    expect(new Set(failures.map(({ code }) => code)).size).toBe(failures.length)
  })

  it('are all in the README, as the table says', () => {
    const readme = readFileSync('README.md', 'utf8')
    const rows = failures.map(({ code, cause, look }) => `| ${code} | ${cause} | ${look} |`)
    expect(rows.filter((row) => !readme.includes(row))).toEqual([])
  })
})
