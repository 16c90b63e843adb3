/** From the state to what is on screen: one pure function, the same for every screen. */

import { textIn } from '../shared/local-text.ts'
import type { Action } from './action.ts'
import { type PageState, statePage } from './components/state-page.ts'
import { type Place, type ScreenId, top } from './go.ts'
import { date, shortDate, timeOfDay } from './i18n/clock.ts'
import { translate } from './i18n/translate.ts'
import { digitsOverlay } from './overlays/digits.ts'
import { focusables, type Scene, type Shortcut } from './scene/node.ts'
import { screens } from './screens/index.ts'
import type { Screen, View } from './screens/screen.ts'
import type { State } from './state.ts'
import type { Advance } from './text/measure.ts'
import { typeScale } from './theme/type.ts'

const DEFAULT_ZONE = 'Asia/Shanghai'
const DEFAULT_HOTLINE = '81890'

export interface Picture {
  scene: Scene
  /** Id of the one focus. */
  focused: string | undefined
  screen: ScreenId
  overlay: ScreenId | undefined
  view: View
  /** Everything that a number on the remote means here. */
  numbers: Shortcut[]
}

export function pictureOf(state: State, advance: Advance): Picture {
  const visit = top(state.stack)
  const { place } = visit
  const screen = screenOf(place)
  const view = viewOf(state, advance, screen)
  const scene = sceneOf(screen, view, place)
  const items = focusables(scene.nodes)
  const tiles = items.flatMap(({ focus }) =>
    focus.number ? [{ number: focus.number, name: focus.name ?? focus.label, ok: focus.ok }] : [],
  )
  const taken = tiles.map(({ number }) => number)
  const numbers = [...tiles, ...(scene.shortcuts ?? []).filter(({ number }) => !taken.includes(number))]
  const focused = focusedOf(scene, visit.focus)
  if (state.digits !== '') {
    const name = numbers.find(({ number }) => number === state.digits)?.name
    const overPage = place.screen !== 'live'
    scene.nodes = [...scene.nodes, digitsOverlay(view, { digits: state.digits, name, overPage })]
  }
  const overlay = screen.overlay ? place.screen : undefined
  const below = state.stack[state.stack.length - 2]?.place.screen ?? 'live'
  return { scene, focused, screen: overlay ? below : place.screen, overlay, view, numbers }
}

/**
 * True when only the focus differs. The clock does not count: what is shown of it moves when it ticks.
 * Screens do not know the focus, so everything else of the picture stays.
 */
export function onlyFocusMoved(before: State, after: State): boolean {
  const [from, to] = [top(before.stack), top(after.stack)]
  return (
    from !== to && sameBut(from, to, ['focus', 'step']) && sameBut(before, after, ['stack', 'now', 'undo'])
  )
}

/** The same picture with the focus where it is wanted now. */
export function refocused(picture: Picture, state: State): Picture {
  return { ...picture, focused: focusedOf(picture.scene, top(state.stack).focus) }
}

/** What OK does on the focused element. */
export function okOf({ scene, focused }: Picture): Action | undefined {
  return focusables(scene.nodes).find(({ id }) => id === focused)?.focus.ok
}

/** The describing object of a place's screen. The list's type ties each id to its own place. */
export function screenOf(place: Place): Screen<ScreenId> {
  return screens[place.screen] as Screen<ScreenId>
}

function sameBut<T extends object>(a: T, b: T, except: readonly (keyof T)[]): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof T)[]
  return names.every((name) => except.includes(name) || a[name] === b[name])
}

/** Where the viewer left the focus, else where the screen puts it first, else the first that can have it. */
function focusedOf({ nodes, focus }: Scene, wanted: string | undefined): string | undefined {
  const ids = focusables(nodes).map(({ id }) => id)
  return [wanted, focus].find((id) => id !== undefined && ids.includes(id)) ?? ids[0]
}

function sceneOf(screen: Screen<ScreenId>, view: View, place: Place): Scene {
  const title = view.t(screen.title)
  const { sections, connection, failing } = view.state
  const missing = screen.needs.filter((name) => sections[name] === undefined)
  const given = connection !== 'lost' && !missing.some((name) => failing.includes(name))
  if (missing.length > 0 && !screen.alwaysDrawn) return statePage(view, title, given ? 'loading' : 'failed')
  const scene = screen.view(view, place as never)
  const state: PageState | undefined = !scene
    ? 'gone'
    : focusables(scene.nodes).length === 0
      ? 'empty'
      : undefined
  return scene && !state ? scene : statePage(view, title, state ?? 'gone')
}

function viewOf(state: State, advance: Advance, screen: Screen<ScreenId>): View {
  const { language, preset } = state
  const county = state.sections.county?.data
  const timezone = county?.timezone ?? DEFAULT_ZONE
  return {
    state,
    visit: top(state.stack),
    type: typeScale(preset),
    preset,
    advance,
    language,
    timezone,
    hotline: county?.hotline ?? DEFAULT_HOTLINE,
    needs: screen.needs,
    t: (key, values) => translate(language, key, values),
    words: (text) => textIn(text, language),
    time: (at) => timeOfDay(language, timezone, at),
    date: (at) => date(language, timezone, at),
    shortDate: (at) => shortDate(language, timezone, at, state.now),
  }
}
