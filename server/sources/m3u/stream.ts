/** The address of a stream, and the request headers that lists hang onto it in four different ways. */
import { isRootRelative, resolveAddress } from '../address.ts'

export type Headers = Record<string, string>

export interface Stream {
  url: string
  headers: Headers
}

/** Everything that players of television streams speak. */
const SCHEMES = /^(?:https?|rtp|rtcp|rtsps?|rtmp(?:s|e|t|te)?|udp|igmp|mms[hst]?|srt|rist):\/\//i

/** Tells whether a television can ask for the stream: its browser knows nothing of multicast, RTMP or RTSP. */
export function isForTelevisions(url: string): boolean {
  return !isAbsolute(url) || /^https?:/i.test(url)
}

/** Tells whether the text begins like an absolute address, of whatever scheme. */
export function isAbsolute(text: string): boolean {
  return /^["']?[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text)
}

/**
 * Returns the stream that a line names: quotes around it, a "$label" behind it and "|User-Agent=…" are taken off.
 * A relative address is resolved against `base`; without one only root-relative ones are kept.
 * Undefined when it is no address of a stream.
 */
export function readStream(written: string, base: string | undefined): Stream | undefined {
  const [, , inQuotes = written] = /^(["'])(.*)\1$/.exec(written) ?? []
  const [, address = inQuotes, pipe = ''] = /^([^|]*)\|(.*)$/.exec(inQuotes) ?? []
  const url = withoutLabel(address).trim().replaceAll(' ', '%20')
  const headers = readHeaderList(pipe)
  if (SCHEMES.test(url)) return URL.canParse(url) ? { url, headers } : undefined
  if (isAbsolute(url) || /[\s<>"]/.test(url)) return undefined
  const resolved = isRootRelative(url) && !base ? url : resolveAddress(url, base)
  return resolved === undefined ? undefined : { url: resolved, headers }
}

/** Reads "User-Agent=…&Referer=…", percent-encoded. */
function readHeaderList(list: string): Headers {
  const pairs = list.split('&').map((pair): [string, string] => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(pair) ?? []
    return [name, percentDecoded(value)]
  })
  return headersOf(pairs)
}

/** Reads the headers of one #EXTVLCOPT, #KODIPROP or #EXTHTTP line; none when it holds something else. */
export function readHeaderDirective(line: string): Headers {
  const option = /^#EXTVLCOPT:\s*http-(user-agent|referr?er|cookie|origin)\s*=(.*)$/i.exec(line)
  if (option) return headersOf([[option[1] ?? '', option[2] ?? '']])
  const property = /^#KODIPROP:\s*inputstream\.adaptive\.(?:stream|manifest|common)_headers\s*=(.*)$/i.exec(
    line,
  )
  if (property) return readHeaderList(property[1] ?? '')
  const json = /^#EXTHTTP:(.*)$/i.exec(line)
  return json ? headersOf(jsonPairs(json[1] ?? '')) : {}
}

/** Returns headers by name in lower case. `referer` is written `referrer`, as in the lists. */
export function headersOf(pairs: Iterable<[string, string | undefined]>): Headers {
  const headers: Headers = {}
  for (const [name, value] of pairs) {
    const key = name
      .trim()
      .toLowerCase()
      .replace(/^referer$/, 'referrer')
    const plain = unquoted((value ?? '').trim())
    // Control characters would let a list write headers of its own.
    if (/^[a-z][a-z0-9-]*$/.test(key) && plain && !/\p{Cc}/u.test(plain)) headers[key] = plain
  }
  return headers
}

function withoutLabel(address: string): string {
  return address.replace(/\$[^$/?&={}]*$/, '')
}

function unquoted(text: string): string {
  return /^"(.*)"$/.exec(text)?.[1] ?? text
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function jsonPairs(text: string): [string, string][] {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).map(([name, entry]) => [name, typeof entry === 'string' ? entry : ''])
  } catch {
    return []
  }
}
