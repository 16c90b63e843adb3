/** Streams fetched on behalf of the televisions: only what we signed, only for sources that say so. */
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { ErrorCode } from '../../shared/error-code.ts'
import type { Relay, RelayTarget } from '../media/relay.ts'
import { RelayFailure } from '../media/relay.ts'
import type { RelaySigner } from '../media/relay-address.ts'
import { RELAY_PATH } from '../media/relay-address.ts'
import { type ChannelLine, relayedHeaders } from '../sections/channel-merge.ts'
import type { LineUp } from '../sections/line-up.ts'
import { HttpError } from './http-error.ts'

export interface RelayRouteDeps {
  lineUp: () => Promise<Pick<LineUp, 'channels'>>
  signer: RelaySigner
  relay: Relay
}

const CODES: Readonly<Record<RelayFailure['why'], ErrorCode>> = {
  busy: 'relay_busy',
  missing: 'unknown_stream',
  failed: 'relay_failed',
}
/** Whatever a provider sends stays no page of ours: without scripts, and of no origin. */
const NO_PAGE = "default-src 'none'; sandbox"
/** Of low-latency HLS: parameters that a player adds to the address of a media playlist. */
const PLAYER_PARAMETER = /^_HLS_/

/** Headers never leave the server: an address only names the line's, and the lists are asked for them. */
export function relayRoutes({ lineUp, signer, relay }: RelayRouteDeps): Hono {
  const routes = new Hono()
  let known:
    | { channels: LineUp['channels']; targets: ReadonlyMap<string, Omit<RelayTarget, 'url'>> }
    | undefined

  routes.get(`${RELAY_PATH}/:name/:signature/:address`, async (c) => {
    const { name, signature, address } = c.req.param()
    const { channels } = await lineUp()
    if (known?.channels !== channels) known = { channels, targets: targetsOf(channels, signer) }
    const target = known.targets.get(name)
    const signed = signer.read(name, signature, address)
    if (!target || signed === undefined) throw new HttpError('unknown_stream')
    const asked = {
      range: c.req.header('range'),
      signal: c.req.raw.signal,
      readdress: (found: string) => signer.address(name, found),
    }
    const url = withPlayerParameters(signed, c.req.query())
    const piece = await relay.fetch({ ...target, url }, asked).catch((error: unknown) => {
      throw error instanceof RelayFailure ? new HttpError(CODES[error.why]) : error
    })
    for (const [header, value] of Object.entries(piece.headers)) c.header(header, value)
    c.header('Cache-Control', 'no-store')
    c.header('Content-Security-Policy', NO_PAGE)
    c.header('X-Content-Type-Options', 'nosniff')
    c.status(piece.status === 206 ? 206 : 200)
    if (typeof piece.body === 'string') return c.body(piece.body)
    if (c.req.method === 'HEAD') {
      piece.body.destroy()
      return c.body(null)
    }
    return c.body(Readable.toWeb(piece.body) as ReadableStream<Uint8Array<ArrayBuffer>>)
  })

  return routes
}

/** Every set of headers that a relayed source uses, by its name. */
function targetsOf(
  channels: LineUp['channels'],
  signer: RelaySigner,
): ReadonlyMap<string, Omit<RelayTarget, 'url'>> {
  const targets = new Map<string, Omit<RelayTarget, 'url'> & { hosts: Set<string> }>()
  const lines = channels.flatMap((channel) => channel.lines)
  const privateHosts = privateHostsOf(lines)
  for (const line of lines) {
    const { url } = line.channel
    const { source } = line.list
    const headers = relayedHeaders(line)
    if (headers === undefined || !URL.canParse(url)) continue
    const name = signer.nameOf({ source, headers })
    const target = targets.get(name) ?? {
      headers,
      hosts: new Set(),
      privateHosts: privateHosts.get(source) ?? new Set(),
    }
    target.hosts.add(new URL(url).host)
    targets.set(name, target)
  }
  return targets
}

/** The hosts that a list names, live or for catch-up, for each source that may live in a private network. */
function privateHostsOf(lines: readonly ChannelLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hosts = new Map<string, Set<string>>()
  for (const { channel, list } of lines) {
    if (!list.allowPrivate) continue
    const own = hosts.get(list.source) ?? new Set()
    hosts.set(list.source, own)
    for (const url of [channel.url, channel.catchup?.source ?? '']) {
      if (URL.canParse(url)) own.add(new URL(url).host)
    }
  }
  return hosts
}

function withPlayerParameters(address: string, parameters: Record<string, string>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) {
    if (PLAYER_PARAMETER.test(name)) url.searchParams.set(name, value)
  }
  return Object.keys(parameters).length === 0 ? address : url.href
}
