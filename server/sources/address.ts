/** Resolves the addresses of pictures and pages found inside documents. */

/**
 * Returns the http(s) address meant, resolved against `base`; without a base a root-relative one stays as it is.
 * Undefined for anything else: other schemes, fragments, addresses relative to nowhere. Credentials are dropped.
 */
export function resolveAddress(written: string | undefined, base: string | undefined): string | undefined {
  const address = (written ?? '').replace(/[\t\r\n]/g, '').trim()
  if (!address || address.startsWith('#')) return undefined
  const stands = address.startsWith('//') && !base ? `https:${address}` : address
  if (!URL.canParse(stands, base)) return isRootRelative(stands) ? stands : undefined
  const url = new URL(stands, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.username = ''
  url.password = ''
  return url.href
}

/** Tells whether an address begins at the root of whichever server gave it: "/media/logo.png". */
export function isRootRelative(address: string): boolean {
  return /^\/(?![/\\])[^\s<>"\\]*$/.test(address)
}
