/**
 * The questions of the first start: when they are asked, and in which order. Pure.
 *
 * They come after the picture, never before it. Whoever leaves them without an answer (Live, Home, Back, or two quiet
 * minutes) is asked again at the next start; one answer, or having seen the last question, ends the asking for good.
 * The settings screen asks them again whenever the viewer likes.
 */
import { type Place, type Question, type TaughtKey, top } from './go.ts'
import type { State } from './state.ts'

/** Keys that the lesson asks for, in order. Back comes first: who has it is never lost. */
export const TAUGHT_KEYS: readonly TaughtKey[] = ['Back', 'Home', 'Live']

export const FIRST_QUESTION = { screen: 'first-run', step: 'size' } as const

/** Before anything is asked, the television is full screen and the remote at rest for this long, ms. */
const QUIET = 2_000

/** The questions in their order; a county that names no villages is not asked about them. */
export function questionsOf(state: State): readonly Question[] {
  const villages = state.sections.county?.data.villages ?? []
  const all: readonly Question[] = ['size', 'language', 'village', 'direction', 'remote']
  return villages.length > 0 ? all : all.filter((question) => question !== 'village')
}

/** True when the questions of the first start may come now. `quiet` is how long no key was pressed, ms. */
export function questionsDue(state: State, quiet: number): boolean {
  return (
    state.firstRun === 'due' &&
    quiet >= QUIET &&
    state.playback.status === 'playing' &&
    state.sections.county !== undefined &&
    state.digits === '' &&
    top(state.stack).place.screen === 'live'
  )
}

/** The question after the one on screen, or undefined after the last. */
export function nextQuestion(state: State): Place | undefined {
  const { place } = top(state.stack)
  if (place.screen !== 'first-run') return undefined
  if (place.step === 'remote') {
    const key = TAUGHT_KEYS[TAUGHT_KEYS.indexOf(place.key ?? 'Back') + 1]
    return key ? { screen: 'first-run', step: 'remote', key } : undefined
  }
  const questions = questionsOf(state)
  const step = questions[questions.indexOf(place.step) + 1] ?? 'remote'
  return { screen: 'first-run', step }
}
