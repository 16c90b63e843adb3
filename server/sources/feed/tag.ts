/** Finds where tags of HTML and XML end, in time that grows with the text only, however broken it is. */

/** How often a quote that never closes is forgiven before quotes are ignored for the rest of the text. */
const FORGIVEN_QUOTES = 8

/** Scans one text from front to back; keeps what it learned, so that no stretch is searched over and over. */
export class TagScanner {
  private readonly text: string
  private unclosedQuotes = 0
  private noMoreEnds = false

  constructor(text: string) {
    this.text = text
  }

  /** Returns the index of the ">" that ends the tag opened at `from`, minding quotes; -1 when nothing ends it. */
  end(from: number): number {
    if (this.noMoreEnds) return -1
    const first = this.text.indexOf('>', from)
    if (first < 0) this.noMoreEnds = true
    if (first < 0 || this.unclosedQuotes >= FORGIVEN_QUOTES) return first
    let quote = ''
    let afterEquals = false
    for (let at = from; at < this.text.length; at++) {
      const character = this.text.charAt(at)
      if (quote) {
        if (character === quote) quote = ''
      } else if (character === '>') return at
      else if (afterEquals && (character === '"' || character === "'")) quote = character
      if (character.trim()) afterEquals = !quote && character === '='
    }
    this.unclosedQuotes++
    return first
  }
}

/** Returns the attributes of a start tag (without its angle brackets), names in lower case, values as written. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>()
  const attribute = /([^\s"'<>/=]{1,64})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
  for (const match of tag.matchAll(attribute)) {
    const name = (match[1] ?? '').toLowerCase()
    if (!found.has(name)) found.set(name, match[2] ?? match[3] ?? match[4] ?? '')
  }
  return found
}
