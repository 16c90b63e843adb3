/**
 * Catch-up attributes, with their aliases and the placeholders of Chinese lists, in the words of Kodi's pvr.iptvsimple.
 * https://github.com/kodi-pvr/pvr.iptvsimple#catchup-format-specifiers
 */
import type { Catchup } from '../../../shared/model/channel.ts'
import type { Attributes } from './directive.ts'

/** Other words for a mode; what is not here and not a mode itself means no catch-up. */
const MODES = new Map([
  ['default', 'default'],
  ['1', 'default'],
  ['true', 'default'],
  ['append', 'append'],
  ['shift', 'shift'],
  ['timeshift', 'shift'],
  ['flussonic', 'flussonic'],
  ['flussonic-hls', 'flussonic'],
  ['flussonic-ts', 'flussonic'],
  ['fs', 'flussonic'],
  ['xc', 'xc'],
  ['vod', 'vod'],
])

/** Letters of a Chinese time pattern, and Kodi's. */
const TIME_LETTERS: Readonly<Record<string, string>> = {
  yyyy: 'Y',
  MM: 'm',
  dd: 'd',
  HH: 'H',
  mm: 'M',
  ss: 'S',
}

/**
 * Returns the catch-up of a channel, whose own attributes go before those of the list's header; undefined when there
 * is none. `tvg-rec="0"`, `timeshift="0"` and an unknown mode switch the header's off.
 */
export function readCatchup(own: Attributes, header: Attributes): Catchup | undefined {
  const either = (name: string) => own.get(name) ?? header.get(name)
  const first = (...names: string[]) =>
    names.map((name) => own.get(name)).find((value) => value !== undefined) ??
    names.map((name) => header.get(name)).find((value) => value !== undefined)
  const stated = first('catchup', 'catchup-type')?.toLowerCase()
  const days = first('catchup-days', 'timeshift', 'tvg-rec')
  const source = either('catchup-source') || undefined
  if (own.get('tvg-rec') === '0' || own.get('timeshift') === '0') return undefined
  const mode = stated === undefined ? impliedMode(source, days) : MODES.get(stated)
  if (mode === undefined) return undefined
  const correction = Number(either('catchup-correction'))
  return {
    mode,
    ...(Number(days) > 0 && { days: Number(days) }),
    ...(correction && Math.abs(correction) <= 24 && { correction }),
    ...(source !== undefined && { source: kodiPlaceholders(source) }),
  }
}

function impliedMode(source: string | undefined, days: string | undefined): string | undefined {
  if (source !== undefined) return 'default'
  return Number(days) > 0 ? 'shift' : undefined
}

/**
 * Turns `${(b)yyyyMMddHHmmss}` and `${(e)…}` into `{utc:YmdHMS}` and `{utcend:…}`; all else stays. A pattern "|UTC"
 * keeps that mark, which Kodi does not know: its own are written in the clock of the place.
 */
function kodiPlaceholders(source: string): string {
  return source.replace(/\$?\{\(([be])\)([^{}]*)\}/g, (_, edge: string, pattern: string) => {
    const name = edge === 'b' ? 'utc' : 'utcend'
    const [, letters = '', zone = ''] = /^([^|]*?)(?:[|:](utc))?(?:[|].*)?$/i.exec(pattern) ?? []
    const format = letters.replace(/yyyy|MM|dd|HH|mm|ss/g, (letter) => TIME_LETTERS[letter] ?? letter)
    const mark = zone === '' ? '' : '|UTC'
    return /^[YmdHMS]/.test(format) ? `{${name}:${format}${mark}}` : `{${name}}`
  })
}
