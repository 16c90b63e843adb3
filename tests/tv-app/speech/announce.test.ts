/** What is said aloud: what is new on the picture, or the whole page, in the words and the language of the screen. */
import { describe, expect, it } from 'vitest'
import { change, say } from '../../../tv-app/change.ts'
import { atTop, type Place } from '../../../tv-app/go.ts'
import { pictureOf } from '../../../tv-app/picture.ts'
import { announced, wholePage } from '../../../tv-app/speech/announce.ts'
import { pronounced } from '../../../tv-app/speech/pronounce.ts'
import type { State } from '../../../tv-app/state.ts'
import { advance, stateAt } from '../sample-state.ts'

const SETTINGS: Place = { screen: 'settings' }

function between(before: State, after: State) {
  return announced(pictureOf(before, advance), pictureOf(after, advance))
}

describe('what is new', () => {
  it('is the screen and its focus on arrival', () => {
    const settings = stateAt(SETTINGS)
    expect(between(stateAt({ screen: 'home' }), settings).brief).toEqual([
      '设置',
      '1 号，中文，✓ 正在用，第 1 个，共 6 个',
    ])
    expect(between(stateAt({ screen: 'home' }, 'en'), stateAt(SETTINGS, 'en')).brief.join('|')).toBe(
      'Settings|Number 2, English, ✓ in use, 2 of 6',
    )
  })

  it('is the name of what has the focus now, and nothing else, when the focus moves', () => {
    const settings = stateAt(SETTINGS)
    const moved = { ...settings, stack: atTop(settings.stack, { focus: 'reading' }) }
    expect(between(settings, moved)).toEqual({
      brief: ['3 号，读屏，把每一项念出来，第 3 个，共 6 个'],
      page: [],
    })
  })

  it('is nothing when only time passes', () => {
    const kitchen = stateAt({ screen: 'kitchen', id: 'kitchen-1' })
    expect(between(kitchen, { ...kitchen, now: kitchen.now + 61_000 })).toEqual({ brief: [], page: [] })
  })

  it('is a message each time that it comes, also when its words are the same', () => {
    const settings = stateAt(SETTINGS)
    const edge = say(settings, 'say.edge')
    expect(between(settings, edge).brief).toEqual(['这边没有了'])
    expect(between(edge, { ...edge, now: edge.now + 500 }).brief).toEqual([])
    expect(between(edge, say(edge, 'say.edge')).brief).toEqual(['这边没有了'])
  })

  it('is the number being typed with what it stands for', () => {
    const settings = stateAt(SETTINGS)
    expect(between(settings, { ...settings, digits: '2' }).brief).toEqual(['2，English'])
    expect(between(settings, { ...settings, digits: '29' }).brief).toEqual(['29，没有这个号'])
  })

  it('is the text of a page that is turned', () => {
    const first = stateAt({ screen: 'article', source: 'news', id: 'one' })
    const second = change(first, { do: 'page', to: 1 })
    const { page } = between(first, second)
    expect(page.join('')).toContain('柿饼')
    expect(page.length).toBeGreaterThan(1)
    expect(between(second, { ...second, now: second.now + 61_000 }).page).toEqual([])
  })
})

describe('the whole page', () => {
  it('is title, focus, and every sentence to be read on a service card', () => {
    const card = pictureOf(stateAt({ screen: 'service', code: '103' }), advance)
    const { brief, page } = wholePage(card)
    expect(brief[1]).toMatch(/第 1 个/)
    for (const fact of ['带什么', '身份证、户口本、银行卡、一寸照片两张', '多长时间'])
      expect(page.join('\n')).toContain(fact)
  })

  it('keeps English words apart where a line ends', () => {
    const state = stateAt({ screen: 'service', code: '103' }, 'en', 'largest')
    expect(wholePage(pictureOf(state, advance)).page.join(' ')).toContain(
      'Residents of eighty and over, and the family who cares for them',
    )
  })

  it('is the channel, once, on full-screen television', () => {
    const { brief, page } = wholePage(pictureOf(stateAt({ screen: 'live' }), advance))
    expect(brief.join(' ').split('稷下厨艺与健康频道')).toHaveLength(2)
    expect(page).toEqual([])
  })
})

describe('pronunciation', () => {
  it('says telephone numbers digit by digit and other numbers as they are', () => {
    const say = (words: string) => pronounced({ words, language: 'zh-CN' })
    expect(say('拨 81890，或 0000-5552501')).toBe('拨 8 1 8 9 0，或 0 0 0 0 5 5 5 2 5 0 1')
    expect(say('服务号 203，128 元')).toBe('服务号 203，128 元')
  })

  it('names arrows in the language of the sentence and leaves ticks out', () => {
    expect(pronounced({ words: '按 ↑ 或 ↓ 换一个台', language: 'zh-CN' })).toBe('按 上 或 下 换一个台')
    expect(pronounced({ words: 'Press ↑ or ↓', language: 'en' })).toBe('Press up or down')
    expect(pronounced({ words: '✓ 正在用', language: 'zh-CN' })).toBe('正在用')
  })
})
