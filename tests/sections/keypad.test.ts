/** Names as they are typed on the digits of a remote. */
import { describe, expect, it } from 'vitest'
import { keypadOf } from '../../server/sections/keypad.ts'

describe('the digits of a name', () => {
  it('are the first letters of Chinese characters', () => {
    expect(keypadOf({ 'zh-CN': '水费' })).toEqual({ 'zh-CN': ['73'] })
    expect(keypadOf({ 'zh-CN': '住院费报销' })).toEqual({ 'zh-CN': ['99329'] })
  })

  it('know how characters are read in their word', () => {
    expect(keypadOf({ und: '银行' })).toEqual({ und: ['94'] })
    expect(keypadOf({ und: '行走' })).toEqual({ und: ['99'] })
  })

  it('are the words of other languages, and their first letters together', () => {
    expect(keypadOf({ en: 'Water bill' })).toEqual({ en: ['92837', '2455', '92'] })
    expect(keypadOf({ fr: 'Éclairage' })).toEqual({ fr: ['325247243'] })
  })

  it('are those of everyday words too, each once, and of figures in the name', () => {
    const digits = keypadOf({ 'zh-CN': '满60领养老金' }, { 'zh-CN': '劳保、退休钱，劳保' })
    expect(digits['zh-CN']).toEqual(['6605955', '52', '897'])
  })

  it('are none where there is nothing to type', () => {
    expect(keypadOf({ und: '……' })).toEqual({ und: [] })
  })
})
