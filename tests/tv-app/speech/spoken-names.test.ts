/** Everything that can have the focus has a spoken name with its position, in the language of the viewer. */
import { describe, expect, it } from 'vitest'
import { languages } from '../../../tv-app/i18n/translate.ts'
import { pictureOf } from '../../../tv-app/picture.ts'
import { focusables } from '../../../tv-app/scene/node.ts'
import { PRESETS } from '../../../tv-app/theme/type.ts'
import { advance, PLACES, stateAt } from '../sample-state.ts'

const POSITIONS: Record<string, RegExp> = {
  'zh-CN': /^(\d+ 号，)?.+，第 (\d+) 个，共 (\d+) 个$/,
  en: /^(Number \d+, )?.+, (\d+) of (\d+)$/,
}

const cases = PLACES.flatMap((place) =>
  languages.map((language) => ({ place, language, name: `${JSON.stringify(place)} ${language}` })),
)

describe.each(cases)('$name', ({ place, language }) => {
  it.each(PRESETS)('at size %s every name says which of how many, and no two are the same', (preset) => {
    const items = focusables(pictureOf(stateAt(place, language, preset), advance).scene.nodes)
    const pattern = POSITIONS[language] ?? /^$/
    const wrong = items.filter(({ focus }) => {
      const [, , index, count] = pattern.exec(focus.label) ?? []
      return !(Number(index) >= 1 && Number(index) <= Number(count))
    })
    expect(wrong.map(({ focus }) => focus.label)).toEqual([])
    expect(new Set(items.map(({ focus }) => focus.label)).size).toBe(items.length)
  })
})
