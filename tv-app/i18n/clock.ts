/** Dates and times as people say them, in the county's zone. */
import { type MessageKey, translate } from './translate.ts'

/** Hours at which another word for the time of day begins. */
const DAY_PARTS = [18, 13, 12, 11, 8, 5, 0] as const

const formatters = new Map<string, Intl.DateTimeFormat>()

const DAY = 86_400_000

interface Parts {
  year: string
  hour: number
  minute: string
  day: string
  month: string
}

/** "晚上 7:36" or "7:36 in the evening". `at` in UTC ms. */
export function timeOfDay(language: string, zone: string, at: number): string {
  const { hour, minute } = partsOf(zone, at)
  return timeWords(language, hour, minute)
}

/** The same for a time as registries write it: "13:30" gives "下午 1:30". */
export function wallTime(language: string, written: string): string {
  const [hour = '0', minute = '00'] = written.split(':')
  return timeWords(language, Number(hour), minute)
}

function timeWords(language: string, hour: number, minute: string): string {
  const part = DAY_PARTS.find((from) => hour >= from) ?? 0
  const time = `${hour % 12 === 0 ? (hour === 0 ? 0 : 12) : hour % 12}:${minute}`
  return translate(language, `time.${part}` as MessageKey, { time })
}

/** "11月22日 星期日" or "Sunday, November 22". */
export function date(language: string, zone: string, at: number): string {
  return translate(language, 'date', dateValues(language, zone, at))
}

/** "11月22日" or "November 22"; with its year where that is another one than it is `now`. Both in UTC ms. */
export function shortDate(language: string, zone: string, at: number, now: number): string {
  const { year } = partsOf(zone, at)
  if (year === partsOf(zone, now).year)
    return translate(language, 'date.short', dateValues(language, zone, at))
  return translate(language, 'date.year', { ...dateValues(language, zone, at), year })
}

/** The day in `zone` as YYYY-MM-DD. `at` in UTC ms. */
export function dayIn(zone: string, at: number): string {
  const { year, month, day } = partsOf(zone, at)
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Time since midnight by the clock on the wall, ms. */
export function sinceMidnight(zone: string, at: number): number {
  const { hour, minute } = partsOf(zone, at)
  return (hour * 60 + Number(minute)) * 60_000
}

/** The day `by` days after one that is written YYYY-MM-DD. */
export function dayAfter(day: string, by: number): string {
  return dayIn('UTC', noonOf(day) + by * DAY)
}

/** How many days after `from` this one is. */
export function daysBetween(from: string, day: string): number {
  return Math.round((noonOf(day) - noonOf(from)) / DAY)
}

/** "11月22日 星期日" for a day that is written YYYY-MM-DD. */
export function dateOfDay(language: string, day: string): string {
  return date(language, 'UTC', noonOf(day))
}

function noonOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date, 12)
}

function twoDigits(number: string): string {
  return number.length < 2 ? `0${number}` : number
}

function dateValues(language: string, timeZone: string, at: number): Record<string, string> {
  const { day, month } = partsOf(timeZone, at)
  const weekday = formatter(language, { timeZone, weekday: 'long' }).format(at)
  const monthName = formatter(language, { timeZone, month: 'long' }).format(at)
  return { day, month, weekday, monthName }
}

function partsOf(timeZone: string, at: number): Parts {
  const format = formatter('en-US', {
    timeZone,
    hour12: false,
    hour: '2-digit',
    minute: '2-digit',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  })
  // "11/22/2026, 19:36" in American order, since sets of 2018 cannot format to parts.
  const [month = '', day = '', year = '', hour = '', minute = '00'] = format.format(at).match(/\d+/g) ?? []
  return { hour: Number(hour) % 24, minute, day, month, year }
}

/** Making one costs a slow set several ms, so each is made once. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const format = formatters.get(key) ?? new Intl.DateTimeFormat(language, options)
  formatters.set(key, format)
  return format
}
