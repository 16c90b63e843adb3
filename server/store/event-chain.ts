/** The hash chain of the log: each event carries the hash of the one before it, so that a changed row shows. */
import { createHash, randomBytes } from 'node:crypto'
import type { RequestEvent } from '../../shared/model/service-request.ts'

/** What stands before the first event. */
export const CHAIN_BEGINS = '0'.repeat(64)

/** Returns JSON with the names of objects in order and without blanks (RFC 8785 for what events hold). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Returns the hash of an event behind `previous`: SHA-256 over both, hex. */
export function eventHash(previous: string, event: RequestEvent): string {
  return createHash('sha256').update(previous).update('\n').update(canonicalJson(event)).digest('hex')
}

/** Returns what an event keeps of words or a photo: a salted SHA-256, hex, from which erased ones cannot be guessed. */
export function wordsDigest(salt: string, body: string | Uint8Array): string {
  return createHash('sha256').update(salt).update('\n').update(body).digest('hex')
}

/**
 * Returns what an order keeps a digest of besides words, so that nobody makes it another's request. Whom to call is not in
 * it: that is corrected, copied and forgotten while the request goes on.
 */
export function sourceText(origin: string, key: string): string {
  return canonicalJson({ origin, key })
}

/** Returns 128 random bits, hex. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}
