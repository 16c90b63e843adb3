/** Where a household left the programmes that it watched again: few, and no longer than they can be replayed. Pure. */
import type { ReplayPlace } from './go.ts'
import { allChannels, type Replay, type ResumePoint, type State } from './state.ts'

const MOST_KEPT = 20
/** Nearer to the start or the end of a programme than this, nothing is kept, s. */
const EDGE = 30
/** How long places are kept of a channel that says nothing about its catch-up days. */
const USUAL_DAYS = 7
const DAY = 86_400_000

/** Seconds into the programme at which the household left it; undefined when it did not, or when that is long ago. */
export function resumeAt(state: State, { channel, start }: ReplayPlace): number | undefined {
  return kept(state).find((point) => point.channel === channel && point.start === start)?.position
}

/** The state with the place in this replay kept; forgotten where it has been watched to its end, or hardly begun. */
export function keepPlace(state: State, { place, position, ended }: Replay): State {
  const { channel, start, stop } = place
  const others = kept(state).filter((point) => point.channel !== channel || point.start !== start)
  const within = position >= EDGE && position <= (stop - start) / 1000 - EDGE && !ended
  const point = { channel, start, position: Math.floor(position) }
  const resume = within ? [...others, point].slice(-MOST_KEPT) : others
  return { ...state, resume }
}

/** The places in what was remembered; anything else in it is left out. */
export function resumeIn(remembered: unknown): ResumePoint[] {
  return Array.isArray(remembered) ? remembered.filter(isPoint).slice(-MOST_KEPT) : []
}

function kept(state: State): readonly ResumePoint[] {
  const channels = allChannels(state)
  return state.resume.filter(({ channel, start }) => {
    const days = channels.find(({ id }) => id === channel)?.catchup?.days ?? USUAL_DAYS
    return start > state.now - days * DAY
  })
}

function isPoint(value: unknown): value is ResumePoint {
  if (typeof value !== 'object' || value === null) return false
  const { channel, start, position } = value as Partial<Record<keyof ResumePoint, unknown>>
  return typeof channel === 'string' && typeof start === 'number' && typeof position === 'number'
}
