/**
 * Cuts plays into segments, one for each cell of a grid of the clock. So the media sequence number of a segment is a
 * function of the clock alone: it never jumps, whatever happens to the schedule, and every instance counts the same.
 */
import type { Play } from './day-plan.ts'
import { nearestCut } from './film.ts'

/** Length of a cell, ms; segments are as long, give or take what the places to cut allow. */
export const CELL = 3000
/** EXT-X-TARGETDURATION: no segment is longer, rounded to whole seconds. */
export const TARGET_DURATION = 6

/** A play and the cells that it fills: those before `endCell`. */
export interface PlacedPlay extends Play {
  firstCell: number
  endCell: number
}

/** What fills one cell: some fragments of a film. */
export interface CellSegment {
  /** Cells since 1970. */
  cell: number
  play: PlacedPlay
  /** First fragment, and the one behind the last. */
  first: number
  last: number
  /** UTC ms, not rounded. */
  start: number
  /** s */
  duration: number
}

/** Returns the cell whose beginning is nearest to `time` (UTC ms). */
export function cellAt(time: number): number {
  return Math.round(time / CELL)
}

/** Returns plays that follow each other with the cells that they fill; the last one fills those before `endCell`. */
export function placed(plays: readonly Play[], endCell: number): PlacedPlay[] {
  return plays.map((play, index) => {
    const next = plays[index + 1]
    return { ...play, firstCell: cellAt(play.start), endCell: next ? cellAt(next.start) : endCell }
  })
}

/**
 * Returns the segment of `play` that fills `cell`, one of its own. It begins at the place to cut that is nearest to
 * the beginning of the cell, and every cell of the play gets at least one fragment.
 */
export function segmentAt(play: PlacedPlay, cell: number): CellSegment {
  const { film, start } = play
  const first = cutBefore(play, cell)
  const last = cutBefore(play, cell + 1)
  const [from = 0, until = from] = [film.cuts[first], film.cuts[last]]
  return { cell, play, first, last, start: start + from * 1000, duration: until - from }
}

/** The place to cut with which a cell of a play begins. */
function cutBefore(play: PlacedPlay, cell: number): number {
  if (cell <= play.firstCell) return 0
  if (cell >= play.endCell) return play.fragments
  const nearest = nearestCut(play.film, (cell * CELL - play.start) / 1000)
  return Math.min(Math.max(nearest, cell - play.firstCell), play.fragments - (play.endCell - cell))
}
