/** Rolls the weekly schedule of each channel out into a guide for given days, as XMLTV. https://github.com/XMLTV/xmltv/blob/master/xmltv.dtd */

/** zh-CN, en */
type Words = readonly [string, string]

export interface ScheduledProgramme {
  title: Words
  desc: Words
  category: Words
  /** One for each airing in turn, from the first again after the last. */
  subTitles?: readonly Words[]
  /** Episodes of one season of a serial. */
  episodes?: number
}

export interface ChannelSchedule {
  /** tvg-id */
  channel: string
  names: Words
  programmes: Readonly<Record<string, ScheduledProgramme>>
  /** Day shapes by name: "06:30 news" runs until the next line's time; "again" after it repeats the last airing. */
  days: Readonly<Record<string, readonly string[]>>
  /** The seven day shapes, Sunday first. */
  week: readonly string[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The county's clock: China Standard Time, which knows no summer time. */
const OFFSET = 8 * HOUR

interface Slot {
  /** ms after midnight */
  start: number
  key: string
  again: boolean
}

/** Returns the county's midnight before or at `now`; both are UTC ms. */
export function countyMidnight(now: number): number {
  return Math.floor((now + OFFSET) / DAY) * DAY - OFFSET
}

/**
 * Returns an XMLTV document with every programme of the county days that begin in [from, until), UTC ms.
 * The same days give the same bytes; serials go on from day to day.
 */
export function writeGuide(schedules: readonly ChannelSchedule[], from: number, until: number): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tv SYSTEM "xmltv.dtd">\n<tv generator-info-name="Tangwu">\n',
    ...schedules.map(
      (schedule) =>
        `  <channel id="${escaped(schedule.channel)}">\n${both('display-name', schedule.names)}  </channel>\n`,
    ),
  ]
  for (const schedule of schedules) {
    const week = schedule.week.map((shape) => slotsOf(schedule.days[shape] ?? []))
    for (let midnight = countyMidnight(from + DAY - 1); midnight < until; midnight += DAY) {
      parts.push(...dayOf(schedule, week, midnight))
    }
  }
  return `${parts.join('')}</tv>\n`
}

function dayOf(schedule: ChannelSchedule, week: readonly Slot[][], midnight: number): string[] {
  const day = Math.round((midnight + OFFSET) / DAY)
  const weekday = (day + 4) % 7
  const aired = airedBefore(week, Math.floor((day + 4) / 7), weekday)
  const slots = week[weekday] ?? []
  return slots.flatMap((slot, position) => {
    const programme = schedule.programmes[slot.key]
    if (!programme) return []
    const count = aired.get(slot.key) ?? 0
    if (!slot.again) aired.set(slot.key, count + 1)
    const stop = slots[position + 1]?.start ?? DAY
    return `  <programme start="${time(midnight + slot.start)}" stop="${time(midnight + stop)}" channel="${escaped(
      schedule.channel,
    )}">\n${body(programme, slot.again ? Math.max(0, count - 1) : count, slot.again)}  </programme>\n`
  })
}

/** First airings of each programme before this weekday of this week, counted from week 0. */
function airedBefore(week: readonly Slot[][], weeks: number, weekday: number): Map<string, number> {
  const aired = new Map<string, number>()
  week.forEach((slots, at) => {
    const times = at < weekday ? weeks + 1 : weeks
    for (const slot of slots) if (!slot.again) aired.set(slot.key, (aired.get(slot.key) ?? 0) + times)
  })
  return aired
}

function body(programme: ScheduledProgramme, airing: number, again: boolean): string {
  const { subTitles, episodes } = programme
  const subTitle = subTitles?.[airing % subTitles.length]
  const lines = [both('title', programme.title), subTitle ? both('sub-title', subTitle) : '']
  lines.push(both('desc', programme.desc), both('category', programme.category))
  if (episodes) {
    const season = Math.floor(airing / episodes) % 9
    const episode = airing % episodes
    lines.push(`    <episode-num system="xmltv_ns">${season}.${episode}/${episodes}.</episode-num>\n`)
    lines.push(`    <episode-num system="onscreen">S${season + 1}E${episode + 1}</episode-num>\n`)
  }
  return `${lines.join('')}${again ? '    <previously-shown/>\n' : ''}`
}

function slotsOf(lines: readonly string[]): Slot[] {
  return lines.map((line) => {
    const [clock = '', key = '', mark] = line.split(' ')
    return { start: Date.parse(`1970-01-01T${clock}:00Z`), key, again: mark === 'again' }
  })
}

function both(element: string, [zh, en]: Words): string {
  return `    <${element} lang="zh-CN">${escaped(zh)}</${element}>\n    <${element} lang="en">${escaped(en)}</${element}>\n`
}

function time(at: number): string {
  return `${new Date(at + OFFSET).toISOString().replace(/\D/g, '').slice(0, 14)} +0800`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
