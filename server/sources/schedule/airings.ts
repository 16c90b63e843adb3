/** Rolls the slots of a schedule out over days: what is on the air from when until when. Pure. */
import type { ScheduleSlot } from '../../../shared/model/schedule-slot.ts'
import { wallTime } from '../wall-clock.ts'

/** A slot on one of its days. */
export interface Airing {
  /** UTC ms */
  start: number
  /** UTC ms; never later than the start of the next one. */
  stop: number
  slot: ScheduleSlot
}

/** What is shorter than this, ms, is no programme and no gap. */
export const SHORTEST_AIRING = 10_000
/** Longest time that a slot without an end goes on, ms. */
const LONGEST_AIRING = 86_400_000
const DAY = 86_400_000

/**
 * Returns the airings that touch [from, until), UTC ms, ordered by start and without overlaps. One ends where the next
 * one starts; of several that start together the one that is aired on fewer days counts, then the one written last.
 */
export function airingsOf(slots: readonly ScheduleSlot[], from: number, until: number): Airing[] {
  const midnights: Midnights = new Map()
  const starts = slots
    .flatMap((slot, place) =>
      startsOf(slot, from - LONGEST_AIRING, until + LONGEST_AIRING, midnights).map((start) => ({
        slot,
        start,
        place,
      })),
    )
    .sort((a, b) => a.start - b.start || daysOf(b.slot) - daysOf(a.slot) || a.place - b.place)
  return starts
    .filter(({ start }, index) => (starts[index + 1]?.start ?? Infinity) - start >= SHORTEST_AIRING)
    .map(({ slot, start }, index, kept) => {
      const next = kept[index + 1]?.start ?? Infinity
      const own = start + Math.min((slot.length ?? Infinity) * 1000, LONGEST_AIRING)
      return { start, stop: next - own < SHORTEST_AIRING ? next : own, slot }
    })
    .filter(({ start, stop }) => start < until && stop > from)
}

/** Starts of a slot in [from, until), UTC ms. */
function startsOf(slot: ScheduleSlot, from: number, until: number, midnights: Midnights): number[] {
  const starts: number[] = []
  const first = Math.max(from - DAY, slot.day === undefined ? 0 : Date.parse(slot.day))
  const lastDay = slot.until ?? (slot.weekdays ? undefined : slot.day)
  const last = Math.min(until + DAY, lastDay === undefined ? Infinity : Date.parse(lastDay))
  for (let date = Math.floor(first / DAY) * DAY; date <= last; date += DAY) {
    if (slot.weekdays && !slot.weekdays.includes(new Date(date).getUTCDay())) continue
    const start = startOn(date, slot, midnights)
    if (start >= from && start < until) starts.push(start)
  }
  return starts
}

/** Midnights by zone and date, since to ask the time zone database for each slot would take too long. */
type Midnights = Map<string, number>

function startOn(date: number, { zone, clock }: ScheduleSlot, midnights: Midnights): number {
  const midnight = midnightOf(date, zone, midnights)
  const isPlainDay = midnightOf(date + DAY, zone, midnights) - midnight === DAY
  return isPlainDay ? midnight + clock * 1000 : clockTime(date, zone, clock)
}

function midnightOf(date: number, zone: string, midnights: Midnights): number {
  const key = `${zone} ${date}`
  const midnight = midnights.get(key) ?? clockTime(date, zone, 0)
  midnights.set(key, midnight)
  return midnight
}

/** `date` is midnight UTC of the calendar day, `clock` seconds after midnight. */
function clockTime(date: number, zone: string, clock: number): number {
  const at = new Date(date)
  const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  return wallTime(day, zone, Math.floor(clock / 3600), Math.floor(clock / 60) % 60, clock % 60)
}

function daysOf({ weekdays }: ScheduleSlot): number {
  return weekdays?.length ?? 0
}
