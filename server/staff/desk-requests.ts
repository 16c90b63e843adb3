/** Service requests as the staff see and change them: each account what is its own, and nothing more. */
import type { Contact } from '../../shared/model/household.ts'
import {
  type Action,
  type Answer,
  type Order,
  type RequestEvent,
  type RequestFacts,
  type Role,
  STAGE_NAMES,
  type StepInput,
} from '../../shared/model/service-request.ts'
import { type Actor, isTheirs } from '../loop/conditions.ts'
import { byUrgency, LANES, type Lane, laneFor, laneOf, standingsIn } from '../loop/lanes.ts'
import type { Loop } from '../loop/loop.ts'
import { Refused } from '../loop/refused.ts'
import { STAGES } from '../loop/steps.ts'
import { possibleActions } from '../loop/take-step.ts'
import type { LoggedEvent } from '../store/event-log.ts'
import type { StoredPhoto } from '../store/photos.ts'
import type { RequestQuery } from '../store/request-query.ts'
import type { Residents } from '../store/residents.ts'
import type { StoredRequest } from '../store/service-requests.ts'
import type { StaffAccount } from '../store/staff-accounts.ts'
import { isAllowed, knowsWho, MATRIX } from './matrix.ts'

/** Requests on which an account has acted, looked through for a list. */
const MOST_TOUCHED = 5_000
/** Requests of one lane that stand alike; those that were promised first. Nobody in danger is left out. */
const MOST_IN_LANE = 1_000
/** So far back words and contacts are looked through where no days are asked for, ms. */
const SEARCHED = 90 * 86_400_000
/** What is not over, lane by lane: no lane, however long, takes the room of another. */
const OPEN_STANDINGS = LANES.filter((lane) => lane !== 'over').flatMap((lane) =>
  standingsIn(lane).map((standing) => ({ ...standing, ...(lane !== 'rescue' && { limit: MOST_IN_LANE }) })),
)
const OPEN_STAGES = STAGE_NAMES.filter((stage) => STAGES[stage].phase < 5)

/** What an operator may write down for whom: for a resident on the telephone, for a department that works on paper. */
export const RECORDABLE = {
  resident: ['confirm', 'not-done', 'cancel', 'rate'],
  department: ['complete', 'accept', 'refuse'],
} as const satisfies Partial<Record<Role, readonly Action[]>>
export type Speaker = keyof typeof RECORDABLE
export const SPEAKERS = Object.keys(RECORDABLE) as Speaker[]

/** One line of a list. */
export interface DeskRow {
  facts: RequestFacts
  lane: Lane
}

/** One request with its story. */
export interface DeskRequest extends DeskRow {
  /** What this account may do with it now. */
  actions: Action[]
  /** What it may write down for others now. */
  recordable: Record<Speaker, Action[]>
  story: { event: RequestEvent; words?: string }[]
  /** What the resident answered; none where the account may not read it, or it was erased. */
  answers?: Answer[]
  /** Numbers of the photos that came with the order; none where the account may not read words. */
  photos: number[]
  contact?: Contact
}

export interface DeskRequests {
  /** What is not over and this account may see, most urgent first. */
  open(account: StaffAccount): Promise<DeskRow[]>
  /** How many of these are in each lane, also beyond what `open` lists. */
  counts(account: StaffAccount): Promise<Record<Lane, number>>
  /** Those of `open` on which this account has acted. */
  touched(account: StaffAccount): Promise<DeskRow[]>
  /** History, newest first. */
  list(account: StaffAccount, query: RequestQuery): Promise<DeskRow[]>
  /**
   * Those of `list` in whose number, words or contact `text` occurs, as far as the account may see these; without days,
   * words and contacts of the last 90 only.
   */
  search(account: StaffAccount, text: string, query: RequestQuery): Promise<DeskRow[]>
  /** @throws Refused when there is none, or it is none of the account's business. */
  one(account: StaffAccount, id: string): Promise<DeskRequest>
  /** A photo of a request, for those who may read its words. @throws Refused */
  photo(
    account: StaffAccount,
    id: string,
    photo: number,
  ): Promise<Pick<StoredPhoto, 'type' | 'bytes'> | undefined>
  /**
   * Takes a step; `version` is the one that the account saw on its page.
   * @throws Refused
   */
  act(account: StaffAccount, id: string, action: Action, input: StepInput, version: number): Promise<DeskRow>
  /** Takes a step for somebody who has no screen of ours: see RECORDABLE. @throws Refused */
  writeDown(
    account: StaffAccount,
    id: string,
    speaker: Speaker,
    action: Action,
    input: StepInput,
    version: number,
  ): Promise<DeskRow>
  /** Takes an order by telephone or on paper, once for each key. @throws Refused */
  takeOrder(
    account: StaffAccount,
    order: Order,
    from: { channel: 'phone' | 'paper'; village?: string; contact?: Contact },
  ): Promise<DeskRow>
}

/** Returns the desk's side of the loop; `now` is UTC ms. */
export function createDeskRequests(
  residents: Pick<Residents, 'requests' | 'log' | 'contacts' | 'photos' | 'staff'>,
  loop: Pick<Loop, 'act' | 'order'>,
  now: () => number,
): DeskRequests {
  const { requests, log, contacts, photos, staff } = residents
  const rowOf = (facts: RequestFacts): DeskRow => ({ facts, lane: laneOf(facts, now()) })
  const seenBy = (actor: Actor) => (request: StoredRequest) => isAllowed(actor, 'see-requests', request.facts)

  async function visible(account: StaffAccount, query: RequestQuery): Promise<RequestFacts[]> {
    const actor = actorOf(account)
    const scope = scopeOf(account)
    const found = scope ? await requests.list({ ...query, ...scope }) : []
    return found
      .filter(seenBy(actor))
      .map(({ facts }) => (knowsWho(actor, facts) ? facts : withoutPlace(facts)))
  }

  /** As whom the loop knows what is written down; none when the department could say so itself. */
  async function spoken(
    speaker: Speaker,
    facts: RequestFacts,
    recordedBy: string,
  ): Promise<Actor | undefined> {
    if (speaker === 'resident') return { role: 'resident', recordedBy }
    const { department } = facts
    if (department === undefined || STAGES[facts.stage].holder !== 'unit') return undefined
    const isReached = (await staff.all()).some((one) => one.active && isTheirs(facts, one))
    return isReached ? undefined : { role: 'department', department, recordedBy }
  }
  async function recordable(account: StaffAccount, facts: RequestFacts, speaker: Speaker): Promise<Action[]> {
    if (!isAllowed(actorOf(account), 'take-orders')) return []
    const actor = await spoken(speaker, facts, account.id)
    const possible = actor ? possibleActions(facts, actor, now()) : []
    return RECORDABLE[speaker].filter((action) => possible.includes(action))
  }

  return {
    async open(account) {
      const at = now()
      const lists = await Promise.all(
        OPEN_STANDINGS.map(({ isLate, ...query }) =>
          visible(account, { ...query, late: { at, is: isLate }, order: 'due' }),
        ),
      )
      return lists.flat().sort(byUrgency(at)).map(rowOf)
    },
    async counts(account) {
      const counts = Object.fromEntries(LANES.map((lane) => [lane, 0])) as Record<Lane, number>
      const scope = scopeOf(account)
      const found = scope ? await requests.standings({ ...scope, stages: OPEN_STAGES }, now()) : []
      for (const { count, ...standing } of found) counts[laneFor(standing)] += count
      return counts
    },
    async touched(account) {
      const query = { stages: OPEN_STAGES, actor: account.id, order: 'due', limit: MOST_TOUCHED } as const
      return (await visible(account, query)).sort(byUrgency(now())).map(rowOf)
    },
    list: async (account, query) => (await visible(account, query)).map(rowOf),
    async search(account, text, query) {
      const actor = actorOf(account)
      const { from, until } = query.ordered ?? {}
      const search = {
        text,
        ...(from === undefined && until === undefined && { since: now() - SEARCHED }),
        words: isAllowed(actor, 'see-words'),
        contacts: isAllowed(actor, 'see-contact'),
      }
      const found = await visible(account, { ...query, search })
      return found.filter((facts) => knowsWho(actor, facts)).map(rowOf)
    },
    async one(account, id) {
      const actor = actorOf(account)
      const request = await requests.find(id)
      if (!request || !seenBy(actor)(request)) throw new Refused('unknown_request')
      const { facts } = request
      const events = await log.of(id)
      const readsWords = isAllowed(actor, 'see-words', facts)
      const contact = isAllowed(actor, 'see-contact', facts) ? await contacts.ofRequest(id) : undefined
      const answers = readsWords ? answersOf(events) : undefined
      return {
        ...rowOf(knowsWho(actor, facts) ? facts : withoutPlace(facts)),
        actions: possibleActions(facts, actor, now()),
        recordable: {
          resident: await recordable(account, facts, 'resident'),
          department: await recordable(account, facts, 'department'),
        },
        story: events.map(({ event, words }) => ({
          event: knowsWho(actor, facts) ? event : { ...event, data: withoutPlace(event.data) },
          ...(readsWords && words && event.action !== 'order' && { words: words.body }),
        })),
        ...(answers && { answers }),
        photos: readsWords ? (await photos.ofRequest(id)).map((photo) => photo.id) : [],
        ...(contact && { contact }),
      }
    },
    async photo(account, id, number) {
      const actor = actorOf(account)
      const request = await requests.find(id)
      if (!request || !isAllowed(actor, 'see-words', request.facts)) throw new Refused('unknown_request')
      const photo = await photos.read(number)
      return photo?.request === id ? photo : undefined
    },
    async act(account, id, action, input, version) {
      const actor = actorOf(account)
      const request = await loop.act(id, action, actor, input, { version, isVisible: seenBy(actor) })
      return rowOf(request.facts)
    },
    async writeDown(account, id, speaker, action, input, version) {
      const isRecordable = RECORDABLE[speaker].some((one) => one === action)
      if (!isRecordable || !isAllowed(actorOf(account), 'take-orders')) throw new Refused('not_allowed')
      const request = await requests.find(id)
      if (!request) throw new Refused('unknown_request')
      const actor = await spoken(speaker, request.facts, account.id)
      if (!actor) throw new Refused(request.facts.version === version ? 'not_allowed' : 'changed_meanwhile')
      return rowOf((await loop.act(id, action, actor, input, { version })).facts)
    },
    async takeOrder(account, order, { channel, village, contact }) {
      if (!isAllowed(actorOf(account), 'take-orders')) throw new Refused('not_allowed')
      const { request } = await loop.order(order, {
        origin: `desk:${account.id}`,
        channel,
        actor: actorOf(account),
        ...(village !== undefined && { village }),
        ...(contact && { contact }),
      })
      return rowOf(request.facts)
    },
  }
}

/** The account as the loop knows it. */
export function actorOf({ id, role, department, unit }: StaffAccount): Actor {
  return {
    role,
    id,
    ...(department !== undefined && { department }),
    ...(unit !== undefined && { unit }),
  }
}

/** Which requests an account may see; undefined for those who may see none. */
function scopeOf({ role, department = '', unit = '' }: StaffAccount): RequestQuery | undefined {
  const scope = MATRIX[role]['see-requests']
  if (scope === 'none') return undefined
  // Asked of the store, since a page of the department's requests may hold none of the unit's.
  return { ...(scope === 'own' && { department }), ...(role === 'unit' && { unit }) }
}

function answersOf(events: readonly LoggedEvent[]): Answer[] | undefined {
  const ordered = events.find(({ event }) => event.action === 'order')
  return ordered?.words && JSON.parse(ordered.words.body)
}

/** In a small village the place alone tells who complained. */
function withoutPlace<Kind extends { village?: string }>({ village: _, ...rest }: Kind) {
  return rest
}
