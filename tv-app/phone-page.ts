/** The page on which a phone writes for the step card that is open. Pure. */

import { textIn } from '../shared/local-text.ts'
import type { LocalText } from '../shared/model/local-text.ts'
import type { Question } from '../shared/model/service.ts'
import { saysDanger } from './danger.ts'
import { answerTo, draftOf, withAnswer } from './drafts.ts'
import { replaceTop, top } from './go.ts'
import { waitingOf } from './requests.ts'
import { cardNumbered } from './service-name.ts'
import type { State } from './state.ts'

/** The question of a step card that a phone may answer. */
interface PhoneQuestion {
  /** Key that its order will have. */
  draft: string
  service: string
  ask: LocalText
  /** The same as it stands on the screen. */
  question: string
}

/** The card that a phone may write for. */
export interface WantedPhonePage extends PhoneQuestion {
  /** BCP 47 */
  language: string
  text?: string | undefined
}

/** What is known of the page of a card. */
export interface KnownPhonePage extends PhoneQuestion {
  /** `leaving`: the card was left, and the last words are asked for. */
  status: 'opening' | 'open' | 'failed' | 'leaving'
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
  const { ask } = question
  return { draft: key, service, ask, question: textIn(ask, language), language, ...(text && { text }) }
}

/** The question in own words on screen. */
function askedFor(state: State): { service: string; key: string; question: Question } | undefined {
  const { place } = top(state.stack)
  if (place.screen !== 'step' || place.key === undefined) return undefined
  const { service, key, index } = place
  const question = cardNumbered(state, service)?.questions?.[index]
  return question?.kind === 'text' ? { service, key, question } : undefined
}

/**
 * The state with what is known of the page. What a phone wrote is in the draft at once, whatever becomes of card and page:
 * the last words may come after the card was left.
 */
export function afterPhone(before: State, phonePage: KnownPhonePage | undefined): State {
  const state: State = { ...before, phonePage }
  if (!phonePage || !mayWrite(state, phonePage)) return state
  const { draft, service, ask, text = '', photos } = phonePage
  const written = answerTo(draftOf(state, service), { ask })?.und
  if (written === text || (written === undefined && text === '' && photos === 0)) return state
  const after = withAnswer(state, service, draft, { ask, answer: { und: text } })
  const { place } = top(after.stack)
  const isOnward = (place.screen === 'step' || place.screen === 'order') && place.key === draft
  if (phonePage.status !== 'leaving' || !isOnward || !saysDanger(after, [text])) return after
  return { ...after, stack: replaceTop(after.stack, { screen: 'rescue', service, key: draft }) }
}

/** The page of the card on screen, or of one that was left and not ordered yet. */
function mayWrite(state: State, page: KnownPhonePage): boolean {
  const wanted = wantedPhonePage(state)
  if (page.status === 'open') return wanted !== undefined && phonePageOf(state, wanted) !== undefined
  const begun = draftOf(state, page.service)
  const isOrdered = waitingOf(state, page.draft) !== undefined || page.draft in state.requests.placed
  return page.status === 'leaving' && !isOrdered && (begun === undefined || begun.key === page.draft)
}

/**
 * True while the last words that a phone wrote for the order of this key are asked for. A page that no phone was known to
 * have opened holds no order up: it takes longer to write on one than to hear of it.
 */
export function awaitsPhone({ phonePage }: State, key: string): boolean {
  return phonePage?.status === 'leaving' && phonePage.visited && phonePage.draft === key
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
