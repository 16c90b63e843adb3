/** A resident's step that comes late, or twice since its answer was lost on the way. Pure. */
import type { Action, RequestEvent } from '../../shared/model/service-request.ts'
import type { LoggedEvent } from '../store/event-log.ts'
import type { Actor } from './conditions.ts'
import { Refused } from './refused.ts'
import { STEPS } from './steps.ts'

/** Returns what happened after the version that somebody saw; `log` holds all events of the request, oldest first. */
export function eventsSince(version: number, log: readonly LoggedEvent[]): RequestEvent[] {
  return log.slice(version).map(({ event }) => event)
}

/**
 * Tells whether a step was taken already among the events since its actor decided on it.
 * @throws Refused when it judges what somebody has changed since.
 */
export function isTaken(action: Action, { role }: Actor, since: readonly RequestEvent[]): boolean {
  if (since.some((event) => event.action === action && event.role === role)) return true
  const judges = STEPS.some((step) => step.action === action && step.judges)
  // Time may have closed it meanwhile, or somebody corrected whom to call; what was done is still what was seen.
  if (judges && since.some((event) => event.role !== 'system' && event.action !== 'contact'))
    throw new Refused('changed_meanwhile')
  return false
}
