/** Reads the dates of feeds: RFC 822, RFC 3339 and what real feeds write instead. */
import { realDay, wallTime } from '../wall-clock.ts'
import { zoneOffset } from '../zone-offset.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(am|pm)?`
const ISO = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+${CLOCK}\s*(.*))?$`,
  'i',
)
const RFC_822 = new RegExp(
  String.raw`^(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})(?:\s+${CLOCK}\s*(.*))?$`,
  'i',
)
const ASCTIME = new RegExp(
  String.raw`^([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+${CLOCK}\s*([a-z+:\d]*?)\s+(\d{4})$`,
  'i',
)

/**
 * Returns UTC ms, or undefined when nobody can tell. A weekday is not believed: it is often wrong. A time without a
 * zone, or with China's ambiguous "CST", is a wall clock's in `zone`.
 */
export function readDate(text: string, zone: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .slice(0, 100)
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+|(?:星期|周)[一二三四五六日天],?\s*)/i, '')
    .replace(/\s*(?:星期|周)[一二三四五六日天]\s*/, ' ')
    .trim()
  if (/^\d{10}$|^\d{13}$/.test(plain)) return Number(plain.padEnd(13, '0'))
  const iso = ISO.exec(plain)
  if (iso) return moment(iso.slice(1, 4), iso.slice(4, 8), iso[8], zone)
  const rfc = RFC_822.exec(plain)
  if (rfc) return moment([fullYear(rfc[3]), monthOf(rfc[2]), rfc[1]], rfc.slice(4, 8), rfc[8], zone)
  const asc = ASCTIME.exec(plain)
  return asc ? moment([asc[8], monthOf(asc[1]), asc[2]], asc.slice(3, 7), asc[7], zone) : undefined
}

type Parts = (string | undefined)[]

function moment(
  [year, month, date]: Parts,
  clock: Parts,
  offset: string | undefined,
  zone: string,
): number | undefined {
  const day = realDay(Number(year), Number(month), Number(date))
  const [hours = '0', minutes = '0', seconds = '0', half] = clock
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  if (!day || hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined
  const east = offsetOf(offset ?? '')
  if (east === undefined) return wallTime(day, zone, hour, Number(minutes), Number(seconds))
  return Date.UTC(day.year, day.month - 1, day.day, hour, Number(minutes), Number(seconds)) - east
}

/** Offset in ms, east positive; undefined when none is stated. */
function offsetOf(text: string): number | undefined {
  const numeric = /([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(text)
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return (numeric[1] === '-' ? -minutes : minutes) * 60_000
  }
  const minutes = zoneOffset(text)
  return minutes === undefined ? undefined : minutes * 60_000
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1)
}

/** RFC 2822 section 4.3: two digits mean 2000–2049 or 1950–1999. */
function fullYear(year: string | undefined): string {
  const number = Number(year)
  return String(number < 50 ? number + 2000 : number < 1000 ? number + 1900 : number)
}
