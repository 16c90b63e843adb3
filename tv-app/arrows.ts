/** What arrows do on a page: the focus moves, a tab or a page turns, or a line says that there is nothing further. Pure. */
import { say } from './change.ts'
import { type Arrow, move } from './focus/move.ts'
import { atTop, top } from './go.ts'
import { focusables, type Scene } from './scene/node.ts'
import type { State } from './state.ts'

/** The state after an arrow: the focus moves, or a page turns, or a line says that there is nothing further. */
export function arrow(state: State, scene: Scene, focused: string | undefined, key: Arrow): State {
  if (isTab(scene, focused) && (key === 'Left' || key === 'Right')) return turnTab(state, scene, key)
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

/** True where left and right lead from tab to tab and the focus stays. */
export function isTab({ pages }: Scene, focused: string | undefined): boolean {
  return pages?.tabs !== undefined && pages.tabs.id === focused
}

function turnTab(state: State, { pages }: Scene, key: 'Left' | 'Right'): State {
  if (!pages?.tabs) return state
  const { id, starts } = pages.tabs
  const shown = starts.filter((start) => start <= pages.page).length - 1
  const to = (shown + (key === 'Right' ? 1 : -1) + starts.length) % starts.length
  return { ...state, stack: atTop(state.stack, { page: starts[to] ?? 0, focus: id, step: undefined }) }
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
