/** Places of the sample television that look different in another state. */
import type { Place } from '../../tv-app/go.ts'
import { guideKey, type State } from '../../tv-app/state.ts'
import { guideDay, REPLAY, TODAY } from './sample-guide.ts'

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
    name: 'seven favourites',
    place: { screen: 'favourites' },
    changed: (state) => ({ ...state, favourites: [1, 2, 3, 4, 5, 6, 7].map((index) => `jx${index}`) }),
  },
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

function replayed(state: State, change: Partial<NonNullable<State['replay']>>): State {
  return { ...state, replay: state.replay && { ...state.replay, ...change } }
}
