/** What the desk's pages say, in the language of who reads them. */
import { DESK_WORDS, type DeskWord } from './words.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Returns the words of a key with `{name}` filled in. */
export type Say = (key: DeskWord, values?: Record<string, string | number>) => string

/** Returns what speaks `language`. */
export function speaking(language: Language): Say {
  return (key, values = {}) =>
    DESK_WORDS[key][language === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    )
}

/** True when `key` is one of the desk's words. */
export function isWord(key: string): key is DeskWord {
  return Object.hasOwn(DESK_WORDS, key)
}
