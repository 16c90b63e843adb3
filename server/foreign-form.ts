/** Whether a form was sent from a page of another site. */
import type { Context } from 'hono'

/**
 * True when the browser says that a form comes from another site: newer ones say so outright (Fetch Metadata), even where
 * a proxy renames the host; older ones name the page, whose scheme may be the proxy's; the oldest say nothing.
 */
export function isFromElsewhere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  return new URL(origin).host !== c.req.header('host')
}
