/** The page on which a phone writes for the step card that is open. Pure. */

import { textIn } from '../shared/local-text.ts'
import type { Question } from '../shared/model/service.ts'
import { answerTo, draftOf, withAnswer } from './drafts.ts'
import { top } from './go.ts'
import { cardNumbered } from './service-name.ts'
import type { State } from './state.ts'

/** The card that a phone may write for. */
export interface WantedPhonePage {
  /** Key that its order will have. */
  draft: string
  question: string
  /** BCP 47 */
  language: string
  text?: string | undefined
}

/** What is known of the page of a card. */
export interface KnownPhonePage {
  draft: string
  question: string
  status: 'opening' | 'open' | 'failed'
  /** Where a phone finds it, and the six digits for those who type them. */
  address?: string
  code?: string
  /** True when a phone has opened it. */
  visited: boolean
  text?: string | undefined
  photos: number
}

/** The page that the card on screen needs; undefined where nothing is to be written. */
export function wantedPhonePage(state: State): WantedPhonePage | undefined {
  const asked = askedFor(state)
  if (!asked) return undefined
  const { service, key, question } = asked
  const text = answerTo(draftOf(state, service), question)?.und
  const { language } = state
  return { draft: key, question: textIn(question.ask, language), language, ...(text && { text }) }
}

/** The question in own words on screen. */
function askedFor(state: State): { service: string; key: string; question: Question } | undefined {
  const { place } = top(state.stack)
  if (place.screen !== 'step' || place.key === undefined) return undefined
  const { service, key, index } = place
  const question = cardNumbered(state, service)?.questions?.[index]
  return question?.kind === 'text' ? { service, key, question } : undefined
}

/** The state with what is known of the page; what a phone wrote is in the draft at once, whatever becomes of card and page. */
export function afterPhone(before: State, phonePage: KnownPhonePage | undefined): State {
  const state: State = { ...before, phonePage }
  const asked = askedFor(state)
  const wanted = wantedPhonePage(state)
  const page = wanted && phonePageOf(state, wanted)
  if (!asked || page?.status !== 'open') return state
  const { service, key, question } = asked
  const { text = '', photos } = page
  const written = answerTo(draftOf(state, service), question)?.und
  if (written === text || (written === undefined && text === '' && photos === 0)) return state
  return withAnswer(state, service, key, { ask: question.ask, answer: { und: text } })
}

/** True when a phone did something: somebody is there, though nobody presses a key. */
export function isPhoneUsed(before: KnownPhonePage | undefined, after: KnownPhonePage | undefined): boolean {
  if (before?.status !== 'open' || after?.status !== 'open') return false
  return before.visited !== after.visited || before.text !== after.text || before.photos !== after.photos
}

/** What a phone wrote for this card; undefined while its page is not known. */
export function phonePageOf({ phonePage }: State, wanted: WantedPhonePage): KnownPhonePage | undefined {
  const same = phonePage?.draft === wanted.draft && phonePage.question === wanted.question
  return same ? phonePage : undefined
}
