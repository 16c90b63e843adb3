/** Lays the films of one broadcast day end to end: each programme begins on time, what is left over is filled. Pure. */
import type { Airing } from '../sources/schedule/airings.ts'
import { SHORTEST_AIRING } from '../sources/schedule/airings.ts'
import type { Film } from './film.ts'
import { LONGEST_FRAGMENT, lengthOf, nearestCut } from './film.ts'

/** A film, or the beginning of one, on the air without interruption. Nothing continues from the play before. */
export interface Play {
  film: Film
  /** UTC ms, not rounded: the end of the play before. */
  start: number
  /** UTC ms */
  end: number
  /** Fragments that are played: all before this one. */
  fragments: number
}

/** A stretch of the day that is to begin and end on time: an airing, or a gap between two. */
export interface Span {
  /** UTC ms */
  start: number
  /** UTC ms */
  stop: number
  /** Absent for a gap. */
  airing?: Airing
}

/** A programme may begin so much early, ms: less than this is not filled. */
const EARLY = 1000
/** No play is shorter, ms, so that each fills a cell of the playlist. */
const SHORTEST_PLAY = 3000
/** The least time, ms, that a play can fill wherever its film can be cut. */
const SHORTEST_FILLING = SHORTEST_PLAY + LONGEST_FRAGMENT * 500 + 1

/**
 * Returns the spans that cover [from, until), UTC ms: `airings` in order and the gaps between them.
 * A gap that is too short to be filled belongs to the airing before.
 */
export function spansOf(airings: readonly Airing[], from: number, until: number): Span[] {
  const spans: Span[] = []
  let at = from
  for (const airing of airings) {
    if (airing.stop <= from || airing.start >= until) continue
    if (airing.start > at) spans.push({ start: at, stop: airing.start })
    spans.push({ start: airing.start, stop: Math.min(airing.stop, until), airing })
    at = airing.stop
  }
  const last = spans.at(-1)
  if (last && until - at < SHORTEST_AIRING) last.stop = until
  else if (at < until) spans.push({ start: at, stop: until })
  return spans
}

/**
 * Returns the plays of spans that follow each other. `filmOf` gives the film of an airing, undefined where it cannot
 * be played; `fillers` stand in for it, for what is left over and for gaps. Without fillers there are no plays.
 */
export function planOf(
  spans: readonly Span[],
  filmOf: (airing: Airing) => Film | undefined,
  fillers: readonly Film[],
): Play[] {
  const plays: Play[] = []
  let at = spans[0]?.start ?? 0
  for (const { start, stop, airing } of fillers.length === 0 ? [] : spans) {
    const own = airing && filmOf(airing)
    if (own) at = add(plays, own, at, stop)
    const filling = own && airing?.slot.loop ? [own] : fillers
    const first = Math.floor(start / SHORTEST_AIRING)
    for (let turn = first; stop - at > EARLY; turn++) {
      const filler = filling[turn % filling.length]
      if (filler) at = add(plays, filler, at, stop)
    }
  }
  return plays
}

/** Plays as much of `film` as there is time for, and returns when that ends, UTC ms. */
function add(plays: Play[], film: Film, start: number, stop: number): number {
  const rest = stop - start - lengthOf(film) * 1000
  const fragments =
    rest > EARLY && rest < SHORTEST_FILLING
      ? lastCutBefore(film, (stop - start - SHORTEST_FILLING) / 1000)
      : nearestCut(film, (stop - start) / 1000)
  const played = Math.max(1, fragments)
  const end = start + (film.cuts[played] ?? 0) * 1000
  plays.push({ film, start, end, fragments: played })
  return end
}

/** A few seconds too little would be left for a filler, so the film gives some of its own. */
function lastCutBefore(film: Film, at: number): number {
  const nearest = nearestCut(film, at)
  return (film.cuts[nearest] ?? 0) > at ? nearest - 1 : nearest
}
