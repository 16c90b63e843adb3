import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SOURCE_FORMATS } from '../../server/sources/index.ts'
import { itemSchema } from '../../shared/model/item.ts'
import { readBytes } from './reading.ts'

const ROOT = join(import.meta.dirname, '../fixtures')

function casesOf(format: string) {
  const folder = join(ROOT, format)
  return readdirSync(folder)
    .filter((file) => file.includes('.input.'))
    .map((file) => {
      const name = file.slice(0, file.indexOf('.input.'))
      const origin = join(folder, `${name}.origin.json`)
      return {
        name,
        bytes: () => readFileSync(join(folder, file)),
        origin: existsSync(origin) ? JSON.parse(readFileSync(origin, 'utf8')) : {},
        expected: () => JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')),
      }
    })
}

describe.each(SOURCE_FORMATS)('$format', (format) => {
  test('every case has a name, an input and an answer', () => {
    const cases = casesOf(format.format)
    expect(cases.length).toBeGreaterThan(2)
    expect(cases.filter(({ expected }) => !expected())).toEqual([])
  })

  test.each(casesOf(format.format))('$name', async ({ bytes, origin, expected }) => {
    const result = await readBytes(format, bytes(), origin)
    expect(JSON.parse(JSON.stringify(result))).toEqual(expected())
  })

  test.each(casesOf(format.format))(
    '$name: items are of the model and of what the format holds',
    async (one) => {
      const result = await readBytes(format, one.bytes(), one.origin)
      const items = 'items' in result ? result.items : []
      expect(items.filter((item) => !itemSchema.safeParse(item).success)).toEqual([])
      expect(items.filter((item) => !format.holds.includes(item.type))).toEqual([])
    },
  )
})
