/** The lanes of the desk: which one a request waits in, and what goes first within it. Pure. */
import type { RequestFacts } from '../../shared/model/service-request.ts'
import { LEVELS } from '../../shared/model/service-request.ts'
import { STAGES } from './steps.ts'

/** In the order in which the desk looks at them. */
export const LANES = ['rescue', 'overdue', 'reopened', 'refused', 'new', 'waiting', 'over'] as const
export type Lane = (typeof LANES)[number]

/** Returns the lane of a request at `now`, UTC ms. */
export function laneOf(facts: RequestFacts, now: number): Lane {
  const { holder, status } = STAGES[facts.stage]
  if (status === 'closed') return 'over'
  if (facts.rescue && holder !== 'resident') return 'rescue'
  if (facts.due !== undefined && facts.due <= now) return 'overdue'
  if (facts.stage === 'reopened') return 'reopened'
  if (facts.stage === 'refused' || facts.stage === 'meeting') return 'refused'
  return holder === 'desk' ? 'new' : 'waiting'
}

/** Orders by lane, then by how high it was escalated, then by whose promise ends first. */
export function byUrgency(now: number): (a: RequestFacts, b: RequestFacts) => number {
  const rank = (facts: RequestFacts) => LANES.indexOf(laneOf(facts, now))
  return (a, b) =>
    rank(a) - rank(b) ||
    LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
    (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
    a.orderedAt - b.orderedAt
}
