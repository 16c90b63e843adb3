/** The conditions that STEPS names, each a question about a request, who acts and the time. Pure. */
import type { RequestFacts, Role, StepInput } from '../../shared/model/service-request.ts'
import type { RefusalCode } from './refused.ts'

/** So long after ordering a resident may undo it as if it had never been, ms. */
export const UNDO_WITHIN = 60_000
/** After so many refusals the next one goes to the joint meeting. */
export const MOST_BOUNCES = 2
const DAY = 86_400_000
/** A completed request without the resident's answer is closed one-sidedly after this, ms. */
export const SILENCE = 7 * DAY
/** What is over goes to the archive after this, ms; until then the resident may still object. */
export const SETTLED_AFTER = 30 * DAY

/** What was said is erased so long after a request went to the archive, ms. */
export const WORDS_KEPT = 365 * DAY

/** Who acts. */
export interface Actor {
  role: Role
  /** The staff account, or the name of another system's key; none for residents, timers and whom somebody writes for. */
  id?: string
  department?: string
  unit?: string
  /** The staff account that writes it down for the actor: a resident on the telephone, a department on paper. */
  recordedBy?: string
}

interface Question {
  facts: RequestFacts
  actor: Actor
  input: StepInput
  /** UTC ms */
  now: number
}

export type Condition = keyof typeof CONDITIONS

/** Each with the code of the refusal when it does not hold. */
export const CONDITIONS = {
  soonAfterOrder: {
    code: 'too_late',
    holds: ({ facts, now }) => now <= facts.orderedAt + UNDO_WITHIN,
  },
  isRescue: { code: 'not_now', holds: ({ facts }) => facts.rescue },
  isNoRescue: { code: 'not_now', holds: ({ facts }) => !facts.rescue },
  bouncesLeft: { code: 'not_now', holds: ({ facts }) => facts.bounces < MOST_BOUNCES },
  mayRefuse: { code: 'may_not_refuse', holds: ({ facts }) => !facts.binding },
  theirs: {
    code: 'not_yours',
    holds: ({ facts, actor }) => isTheirs(facts, actor),
  },
  writtenDown: { code: 'not_now', holds: ({ actor }) => actor.recordedBy !== undefined },
  notComplainedOf: {
    code: 'complained_of',
    holds: ({ facts, input }) =>
      facts.about === undefined || ![input.department, input.unit].includes(facts.about),
  },
  withThoseComplainedOf: {
    code: 'not_now',
    holds: ({ facts, input }) =>
      input.about !== undefined && [facts.department, facts.unit].includes(input.about),
  },
  notByCloser: {
    code: 'same_person',
    holds: ({ facts, actor }) => {
      const person = actor.role === 'resident' ? actor.recordedBy : actor.id
      return facts.closedBy === undefined || person !== facts.closedBy
    },
  },
  overdue: {
    code: 'too_early',
    holds: ({ facts, now }) => facts.level !== 'district' && facts.due !== undefined && now >= facts.due,
  },
  silentForDays: { code: 'too_early', holds: ({ facts, now }) => now >= facts.since + SILENCE },
  notErased: { code: 'not_now', holds: ({ facts }) => facts.erased === undefined },
  keptLongEnough: { code: 'too_early', holds: ({ facts, now }) => now >= facts.since + WORDS_KEPT },
  settled: { code: 'too_early', holds: ({ facts, now }) => now >= facts.since + SETTLED_AFTER },
} satisfies Record<string, { code: RefusalCode; holds(question: Question): boolean }>

/** Returns the code of the refusal, or undefined when the condition holds. */
export function failing(condition: Condition, question: Question): RefusalCode | undefined {
  const { code, holds } = CONDITIONS[condition]
  return holds(question) ? undefined : code
}

/** True when the request was given to the actor's department, and to nobody else's unit within it. */
export function isTheirs(
  facts: Pick<RequestFacts, 'department' | 'unit'>,
  actor: Pick<Actor, 'role' | 'department' | 'unit'>,
): boolean {
  if (actor.department === undefined || actor.department !== facts.department) return false
  return actor.role === 'department' || (facts.unit !== undefined && facts.unit === actor.unit)
}
