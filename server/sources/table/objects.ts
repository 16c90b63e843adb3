/** Reads JSON objects as rows of a table, so that a list may be kept as CSV or as JSON with the same names. */
import type { Heading } from './header.ts'
import { cleanCell } from './table.ts'

/**
 * Returns the named cells of a JSON object; a text in several languages may be an object: { "zh-CN": …, "en": … }.
 * Of several values `choose` says which one counts, the first unless given.
 */
export function cellsOf(
  value: object,
  heading: Heading,
  choose = (values: readonly unknown[]): unknown => values[0],
): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [word, written] of Object.entries(value)) {
    const key = heading.key(word)
    if (!key) continue
    const plain = Array.isArray(written) ? choose(written) : written
    const texts = isObject(plain) ? Object.entries(plain) : [['', plain] as const]
    for (const [language, text] of texts) {
      const cell = ['string', 'number', 'boolean'].includes(typeof text) ? cleanCell(String(text)) : ''
      if (cell) cells.set(language ? `${key}_${language}` : key, cell)
    }
  }
  return cells
}

/** Tells a JSON object from an array, a plain value and null. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the value of a property of its own, undefined when there is none. */
export function field(value: object, name: string): unknown {
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
