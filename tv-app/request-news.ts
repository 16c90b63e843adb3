/** What the server's news about requests change on screen: a passing line, and marks until somebody has looked. Pure. */
import type { TvRequest } from '../shared/api.ts'
import { say } from './change.ts'
import { withoutDrafts } from './drafts.ts'
import { type Place, top } from './go.ts'
import { translate } from './i18n/translate.ts'
import {
  isUnseen,
  type KnownRequests,
  nameOfRequest,
  newestOf,
  requestOf,
  type SeenRequests,
} from './requests.ts'
import type { State } from './state.ts'

/** What the resident did needs no telling. */
const OWN_DOING: readonly string[] = ['order', 'undo', 'cancel', 'confirm', 'not-done', 'rate'].map(
  (action) => `told.${action}`,
)
/** What the television does not say aloud into the living room: that somebody complained, and of whom. */
const DISCREET: readonly string[] = ['told.complaint']
/** Screens over which nothing passes. */
const UNDISTURBED: readonly Place['screen'][] = ['rescue', 'first-run', 'factory-reset', 'order']

/** The state with what is known now: what is on screen counts as seen, the rest is told in a passing line. */
export function afterRequests(state: State, requests: KnownRequests): State {
  const after = marked(withoutDrafts({ ...state, requests }, Object.keys(requests.placed)))
  if (requests.refused > state.requests.refused) return say(after, 'say.not-taken')
  const { place } = top(state.stack)
  const before: SeenRequests = versions(state.requests.list)
  const news = requests.list.find(
    (request) => isUnseen(after, request) && request.version > (before[request.id] ?? 0),
  )
  if (!news || UNDISTURBED.includes(place.screen)) return after
  const name = nameOfRequest(state, news)
  return say(after, 'say.request-changed', { name, what: translate(state.language, newestOf(news)) })
}

/** The state with the versions that somebody has looked at. */
function marked(state: State): State {
  const { list, status } = state.requests
  if (status !== 'known') return state
  const { place } = top(state.stack)
  const open = 'ref' in place ? requestOf(state, place.ref)?.id : undefined
  const needless = [...OWN_DOING, ...DISCREET]
  const looked = (request: TvRequest): boolean => request.id === open || needless.includes(newestOf(request))
  const seen: { [id: string]: number } = {}
  for (const request of list)
    seen[request.id] = looked(request) ? request.version : (state.seenRequests[request.id] ?? 0)
  // The old object where nothing differs, so that nothing is remembered anew.
  const same = JSON.stringify(seen) === JSON.stringify(state.seenRequests)
  return same ? state : { ...state, seenRequests: seen }
}

function versions(list: readonly TvRequest[]): SeenRequests {
  const found: { [id: string]: number } = {}
  for (const { id, version } of list) found[id] = version
  return found
}
