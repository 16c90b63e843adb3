/** Counts working time: the hours, holidays and make-up days of a county in its own zone. Pure. */
import type { CalendarConfig } from '../../shared/model/county.ts'
import { type Day, readDay, wallTime } from '../sources/wall-clock.ts'

const DAY = 86_400_000
/** Days whose hours are remembered, since zones are slow to ask. */
const MOST_KNOWN = 1_000
/** A calendar without a working day within so many days is counted like a clock, so that no promise is endless. */
const LONGEST_REST = 60

/** When a county's offices work. */
export interface WorkingCalendar {
  /** Returns the UTC ms at which `duration` ms of working time have passed since `start` (UTC ms). */
  after(start: number, duration: number): number
  /** Returns how many ms of working time lie in [from, until), UTC ms. */
  between(from: number, until: number): number
  /** True when offices work at that moment, UTC ms. */
  isOpen(time: number): boolean
  /** Returns the day that a wall calendar shows at that moment, UTC ms: "2026-11-22". */
  dayOf(time: number): string
}

interface Span {
  start: number
  stop: number
}

/** Returns the calendar; `hours` is "08:30-12:00, 13:30-17:30" and `zone` an IANA name. */
export function workingCalendar(config: CalendarConfig, hours: string, zone: string): WorkingCalendar {
  const spans = hours.split(',').map(spanOfDay)
  const makeUp = new Set(config.makeUpDays)
  const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  const dayOf = (time: number) => calendarDay.format(time)

  function isWorkday(day: string): boolean {
    if (makeUp.has(day)) return true
    if (config.holidays.some(({ from, to }) => from <= day && day <= to)) return false
    return config.weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)
  }
  const known = new Map<string, Span[]>()
  function openSpans(day: string): Span[] {
    const found = known.get(day) ?? spansOf(day)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(day, found)
    return found
  }
  /** Open spans of a day in order; where the clocks are put forward one may be empty and is left out. */
  function spansOf(day: string): Span[] {
    if (!isWorkday(day)) return []
    const date = dayNamed(day)
    return spans
      .map(({ from, to }) => ({
        start: wallTime(date, zone, from.hour, from.minute),
        stop: wallTime(date, zone, to.hour, to.minute),
      }))
      .filter(({ start, stop }) => stop > start)
      .sort((a, b) => a.start - b.start)
  }

  return {
    dayOf,
    isOpen: (time) => openSpans(dayOf(time)).some(({ start, stop }) => start <= time && time < stop),
    after(start, duration) {
      let left = duration
      let rested = 0
      for (let day = dayOf(start); rested <= LONGEST_REST; day = nextDay(day)) {
        const open = openSpans(day)
        rested = open.length > 0 ? 0 : rested + 1
        for (const span of open) {
          const from = Math.max(span.start, start)
          if (span.stop <= from) continue
          if (span.stop - from >= left) return from + left
          left -= span.stop - from
        }
      }
      return start + duration
    },
    between(from, until) {
      let total = 0
      const last = dayOf(Math.max(from, until - 1))
      for (let day = dayOf(from); day <= last; day = nextDay(day)) {
        for (const { start, stop } of openSpans(day)) {
          total += Math.max(0, Math.min(stop, until) - Math.max(start, from))
        }
      }
      return total
    },
  }
}

function spanOfDay(text: string): { from: WallClock; to: WallClock } {
  const [from = '', to = ''] = text.trim().split('-')
  return { from: wallClock(from), to: wallClock(to) }
}

interface WallClock {
  hour: number
  minute: number
}

function wallClock(text: string): WallClock {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return { hour, minute }
}

function dayNamed(day: string): Day {
  return readDay(day) ?? { year: 1970, month: 1, day: 1 }
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}
