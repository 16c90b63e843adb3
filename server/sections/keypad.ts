/** What one presses on the digits of a remote to find a thing by its name, as on the keys of a telephone. */
import { pinyin } from 'pinyin-pro'
import type { LocalText } from '../../shared/model/local-text.ts'

/** The digit of each letter from a to z. ITU-T E.161 */
const DIGITS = '22233344455566677778889999'
const HAN = /\p{Script=Han}/u
const BETWEEN_WORDS = /[、,，;；/]+/

/**
 * Returns by language the digits of a name and of the other words for it, which are separated by commas: of Chinese
 * words the first letter of each character ("水费" is 73), of others each word and the first letters of all.
 */
export function keypadOf(name: LocalText, also: LocalText = {}): Record<string, string[]> {
  const keypad: Record<string, string[]> = {}
  for (const [language, text] of Object.entries(name)) {
    const names = [text, ...(also[language] ?? '').split(BETWEEN_WORDS)]
    const digits = names
      .flatMap((each) => (HAN.test(each) ? [initialsOf(each)] : wordsOf(each)))
      .map(digitsOf)
    keypad[language] = [...new Set(digits)].filter((each) => each !== '')
  }
  return keypad
}

function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
}

function wordsOf(text: string): string[] {
  const words = text.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '')
  return words.length > 1 ? [...words, words.map((word) => word.charAt(0)).join('')] : words
}

function digitsOf(letters: string): string {
  const plain = letters.normalize('NFKD').toLowerCase()
  return [...plain]
    .map((char) =>
      /[a-z]/.test(char) ? DIGITS.charAt(char.charCodeAt(0) - 97) : /\d/.test(char) ? char : '',
    )
    .join('')
}
