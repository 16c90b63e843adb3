/** Makes the facts of a request out of its events; nothing else ever changes them. Pure. */
import type { EventData, RequestEvent, RequestFacts, Stage } from '../../shared/model/service-request.ts'

/** Actions after which somebody says that it is done, answered or not theirs to do. */
const CLOSING = ['answer', 'decline', 'complete', 'uphold']
/** Stages at which nobody but the desk has it: what leads there takes it away from its department. */
export const AT_DESK: readonly Stage[] = ['triaged', 'refused', 'meeting']

type Happened = Omit<RequestEvent, 'seq'>

/** Returns the facts of a request that was just ordered. */
export function orderedFacts({ request, at, data }: Happened): RequestFacts {
  return {
    id: request,
    stage: data.to,
    rescue: data.rescue ?? false,
    channel: data.channel ?? 'tv',
    ...kept(data, 'service'),
    ...kept(data, 'village'),
    ...kept(data, 'about'),
    level: 'village',
    bounces: 0,
    binding: false,
    orderedAt: at,
    since: at,
    changedAt: at,
    ...(data.due !== undefined && { due: data.due }),
    version: 1,
  }
}

/** Returns the facts after one more event. */
export function factsAfter(facts: RequestFacts, { action, actor, at, data }: Happened): RequestFacts {
  const { due: _due, department, unit, ...rest } = facts
  const isGiven = action === 'dispatch' || action === 'decide'
  const owner = isGiven
    ? { ...kept(data, 'department'), ...kept(data, 'unit') }
    : AT_DESK.includes(data.to)
      ? {}
      : {
          ...(department !== undefined && { department }),
          ...(data.unit !== undefined ? { unit: data.unit } : unit !== undefined && { unit }),
        }
  return {
    ...rest,
    ...owner,
    stage: data.to,
    rescue: action !== 'calm' && (facts.rescue || (data.rescue ?? false)),
    level: data.level ?? facts.level,
    bounces: action === 'refuse' ? facts.bounces + 1 : action === 'redo' ? 0 : facts.bounces,
    binding: isGiven ? action === 'decide' : AT_DESK.includes(data.to) ? false : facts.binding,
    ...(CLOSING.includes(action) && { closedBy: actor ?? data.recordedBy ?? '' }),
    ...kept(data, 'about'),
    ...kept(data, 'face'),
    ...(action === 'erase' && { erased: true as const }),
    since: data.to === facts.stage ? facts.since : at,
    changedAt: at,
    ...(data.due !== undefined && { due: data.due }),
    version: facts.version + 1,
  }
}

/**
 * Returns the facts of all requests that `events`, in the order of the log, tell of. An event of a request that was
 * never ordered is left out.
 */
export function factsOfAll(events: Iterable<RequestEvent>): Map<string, RequestFacts> {
  const all = new Map<string, RequestFacts>()
  for (const event of events) {
    const facts = all.get(event.request)
    if (event.action === 'order') all.set(event.request, orderedFacts(event))
    else if (facts) all.set(event.request, factsAfter(facts, event))
  }
  return all
}

/** The part under its own name, or nothing: absent is absent, never undefined. */
function kept<Name extends keyof EventData>(data: EventData, name: Name): Pick<EventData, Name> | object {
  return data[name] === undefined ? {} : { [name]: data[name] }
}
