/** Changes every address in an HLS playlist. Pure. RFC 8216, and the attributes of its second edition. */

/** Attributes that hold an address, on whatever tag. */
const ATTRIBUTE = /\b(URI|X-ASSET-URI|X-ASSET-LIST)="([^"]*)"/g

/** True when a document that begins like this is an HLS playlist. */
export function isHlsPlaylist(beginning: string): boolean {
  return /^\uFEFF?\s*#EXTM3U/.test(beginning)
}

/**
 * Returns the playlist with each http(s) address replaced; relative ones are understood against `base`, the address at
 * which the playlist was found in the end. Other schemes (data:, skd:) stay.
 */
export function rewriteAddresses(
  playlist: string,
  base: string,
  replace: (address: string) => string,
): string {
  const replaced = (written: string) => {
    const address = URL.canParse(written, base) ? new URL(written, base) : undefined
    return address && /^https?:$/.test(address.protocol) ? replace(address.href) : written
  }
  return playlist
    .split(/\r?\n/)
    .map((line) => {
      if (line.startsWith('#EXT')) {
        return line.replace(ATTRIBUTE, (_, name: string, written: string) => `${name}="${replaced(written)}"`)
      }
      return line.trim() === '' || line.startsWith('#') ? line : replaced(line.trim())
    })
    .join('\n')
}
