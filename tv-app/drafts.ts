/** What a household has answered on the step cards of orders that the county centre does not have yet. Pure. */
import type { ServiceCard } from '../shared/api.ts'
import { textIn } from '../shared/local-text.ts'
import type { LocalText } from '../shared/model/local-text.ts'
import type { Question } from '../shared/model/service.ts'
import type { Answer } from '../shared/model/service-request.ts'
import { waitingOf } from './requests.ts'
import type { State } from './state.ts'

/** One answer with the question as it was then: a question that the county has changed since is asked again. */
export interface DraftAnswer {
  ask: LocalText
  answer: LocalText
}
export interface Draft {
  service: string
  /** Idempotency key of the order that it will be. */
  key: string
  answers: readonly DraftAnswer[]
  /** When it was changed last, UTC ms. */
  changedAt: number
}

const MOST_DRAFTS = 10
/** After so long nobody knows what it was about, ms. */
const KEPT = 7 * 86_400_000

/** The draft for this service; undefined where nothing was begun lately, and while its order is on its way. */
export function draftOf(state: State, service: string): Draft | undefined {
  return state.drafts.find(
    (draft) =>
      draft.service === service && draft.changedAt > state.now - KEPT && !waitingOf(state, draft.key),
  )
}

/** What was answered to this question, if it is still an answer to it. */
export function answerTo(
  draft: Draft | undefined,
  { ask, options }: Pick<Question, 'ask' | 'options'>,
): LocalText | undefined {
  const given = draft?.answers.find((each) => sameText(each.ask, ask))?.answer
  if (!given || !options) return given
  return options.find((option) => sameText(option, given))
}

/** Place of the first question without an answer; undefined when all have one. */
export function unanswered(state: State, { code, questions = [] }: ServiceCard): number | undefined {
  const draft = draftOf(state, code)
  const index = questions.findIndex((question) => answerTo(draft, question) === undefined)
  return index < 0 ? undefined : index
}

/** The answers as staff read them, in the county's own language; what was passed over is left out. */
export function answersIn(state: State, { code, questions = [] }: ServiceCard, locale: string): Answer[] {
  const draft = draftOf(state, code)
  return questions
    .map((question) => ({
      question: textIn(question.ask, locale),
      answer: textIn(answerTo(draft, question), locale),
    }))
    .filter(({ answer }) => answer !== '')
}

/** The state with an answer more, or another one. */
export function withAnswer(state: State, service: string, key: string, answer: DraftAnswer): State {
  const before = draftOf(state, service)
  const answers = (before?.answers ?? []).filter(({ ask }) => !sameText(ask, answer.ask))
  const draft = { service, key: before?.key ?? key, answers: [...answers, answer], changedAt: state.now }
  return { ...state, drafts: [...others(state, service), draft].slice(-MOST_DRAFTS) }
}

/** The state without the drafts of orders with these keys: the county centre has them, or nobody wants them any more. */
export function withoutDrafts(state: State, keys: readonly string[]): State {
  const drafts = state.drafts.filter(({ key }) => !keys.includes(key))
  // The old list where nothing differs, so that nothing is remembered anew.
  return drafts.length === state.drafts.length ? state : { ...state, drafts }
}

/**
 * The drafts when the clock goes on `by` ms from `now`: those that were written by the wrong clock are as young as before.
 * Those of another time were written by a right one.
 */
export function movedDrafts(drafts: readonly Draft[], now: number, by: number): readonly Draft[] {
  return drafts.map((draft) =>
    Math.abs(now - draft.changedAt) < KEPT ? { ...draft, changedAt: draft.changedAt + by } : draft,
  )
}

/** The drafts in what was remembered; anything else in it is left out. */
export function draftsIn(remembered: unknown): Draft[] {
  return Array.isArray(remembered) ? remembered.filter(isDraft).slice(-MOST_DRAFTS) : []
}

function others({ drafts }: State, service: string): Draft[] {
  return drafts.filter((draft) => draft.service !== service)
}

function sameText(a: LocalText, b: LocalText): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { service, key, answers, changedAt } = value as Partial<Record<keyof Draft, unknown>>
  return (
    typeof service === 'string' &&
    typeof key === 'string' &&
    typeof changedAt === 'number' &&
    Array.isArray(answers) &&
    answers.every((each) => typeof each?.ask === 'object' && typeof each?.answer === 'object')
  )
}
