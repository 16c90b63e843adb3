/** How wide a text will be, known before the slices of the Chinese font have arrived. */
import type { TextStyle } from '../theme/type.ts'
import { FONT } from '../theme/type.ts'
import type { Measure } from './wrap.ts'

/** Chinese characters, their punctuation and full-width forms are exactly one em wide in Noto Sans SC. */
const FULL_WIDTH =
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u2018-\u201d\u2026\u2014\u00b7\u25a0-\u27bf]/

/** Advance of one character in em. */
export type Advance = (char: string, weight: number) => number

/** Measures with a canvas; each character once. */
export function canvasAdvance(): Advance {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (char, weight) => {
    const key = weight + char
    let advance = known.get(key)
    if (advance === undefined) {
      if (context) context.font = `${weight} 100px "${FONT}"`
      advance = (context?.measureText(char).width ?? 60) / 100
      known.set(key, advance)
    }
    return advance
  }
}

/** A measure for one style. */
export function measureWith(advance: Advance, style: TextStyle): Measure {
  return (text) => {
    let em = 0
    for (const char of text) em += FULL_WIDTH.test(char) ? 1 : advance(char, style.weight)
    return em * style.size
  }
}
