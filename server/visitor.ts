/** Where a visitor comes from, also behind the proxies that the configuration names. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'

/** The server's own machine, where a proxy usually stands. */
export const LOOPBACK: readonly string[] = ['127.0.0.0/8', '::1/128']

/** A household or office is handed so many bits of IPv6; all addresses within it count as one visitor. */
const IPV6_OFFICE = 64

export interface Visitor {
  /** What guesses are counted by. Requests that did not come over a socket, as in tests, come from "nowhere". */
  address: string
  /** True when the browser speaks https, to this server or to a proxy. */
  secure: boolean
}

/** What a proxy adds to a request (X-Forwarded-For and -Proto; each proxy appends on the right). */
export interface Forwarded {
  for?: string | undefined
  proto?: string | undefined
}

/** True when `range` is an IP address or a range in CIDR notation. */
export function isRange(range: string): boolean {
  return ipaddr.isValid(range) || ipaddr.isValidCIDR(range)
}

/** Returns who stands behind the socket's `peer`; only what `proxies` say of others is believed. */
export function visitorBehind(
  peer: string | undefined,
  forwarded: Forwarded,
  proxies: readonly string[],
): Visitor {
  const chain = [...(forwarded.for?.split(',') ?? []), peer ?? '']
  let address = chain.pop()?.trim() ?? ''
  const isProxied = isWithin(address, proxies)
  while (isWithin(address, proxies) && chain.length > 0) address = chain.pop()?.trim() ?? ''
  return {
    address: ipaddr.isValid(address) ? officeOf(address) : 'nowhere',
    secure: isProxied && forwarded.proto?.split(',').at(-1)?.trim() === 'https',
  }
}

/** Returns the visitor of a request. */
export function visitorOf(c: Context, proxies: readonly string[]): Visitor {
  const peer = c.env?.incoming ? getConnInfo(c).remote.address : undefined
  const forwarded = { for: c.req.header('x-forwarded-for'), proto: c.req.header('x-forwarded-proto') }
  return visitorBehind(peer, forwarded, proxies)
}

function officeOf(address: string): string {
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/${IPV6_OFFICE}`).toString()
}

function isWithin(address: string, ranges: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false
  const visitor = ipaddr.process(address)
  return ranges.some((range) => {
    const [network, bits] = cidr(range)
    return network.kind() === visitor.kind() && visitor.match(network, bits)
  })
}

function cidr(range: string): ReturnType<typeof ipaddr.parseCIDR> {
  if (range.includes('/')) return ipaddr.parseCIDR(range)
  const address = ipaddr.parse(range)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}
