/** The font comes in slices of some hundred characters; a text is drawn when those of its letters are there. */
import { FONT } from '../theme/type.ts'

const WEIGHTS = [500, 700]

/** Fetches the slices that are missing for these words; resolves with whether all of them are there now. */
export function loadLetters(words: string): Promise<boolean> {
  return Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 44px "${FONT}"`, words))).then(
    () => true,
    () => false,
  )
}
