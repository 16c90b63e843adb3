/**
 * Fills the placeholders of a catch-up address as Kodi's pvr.iptvsimple does. Pure.
 * https://github.com/kodi-pvr/pvr.iptvsimple#catchup-format-specifiers
 */

/** What an address is asked for; times are whole seconds since 1970, as the addresses write them. */
export interface Moments {
  start: number
  stop: number
  now: number
  /** What the guide calls the programme for its provider. */
  catchupId?: string | undefined
}

/** Everything that begins like a placeholder; what is not one after all stays as it is. */
const PLACEHOLDER = /\$?\{([a-z-]+|[YmdHMS])(?::([^{}|]*)(\|UTC)?)?\}/g

/** Placeholders of a moment, by name. */
const MOMENTS: Readonly<Record<string, (moments: Moments) => number>> = {
  utc: ({ start }) => start,
  start: ({ start }) => start,
  utcend: ({ stop }) => stop,
  end: ({ stop }) => stop,
  lutc: ({ now }) => now,
  now: ({ now }) => now,
  timestamp: ({ now }) => now,
}

/** Placeholders of a length in seconds; a number behind the colon is their unit. */
const LENGTHS: Readonly<Record<string, (moments: Moments) => number>> = {
  duration: ({ start, stop }) => stop - start,
  offset: ({ start, now }) => now - start,
}

/** The letters of a time pattern and the parts of the clock that they stand for. */
const LETTERS: Readonly<Record<string, Intl.DateTimeFormatPartTypes>> = {
  Y: 'year',
  m: 'month',
  d: 'day',
  H: 'hour',
  M: 'minute',
  S: 'second',
}

/**
 * Returns the address; undefined where it names a programme by an id that the guide does not give.
 * `zone` (IANA) is the clock of the place, in which patterns such as `{Y}` and `{utc:YmdHMS}` are written.
 */
export function fillTemplate(template: string, moments: Moments, zone: string): string | undefined {
  let complete = true
  const filled = template.replace(PLACEHOLDER, (whole, name: string, detail: string | undefined, utc) => {
    if (name === 'catchup-id') {
      complete &&= moments.catchupId !== undefined
      return moments.catchupId ?? whole
    }
    if (name in LETTERS && detail === undefined) return clock(name, moments.start, zone)
    const moment = MOMENTS[name]?.(moments)
    if (moment !== undefined) {
      return detail === undefined ? String(moment) : clock(detail, moment, utc ? 'UTC' : zone)
    }
    const length = LENGTHS[name]?.(moments)
    const unit = detail === undefined ? 1 : Number(detail)
    return length === undefined || !(unit > 0) ? whole : String(Math.max(0, Math.floor(length / unit)))
  })
  return complete ? filled : undefined
}

/** Writes a moment by a pattern; letters that mean nothing stay. */
function clock(pattern: string, seconds: number, zone: string): string {
  const parts = new Map<string, string>()
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  for (const { type, value } of format.formatToParts(seconds * 1000)) parts.set(type, value)
  return pattern.replace(/[YmdHMS]/g, (letter) => parts.get(LETTERS[letter] ?? '') ?? letter)
}
