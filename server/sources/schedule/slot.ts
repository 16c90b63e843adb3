/** Reads one line of a schedule. */
import type { LocalText } from '../../../shared/model/local-text.ts'
import type { ScheduleSlot } from '../../../shared/model/schedule-slot.ts'
import { resolveAddress } from '../address.ts'
import type { Origin } from '../source.ts'
import { type Row, textsOf } from '../table/table.ts'
import { type Day, readDay } from '../wall-clock.ts'
import { readRepeat } from './repeat.ts'

const DAY = 86_400
const SHORTEST = 10
/** A time at the end: 20:00, 20:00:30, 20点30分, 2026-11-22T20:00. */
const CLOCK = /(^|[\sT日])(\d{1,2})[:点时](\d{2})(?:[:分](\d{2})?秒?)?\s*$/
const YES = /^(?:yes|true|y|1|是|对|循环|√)$/i

/** Returns the slot, or undefined after saying by `wrong` why the line was skipped. */
export function readSlot(row: Row, origin: Origin, wrong: (what: string) => void): ScheduleSlot | undefined {
  const cell = (name: string) => row.cells.get(name) ?? ''
  const clock = readClock(cell('start'))
  if (clock === undefined) {
    wrong('The start has no time; write it like 20:00 or 2026-11-22 20:00. The line was skipped.')
    return undefined
  }
  const days = readDays(row, wrong)
  if (!days) return undefined
  const what = readWhat(row, origin, wrong)
  if (!what) return undefined
  const title = textsOf(row, 'title', origin.language)
  const subTitle = textsOf(row, 'subtitle', origin.language)
  const desc = textsOf(row, 'desc', origin.language)
  const length = readLength(row, clock, wrong)
  const category = cell('category')
  const loop = YES.test(cell('loop'))
  return {
    type: 'schedule-slot',
    ...days,
    clock,
    zone: origin.timezone,
    ...(length !== undefined && { length }),
    ...what,
    ...(loop && { loop }),
    title: isEmpty(title) ? { [origin.language]: nameOf(what) } : title,
    ...(!isEmpty(subTitle) && { subTitle }),
    ...(!isEmpty(desc) && { desc }),
    ...(category && { category }),
  }
}

/** First day, days of the week and last day; a line with neither a day nor a repeat is aired every day. */
function readDays(
  row: Row,
  wrong: (what: string) => void,
): Pick<ScheduleSlot, 'day' | 'weekdays' | 'until'> | undefined {
  const written =
    row.cells.get('day') ?? (row.cells.get('start') ?? '').normalize('NFKC').replace(CLOCK, '$1')
  const day = readDay(written)
  if (!day && written.trim() !== '') {
    wrong('The day cannot be read; write it like 2026-11-22. The line was skipped.')
    return undefined
  }
  const stated = row.cells.get('repeat')
  const repeat = stated === undefined ? (day ? 'once' : 'daily') : readRepeat(stated)
  const weekdays = repeat === 'daily' ? readRepeat('daily') : repeat
  if (weekdays === undefined) {
    wrong(
      'The repeat is not understood; write daily, weekdays, weekly, or days like mon, thu. The line was skipped.',
    )
    return undefined
  }
  if (typeof weekdays === 'string' && !day) {
    wrong('The line needs a day, since it is not aired daily; it was skipped.')
    return undefined
  }
  const last = row.cells.get('until')
  const until = readDay(last ?? '')
  if (last && !until) wrong('The last day cannot be read; write it like 2026-12-31. It was left out.')
  return {
    ...(day && { day: isoDay(day) }),
    ...(weekdays !== 'once' && { weekdays: weekdays === 'weekly' ? [weekdayOf(day)] : [...weekdays] }),
    ...(until && { until: isoDay(until) }),
  }
}

function readWhat(
  row: Row,
  origin: Origin,
  wrong: (what: string) => void,
): Pick<ScheduleSlot, 'file' | 'stream'> | undefined {
  const live = row.cells.get('stream')
  if (live) {
    const stream = resolveAddress(live, origin.base)
    if (stream) return { stream }
    wrong('The live stream is not an http address of an HLS playlist; the line was skipped.')
    return undefined
  }
  const file = row.cells.get('file')?.replaceAll('\\', '/')
  if (!file) {
    wrong('The line names neither a file nor a live stream; it was skipped.')
    return undefined
  }
  if (file.startsWith('/') || /^[a-z]:/i.test(file) || file.split('/').includes('..')) {
    wrong('The file lies outside the media folder of the channel; the line was skipped.')
    return undefined
  }
  return { file }
}

/** Seconds from the start to the stop, or what the length says: "90" is minutes, "1:30:00" hours. */
function readLength(row: Row, clock: number, wrong: (what: string) => void): number | undefined {
  const stop = row.cells.get('stop')
  const length = row.cells.get('length')
  if (stop !== undefined) {
    const end = readClock(stop)
    const seconds = end === undefined ? undefined : (end - clock + DAY) % DAY || DAY
    if (seconds !== undefined && seconds >= SHORTEST) return seconds
    wrong('The stop cannot be read, or comes less than ten seconds after the start; it was left out.')
  } else if (length !== undefined) {
    const plain = length.normalize('NFKC').trim()
    const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain)
    const minutes = /^(\d{1,4}(?:\.\d+)?)\s*(?:min(?:utes?)?|分钟?)?$/i.exec(plain)
    const seconds = parts
      ? Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0)
      : Math.round(Number(minutes?.[1]) * 60)
    if (seconds >= SHORTEST && seconds <= DAY) return seconds
    wrong('The length cannot be read; write it in minutes, or like 1:30. It was left out.')
  }
  return undefined
}

/** Seconds after midnight of the time at the end of `written`. */
function readClock(written: string): number | undefined {
  const plain = written.normalize('NFKC').trim()
  const [, , hours, minutes, seconds] = CLOCK.exec(plain) ?? []
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
  if (hours === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined
  return clock < DAY ? clock : clock === DAY ? 0 : undefined
}

function nameOf({ file, stream }: Pick<ScheduleSlot, 'file' | 'stream'>): string {
  return (file ?? new URL(stream ?? '', 'http://localhost').hostname)
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
}

function isoDay({ year, month, day }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function weekdayOf(day: Day | undefined): number {
  return day ? new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() : 0
}

function isEmpty(text: LocalText): boolean {
  return Object.keys(text).length === 0
}
