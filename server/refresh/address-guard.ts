/** Keeps the server from being sent to places inside its own network by an address in a document or a redirect. */
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent } from 'undici'
import { RefreshError } from './refresh-error.ts'

/** Inside one's own network: only where the county file says so. */
const PRIVATE_RANGES = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']
/** The only part of IPv6 that is given out for the public network (RFC 4291, 2.4). */
const IPV6_PUBLIC = ipaddr.parseCIDR('2000::/3')
/** Cloud machines hand out credentials here; no source ever lives at such an address. */
const METADATA = ['169.254.169.254', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254']

/** True when a source may live at this IP address. An address that cannot be read is never allowed. */
export function isAllowedAddress(address: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (METADATA.some((metadata) => ipaddr.process(metadata).toString() === parsed.toString())) return false
  const range = parsed.range()
  if (range === 'unicast') return parsed.kind() === 'ipv4' || parsed.match(IPV6_PUBLIC)
  return allowPrivate && PRIVATE_RANGES.includes(range)
}

/**
 * Throws when the host of `url` is itself a refused IP address; names are judged when they are connected to.
 * @throws RefreshError
 */
export function assertAllowedHost(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isAllowedAddress(host, allowPrivate)) throw refused(host)
}

/**
 * Returns an agent that looks names up and connects only to allowed addresses. The address that was judged
 * is the one that is connected to, so a name that changes its answer in between wins nothing.
 */
export function guardedAgent(allowPrivate: boolean, connectTimeout: number): Agent {
  return new Agent({
    connect: { lookup: guardedLookup(allowPrivate), timeout: connectTimeout },
    pipelining: 0,
  })
}

function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error: Error | null, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0)
      const allowed = addresses.filter(({ address }) => isAllowedAddress(address, allowPrivate))
      const first = allowed[0]
      if (!first) return callback(refused(hostname), '', 0)
      if (options.all) return callback(null, allowed)
      callback(null, first.address, first.family)
    })
  }
}

function refused(host: string): RefreshError {
  return new RefreshError(
    'refused-address',
    `${host} is an address inside a private network; "allowPrivate" in the county file would permit it.`,
  )
}
