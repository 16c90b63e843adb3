/** Chinese and English break into lines as a typesetter would break them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrap } from '../../../tv-app/text/wrap.ts'

/** Every character ten wide. */
const measure = (text: string): number => [...text].length * 10

describe('wrap', () => {
  it('breaks Chinese between any two characters, but never before 。 or after （', () => {
    expect(wrap('今天晚上有戏。明天没有', 60, measure)).toEqual(['今天晚上有', '戏。明天没有'])
    expect(wrap('一二三四（五六）', 50, measure)).toEqual(['一二三四', '（五六）'])
  })

  it('keeps numbers and words whole', () => {
    expect(wrap('请打 81890 电话', 60, measure)).toEqual(['请打', '81890', '电话'])
    expect(wrap('Ask at the window', 100, measure)).toEqual(['Ask at the', 'window'])
  })

  it('cuts a word that is wider than a line', () => {
    expect(wrap('abcdefgh', 30, measure)).toEqual(['abc', 'def', 'gh'])
  })

  it('obeys line ends in the text', () => {
    expect(wrap('一\n二', 100, measure)).toEqual(['一', '二'])
  })

  it('ends with … where lines are left out, within the width', () => {
    const lines = wrap('一二三四五六七八九十', 40, measure, 2)
    expect(lines).toEqual(['一二三四', '五六七…'])
  })

  it('never makes a line wider than asked and never loses a character', () => {
    const text = fc.string({
      unit: fc.constantFrom('中', '。', '（', 'a', '1', ' ', '-', '，'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 200 }), (words, width) => {
        const lines = wrap(words, width, measure)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 10))
        expect(lines.join('').replace(/ /g, '')).toBe(words.replace(/ /g, ''))
      }),
    )
  })
})
