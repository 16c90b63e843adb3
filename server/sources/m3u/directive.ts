/** Reads what follows #EXTINF or #EXTM3U: a duration, attributes in any quotes or none, and the name. */

/** Attributes by name in lower case; the first of two wins. */
export type Attributes = ReadonlyMap<string, string>

export interface Directive {
  attributes: Attributes
  /** The text after the attributes' comma; it may hold commas and quotes itself. */
  name: string
}

const ATTRIBUTE = /([\w-]+)\s*=(?:\s+(?=["'“]))?/y
const CLOSING = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
])

/**
 * Reads the part of a line behind "#EXTINF:" or "#EXTM3U"; never throws. A value ends at its own quote, a bare one at
 * a blank or comma; a quote that is not closed before the next attribute is closed there. The name is what follows
 * the first comma outside the values, or whatever else stands there when no comma does.
 */
export function readDirective(text: string): Directive {
  const attributes = new Map<string, string>()
  const quotes = new ClosingQuotes(text)
  let at = /^\s*[-+]?[\d.]*/.exec(text)?.[0].length ?? 0
  let unclaimed = -1
  while (at < text.length) {
    const character = text[at] ?? ''
    if (/\s/.test(character)) {
      at += 1
      continue
    }
    if (isComma(character)) {
      at += 1
      // Some lists put a comma behind the duration, and the attributes after it.
      if (/^\s*[\w-]+=["']/.test(text.slice(at, at + 80))) continue
      return { attributes, name: text.slice(at).trim() }
    }
    ATTRIBUTE.lastIndex = at
    const key = ATTRIBUTE.exec(text)?.[1]?.toLowerCase()
    if (key === undefined) {
      if (unclaimed < 0) unclaimed = at
      at = endOfBare(text, at)
      continue
    }
    const { value, end } = readValue(text, ATTRIBUTE.lastIndex, quotes)
    if (!attributes.has(key)) attributes.set(key, value.trim())
    at = end
  }
  return { attributes, name: unclaimed < 0 ? '' : text.slice(unclaimed).trim() }
}

function readValue(text: string, start: number, quotes: ClosingQuotes): { value: string; end: number } {
  const closing = CLOSING.get(text[start] ?? '')
  const end = closing === undefined ? -1 : quotes.next(closing, start + 1)
  if (end < 0) {
    const bareEnd = endOfBare(text, start)
    return { value: text.slice(start, bareEnd).replace(/["'“”]/g, ''), end: bareEnd }
  }
  const value = text.slice(start + 1, end)
  const swallowed = /\s[\w-]+=$/.exec(value)
  if (swallowed) return { value: value.slice(0, swallowed.index), end: start + 1 + swallowed.index }
  return { value, end: end + 1 }
}

/** Finds the closing quotes of one line, and remembers them so that no stretch is searched twice. */
class ClosingQuotes {
  #text: string
  #known = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
  }

  /**
   * Returns where the next `closing` quote at or behind `from` stands, -1 when there is none; `from` only grows.
   * An apostrophe closes a value only where the value can end, so that 'L'Équipe' stays whole.
   */
  next(closing: string, from: number): number {
    const known = this.#known.get(closing)
    if (known !== undefined && (known < 0 || known >= from)) return known
    let end = this.#text.indexOf(closing, from)
    while (closing === "'" && end >= 0 && !/^(?:[\s,，]|$)/.test(this.#text.slice(end + 1, end + 2))) {
      end = this.#text.indexOf(closing, end + 1)
    }
    this.#known.set(closing, end)
    return end
  }
}

function endOfBare(text: string, start: number): number {
  let end = start
  while (end < text.length && !/[\s,，]/.test(text[end] ?? '')) end += 1
  return end
}

function isComma(character: string): boolean {
  return character === ',' || character === '，'
}
