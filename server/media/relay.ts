/** Fetches what a stream consists of with the headers that it asks for, piece by piece, holding no more than a playlist. */
import type { Transform } from 'node:stream'
import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Dispatcher } from 'undici'
import { request } from 'undici'
import { assertAllowedHost, guardedAgent } from '../refresh/address-guard.ts'
import { isHlsPlaylist, rewriteAddresses } from './hls-addresses.ts'

/**
 * Everything that flows at the same time. 250 televisions at 4 Mbit/s fill a network of 1 Gbit/s, and each asks for one
 * or two things, but only while a piece comes. Pieces of 2 MB that slow televisions leave waiting take 600 MB at worst.
 */
const AT_ONCE = 300
const REDIRECTS = 5
const REDIRECT_STATUS = [301, 302, 303, 307, 308]
/** Silence of the provider, and the whole of one piece, ms. */
const IDLE_TIMEOUT = 10_000
const TOTAL_TIMEOUT = 120_000
const LARGEST_PLAYLIST = 4 * 1_048_576
const LARGEST_PIECE = 256 * 1_048_576
/**
 * Bytes of a piece that may wait for a slow television. A provider that closes its connection while more waits would end
 * the process (https://github.com/nodejs/undici/issues/5360).
 */
const MOST_WAITING = 8 * 1_048_576

/** Belong to one connection, or would change what the relay itself asks for. */
const NOT_PASSED =
  /^(?:host|connection|content-.*|transfer-encoding|te|upgrade|range|accept-encoding|if-.*|proxy-.*)$/
/** Tell who somebody is, so that no other host gets them. */
const PERSONAL = /^(?:cookie|authorization)$/
/** Of the provider's answer. */
const PASSED_BACK = ['content-range', 'accept-ranges', 'last-modified']
/**
 * What a stream consists of. Anything else, such as a page, would be shown or run by a browser as if it were ours; two
 * types behind one another are none, since a browser takes the last.
 */
const STREAM_TYPE =
  /^\s*((?:video|audio)\/[\w.+-]+|application\/(?:vnd\.apple\.|x-)?mpegurl|text\/vtt)\s*(?:;[^,]*)?$/i

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/** Whose headers go to whom. */
export interface RelayTarget {
  url: string
  headers: Readonly<Record<string, string>>
  /** Hosts of the lines that these headers were written for. */
  hosts: ReadonlySet<string>
  /**
   * Hosts, each with its port, that may be private network addresses: those that the list itself names. A playlist or a
   * redirect of a provider leads to no other.
   */
  privateHosts: ReadonlySet<string>
}

export interface RelayedPiece {
  status: number
  headers: Record<string, string>
  body: Readable | string
}

/** Why there is nothing to give; `status` is the provider's, where it answered. */
export class RelayFailure extends Error {
  override name = 'RelayFailure'
  constructor(
    readonly why: 'busy' | 'missing' | 'failed',
    message: string,
  ) {
    super(message)
  }
}

export interface Relay {
  /**
   * Fetches one piece. A playlist comes back with its addresses changed by `readdress`, anything else as it flows.
   * `range` is the player's Range header; `signal` ends the fetch when the player has gone.
   * @throws RelayFailure, and nothing else.
   */
  fetch(
    target: RelayTarget,
    options: { range?: string | undefined; signal: AbortSignal; readdress: (address: string) => string },
  ): Promise<RelayedPiece>
}

/** Returns a relay; `atOnce` is how many pieces may flow at the same time. */
export function createRelay(atOnce: number = AT_ONCE): Relay {
  const agents = { open: guardedAgent(true, IDLE_TIMEOUT), guarded: guardedAgent(false, IDLE_TIMEOUT) }
  let flowing = 0
  return {
    async fetch(target, { range, signal, readdress }) {
      if (flowing >= atOnce) throw new RelayFailure('busy', 'Too many pieces flow at the same time.')
      flowing += 1
      let ended = false
      const end = () => {
        if (!ended) flowing -= 1
        ended = true
      }
      try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(TOTAL_TIMEOUT)])
        const { answer, url } = await follow(target, range, limit, agents)
        const body = capped(decoded(answer), LARGEST_PIECE)
        body.once('close', end)
        const first = await beginning(body)
        if (isHlsPlaylist(first)) {
          const text = await wholeText(body)
          const headers = { 'content-type': 'application/vnd.apple.mpegurl' }
          return { status: 200, headers, body: rewriteAddresses(text, url.href, readdress) }
        }
        return { status: answer.statusCode, headers: headersBack(answer), body }
      } catch (error) {
        end()
        throw error instanceof RelayFailure ? error : new RelayFailure('failed', String(error))
      }
    },
  }
}

async function follow(
  target: RelayTarget,
  range: string | undefined,
  signal: AbortSignal,
  agents: { open: Dispatcher; guarded: Dispatcher },
): Promise<{ answer: Dispatcher.ResponseData; url: URL }> {
  let url = new URL(target.url)
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const allowPrivate = target.privateHosts.has(url.host)
    assertAllowedHost(url, allowPrivate)
    const answer = await request(url, {
      dispatcher: allowPrivate ? agents.open : agents.guarded,
      signal,
      headersTimeout: IDLE_TIMEOUT,
      bodyTimeout: IDLE_TIMEOUT,
      highWaterMark: MOST_WAITING,
      headers: { ...headersFor(url, target), ...(range !== undefined && { range }) },
    })
    const { statusCode, headers } = answer
    if (statusCode === 200 || statusCode === 206) return { answer, url }
    discard(answer)
    const location = [headers.location].flat()[0]
    if (!REDIRECT_STATUS.includes(statusCode) || location === undefined) {
      const why = statusCode === 404 || statusCode === 410 ? 'missing' : 'failed'
      throw new RelayFailure(why, `The provider answered with HTTP status ${statusCode}.`)
    }
    url = new URL(location, url)
    if (!/^https?:$/.test(url.protocol))
      throw new RelayFailure('failed', 'It redirects to no http(s) address.')
  }
  throw new RelayFailure('failed', `The address redirects more than ${REDIRECTS} times.`)
}

function headersFor(url: URL, { headers, hosts }: RelayTarget): Record<string, string> {
  const sent = Object.entries(headers).filter(
    ([name]) => !NOT_PASSED.test(name) && (!PERSONAL.test(name) || hosts.has(url.host)),
  )
  const named = sent.map(([name, value]) => [name === 'referrer' ? 'referer' : name, value])
  return { accept: '*/*', 'accept-encoding': 'identity', ...Object.fromEntries(named) }
}

/** Some providers compress though nobody asked for it. */
function decoded({ headers, body }: Dispatcher.ResponseData): Readable {
  const coding = String(headers['content-encoding'] ?? '')
  const decoder = DECODERS.get(coding.trim().toLowerCase())?.()
  if (!decoder) return body
  body.once('error', (error) => decoder.destroy(error))
  decoder.once('close', () => body.destroy())
  return body.pipe(decoder)
}

/** Flows no faster than it is read, and breaks off when it is larger than `most` bytes. */
function capped(source: Readable, most: number): Readable {
  async function* pieces() {
    let size = 0
    for await (const piece of source) {
      size += piece.length
      if (size > most) throw new RelayFailure('failed', 'The piece is too large.')
      yield piece
    }
  }
  const flow = Readable.from(pieces(), { objectMode: false })
  // What breaks off later breaks off at the player; nobody else can do anything about it.
  flow.on('error', () => {})
  flow.once('close', () => source.destroy())
  return flow
}

/** Waits for the first bytes and leaves them where they are. */
async function beginning(body: Readable): Promise<string> {
  const first = await new Promise<Buffer | null>((resolve, reject) => {
    body.once('error', reject)
    body.once('end', () => resolve(null))
    body.once('readable', () => resolve(body.read()))
  })
  if (first !== null) body.unshift(first)
  return first?.subarray(0, 64).toString() ?? ''
}

async function wholeText(body: Readable): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > LARGEST_PLAYLIST) throw new RelayFailure('failed', 'The playlist is too large.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

function headersBack({ headers }: Dispatcher.ResponseData): Record<string, string> {
  const names = headers['content-encoding'] === undefined ? [...PASSED_BACK, 'content-length'] : PASSED_BACK
  const passed = names.flatMap((name) => {
    const value = [headers[name]].flat()[0]
    return value === undefined ? [] : [[name, value]]
  })
  const type = STREAM_TYPE.exec(String(headers['content-type'] ?? ''))?.[1]
  return { ...Object.fromEntries(passed), 'content-type': type ?? 'application/octet-stream' }
}

/** Ends an answer whose body nobody reads. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => {})
  body.destroy()
}
