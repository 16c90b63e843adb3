/** How a page of the phone is answered: nobody keeps a copy, and only our own script runs. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Answers the page that `view` makes; scripts in it run only with its `nonce` (W3C, Content Security Policy 3, 7). */
export function answerPage(
  c: Context,
  view: (nonce: string) => Child,
  status: ContentfulStatusCode = 200,
): Response {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'nonce-${nonce}'`,
    'img-src blob:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  c.header('Content-Security-Policy', policy.join('; '))
  c.header('Cache-Control', 'no-store')
  // With "no-referrer" a browser would not say that a form comes from this very site.
  c.header('Referrer-Policy', 'same-origin')
  c.header('Content-Type', 'text/html; charset=utf-8')
  return c.body(`<!DOCTYPE html>${view(nonce)}`, status)
}
