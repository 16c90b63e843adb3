/** Makes a channel of an #EXTINF line, its address and what the list said before. */
import type { Channel } from '../../../shared/model/channel.ts'
import { resolveAddress } from '../address.ts'
import { readCatchup } from './catchup.ts'
import type { Attributes, Directive } from './directive.ts'
import { type Headers, headersOf, type Stream } from './stream.ts'

/** Names of groups that hold radio; those of 广播电视 (radio and television) hold mostly television. */
const RADIO_GROUP = /广播|电台|\bradios?\b/i
const TELEVISION_GROUP = /电视|影视|\b(?:tv|television)\b/i

export interface Entry extends Directive {
  /** True when an #EXTGRP line stands between it and its address. */
  hasGroupLine: boolean
}

/** What the list said before the channel. */
export interface Context {
  /** Attributes of the #EXTM3U line. */
  defaults: Attributes
  /** Of #EXTVLCOPT and its like. */
  headers: Headers
  /** Of the last #EXTGRP or #genre# line: it sticks. */
  groups: readonly string[]
  /** Address of the list. */
  base: string | undefined
}

/** Returns the channel; attributes that make no sense are left out, a logo with a fault. */
export function channelOf(
  entry: Entry,
  name: string,
  stream: Stream,
  context: Context,
  fault: (what: string) => void,
): Channel {
  const { attributes } = entry
  const tvgName = attributes.get('tvg-name')
  const number = channelNumber(attributes.get('tvg-chno') ?? attributes.get('ch-number'))
  const writtenLogo = attributes.get('tvg-logo') || attributes.get('logo')
  const logo = resolveAddress(writtenLogo, context.base)
  if (writtenLogo && !logo) fault('The logo has no address that can be fetched.')
  const catchup = readCatchup(attributes, context.defaults)
  const shift = Number(attributes.get('tvg-shift') ?? context.defaults.get('tvg-shift'))
  const groups = groupsFor(entry, context.groups)
  const headers = { ...context.headers, ...headersIn(attributes), ...stream.headers }
  return {
    type: 'channel',
    tvgId: attributes.get('tvg-id') ?? '',
    ...(tvgName && { tvgName }),
    name: name.replace(/\s+/g, ' '),
    ...(number && { number }),
    groups,
    radio: isRadio(attributes.get('radio'), groups),
    ...(logo && { logo }),
    url: stream.url,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(catchup && { catchup }),
    ...(shift && Math.abs(shift) <= 24 && { shift }),
  }
}

/** Many lists say it with the group alone. */
function isRadio(written: string | undefined, groups: readonly string[]): boolean {
  if (written) return /^(?:true|1|yes)$/i.test(written)
  return groups.some((group) => RADIO_GROUP.test(group) && !TELEVISION_GROUP.test(group))
}

/** Returns the names in "a;b", each once. */
export function groupsOf(text: string): string[] {
  const names = text.split(';').map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

function groupsFor({ attributes, hasGroupLine }: Entry, sticking: readonly string[]): string[] {
  const own = groupsOf(attributes.get('group-title') ?? '')
  return own.length > 0 && !hasGroupLine ? own : [...new Set([...own, ...sticking])]
}

function headersIn(attributes: Attributes): Headers {
  return headersOf([
    ['user-agent', attributes.get('user-agent') ?? attributes.get('http-user-agent')],
    ['referrer', attributes.get('referrer') ?? attributes.get('http-referrer')],
  ])
}

/** Returns "6" or "6.2"; undefined for 0 and whatever nobody can type. */
function channelNumber(written: string | undefined): string | undefined {
  const [, major, minor] = /^0*([1-9]\d{0,4})(?:[.-](\d{1,3}))?$/.exec(written?.trim() ?? '') ?? []
  return major && minor ? `${major}.${minor}` : major
}
