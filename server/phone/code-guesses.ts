/** Keeps a million codes from being tried through in fifteen minutes. */
import { type Limit, rateLimit } from '../rate-limit.ts'

/** Wrong codes from one address, and from all together. */
const FROM_ADDRESS: Limit = { burst: 30, every: 20_000 }
const IN_ALL: Limit = { burst: 300, every: 3_000 }

export interface CodeGuesses {
  /** Counts a code before it is known to be right. False when there were too many, and nothing is counted. */
  count(address: string): boolean
  /** Takes back what was counted last: the code was right. */
  forgive(address: string): void
}

/** Returns the count of guesses; `now` is UTC ms. */
export function codeGuesses(now: () => number): CodeGuesses {
  const mayGuessFrom = rateLimit(FROM_ADDRESS, now)
  const mayGuess = rateLimit(IN_ALL, now)
  return {
    count(address) {
      if (!mayGuessFrom(address)) return false
      if (mayGuess('everybody')) return true
      mayGuessFrom.forgive(address)
      return false
    },
    forgive(address) {
      mayGuessFrom.forgive(address)
      mayGuess.forgive('everybody')
    },
  }
}
