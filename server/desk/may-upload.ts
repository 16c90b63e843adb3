/** Who may upload to the desk: machines at addresses that the configuration names, nobody through a proxy. */
import ipaddr from 'ipaddr.js'

/** The server's own machine. */
export const LOOPBACK: readonly string[] = ['127.0.0.0/8', '::1/128']

/** A proxy on this machine would make the whole world come from a loopback address. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** True when `range` is an IP address or a range in CIDR notation. */
export function isRange(range: string): boolean {
  return ipaddr.isValid(range) || ipaddr.isValidCIDR(range)
}

/** True when a request from `address` (undefined where unknown) with these header names may upload. */
export function mayUpload(
  ranges: readonly string[],
  address: string | undefined,
  headers: readonly string[],
): boolean {
  if (address === undefined || !ipaddr.isValid(address)) return false
  if (headers.some((name) => PROXY_HEADERS.includes(name.toLowerCase()))) return false
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
