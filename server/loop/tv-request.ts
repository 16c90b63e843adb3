/** A request as its television shows it: without names, numbers or what the resident said. Pure. */
import type { ResidentAction, TvRequest, TvRequestEvent } from '../../shared/api.ts'
import type { LoggedEvent } from '../store/event-log.ts'
import type { StoredRequest } from '../store/service-requests.ts'
import { UNDO_WITHIN } from './conditions.ts'
import { STAGES, STEPS } from './steps.ts'
import { possibleActions } from './take-step.ts'

/** Actions whose words are meant for the resident. */
const TOLD = new Set(STEPS.filter(({ told }) => told).map(({ action }) => action))
/** Actions that a resident does, as STEPS lists them. */
const RESIDENT_ACTIONS: readonly ResidentAction[] = ['undo', 'cancel', 'confirm', 'not-done', 'rate']

/** Returns the view of a request at `now`, UTC ms; `log` holds its events, oldest first. */
export function tvRequest({ facts }: StoredRequest, log: readonly LoggedEvent[], now: number): TvRequest {
  const { holder, phase } = STAGES[facts.stage]
  const { service, department, due, face } = facts
  const possible = possibleActions(facts, { role: 'resident' }, now)
  return {
    id: facts.id,
    ...(service !== undefined && { service }),
    channel: facts.channel,
    rescue: facts.rescue,
    stage: facts.stage,
    phase,
    holder,
    ...(department !== undefined && { department }),
    ...(due !== undefined && { due }),
    orderedAt: facts.orderedAt,
    undoUntil: facts.orderedAt + UNDO_WITHIN,
    ...(face !== undefined && { face }),
    actions: RESIDENT_ACTIONS.filter((action) => possible.includes(action)),
    version: facts.version,
    story: log.map(toldOf),
  }
}

function toldOf({ event: { action, at, data }, words }: LoggedEvent): TvRequestEvent {
  return {
    told: `told.${action}`,
    time: at,
    ...(data.department !== undefined && { department: data.department }),
    ...(words && TOLD.has(action) && { words: words.body }),
  }
}
