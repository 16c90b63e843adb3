/** Carries to the county centre what residents order and do with their requests, and what a new order needs before. */
import type { Answer, OrderInput } from '../shared/model/service-request.ts'
import type { Action } from './action.ts'
import { draftOf } from './drafts.ts'
import { top } from './go.ts'
import { translate } from './i18n/translate.ts'
import { wantedPhonePage } from './phone-page.ts'
import { afterRequests } from './request-news.ts'
import { codeFor, isAwaited, type KnownRequests, requestOf } from './requests.ts'
import { countyLocale, type State } from './state.ts'
import type { World } from './world.ts'

export class Ordering {
  readonly #world: Pick<World, 'errands' | 'newKey' | 'wantPhonePage'>

  constructor(world: Pick<World, 'errands' | 'newKey' | 'wantPhonePage'>) {
    this.#world = world
  }

  /** The same action; a card that orders gets the key of its order when it opens, so that however many OKs are one. */
  named(action: Action, state: State): Action {
    if (action.do !== 'go' && action.do !== 'swap') return action
    const { to } = action
    if (to.screen !== 'order' && to.screen !== 'rescue' && to.screen !== 'step') return action
    if (to.key !== undefined) return action
    const begun = to.screen === 'rescue' || !to.service ? undefined : draftOf(state, to.service)
    return { ...action, to: { ...to, key: begun?.key ?? this.#world.newKey() } }
  }

  /** Does what an action means for the county centre; most mean nothing. */
  perform(action: Action, state: State): void {
    const { errands } = this.#world
    if (action.do === 'place-order') errands.place(orderOf(action, state))
    if (action.do === 'retry') errands.load()
    if (action.do === 'withdraw-order') errands.withdraw(action.ref)
    if (action.do !== 'take-steps') return
    const id = requestOf(state, action.ref)?.id
    if (id === undefined) return
    for (const { action: step, ...input } of action.steps) errands.take(id, step, input)
  }

  /** The state with what is known of the requests now. */
  heard(state: State, known: KnownRequests): State {
    return afterRequests(state, known)
  }

  /** Says where the household lives, when it has said so; what is looked at; and which card a phone may write for. */
  follow(before: State, after: State): void {
    if (wantsCode(before, after)) this.#world.errands.load()
    if (before.village !== after.village) this.#world.errands.settle(after.village)
    if (before.stack === after.stack && before.language === after.language) return
    const [then, now] = [wantedPhonePage(before), wantedPhonePage(after)]
    if (then?.draft !== now?.draft || then?.question !== now?.question) this.#world.wantPhonePage(now)
  }
}

/**
 * True where somebody opens a request of a household that nobody knows, or its digits have just run out on screen. By now
 * the county centre may know whom to call, so it is asked that first.
 */
function wantsCode(before: State, after: State): boolean {
  const { place } = top(after.stack)
  const request = 'ref' in place ? requestOf(after, place.ref) : undefined
  if (!request || !isAwaited(request) || after.requests.bound !== false) return false
  const ranOut = codeFor(before, request) !== undefined && codeFor(after, request) === undefined
  return ranOut || place !== top(before.stack).place
}

/** Staff read what is wanted in the county's own language; who says more in answers has danger put in no mouth. */
function orderOf(
  { key, service, rescue, answers = [] }: Extract<Action, { do: 'place-order' }>,
  state: State,
): OrderInput {
  const locale = countyLocale(state)
  const wish: Answer = {
    question: translate(locale, 'order.question'),
    answer: translate(
      locale,
      rescue && answers.length === 0 ? 'order.answer.rescue' : 'order.answer.call-back',
    ),
  }
  return {
    key,
    ...(service !== undefined && { service }),
    ...(rescue && { rescue }),
    answers: [wish, ...answers],
  }
}
