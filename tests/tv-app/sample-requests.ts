/** Requests of the sample television, one at each point of the loop, and a county centre that hears nothing. */
import type { ResidentAction, TvRequest, TvRequestEvent } from '../../shared/api.ts'
import { ACTIONS } from '../../shared/model/service-request.ts'
import { type KnownRequests, NO_REQUESTS } from '../../tv-app/requests.ts'
import { HOUR, NOW } from './sample-guide.ts'

const MINUTE = 60_000

/** Key of an order that is still on its way. */
export const WAITING = 'a'.repeat(32)
/** Key of an order whose request is the first of the list. */
export const PLACED = 'b'.repeat(32)

export function sampleRequest(changes: Partial<TvRequest> = {}): TvRequest {
  const story: TvRequestEvent[] = [{ told: 'told.order', time: NOW - MINUTE }]
  return {
    id: '2611220001',
    service: '103',
    channel: 'tv',
    rescue: false,
    stage: 'ordered',
    phase: 1,
    holder: 'desk',
    due: NOW + 2 * HOUR,
    orderedAt: NOW - MINUTE / 2,
    undoUntil: NOW + MINUTE / 2,
    actions: ['undo', 'cancel'],
    version: 1,
    story,
    ...changes,
  }
}

const department = '县人力资源和社会保障局'
const at = (told: string, hours: number, more: Partial<TvRequestEvent> = {}): TvRequestEvent => ({
  told: `told.${told}`,
  time: NOW - hours * HOUR,
  ...more,
})
const judged: ResidentAction[] = ['confirm', 'not-done']
const words = '师傅已经上门换了水表前面的接头，当面试过，不漏了。以后再漏，请打这个电话，我们当天再来。'

/** "Call me back" names no service. */
export function callBack(changes: Partial<TvRequest> = {}): TvRequest {
  const { service: _, ...rest } = sampleRequest(changes)
  return rest
}

/** Newest first. */
export const REQUESTS: readonly TvRequest[] = [
  sampleRequest(),
  callBack({
    id: '2611210002',
    stage: 'dispatched',
    phase: 2,
    holder: 'unit',
    department,
    actions: ['cancel'],
    due: NOW + 30 * HOUR,
    undoUntil: NOW - HOUR,
    version: 3,
    story: [at('order', 3), at('triage', 2), at('dispatch', 1, { department })],
  }),
  sampleRequest({
    id: '2611210003',
    stage: 'working',
    phase: 3,
    holder: 'unit',
    department,
    actions: [],
    due: NOW - HOUR,
    version: 5,
    story: [
      at('order', 9),
      at('dispatch', 8, { department }),
      at('accept', 6),
      at('start', 5),
      at('escalate', 1),
    ],
  }),
  sampleRequest({
    id: '2611200004',
    stage: 'completed',
    phase: 4,
    holder: 'resident',
    department,
    actions: judged,
    version: 6,
    story: [
      at('order', 50),
      at('dispatch', 40, { department }),
      at('accept', 30),
      at('start', 20),
      at('complete', 2, { words }),
    ],
  }),
  sampleRequest({
    id: '2611190005',
    stage: 'confirmed',
    phase: 5,
    holder: 'nobody',
    department,
    actions: ['rate'],
    version: 7,
    story: ACTIONS.map((action, index) => at(action, 100 - index)),
  }),
  sampleRequest({
    id: '2611180006',
    rescue: true,
    stage: 'declined',
    phase: 5,
    actions: ['not-done'],
    version: 2,
  }),
  sampleRequest({ id: '2611180007', stage: 'withdrawn', phase: 5, actions: [], version: 2 }),
  sampleRequest({ id: '2611180008', stage: 'closed', phase: 5, actions: judged, version: 2 }),
]

export const KNOWN_REQUESTS: KnownRequests = {
  ...NO_REQUESTS,
  status: 'known',
  list: REQUESTS,
  waiting: [{ key: WAITING, service: '104', orderedAt: NOW - MINUTE }],
  placed: { [PLACED]: '2611220001' },
  bound: false,
  code: { code: '482913', until: NOW + HOUR },
}
