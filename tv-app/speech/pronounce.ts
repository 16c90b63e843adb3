/** From written to spoken: what a voice would read wrongly is put into words. */
import { type MessageKey, translate } from '../i18n/translate.ts'
import type { Sentence } from './driver.ts'

const SIGNS: Record<string, MessageKey> = {
  '↑': 'sign.up',
  '↓': 'sign.down',
  '←': 'sign.left',
  '→': 'sign.right',
}

/** Numbers that are dialled, not counted: "81890", "0000-5552501". */
const DIALLED = /\d{5,}|\d{3,}-\d{4,}/g

/** "拨 81890，按 ↑" → "拨 8 1 8 9 0，按 上". A tick or dot that only pleases the eye is left out. */
export function pronounced({ words, language }: Sentence): string {
  return words
    .replace(/[↑↓←→]/g, (sign) => translate(language, SIGNS[sign] ?? 'sign.up'))
    .replace(/[✓·…]/g, ' ')
    .replace(DIALLED, (number) => number.replace(/-/g, '').split('').join(' '))
    .replace(/\s+/g, ' ')
    .trim()
}
