/** How much script a television has to load before the first live picture. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Row } from './row.ts'

const BUILT = 'dist/tv/assets'
/** B80, kB */
const LIMIT = 450

export const scriptSize: Row = {
  name: 'script-size',
  about: 'all script of the television, packed',
  async measure() {
    const scripts = readdirSync(BUILT).filter((name) => name.endsWith('.js'))
    if (scripts.length === 0) throw new Error(`There is no script in ${BUILT}: build the television first.`)
    const bytes = scripts.map((name) => gzipSync(readFileSync(join(BUILT, name)), { level: 9 }).length)
    return [
      {
        what: 'script, gzip',
        unit: 'kB',
        ours: bytes.reduce((sum, size) => sum + size, 0) / 1000,
        against: 'limit B80',
        other: LIMIT,
        better: 'less',
        limit: true,
        values: 1,
      },
    ]
  },
}
