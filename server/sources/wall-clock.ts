/** Turns a day and time as people write them, in a named zone, into UTC milliseconds. */

/** A day of the Gregorian calendar; month counts from 1. */
export interface Day {
  year: number
  month: number
  day: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Day 0 of a spreadsheet's serial numbers, which believe in a 29 February 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * Returns the UTC ms at which a clock on a wall in `zone` (IANA) shows this time. A time that daylight saving
 * leaves out is read with the offset that held before; one that comes twice is read as the first.
 */
export function wallTime(day: Day, zone: string, hour = 0, minute = 0, second = 0): number {
  const shown = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second)
  const before = offsetAt(shown - DAY, zone)
  const after = offsetAt(shown + DAY, zone)
  const first = shown - before
  return offsetAt(first, zone) === before || offsetAt(shown - after, zone) !== after ? first : shown - after
}

/** Returns the UTC ms at which that clock shows the time again, in the night that has an hour twice; else undefined. */
export function secondWallTime(day: Day, zone: string, hour: number, minute: number): number | undefined {
  const shown = Date.UTC(day.year, day.month - 1, day.day, hour, minute)
  const before = offsetAt(shown - DAY, zone)
  const after = offsetAt(shown + DAY, zone)
  if (after >= before) return undefined
  const isTwice = offsetAt(shown - before, zone) === before && offsetAt(shown - after, zone) === after
  return isTwice ? shown - after : undefined
}

/** Returns the last UTC ms of the day in `zone`. */
export function endOfDay(day: Day, zone: string): number {
  const next = new Date(Date.UTC(day.year, day.month - 1, day.day + 1))
  const morning = { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() }
  return wallTime(morning, zone) - 1
}

/**
 * Returns the day written as 2027-03-31, 2027/3/31, 2027.3.31, 2027年3月31日, 20270331 or a spreadsheet's serial
 * number, with or without a time behind it; undefined when it is none of these or no day of the calendar.
 */
export function readDay(text: string): Day | undefined {
  const plain = text.normalize('NFKC').trim()
  const written =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+[\d:.]+)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (written) return realDay(Number(written[1]), Number(written[2]), Number(written[3]))
  if (!/^\d{5}(?:\.\d+)?$/.test(plain)) return undefined
  const date = new Date(SERIAL_ZERO + Math.floor(Number(plain)) * DAY)
  return realDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** Returns the day, or undefined when the calendar has none such or it lies outside 1970–2199. */
export function realDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1970 && year < 2200 ? { year, month, day } : undefined
}

/** Tells whether `zone` is a name that the IANA time zone database has. */
export function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Offset of `zone` from UTC at that moment, in ms, east positive. */
function offsetAt(utc: number, zone: string): number {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(zone, formatter)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of formatter.formatToParts(utc)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - utc
}
