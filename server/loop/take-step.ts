/** Decides whether a step may be taken and what its event is. Pure: the time, the calendar and the facts are given. */
import type { Promises } from '../../shared/model/county.ts'
import type {
  Action,
  EventData,
  RequestEvent,
  RequestFacts,
  Stage,
  StepInput,
} from '../../shared/model/service-request.ts'
import { LEVELS } from '../../shared/model/service-request.ts'
import type { WorkingCalendar } from './calendar.ts'
import { type Actor, failing } from './conditions.ts'
import { Refused } from './refused.ts'
import { STAGES, STEPS, type Step } from './steps.ts'

const MINUTE = 60_000
const HOUR = 3_600_000

/** What promises are counted with. */
export interface Terms {
  promises: Promises
  calendar: WorkingCalendar
  /** UTC ms */
  now: number
  /** When the promise ended, UTC ms, that the desk had before it gave the request away; it is not renewed by a recall. */
  deskDue?: number | undefined
}

/** An event that is not in the log yet, with the words that belong to it. */
export interface EventDraft extends Omit<RequestEvent, 'seq' | 'request'> {
  words?: string
}

/**
 * Returns the event of a step.
 * @throws Refused when STEPS does not allow it.
 */
export function takeStep(
  facts: RequestFacts,
  action: Action,
  actor: Actor,
  input: StepInput,
  terms: Terms,
): EventDraft {
  // A clock that was put back must not make a story whose end lies before its beginning.
  const now = Math.max(terms.now, facts.changedAt)
  const step = stepFor(facts, action, actor, input, now)
  if (step.needs?.some((part) => input[part] === undefined)) throw new Refused('something_missing')
  const to = step.to === 'same' ? facts.stage : step.to
  const { department, unit, about, face, words } = input
  const data: EventData = {
    to,
    ...takes(step, 'department', department),
    ...((action === 'dispatch' || action === 'decide' || action === 'hand-on') &&
      unit !== undefined && { unit }),
    ...((action === 'confirm' || action === 'not-done' || action === 'rate') && face && { face }),
    ...(action === 'complaint' && about !== undefined && { about }),
    ...(action === 'rescue' && { rescue: true as const }),
    ...(actor.recordedBy !== undefined && { recordedBy: actor.recordedBy }),
    ...promised(facts, action, to, { ...terms, now }),
  }
  return {
    action,
    role: actor.role,
    ...(actor.id !== undefined && { actor: actor.id }),
    at: now,
    data,
    ...(words !== undefined && { words }),
  }
}

/** Returns the actions that STEPS allows this actor now; what they need besides is not asked. */
export function possibleActions(facts: RequestFacts, actor: Actor, now: number): Action[] {
  const actions = STEPS.filter(({ action, from, by }) => {
    if (!from.includes(facts.stage) || !by.includes(actor.role)) return false
    try {
      return stepFor(facts, action, actor, {}, now) !== undefined
    } catch (error) {
      if (error instanceof Refused) return false
      throw error
    }
  })
  return [...new Set(actions.map(({ action }) => action))]
}

/** Until when the promise of a stage runs that begins now, UTC ms; undefined where nobody owes anything. */
export function dueOf(stage: Stage, rescue: boolean, terms: Terms): number | undefined {
  const { promise } = STAGES[stage]
  if (promise === undefined) return undefined
  if (rescue) return terms.now + terms.promises.rescueMinutes * MINUTE
  return terms.calendar.after(terms.now, terms.promises[promise] * HOUR)
}

/** @throws Refused */
function stepFor(facts: RequestFacts, action: Action, actor: Actor, input: StepInput, now: number): Step {
  const rows = STEPS.filter((step) => step.action === action && step.by.includes(actor.role))
  if (rows.length === 0) throw new Refused('not_allowed')
  const question = { facts, actor, input, now }
  const step = rows.find(({ from, when }) => from.includes(facts.stage) && !(when && failing(when, question)))
  if (!step) throw new Refused('not_now')
  for (const guard of step.guards ?? []) {
    const code = failing(guard, question)
    if (code) throw new Refused(code)
  }
  return step
}

/** Returns when the last promise of the desk among these events of a request ended, UTC ms. */
export function deskDueOf(events: readonly RequestEvent[]): number | undefined {
  return events.findLast(({ data }) => STAGES[data.to].holder === 'desk')?.data.due
}

/**
 * The promise after a step. Steps among stages of one promise do not renew it, nor does a recall, else it could be put
 * off for ever; and whose business a missed one became stays theirs until nobody owes anything.
 */
function promised(
  facts: RequestFacts,
  action: Action,
  to: Stage,
  terms: Terms,
): Pick<EventData, 'due' | 'level'> {
  if (action === 'escalate') {
    const level = LEVELS[LEVELS.indexOf(facts.level) + 1] ?? facts.level
    return { level, ...optionalDue(dueOf(to, facts.rescue, terms)) }
  }
  if (action === 'rescue') {
    const soon = dueOf(to, true, terms) ?? terms.now
    return optionalDue(Math.min(facts.due ?? soon, soon))
  }
  if (action === 'calm') return optionalDue(dueOf(to, false, terms))
  if (STAGES[to].promise !== undefined && STAGES[to].promise === STAGES[facts.stage].promise) {
    return optionalDue(facts.due)
  }
  const level = STAGES[to].promise === undefined ? LEVELS[0] : facts.level
  const earlier = action === 'recall' ? terms.deskDue : undefined
  return { level, ...optionalDue(earlier ?? dueOf(to, facts.rescue, terms)) }
}

function optionalDue(due: number | undefined): { due?: number } {
  return due === undefined ? {} : { due }
}

function takes(step: Step, part: 'department', value: string | undefined): { department?: string } {
  return step.needs?.includes(part) && value !== undefined ? { department: value } : {}
}
