/** What the television does by itself while nobody presses a key. Pure. */
import { change, say } from './change.ts'
import { FIRST_QUESTION, questionsDue } from './first-run.ts'
import { type ScreenId, top } from './go.ts'
import { shownReplay } from './replaying.ts'
import type { State } from './state.ts'

/** After so long without a key a page gives way to full-screen television, ms. A living picture stays; what is copied down stays long. */
const PATIENCE: { [Id in ScreenId]?: number } = {
  live: Number.POSITIVE_INFINITY,
  kitchen: Number.POSITIVE_INFINITY,
  replay: Number.POSITIVE_INFINITY,
  home: 20_000,
  strip: 40_000,
  programme: 40_000,
  about: 600_000,
  article: 600_000,
  service: 600_000,
  phone: 600_000,
  request: 600_000,
  step: 600_000,
  ordered: 600_000,
  rescue: 600_000,
}
const USUAL_PATIENCE = 120_000
/** Pages on which somebody may be reading say so long before that they are about to close, ms. */
const WARNING = 20_000
const READ_FROM = 60_000
/** Stills renew themselves and clocks move on this often, ms. */
const REDRAW_EVERY = 10_000

/** The state after `quiet` ms without a key, or undefined while everything may stay as it is. */
export function afterQuiet(state: State, quiet: number): State | undefined {
  if (questionsDue(state, quiet))
    return change({ ...state, firstRun: 'asked' }, { do: 'go', to: FIRST_QUESTION })
  const over = shownReplay(state)?.ended === true
  const patience = (over ? undefined : PATIENCE[top(state.stack).place.screen]) ?? USUAL_PATIENCE
  if (quiet > patience) return change(state, { do: 'live' })
  const closing = patience >= READ_FROM && quiet > patience - WARNING
  return closing && !isWarned(state) ? say(state, 'say.leaving-soon', undefined, WARNING) : undefined
}

/** True when something on screen ends by `now`, or it is time for clocks and stills to move on. */
export function isDue({ message, bannerUntil, uncovered, now: drawn }: State, now: number): boolean {
  const ends = [message?.until, bannerUntil, uncovered?.until]
  return (
    ends.some((until) => until !== undefined && until > drawn && until <= now) ||
    Math.floor(now / REDRAW_EVERY) !== Math.floor(drawn / REDRAW_EVERY)
  )
}

/** True while the viewer is told that the page is about to close; it is said aloud, whatever the settings. */
export function isWarned({ message }: State): boolean {
  return message?.key === 'say.leaving-soon'
}
