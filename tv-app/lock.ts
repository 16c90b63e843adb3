/** The household's own four digits: with them set, what staff wrote to it is covered until somebody types them. Pure. */
import { type Stack, top } from './go.ts'
import type { State } from './state.ts'

export const PIN_LENGTH = 4
/** What was uncovered is covered again after this time, ms. */
export const UNCOVERED = 60_000

/** True where the words about this request may be read by whoever is in the room. */
export function isOpen({ pin, uncovered, now }: State, ref: string): boolean {
  return pin === undefined || (uncovered?.ref === ref && uncovered.until > now)
}

/** The state with the words about this request uncovered for a minute. */
export function uncover(state: State, ref: string): State {
  return { ...state, uncovered: { ref, until: state.now + UNCOVERED } }
}

/** What stays uncovered on this stack: leaving the page covers it. */
export function uncoveredOn({ uncovered }: State, stack: Stack): State['uncovered'] {
  const { place } = top(stack)
  return uncovered && 'ref' in place && place.ref === uncovered.ref ? uncovered : undefined
}

/** The digits in what was remembered; undefined for anything else. */
export function pinIn(remembered: unknown): string | undefined {
  return typeof remembered === 'string' && /^\d{4}$/.test(remembered) ? remembered : undefined
}
