/** Finds words that mean danger in what a resident chose, typed or said. */

/** True when one of `words` occurs in one of `texts`; blanks, width and case do not matter. */
export function meansDanger(words: readonly string[], texts: readonly string[]): boolean {
  const said = texts.map(plain)
  return words.map(plain).some((word) => word !== '' && said.some((text) => text.indexOf(word) >= 0))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
