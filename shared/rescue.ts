/** Finds words that mean danger in what a resident chose, typed or said. */
import type { Rescue } from './model/county.ts'

/** Words of Latin letters stand alone: "fire" is not in "fireworks". */
const LETTERS = /^[a-z ]+$/

/**
 * True when one of `texts` has one of the words of danger outside of the county's harmless phrases ("打不着火"); blanks, width
 * and case do not matter. Without `rescue` nothing means danger.
 */
export function meansDanger(
  rescue: Pick<Rescue, 'words' | 'harmless'> | undefined,
  texts: readonly string[],
): boolean {
  if (!rescue) return false
  const harmless = (rescue.harmless ?? []).map((phrase) => new RegExp(patternOf(phrase), 'g'))
  const said = texts.map((text) =>
    harmless.reduce((rest, phrase) => rest.replace(phrase, ' | '), plain(text)),
  )
  return rescue.words.some((word) => {
    const pattern = new RegExp(patternOf(word))
    return said.some((text) => pattern.test(text))
  })
}

function patternOf(phrase: string): string {
  const words = plain(phrase)
  if (LETTERS.test(words)) return `(^|[^a-z])${words}($|[^a-z])`
  const letters = Array.from(words.replace(/ /g, ''))
  return letters.map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join(' ?')
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
