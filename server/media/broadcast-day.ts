/** Divides time into broadcast days, each of which is planned by itself, so that no instance has to know the past. Pure. */
import type { ScheduleSlot } from '../../shared/model/schedule-slot.ts'
import { type Airing, airingsOf, SHORTEST_AIRING } from '../sources/schedule/airings.ts'
import { wallTime } from '../sources/wall-clock.ts'
import type { PlacedPlay } from './cells.ts'
import { cellAt, placed } from './cells.ts'
import { planOf, spansOf } from './day-plan.ts'
import type { Film } from './film.ts'

const DAY = 86_400_000
/** When few people watch: the hour at which one broadcast day gives way to the next. */
const MORNING = 4

/** Everything that decides what is on the air. */
export interface Programming {
  slots: readonly ScheduleSlot[]
  /** IANA */
  zone: string
  /** The film of an airing, undefined where it cannot be played. */
  filmOf(airing: Airing): Film | undefined
  /** What is shown where nothing else is; at least one. */
  fillers: readonly Film[]
  /** When recordings of a live airing begin to be on the air, UTC ms, in order; what lies between them is filled. */
  recordingsOf(airing: Airing): readonly number[]
}

export interface BroadcastDay {
  /** Days since 1970. */
  number: number
  /** First cell, and the one behind the last. */
  firstCell: number
  endCell: number
  plays: PlacedPlay[]
}

/** Returns the plan of the broadcast day of that number, which is [start, stop), UTC ms. */
export function broadcastDay(
  programming: Programming,
  number: number,
  start: number,
  stop: number,
): BroadcastDay {
  const airings = airingsOf(programming.slots, start, stop).flatMap((airing) =>
    airing.slot.stream === undefined ? airing : recorded(airing, programming.recordingsOf(airing)),
  )
  const spans = spansOf(airings, start, stop)
  const plays = planOf(spans, programming.filmOf, programming.fillers)
  const [firstCell, endCell] = [cellAt(start), cellAt(stop)]
  return { number, firstCell, endCell, plays: placed(plays, endCell) }
}

/** A live airing is on the air wherever it was recorded. */
function recorded(airing: Airing, starts: readonly number[]): Airing[] {
  return starts.map((start, index) => ({ ...airing, start, stop: starts[index + 1] ?? airing.stop }))
}

/**
 * Returns when the broadcast day of that number (days since 1970, by the calendar of the zone) begins, UTC ms: with what is on the air at four in the morning, so that no programme and no
 * gap is cut in two; a gap of more than a day is.
 */
export function dayBeginning({ slots, zone }: Programming, number: number): number {
  const date = new Date(number * DAY)
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  const morning = wallTime(day, zone, MORNING)
  const around = airingsOf(slots, morning - DAY, morning + DAY)
  const spans = spansOf(around, morning - DAY, morning + DAY)
  const span = spans.find(({ start, stop }) => start <= morning && morning < stop)
  if (!span) return morning
  if (span.airing || span.start > morning - DAY) return span.start
  return span.stop - morning < SHORTEST_AIRING ? span.stop : morning
}
