/** Watching again: where in a programme the viewer is, and what seeking and the player's reports change in it. Pure. */
import { type Place, type ReplayPlace, type Stack, top } from './go.ts'
import type { PlayerEvent } from './player/player.ts'
import { keepPlace, resumeAt } from './resume.ts'
import { currentChannel, nowAndNext, type Replay, type State } from './state.ts'

/** First step of seeking and the largest, s. Two steps of a length, then it doubles. */
const STEP = 30
const LONGEST_STEP = 300
const STEPS_OF_A_LENGTH = 2
/** A step so long after the last one begins small again, ms. */
const STEP_PAUSE = 2_000
/** While somebody seeks, the picture is still where it was; what it reports counts again so long after a step, ms. */
const SEEK_SETTLES = 1_500
/** The place is kept each time so much more has been watched, s. */
const KEEP_EVERY = 10
/** What ends so near to the present has caught up with the broadcast, ms. */
const LIVE_EDGE = 60_000
/** What has been broadcast beyond the end of a stream is worth opening it anew, s. */
const LEAST_LEFT = 10
/** A stream that ends after less than this, s, and so soon after it was opened, ms, has no more. */
const LEAST_SHOWN = 2
const JUST_OPENED = 10_000
/** The last seconds cannot be sought: a step there would end the programme. */
const END_ROOM = 5
const DAY = 86_400_000
/** A live stream is stopped where one can go back by this much, s, and what it reaches is told in these steps. */
const LEAST_REACH = 60
const REACH_STEP = 30
/** As good as the present, s. */
const LIVE = 0.01

/** Length of the programme, s. */
export function lengthOf({ start, stop }: ReplayPlace): number {
  return (stop - start) / 1000
}

/** The replay that belongs to a stack: a new one where a replay was opened, the same while its place is on the stack. */
export function replayOn(state: State, stack: Stack): Replay | undefined {
  const { replay } = state
  if (replay && stack.some(({ place }) => place === replay.place)) return replay
  const { place } = top(stack)
  if (place.screen !== 'replay') return undefined
  const position = place.from ?? resumeAt(state, place) ?? 0
  const paused = place.paused === true
  return { place, position, paused, ended: false, opened: position, openedAt: state.now }
}

/** True where the viewer watches what was left before and not what was chosen just now. */
export function goesOn(state: State, place: ReplayPlace): boolean {
  return place.from === undefined && resumeAt(state, place) !== undefined
}

/** The replay on screen, or undefined where something else is. */
export function shownReplay(state: State): Replay | undefined {
  const { place } = top(state.stack)
  return place === state.replay?.place ? state.replay : undefined
}

/** The state after one step forward or back. */
export function sought(state: State, by: 1 | -1): State {
  const { replay, now } = state
  if (!replay) return state
  const before = replay.step?.by === by && now - replay.step.since < STEP_PAUSE ? replay.step.count : 0
  const step = Math.min(LONGEST_STEP, STEP * 2 ** Math.floor(before / STEPS_OF_A_LENGTH))
  const there = atSecond(state, replay, replay.position + by * step)
  return {
    ...there,
    replay: there.replay && { ...there.replay, step: { by, count: before + 1, since: now } },
  }
}

/** The state with the replay at its first second. */
export function fromStart(state: State): State {
  return state.replay ? atSecond(state, { ...state.replay, paused: false }, 0) : state
}

export function toggledPause(state: State): State {
  return state.replay ? { ...state, replay: { ...state.replay, paused: !state.replay.paused } } : state
}

/** The state after a report of the player; the same state where it changes nothing. */
export function heard(state: State, event: Extract<PlayerEvent, { type: 'position' | 'ended' }>): State {
  const replay = shownReplay(state)
  if (!replay) return event.type === 'position' ? reaching(state, event.length) : state
  if (replay.ended) return state
  const seeking = replay.step !== undefined && state.now - replay.step.since < SEEK_SETTLES
  if (event.type === 'ended')
    return afterEnd(state, seeking ? replay : { ...replay, position: event.seconds })
  if (seeking) return state
  const position = replay.place.live
    ? secondsSince(state, replay) - event.length + event.seconds
    : event.seconds
  const moved = { ...state, replay: { ...replay, position } }
  if (replay.place.live) return moved
  const far = Math.abs(position - (resumeAt(state, replay.place) ?? 0)) >= KEEP_EVERY
  return far ? keepPlace(moved, moved.replay) : moved
}

/** The programme that is on, to be watched from its start or, standing still, from here; undefined where it cannot. */
export function replayOfNow(state: State, begin: 'start' | 'here'): Place | undefined {
  const channel = currentChannel(state)
  const programme = channel?.catchup && nowAndNext(state, channel.id).now
  if (!channel?.catchup || !programme || programme.start < state.now - channel.catchup.days * DAY)
    return undefined
  const { start, stop, title } = programme
  const place = { screen: 'replay', channel: channel.id, start, stop, title } as const
  if (begin === 'start') return { ...place, from: 0 }
  return { ...place, from: Math.max(0, (state.now - start) / 1000 - END_ROOM), paused: true }
}

/** True where the end of a replay is the present: the programme itself goes on. */
export function caughtUp({ now }: State, { place }: Replay): boolean {
  return place.stop > now - LIVE_EDGE
}

/** How far the picture is behind the present, s. */
export function behind(state: State, replay: Replay): number {
  return Math.max(0, secondsSince(state, replay) - replay.position)
}

/** The live stream standing still, where it lets one go back far enough to make that worth while. */
export function stoppedLive(state: State): Place | undefined {
  const channel = currentChannel(state)
  const reach = state.playback.reach ?? 0
  if (!channel || reach < LEAST_REACH) return undefined
  const title = nowAndNext(state, channel.id).now?.title ?? channel.name
  const { now } = state
  const start = now - reach * 1000
  return {
    screen: 'replay',
    channel: channel.id,
    start,
    stop: now,
    title,
    from: reach,
    paused: true,
    live: true,
  }
}

/** A stream that ended short of what has been broadcast is opened anew; else the replay is over. */
function afterEnd(state: State, replay: Replay): State {
  if (hasMore(state, replay))
    return { ...state, replay: { ...replay, opened: replay.position, openedAt: state.now, seek: undefined } }
  const ended = { ...replay, ended: true }
  return keepPlace({ ...state, replay: ended }, ended)
}

/** True where the stream ended since it was opened while the programme was on: what has been broadcast since is missing. */
function hasMore(state: State, replay: Replay): boolean {
  const { place, position, opened, openedAt } = replay
  const broadcast = Math.min(lengthOf(place), secondsSince(state, replay))
  const mayHaveGrown = position - opened >= LEAST_SHOWN || state.now - openedAt > JUST_OPENED
  return !place.live && broadcast - position > LEAST_LEFT && mayHaveGrown
}

/** The replay as it was left, to be gone on with; a live stream has come back to the present meanwhile. */
export function backIn(state: State, replay: Replay): Replay {
  return replay.place.live ? (atSecond(state, replay, replay.position).replay ?? replay) : replay
}

function reaching(state: State, length: number): State {
  const reach = Math.floor(length / REACH_STEP) * REACH_STEP
  return reach === (state.playback.reach ?? 0) ? state : { ...state, playback: { ...state.playback, reach } }
}

function secondsSince({ now }: State, { place }: Replay): number {
  return (now - place.start) / 1000
}

function atSecond(state: State, replay: Replay, wanted: number): State {
  const { place } = replay
  const present = secondsSince(state, replay)
  const earliest = place.live ? present - lengthOf(place) : 0
  const latest = place.live ? present : Math.min(present, lengthOf(place)) - END_ROOM
  const position = Math.max(earliest, Math.min(wanted, latest))
  const to = place.live ? Math.min(position - present, -LIVE) : Math.max(0, position)
  return { ...state, replay: { ...replay, position: Math.max(0, position), ended: false, seek: { to } } }
}
