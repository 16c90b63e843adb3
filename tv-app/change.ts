/** What an action does to the state: pure. What it does to the world beside (picture, storage) is App's. */
import type { Action } from './action.ts'
import { type Arrow, move } from './focus/move.ts'
import { atTop, goBack, goHome, goLive, goTo, type Stack, top } from './go.ts'
import { focusables, type Scene } from './scene/node.ts'
import { allChannels, type State } from './state.ts'

/** Banners and messages stay at least this long, ms. */
export const BANNER = 7_000
export const MESSAGE = 6_000

/** The state after an action. */
export function change(state: State, action: Action): State {
  switch (action.do) {
    case 'go':
      return withStack(state, goTo(state.stack, action.to))
    case 'back':
      return withStack(state, goBack(state.stack))
    case 'home':
      return withStack(state, goHome(state.stack, state.leftHome))
    case 'live':
      return banner(withStack(state, goLive()))
    case 'tune':
      return banner(tuned(withStack(state, goLive()), action.channel))
    case 'zap':
      return banner(tuned(state, neighbour(state, action.by)))
    case 'previous-channel':
      if (!allChannels(state).some(({ id }) => id === state.previousChannelId))
        return say(banner(state), 'say.no-previous')
      return banner(tuned(state, state.previousChannelId))
    case 'banner':
    case 'sound':
      return banner(state)
    case 'page':
      return { ...state, stack: atTop(state.stack, { page: action.to, step: undefined }) }
    case 'retry':
      return say(state, 'say.trying')
    case 'set-language':
      return { ...state, language: action.language }
    case 'set-preset':
      return { ...state, preset: action.preset }
    case 'say':
      return say(state, action.message, action.values)
  }
}

/** A calm line that goes away by itself. */
export function say(
  state: State,
  key: NonNullable<State['message']>['key'],
  values?: Record<string, string>,
): State {
  return { ...state, message: { key, values, until: state.now + MESSAGE } }
}

/** The state after an arrow: the focus moves, or a page turns, or a line says that there is nothing further. */
export function arrow(state: State, scene: Scene, focused: string | undefined, key: Arrow): State {
  const items = focusables(scene.nodes)
  const to = focused === undefined ? undefined : move(items, focused, key, top(state.stack).step)
  if (focused !== undefined && to !== undefined) {
    return { ...state, stack: atTop(state.stack, { focus: to, step: { from: focused, to, arrow: key } }) }
  }
  const { pages } = scene
  const keys = pages?.axis === 'vertical' ? (['Up', 'Down'] as const) : (['Left', 'Right'] as const)
  if (!pages || (key !== keys[0] && key !== keys[1])) return say(state, 'say.edge')
  return turn(state, scene, key === keys[0] ? -1 : 1)
}

/** The next or previous page, or a line that says which end this is. */
export function turn(state: State, { pages }: Scene, by: 1 | -1): State {
  if (!pages) return say(state, 'say.useless')
  const to = pages.page + by
  if (to < 0) return say(state, 'say.first-page')
  if (to >= pages.count) return say(state, 'say.last-page')
  return { ...state, stack: atTop(state.stack, { page: to, step: undefined }) }
}

/** On a page just turned: the element nearest to where the focus left the old one, on the side it enters from. */
export function entering(scene: Scene, leftAt: { x: number; y: number }, key: Arrow): string | undefined {
  const items = focusables(scene.nodes)
  const horizontal = key === 'Left' || key === 'Right'
  const sign = key === 'Right' || key === 'Down' ? 1 : -1
  const along = (rect: { x: number; y: number }): number => sign * (horizontal ? rect.x : rect.y)
  const aside = (rect: { x: number; y: number }): number =>
    horizontal ? Math.abs(rect.y - leftAt.y) : Math.abs(rect.x - leftAt.x)
  const sorted = [...items].sort((a, b) => along(a.rect) - along(b.rect) || aside(a.rect) - aside(b.rect))
  return sorted[0]?.id
}

/** Remembers how the home screen was left, so that coming back finds the same tile. */
function withStack(state: State, stack: Stack): State {
  const home = state.stack.find(({ place }) => place.screen === 'home')
  return { ...state, stack, leftHome: home ?? state.leftHome, message: undefined, digits: '' }
}

function banner(state: State): State {
  return { ...state, bannerUntil: state.now + BANNER, message: undefined }
}

function tuned(state: State, channelId: string | undefined): State {
  if (channelId === undefined || channelId === state.channelId) return state
  return { ...state, channelId, previousChannelId: state.channelId }
}

function neighbour(state: State, by: 1 | -1): string | undefined {
  const channels = allChannels(state)
  const index = channels.findIndex(({ id }) => id === state.channelId)
  return channels[(index + by + channels.length) % channels.length]?.id
}
