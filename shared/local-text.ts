/** Picks the words of one language out of a text that is kept in several. */
import type { LocalText } from './model/local-text.ts'

/**
 * Returns the text in `language` (a BCP 47 tag), else in the same language of another region,
 * else the one without a stated language, else the county's own Chinese, else any; '' when there is none.
 */
export function textIn(text: LocalText | undefined, language: string): string {
  if (!text) return ''
  const primary = language.split('-')[0]
  const related = Object.keys(text).find((tag) => tag.split('-')[0] === primary)
  return text[language] ?? text[related ?? 'und'] ?? text.und ?? text['zh-CN'] ?? Object.values(text)[0] ?? ''
}
