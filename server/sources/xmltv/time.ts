/** XMLTV's date and time strings. https://github.com/XMLTV/xmltv/blob/master/xmltv.dtd */
import { isKnownZone, realDay, secondWallTime, wallTime } from '../wall-clock.ts'
import { zoneOffset } from '../zone-offset.ts'

export interface GuideTime {
  /** UTC ms */
  at: number
  /** UTC ms at which the clock shows the same again, in the night that has an hour twice. */
  again?: number
  /** Minutes since midnight, as written. */
  minuteOfDay: number
  /** False when the zone was named by a word that nobody knows; the source's own zone was taken. */
  zoneKnown: boolean
}

const MINUTE = 60_000
const REMEMBERED = 20_000
/** Longer than any offset or abbreviation; a longer text would be held together with the piece that it is a slice of. */
const LONGEST_ZONE = 12
const WRITTEN = /^(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.\d+)?)?)?)?)?)?\s*(.*)$/
/** ISO 8601, which is not in the DTD but in guides. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(.*)$/
const OFFSET = /^(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?$/i

/** CST is China's or America's, as the source's zone tells. */
const AMERICAN_CST = -360
const CHINESE_CST = 480

/**
 * Returns the function that reads times of one source: `YYYYMMDDhhmmss` or the beginning of it, with an offset, a zone
 * name, or none, which means `zone` (IANA). It returns undefined for what is no time.
 */
export function timeReader(zone: string): (written: string) => GuideTime | undefined {
  const utcOfMinute = new Memory<{ first: number; again: number | undefined }>()
  const offsets = new Memory<number | undefined>()
  const cst = isChinese(zone) ? CHINESE_CST : AMERICAN_CST
  return (written) => {
    const trimmed = written.trim()
    const parts = ISO.exec(trimmed) ?? WRITTEN.exec(trimmed)
    if (!parts) return undefined
    const [, years, months = '1', days = '1', hours = '0', minutes = '0', seconds = '0', zoneName = ''] =
      parts
    const date = realDay(Number(years), Number(months), Number(days))
    const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)]
    if (!date || hour > 24 || minute > 59 || second > 60) return undefined
    const minuteOfDay = hour * 60 + minute
    const offset = offsets.of(zoneName.slice(0, LONGEST_ZONE), () => offsetOf(zoneName, cst))
    if (offset !== undefined) {
      const shown = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second)
      return { at: shown - offset * MINUTE, minuteOfDay, zoneKnown: true }
    }
    const named = isZone(zoneName)
    const key = `${date.year} ${date.month} ${date.day} ${minuteOfDay} ${named ? zoneName : ''}`
    const clock = named ? zoneName : zone
    const { first, again } = utcOfMinute.of(key, () => ({
      first: wallTime(date, clock, hour, minute),
      again: secondWallTime(date, clock, hour, minute),
    }))
    return {
      at: first + second * 1000,
      ...(again !== undefined && { again: again + second * 1000 }),
      minuteOfDay,
      zoneKnown: named || zoneName === '',
    }
  }
}

/** Remembers what was worked out, up to a size: a guide's programmes share most minutes, and daylight saving costs time. */
class Memory<Value> {
  #known = new Map<string, { value: Value }>()

  of(key: string, workOut: () => Value): Value {
    const known = this.#known.get(key)
    if (known) return known.value
    const value = workOut()
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(key, { value })
    return value
  }
}

function offsetOf(zone: string, cst: number): number | undefined {
  if (zone === '' || zone.length > LONGEST_ZONE) return undefined
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? []
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return zone.toUpperCase() === 'CST' ? cst : zoneOffset(zone)
}

function isChinese(zone: string): boolean {
  return wallTime({ year: 2026, month: 1, day: 1 }, zone) === Date.UTC(2026, 0, 1) - CHINESE_CST * MINUTE
}

/** Only "Area/City" names are zones here: Intl takes "EST" for one too. */
function isZone(name: string): boolean {
  return /^[A-Za-z_]+(?:\/[A-Za-z_+-]+)+$/.test(name) && isKnownZone(name)
}
