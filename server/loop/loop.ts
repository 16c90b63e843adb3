/** The loop of service requests: takes orders and steps, and lets time act. Every change is one event in the log. */
import type { County } from '../../shared/model/county.ts'
import type { Contact } from '../../shared/model/household.ts'
import type {
  Action,
  EventData,
  Order,
  OrderChannel,
  RequestEvent,
  StepInput,
} from '../../shared/model/service-request.ts'
import { meansDanger } from '../../shared/rescue.ts'
import type { Residents } from '../store/residents.ts'
import type { StoredRequest } from '../store/service-requests.ts'
import { workingCalendar } from './calendar.ts'
import type { Actor } from './conditions.ts'
import { factsAfter, orderedFacts } from './facts.ts'
import { eventsSince, isTaken } from './late-step.ts'
import { Refused } from './refused.ts'
import { STEPS } from './steps.ts'
import { deskDueOf, dueOf, type Terms, takeStep } from './take-step.ts'
import { timedAction, wakeAt } from './timers.ts'

/** Requests that time acts on in one round; the rest waits for the next. */
const AT_ONCE = 200

export interface LoopDeps {
  county: Pick<County, 'calendar' | 'workingHours' | 'timezone' | 'promises' | 'rescue'>
  residents: Pick<Residents, 'requests'>
  /** UTC ms */
  now: () => number
}

/** Where an order comes from. */
export interface OrderSource {
  /** Whose keys are told apart: "tv:<television>", "desk:<account>", "open311:<key>". */
  origin: string
  channel: OrderChannel
  actor: Actor
  television?: string
  village?: string
  contact?: Contact
}

/** What a step is made with, besides what it says. */
export interface StepTerms {
  /** The version that the actor saw; another one refuses the step, so that of two who take a request one wins. */
  version?: number
  /** The version that a resident saw, whose step may come late or twice: what was taken since is not taken again. */
  seen?: number | undefined
  /** Refuses requests that are none of the actor's business as if there were none. */
  isVisible?: (request: StoredRequest) => boolean
}

export interface Loop {
  /** Takes an order, once for each key of an origin. What resolves is on the disk. */
  order(order: Order, source: OrderSource): Promise<{ request: StoredRequest; repeated: boolean }>
  /**
   * Takes a step, or leaves the request as it is where the resident's was taken before. What resolves is on the disk.
   * @throws Refused when there is no such request or STEPS does not allow it.
   */
  act(id: string, action: Action, actor: Actor, input?: StepInput, terms?: StepTerms): Promise<StoredRequest>
  /** Lets time act on all requests whose time has come; returns how many steps it took. */
  runTimers(): Promise<number>
}

/** Returns the loop over what `residents` holds. */
export function createLoop({ county, residents: { requests }, now }: LoopDeps): Loop {
  const calendar = workingCalendar(county.calendar, county.workingHours, county.timezone)
  const terms = (): Terms => ({ promises: county.promises, calendar, now: now() })

  const act: Loop['act'] = async (id, action, actor, input = {}, { version, seen, isVisible } = {}) => {
    const changed = await requests.change(id, async (request, log) => {
      const { facts } = request
      if (isVisible && !isVisible(request)) throw new Refused('unknown_request')
      if (version !== undefined && version !== facts.version) throw new Refused('changed_meanwhile')
      const past = seen !== undefined || action === 'recall' ? await log.of(id) : []
      if (seen !== undefined && isTaken(action, actor, eventsSince(seen, past))) return undefined
      const deskDue = deskDueOf(past.map((logged) => logged.event))
      const { words, ...event } = takeStep(facts, action, actor, input, { ...terms(), deskDue })
      const after = factsAfter(facts, { ...event, request: id })
      return {
        event,
        facts: after,
        wake: wakeAt(after),
        ...(words !== undefined && { words }),
        ...(action === 'contact' && input.contact && { contact: input.contact }),
        ...(action === 'erase' && { erase: true as const }),
      }
    })
    if (!changed) throw new Refused('unknown_request')
    return changed
  }

  return {
    act,
    async order(order, { origin, channel, actor, television, village, contact }) {
      if (!STEPS.some(({ action, by }) => action === 'order' && by.includes(actor.role))) {
        throw new Refused('not_allowed')
      }
      const { key, service, answers, about } = order
      const current = terms()
      return requests.add({
        origin,
        key,
        ...(television !== undefined && { television }),
        ...(contact && { contact }),
        day: calendar.dayOf(current.now),
        answers,
        begin(id, said) {
          const spoken = said.map(({ answer }) => answer)
          const rescue = order.rescue ?? meansDanger(county.rescue, spoken)
          const due = dueOf('ordered', rescue, current)
          const data: EventData = {
            to: 'ordered',
            channel,
            ...(service !== undefined && { service }),
            ...(village !== undefined && { village }),
            ...(about !== undefined && { about }),
            ...(rescue && { rescue }),
            ...(due !== undefined && { due }),
          }
          const event: Omit<RequestEvent, 'seq'> = {
            request: id,
            action: 'order',
            role: actor.role,
            ...(actor.id !== undefined && { actor: actor.id }),
            at: current.now,
            data,
          }
          const facts = orderedFacts(event)
          return { event, facts, wake: wakeAt(facts) }
        },
      })
    },
    async runTimers() {
      let taken = 0
      const due = await requests.list({ wakeUntil: now(), order: 'wake', limit: AT_ONCE })
      for (const { facts } of due) {
        const action = timedAction(facts, now())
        if (action === undefined) continue
        try {
          await act(facts.id, action, { role: 'system' }, {}, { version: facts.version })
          taken++
        } catch (error) {
          // Somebody acted in the meantime, so that time has nothing to do any more.
          if (!(error instanceof Refused)) throw error
        }
      }
      return taken
    },
  }
}
