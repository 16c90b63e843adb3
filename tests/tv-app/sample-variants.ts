/** Places of the sample television that look different in another state. */
import { atTop, type Place } from '../../tv-app/go.ts'
import type { KnownRequests } from '../../tv-app/requests.ts'
import { guideKey, type State } from '../../tv-app/state.ts'
import { guideDay, REPLAY, TODAY } from './sample-guide.ts'
import { callBack, PLACED, WAITING } from './sample-requests.ts'
import { inDanger } from './sample-services.ts'

const known = (state: State, changes: Partial<KnownRequests>): State => ({
  ...state,
  requests: { ...state.requests, ...changes },
})

/** What a household sees that asked for nothing yet, and for the first time. */
const REQUEST_VARIANTS: readonly { name: string; place: Place; changed(state: State): State }[] = [
  {
    name: 'of a known household',
    place: { screen: 'ordered', ref: PLACED },
    changed: (state) => known(state, { bound: true }),
  },
  {
    name: 'without a network',
    place: { screen: 'ordered', ref: WAITING },
    changed: (state) => ({ ...state, connection: 'lost' }),
  },
  ...(['none', 'loading', 'failed'] as const).map((status) => ({
    name: status,
    place: { screen: 'requests' } as const,
    changed: (state: State) => known(state, { status, list: [], waiting: [] }),
  })),
  ...(['home', 'services'] as const).map((screen) => ({
    name: 'without requests',
    place: { screen },
    changed: (state: State) => known(state, { list: [], waiting: [] }),
  })),
  ...[
    { name: 'for a phone', page: { visited: false, photos: 0 } },
    {
      name: 'written by a phone',
      page: {
        visited: true,
        photos: 2,
        text: '厨房的水管从昨天晚上一直漏到今天早上，地上都是水。'.repeat(3),
      },
    },
  ].map(({ name, page }) => ({
    name,
    place: { screen: 'step', service: '249', key: 'key', index: 2 } as const,
    changed: (state: State): State => ({
      ...state,
      phonePage: {
        draft: 'key',
        service: '249',
        ask: { 'zh-CN': '还想说什么？', en: 'Anything else?' },
        question: state.language === 'en' ? 'Anything else?' : '还想说什么？',
        status: 'open',
        code: '482913',
        address: 'http://tv.jixia.example/phone/482913',
        ...page,
      },
    }),
  })),
  {
    name: 'locked',
    place: { screen: 'request', ref: '2611200004' },
    changed: (state) => ({ ...state, pin: '1234' }),
  },
  {
    name: 'without an order',
    place: { screen: 'service', code: '105' },
    changed: (state) => known(state, { list: [], waiting: [] }),
  },
  {
    name: 'under way',
    place: { screen: 'rescue', key: 'key' },
    changed: (state) => known(state, { list: [callBack({ rescue: true })], waiting: [] }),
  },
  ...(['with digits', 'without digits'] as const).map((name) => ({
    name: `under way for a household that nobody knows, ${name}`,
    place: { screen: 'rescue', key: 'key' } as const,
    changed: (state: State) =>
      known(state, {
        list: [callBack({ rescue: true })],
        waiting: [],
        bound: false,
        code: name === 'with digits' ? { code: '482913', until: state.now + 60_000 } : undefined,
      }),
  })),
  ...(
    [
      { screen: 'step', service: '249', key: 'key', index: 2 },
      { screen: 'order', service: '249', key: 'key' },
      { screen: 'rescue', service: '249', key: 'key' },
    ] as const
  ).map((place) => ({ name: 'in danger', place, changed: inDanger })),
  {
    name: 'once more',
    place: { screen: 'rescue', key: 'key', again: true },
    changed: (state) => known(state, { list: [callBack({ rescue: true })], waiting: [] }),
  },
]

/** Places that look different in another state. */
export const VARIANTS: readonly { name: string; place: Place; changed(state: State): State }[] = [
  {
    name: 'dead',
    place: { screen: 'live' },
    changed: (state) => ({
      ...state,
      playback: { status: 'failed', cause: 'frozen', soundBlocked: false },
    }),
  },
  { name: 'radio', place: { screen: 'live' }, changed: (state) => ({ ...state, channelId: 'jx13' }) },
  {
    name: 'radio while it loads',
    place: { screen: 'live' },
    changed: (state) => ({
      ...state,
      channelId: 'jx13',
      playback: { status: 'loading', soundBlocked: false },
    }),
  },
  {
    name: 'favourites',
    place: { screen: 'strip' },
    changed: (state) => ({ ...state, favourites: ['jx1', 'jx4', 'jx6', 'jx13'] }),
  },
  {
    name: 'with numbers of three digits',
    place: { screen: 'strip' },
    changed: (state) => withNumbers(state, 200),
  },
  ...[1, 2].map((page) => ({
    name: `page ${page + 1}`,
    place: { screen: 'settings' } as const,
    changed: (state: State): State => ({ ...state, stack: atTop(state.stack, { page }) }),
  })),
  {
    name: 'seven favourites',
    place: { screen: 'favourites' },
    changed: (state) => ({ ...state, favourites: [1, 2, 3, 4, 5, 6, 7].map((index) => `jx${index}`) }),
  },
  ...REQUEST_VARIANTS,
  { name: 'stopped', place: REPLAY, changed: (state) => replayed(state, { paused: true, position: 1_900 }) },
  { name: 'at its end', place: REPLAY, changed: (state) => replayed(state, { ended: true }) },
  {
    name: 'without a guide',
    place: REPLAY,
    changed: (state) => ({ ...replayed(state, { ended: true }), guide: {} }),
  },
  {
    name: 'failed',
    place: { screen: 'guide', channel: 'jx6' },
    changed: (state) => ({ ...state, guide: { [guideKey('jx6', TODAY)]: 'failed' } }),
  },
  {
    name: 'without programmes',
    place: { screen: 'guide', channel: 'jx6' },
    changed: (state) => ({
      ...state,
      guide: { [guideKey('jx6', TODAY)]: { ...guideDay('jx6', TODAY), programmes: [] } },
    }),
  },
]

/** The channels numbered from `first` on. */
function withNumbers(state: State, first: number): State {
  const { channels } = state.sections
  const numbered = channels?.data.channels.map((channel, index) => ({
    ...channel,
    number: String(first + index),
  }))
  return {
    ...state,
    sections: {
      ...state.sections,
      channels: channels && { ...channels, data: { channels: numbered ?? [] } },
    },
  }
}

function replayed(state: State, change: Partial<NonNullable<State['replay']>>): State {
  return { ...state, replay: state.replay && { ...state.replay, ...change } }
}
