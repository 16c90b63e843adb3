/** Words of danger: found in whatever is said, and not in what only sounds like it. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { rescue } from '../assets/county/generate/rescue.ts'
import { meansDanger } from '../shared/rescue.ts'

const dangerous = (...texts: string[]): boolean => meansDanger(rescue, texts)

describe('words of danger', () => {
  it('are found whatever blanks, width and case they are written with', () => {
    for (const said of [
      '厨房着火了',
      '我 爸 昏 倒 了',
      'There is a ＦＩＲＥ!',
      'chest  pain',
      '打不着火，着火了',
    ])
      expect(dangerous(said), said).toBe(true)
  })

  it('are not found in harmless phrases of the county, nor within other words', () => {
    for (const said of ['灶打不着火', '领灭火器', '放鞭炮', 'firecrackers', 'A fire check', 'no fire'])
      expect(dangerous(said), said).toBe(false)
  })

  it('are letters and signs as they stand', () => {
    expect(meansDanger({ words: ['(着火'] }, ['（着火'])).toBe(true)
    expect(meansDanger({ words: ['.'] }, ['着火'])).toBe(false)
  })

  it('stand in the names of those services of the sample county that are for danger, and in no others', () => {
    const rows: Record<string, string>[] = parse(readFileSync('assets/county/services.csv'), {
      columns: true,
      bom: true,
    })
    const found = rows.filter(({ name = '', name_en = '' }) => dangerous(name, name_en))
    expect(found.map(({ name }) => name)).toEqual(['走失老人找家', '山上起火报警', '家里有人动手打人'])
  })
})
