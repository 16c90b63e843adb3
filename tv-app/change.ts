/** What an action does to the state: pure. What it does to the world beside (picture, storage) is App's. */
import type { Action } from './action.ts'
import { saysDanger } from './danger.ts'
import { withAnswer, withoutDrafts } from './drafts.ts'
import { MOST_FAVOURITES, toggledFavourite } from './favourites.ts'
import { nextQuestion } from './first-run.ts'
import {
  atTop,
  goBack,
  goHome,
  goLive,
  goTo,
  jumpTo,
  type Place,
  replaceTop,
  type Stack,
  type TaughtKey,
  top,
} from './go.ts'
import type { MessageKey } from './i18n/translate.ts'
import { uncover, uncoveredOn } from './lock.ts'
import {
  backIn,
  fromStart,
  goesOn,
  replayOfNow,
  replayOn,
  shownReplay,
  sought,
  stoppedLive,
  toggledPause,
} from './replaying.ts'
import { withSeen, withSending, withWaiting } from './requests.ts'
import { keepPlace } from './resume.ts'
import { cardNumbered } from './service-name.ts'
import { allChannels, type State } from './state.ts'
import { neighbour } from './zapping.ts'

/** Banners and messages stay at least this long, ms. */
export const BANNER = 7_000
export const MESSAGE = 6_000
/** How long Back undoes a jump, ms, if no other key comes between. */
const UNDO = 20_000

/** The state after an action. */
export function change(state: State, action: Action): State {
  switch (action.do) {
    case 'go':
      return opened(state, goTo(state.stack, action.to))
    case 'swap': {
      const swapped = withStack(state, replaceTop(state.stack, action.to, action.focus))
      return action.undo ? undoable(state, swapped) : swapped
    }
    case 'jump':
      return undoable(state, opened(state, jumpTo(state.stack, action.to, state.leftHome)))
    case 'undo':
      return undone(state)
    case 'focus':
      return { ...state, stack: atTop(state.stack, { focus: action.id, step: undefined }) }
    case 'back':
      return withStack(state, goBack(state.stack))
    case 'home':
      return undoable(state, opened(state, goHome(state.stack, state.leftHome)))
    case 'live':
      return undoable(state, banner(withStack(state, goLive())))
    case 'tune':
      return undoable(state, banner(tuned(withStack(state, goLive()), action.channel)))
    case 'zap':
      return banner(tuned(state, neighbour(state, action.by)?.id))
    case 'previous-channel':
      if (!allChannels(state).some(({ id }) => id === state.previousChannelId))
        return say(banner(state), 'say.no-previous')
      return banner(tuned(state, state.previousChannelId))
    case 'banner':
    case 'sound':
      return banner(state)
    case 'pause':
      if (shownReplay(state)) return banner(toggledPause(state))
      return watchedAgain(state, replayOfNow(state, 'here') ?? stoppedLive(state), 'say.no-pause')
    case 'from-start':
      if (shownReplay(state)) return banner(fromStart(state))
      return watchedAgain(state, replayOfNow(state, 'start'), 'say.no-start')
    case 'seek':
      return afterSeek(state, action.by)
    case 'toggle-favourite':
      return withFavourite(state, action.channel)
    case 'page':
      return { ...state, stack: atTop(state.stack, { page: action.to, step: undefined }) }
    case 'answer-question':
      return withStack(
        withAnswer(state, action.service, action.key, action.answer),
        replaceTop(state.stack, afterAnswer(state, action)),
      )
    case 'place-order':
      return ordered(withWaiting(state, action), action)
    case 'withdraw-order':
      return say(withStack(withoutDrafts(state, [action.ref]), goBack(state.stack)), 'say.withdrawn')
    case 'take-steps':
      return say(
        withSending(withStack(state, backToRequest(state.stack, action.ref)), action.ref),
        'say.step-taken',
      )
    case 'enter-pin':
      return afterPin(state, action)
    case 'cover':
      return { ...state, uncovered: undefined }
    case 'retry':
      return say(state, 'say.trying')
    case 'set-language':
      return { ...state, language: action.language }
    case 'set-preset':
      return { ...state, preset: action.preset }
    case 'set-reading':
      return { ...state, reading: action.reading }
    case 'read-page':
      return say(state, 'say.reading')
    case 'set-up-means':
      return { ...state, upMeans: action.upMeans }
    case 'set-round':
      return { ...state, round: action.round }
    case 'answer':
      return afterQuestion({ ...state, ...action.set, firstRun: 'done' })
    case 'next-question':
      return afterQuestion(state)
    case 'finish-questions':
      return finished(state)
    case 'key-heard':
      return keyHeard(state, action.key, action.code)
    case 'forget-keys':
      return say({ ...state, learnedKeys: {} }, 'say.keys-forgotten')
    case 'factory-reset':
      return state
    case 'say':
      return say(state, action.message, action.values)
  }
}

/** A programme of the channel that is on, watched right above live television; or a line that says why not. */
function watchedAgain(state: State, place: Place | undefined, otherwise: MessageKey): State {
  return place ? withStack(state, goTo(goLive(), place)) : say(state, otherwise)
}

/** The bar shows where the step leads, and a line says how long it was. */
function afterSeek(state: State, by: 1 | -1): State {
  const after = banner(sought(state, by))
  const seconds = Math.round(Math.abs((after.replay?.position ?? 0) - (state.replay?.position ?? 0)))
  if (seconds < 1) return say(after, by > 0 ? 'replay.no-later' : 'replay.no-earlier')
  const whole = seconds % 60 === 0
  const values = { count: String(whole ? seconds / 60 : seconds) }
  if (by > 0) return say(after, whole ? 'replay.on-minutes' : 'replay.on-seconds', values)
  return say(after, whole ? 'replay.back-minutes' : 'replay.back-seconds', values)
}

function withFavourite(state: State, channel: string): State {
  const favourites = toggledFavourite(state, channel)
  if (!favourites) return say(state, 'say.favourites-full', { most: String(MOST_FAVOURITES) })
  const added = favourites.length > state.favourites.length
  return say({ ...state, favourites }, added ? 'say.favourite-added' : 'say.favourite-removed')
}

/** The digits of the household do what they were asked for; others are asked for again. */
function afterPin(
  state: State,
  {
    purpose,
    pin,
    request,
  }: { purpose: 'set' | 'remove' | 'read'; pin: string; request?: string | undefined },
): State {
  const back = withStack(state, goBack(state.stack))
  if (purpose === 'set') return say({ ...back, pin }, 'say.locked')
  if (pin !== state.pin)
    return say(
      withStack(state, replaceTop(state.stack, { screen: 'pin', purpose, request })),
      'say.wrong-pin',
    )
  if (purpose === 'remove') return say({ ...back, pin: undefined }, 'say.unlocked')
  return request === undefined ? back : uncover(back, request)
}

/** The next question, or live television after the last; the keys of the lesson share one level, so that Back leaves it. */
function afterQuestion(state: State): State {
  const next = nextQuestion(state)
  if (!next) return finished(state)
  const inLesson = next.screen === 'first-run' && next.key !== undefined
  return withStack(state, inLesson ? replaceTop(state.stack, next) : goTo(state.stack, next))
}

function finished(state: State): State {
  return say(banner({ ...withStack(state, goLive()), firstRun: 'done' }), 'say.first-run-done')
}

function keyHeard(state: State, key: TaughtKey, code: string | undefined): State {
  const learnedKeys = code === undefined ? state.learnedKeys : { ...state.learnedKeys, [code]: key }
  const next = afterQuestion({ ...state, learnedKeys, firstRun: 'done' })
  if (top(next.stack).place.screen === 'live') return next
  return say(next, code === undefined ? 'say.key-known' : 'say.key-learned')
}

/** A calm line that goes away by itself after `duration` ms. */
export function say(
  state: State,
  key: NonNullable<State['message']>['key'],
  values?: Record<string, string>,
  duration: number = MESSAGE,
): State {
  return { ...state, message: { key, values, until: state.now + duration } }
}

/** Remembers how the home screen was left, so that coming back finds the same tile; and where a replay was left. */
function withStack(state: State, stack: Stack): State {
  const home = state.stack.find(({ place }) => place.screen === 'home')
  const replay = replayOn(state, stack)
  const left = replay !== state.replay && !state.replay?.place.live ? state.replay : undefined
  const kept = left ? keepPlace(state, left) : state
  const uncovered = uncoveredOn(state, stack)
  const after = {
    ...kept,
    stack,
    replay,
    uncovered,
    leftHome: home ?? state.leftHome,
    message: undefined,
    digits: '',
  }
  if (!replay || replay === state.replay) return after
  return goesOn(state, replay.place) ? say(banner(after), 'replay.resumed') : banner(after)
}

/** A place that is open already says so, since every key is answered. */
function opened(state: State, stack: Stack): State {
  const here = stack.length === state.stack.length && top(stack).place === top(state.stack).place
  if (here) return say(state, 'say.here')
  const { place } = top(stack)
  return withStack('ref' in place ? withSeen(state, place.ref) : state, stack)
}

/** The next question, or the confirm card after the last; whom to call first, where the answer means danger. */
function afterAnswer(
  state: State,
  { service, key, index, answer }: Extract<Action, { do: 'answer-question' }>,
): Place {
  if (saysDanger(state, Object.values(answer.answer))) return { screen: 'rescue', service, key }
  const count = cardNumbered(state, service)?.questions?.length ?? 0
  if (index + 1 < count) return { screen: 'step', service, key, index: index + 1 }
  return { screen: 'order', service, key }
}

/** What becomes of the order takes the place of its card; in danger that is the numbers, which stay. */
function ordered(
  state: State,
  { key, service, rescue }: { key: string; service?: string | undefined; rescue?: true },
): State {
  if (rescue)
    return say(withStack(state, replaceTop(state.stack, { screen: 'rescue', service })), 'say.rescue-ordered')
  return withStack(state, replaceTop(state.stack, { screen: 'ordered', ref: key }))
}

/** From the card of a step back to the request itself, its focus where it is safe. */
function backToRequest(stack: Stack, ref: string): Stack {
  const below = top(stack).place.screen === 'request' ? stack : goBack(stack)
  return replaceTop(below, { screen: 'request', ref })
}

/** What was before the jump, channel and focus included. */
function undone(state: State): State {
  if (!state.undo) return state
  const { until: _, ...before } = state.undo
  const replay = before.replay && backIn(state, before.replay)
  return { ...withStack(state, before.stack), ...before, replay, undo: undefined }
}

/** Keeps what was before for a Back that follows at once: the key may have been the wrong one. */
function undoable(before: State, after: State): State {
  const { stack, channelId, previousChannelId, replay } = before
  const wasLive = stack.length === 1 && after.stack.length === 1
  if (wasLive || after.stack === stack) return after
  return { ...after, undo: { stack, channelId, previousChannelId, replay, until: before.now + UNDO } }
}

function banner(state: State): State {
  return { ...state, bannerUntil: state.now + BANNER, message: undefined }
}

function tuned(state: State, channelId: string | undefined): State {
  if (channelId === undefined || channelId === state.channelId) return state
  return { ...state, channelId, previousChannelId: state.channelId }
}
