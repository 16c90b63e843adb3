/** What this household asked for: which requests there are, what can be done with them, and what they are called. Pure. */
import type { BindingCode, ResidentAction, TvRequest } from '../shared/api.ts'
import type { Face } from '../shared/model/service-request.ts'
import { type MessageKey, translate } from './i18n/translate.ts'
import { nameOfService } from './service-name.ts'
import type { State } from './state.ts'

/** An order that the server has not acknowledged yet. */
export interface WaitingOrder {
  key: string
  service?: string | undefined
  rescue?: true | undefined
  /** UTC ms */
  orderedAt: number
  /** True when it is to be taken back as soon as the server has it. */
  withdrawn?: boolean
}

/** What is said along with a step. */
export interface StepInput {
  face?: Face | undefined
  words?: string | undefined
}

export interface ResidentStep extends StepInput {
  action: ResidentAction
}

/** Everything that this television knows about its requests. */
export interface KnownRequests {
  /** Newest first. */
  list: readonly TvRequest[]
  /** Newest first. */
  waiting: readonly WaitingOrder[]
  /** Ids of requests with steps that the server has not acknowledged yet. */
  sending: readonly string[]
  /** Ids of the requests that came of the orders of these keys, since the set was switched on. */
  placed: { readonly [key: string]: string }
  /** How often the county centre did not take what was sent. */
  refused: number
  /** `none` until this television has asked for anything; `failed` while the list cannot be had and none is known. */
  status: 'none' | 'loading' | 'known' | 'failed'
  /** Whether the county centre knows whom to call; undefined until it was asked. */
  bound?: boolean | undefined
  /** Six digits that tell the county centre on the telephone which television this is. */
  code?: BindingCode | undefined
}

/** A call for rescue that is older is not what somebody means who presses "danger" now, ms. */
const ANSWERED_WITHIN = 30 * 60_000

export const NO_REQUESTS: KnownRequests = {
  list: [],
  waiting: [],
  sending: [],
  placed: {},
  refused: 0,
  status: 'none',
}

/** Version of each request when somebody looked at it last, by id. */
export type SeenRequests = { readonly [id: string]: number }

/** The versions in what was remembered; anything else in it is left out. */
export function seenIn(remembered: unknown): SeenRequests {
  if (typeof remembered !== 'object' || remembered === null) return {}
  const seen: { [id: string]: number } = {}
  for (const [id, version] of Object.entries(remembered)) if (typeof version === 'number') seen[id] = version
  return seen
}

/** The state after somebody opened the request that `ref` names. */
export function withSeen(state: State, ref: string): State {
  const request = requestOf(state, ref)
  if (!request || !isUnseen(state, request)) return state
  return { ...state, seenRequests: { ...state.seenRequests, [request.id]: request.version } }
}

/** The state with an order on its way. */
export function withWaiting(
  state: State,
  { key, service, rescue }: { key: string; service?: string | undefined; rescue?: true },
): State {
  const { requests } = state
  const waiting = [{ key, service, rescue, orderedAt: state.now }, ...requests.waiting]
  return { ...state, requests: { ...requests, waiting } }
}

/** The state with something on its way that was done with this request. */
export function withSending(state: State, ref: string): State {
  const { requests } = state
  const id = referredId(requests, ref)
  return { ...state, requests: { ...requests, sending: [...requests.sending, id] } }
}

/** True where something happened to the request since anybody looked at it. */
export function isUnseen(state: State, request: TvRequest): boolean {
  return request.version > (state.seenRequests[request.id] ?? 0)
}

/** True where any request has news. */
export function hasNews(state: State): boolean {
  return state.requests.list.some((request) => isUnseen(state, request))
}

/** The request of this id, or that came of the order of this key; undefined while the server has not told. */
export function requestOf({ requests }: State, ref: string): TvRequest | undefined {
  const id = referredId(requests, ref)
  return requests.list.find((request) => request.id === id)
}

export function waitingOf({ requests }: State, key: string): WaitingOrder | undefined {
  return requests.waiting.find((order) => order.key === key)
}

/**
 * What is under way for this service (for no service: "call me back"), by id or key; undefined where nothing is. A call
 * that was answered is over; a service that they say is done waits for the resident's word.
 */
export function underWay({ requests }: State, service: string | undefined): string | undefined {
  const isSame = (about: { service?: string | undefined; rescue?: boolean | undefined }): boolean =>
    about.service === service && (service !== undefined || !about.rescue)
  const waiting = requests.waiting.find((order) => isSame(order) && !order.withdrawn)
  if (waiting) return waiting.key
  const over = service === undefined ? 4 : 5
  return requests.list.find((request) => isSame(request) && request.phase < over)?.id
}

/**
 * The call for rescue (about this service, where one is named) that somebody answers any moment, by id or key. One that
 * was answered or taken on, or made a while ago, is none: whoever is in danger again calls again.
 */
export function calledForRescue({ requests, now }: State, service: string | undefined): string | undefined {
  const isSame = (about: { service?: string | undefined; rescue?: boolean | undefined }): boolean =>
    about.service === service && about.rescue === true
  const waiting = requests.waiting.find((order) => isSame(order) && !order.withdrawn)
  if (waiting) return waiting.key
  return requests.list.find(
    (request) => isSame(request) && request.phase <= 2 && request.orderedAt > now - ANSWERED_WITHIN,
  )?.id
}

/** True while somebody will call about it: where nobody knows whom, the household has to say so. */
export function isAwaited({ phase }: TvRequest): boolean {
  return phase < 4
}

/** The digits that tell the county centre on the telephone whose request this is; undefined where they are not needed, or over. */
export function codeFor({ requests, now }: State, request: TvRequest): string | undefined {
  const { bound, code } = requests
  return bound === false && isAwaited(request) && code && code.until > now ? code.code : undefined
}

/** "水管漏水", or "打电话给我" where no service is named, in the language of the screen. */
export function nameOfRequest(
  state: State,
  { service, rescue }: { service?: string | undefined; rescue?: boolean | undefined },
): string {
  const name = service === undefined ? undefined : nameOfService(state, service)
  return name ?? translate(state.language, rescue ? 'request.rescue' : 'request.call-back')
}

/** Text key of the last thing that happened. */
export function newestOf({ story }: TvRequest): MessageKey {
  return (story[story.length - 1]?.told ?? 'told.order') as MessageKey
}

/** What can be done with it now; nothing while something that was done is on its way. */
export function actionsOf({ requests, now }: State, request: TvRequest): readonly ResidentAction[] {
  if (requests.sending.includes(request.id)) return []
  return request.actions.filter((action) => action !== 'undo' || request.undoUntil > now)
}

function referredId({ placed }: KnownRequests, ref: string): string {
  return placed[ref] ?? ref
}
