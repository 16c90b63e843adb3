/** The lanes of the desk: which one a request waits in, and what goes first within it. Pure. */
import type { RequestFacts, Stage } from '../../shared/model/service-request.ts'
import { LEVELS, STAGE_NAMES } from '../../shared/model/service-request.ts'
import { STAGES } from './steps.ts'

/** In the order in which the desk looks at them. */
export const LANES = ['rescue', 'overdue', 'reopened', 'refused', 'new', 'waiting', 'over'] as const
export type Lane = (typeof LANES)[number]

/** All that a lane depends on. */
export interface Standing {
  stage: Stage
  rescue: boolean
  /** True when its promise is over. */
  isLate: boolean
}

/** Returns the lane of what stands so. */
export function laneFor({ stage, rescue, isLate }: Standing): Lane {
  const { holder, status } = STAGES[stage]
  if (status === 'closed') return 'over'
  if (rescue && holder !== 'resident') return 'rescue'
  if (isLate) return 'overdue'
  if (stage === 'reopened') return 'reopened'
  if (stage === 'refused' || stage === 'meeting') return 'refused'
  return holder === 'desk' ? 'new' : 'waiting'
}

/** Returns the lane of a request at `now`, UTC ms. */
export function laneOf({ stage, rescue, due }: RequestFacts, now: number): Lane {
  return laneFor({ stage, rescue, isLate: due !== undefined && due <= now })
}

/** Returns everything that stands in a lane. */
export function standingsIn(lane: Lane): (Omit<Standing, 'stage'> & { stages: Stage[] })[] {
  return [true, false].flatMap((rescue) =>
    [true, false].flatMap((isLate) => {
      const stages = STAGE_NAMES.filter((stage) => laneFor({ stage, rescue, isLate }) === lane)
      return stages.length > 0 ? [{ stages, rescue, isLate }] : []
    }),
  )
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
