/** A linear channel made from films by a schedule: which segments are on the air at any time, past times included. */
import type { BroadcastDay, Programming } from './broadcast-day.ts'
import { broadcastDay, dayBeginning } from './broadcast-day.ts'
import type { CellSegment, PlacedPlay } from './cells.ts'
import { CELL, cellAt, segmentAt } from './cells.ts'
import { LONGEST_FRAGMENT } from './film.ts'

const DAY = 86_400_000
/** Broadcast days whose plan is kept in memory. */
const DAYS_KEPT = 8
/** A programme starts so near to its time, ms. */
const ON_TIME = LONGEST_FRAGMENT * 500
/** More discontinuities than a broadcast day can hold: one for each of the cells of 25 hours. */
const MOST_PLAYS = 30_000
/** Numbers count from the days and cells of 2024, to stay within 32 bits. */
const FIRST_DAY = Date.UTC(2024, 0, 1) / DAY
const FIRST_CELL = Date.UTC(2024, 0, 1) / CELL

/** A segment of the playlist. */
export interface AiredSegment extends CellSegment {
  /** Media sequence number. */
  sequence: number
  /** Discontinuity sequence number; it differs from the one before where nothing continues. */
  discontinuity: number
}

export interface Linear {
  /** The segments of the cells [first, end). */
  cells(first: number, end: number): AiredSegment[]
  /** The first cell of what begins at `time` (UTC ms), or else the one that begins nearest to it. */
  cellFrom(time: number): number
}

/** Returns the channel; the same programming gives the same segments on every server. */
export function linearChannel(programming: Programming): Linear {
  const days = new Map<number, BroadcastDay>()

  const beginnings = new Map<number, number>()

  function beginning(number: number): number {
    const time = beginnings.get(number) ?? dayBeginning(programming, number)
    beginnings.set(number, time)
    return time
  }

  function dayNumbered(number: number): BroadcastDay {
    const day =
      days.get(number) ?? broadcastDay(programming, number, beginning(number), beginning(number + 1))
    days.delete(number)
    days.set(number, day)
    for (const oldest of days.keys()) if (days.size > DAYS_KEPT) days.delete(oldest)
    return day
  }

  function dayOf(cell: number): BroadcastDay {
    let number = Math.floor((cell * CELL) / DAY) + 2
    while (cellAt(beginning(number)) > cell) number--
    return dayNumbered(number)
  }

  return {
    cells(first, end) {
      const segments: AiredSegment[] = []
      let cell = first
      while (cell < end) {
        const day = dayOf(cell)
        let index = playIndex(day.plays, cell)
        for (; cell < Math.min(end, day.endCell); cell++) {
          while (index < day.plays.length - 1 && (day.plays[index]?.endCell ?? 0) <= cell) index++
          const play = day.plays[index]
          if (!play) return segments
          segments.push({
            ...segmentAt(play, cell),
            sequence: cell - FIRST_CELL,
            discontinuity: (day.number - FIRST_DAY) * MOST_PLAYS + index,
          })
        }
      }
      return segments
    },
    cellFrom(time) {
      const nearest = cellAt(time)
      const { plays } = dayOf(nearest)
      const index = playIndex(plays, nearest)
      const here = [plays[index], plays[index + 1], dayOf(nearest + 1).plays[0]]
      return here.find((play) => play && Math.abs(play.start - time) <= ON_TIME)?.firstCell ?? nearest
    },
  }
}

/** Index of the play that fills `cell`; the last one where the cell lies behind all. */
function playIndex(plays: readonly PlacedPlay[], cell: number): number {
  let low = 0
  let high = plays.length - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((plays[middle]?.endCell ?? 0) <= cell) low = middle + 1
    else high = middle
  }
  return Math.max(low, 0)
}
