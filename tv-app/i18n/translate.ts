/** The words of the app in every language of assets/locales; a new language is one more file there. */
import type words from '../../assets/locales/zh-CN.json'

export type MessageKey = keyof typeof words
type Words = Partial<Record<MessageKey, string>>

const FALLBACK = 'zh-CN'
const files = import.meta.glob<Words>('../../assets/locales/*.json', { eager: true, import: 'default' })
const locales = new Map(
  Object.keys(files).map((path) => [path.replace(/^.*\/|\.json$/g, ''), files[path] ?? {}]),
)

/** BCP 47 tags of all languages, Chinese first. */
export const languages: readonly string[] = [
  FALLBACK,
  ...[...locales.keys()].filter((tag) => tag !== FALLBACK).sort(),
]

/**
 * The sentence behind `key`, its {names} filled in; Chinese where the language lacks it.
 * A number may bring its noun along in singular and plural: {minutes minute|minutes}.
 */
export function translate(language: string, key: MessageKey, values: Record<string, string> = {}): string {
  const sentence = locales.get(language)?.[key] ?? locales.get(FALLBACK)?.[key] ?? ''
  return sentence.replace(
    /\{(\w+)(?: ([^|}]+)\|([^}]+))?\}/g,
    (_, name: string, one?: string, more?: string) => {
      const value = values[name] ?? ''
      if (one === undefined) return value
      return `${value} ${value === '1' ? one : more}`
    },
  )
}
