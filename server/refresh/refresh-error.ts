/** Why a source could not be read: a code for programs and the desk, a plain sentence for the staff. */

export type Problem =
  | 'unreachable'
  | 'timeout'
  | 'refused-address'
  | 'redirects'
  | 'http-status'
  | 'too-large'
  | 'empty'
  | 'broken-off'
  | 'not-this-format'
  | 'stopped'
  | 'internal'

export class RefreshError extends Error {
  override name = 'RefreshError'
  constructor(
    readonly problem: Problem,
    /** One plain English sentence. */
    message: string,
    /** What the server asked for by Retry-After, ms. */
    readonly retryAfter?: number,
  ) {
    super(message)
  }
}
