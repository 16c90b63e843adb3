/** Content negotiation and validators for bodies that exist in several content codings (RFC 9110, 12.5.3 and 13.1.2). */

export type Coding = 'br' | 'gzip' | 'identity'

/** Returns the first of the `offered` codings that an Accept-Encoding header allows, else none at all. */
export function chooseCoding(
  header: string | undefined,
  offered: readonly Coding[] = ['br', 'gzip'],
): Coding {
  const weights = new Map<string, number>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim())
    const quality = parameters.find((text) => text.startsWith('q='))?.slice(2)
    weights.set(coding, quality === undefined ? 1 : Number(quality) || 0)
  }
  return offered.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0) ?? 'identity'
}

/** Returns the entity tag of a body in one coding; different bytes have different tags. */
export function entityTag(hash: string, coding: Coding): string {
  return coding === 'identity' ? `"${hash}"` : `"${hash}-${coding}"`
}

/** True when an If-None-Match header names the content `hash` in whatever coding. */
export function matchesTag(header: string | undefined, hash: string): boolean {
  if (header === undefined) return false
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.some((tag) => tag === '*' || /^"([^"-]*)(?:-(?:br|gzip))?"$/.exec(tag)?.[1] === hash)
}
