/** How long it takes to say something aloud. */

/** Times of a voice at its usual speed: to begin, a Chinese character, a letter, ms. */
const BEGIN = 500
const CHARACTER = 240
const LETTER = 75

/** About how long a voice needs for these words, ms. */
export function speakingTime(words: string): number {
  const characters = (words.match(/[\u2e80-\uffff]/g) ?? []).length
  return BEGIN + CHARACTER * characters + LETTER * (words.length - characters)
}
