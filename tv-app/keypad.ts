/** Services found by the digits that spell their names, as on the keys of a telephone. Pure. */
import type { ServiceCard } from '../shared/api.ts'

/** The letters on each digit. ITU-T E.161 */
export const LETTERS: readonly { digit: string; letters: string }[] = [
  { digit: '2', letters: 'ABC' },
  { digit: '3', letters: 'DEF' },
  { digit: '4', letters: 'GHI' },
  { digit: '5', letters: 'JKL' },
  { digit: '6', letters: 'MNO' },
  { digit: '7', letters: 'PQRS' },
  { digit: '8', letters: 'TUV' },
  { digit: '9', letters: 'WXYZ' },
]

/** Those of `cards` whose name or everyday words begin with these digits, then those that hold them further on. */
export function cardsSpelled(
  cards: readonly ServiceCard[],
  language: string,
  typed: string,
): readonly ServiceCard[] {
  if (typed === '') return cards
  const placed = cards.map((card) => ({ card, place: placeIn(spellings(card, language), typed) }))
  const at = (wanted: number) => placed.filter(({ place }) => place === wanted).map(({ card }) => card)
  return [...at(0), ...at(1)]
}

/** 0 where one begins with `typed`, 1 where one holds it, -1 where none does. */
function placeIn(spelled: readonly string[], typed: string): number {
  const places = spelled.map((each) => each.indexOf(typed)).filter((place) => place >= 0)
  return places.length === 0 ? -1 : Math.min(1, ...places)
}

function spellings({ keypad = {} }: ServiceCard, language: string): readonly string[] {
  return keypad[language] ?? keypad[Object.keys(keypad)[0] ?? ''] ?? []
}
