/** The page on which a phone writes for the step card that is open. Pure. */

import { textIn } from '../shared/local-text.ts'
import { answerTo, draftOf } from './drafts.ts'
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
  const { place } = top(state.stack)
  if (place.screen !== 'step' || place.key === undefined) return undefined
  const question = cardNumbered(state, place.service)?.questions?.[place.index]
  if (question?.kind !== 'text') return undefined
  const text = answerTo(draftOf(state, place.service), question)?.und
  const { language } = state
  return { draft: place.key, question: textIn(question.ask, language), language, ...(text && { text }) }
}

/** What a phone wrote for this card; undefined while its page is not known. */
export function phonePageOf({ phonePage }: State, wanted: WantedPhonePage): KnownPhonePage | undefined {
  const same = phonePage?.draft === wanted.draft && phonePage.question === wanted.question
  return same ? phonePage : undefined
}
