/** A visit to the desk: who is there, in which language, and how a page is answered to them. */
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { StaffSession } from '../store/staff-accounts.ts'
import type { Language, Say } from './say.ts'

export interface Visit {
  language: Language
  say: Say
  /** Absent before signing in. */
  session?: StaffSession
  /** The address of a page that was asked for; none where a form was sent, whose address is no page. */
  address?: URL
  /** Calls for rescue that wait for staff, as far as the account may see them. */
  rescues?: number
}

/** How often the browser asks again for a page that nobody types on, seconds. */
export const AGAIN = 60

/** What the gate hands on to the pages; `form` holds the fields of a form whose token was right. */
export interface DeskEnv {
  Variables: { visit: Visit; session: StaffSession; form: Form }
}

/** A form that was sent; files stay what they are. */
export type Form = Record<string, string | File | (string | File)[]>

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Answers a page that nobody keeps a copy of. */
export function answerPage(c: Context, view: Child, status: ContentfulStatusCode = 200): Response {
  c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  c.header('Cache-Control', 'no-store')
  // With "no-referrer" a browser would not say that a form comes from this very site.
  c.header('Referrer-Policy', 'same-origin')
  c.header('Content-Type', 'text/html; charset=utf-8')
  return c.body(`<!DOCTYPE html>${view}`, status)
}

/** A field of a form as it was typed, without blanks around it; '' where there is none. */
export function typed(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** What was typed into a form that was not taken: field by field, and never a password, a file or the form's own proof. */
export type KeptFields = readonly (readonly [name: string, text: string])[]
const NEVER_KEPT = ['token', 'password']

/** Returns what was typed, in its order; only the fields whose names begin with `prefix`, without it. */
export function keptFields(form: Form, prefix = ''): KeptFields {
  return Object.keys(form)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => typedAll(form, name).map((text) => [name.slice(prefix.length), text] as const))
    .filter(([name, text]) => text !== '' && !NEVER_KEPT.includes(name))
}

/** Every value of a field that may occur more than once. */
export function typedAll(form: Form, name: string): string[] {
  const value = form[name]
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}
