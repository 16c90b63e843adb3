/** The error that routes throw; the one place that answers it is createApp. */
import type { Context } from 'hono'
import type { ApiError } from '../../shared/api.ts'
import type { ErrorCode } from '../../shared/error-code.ts'
import { ERROR_CODES } from '../../shared/error-code.ts'

export class HttpError extends Error {
  override name = 'HttpError'
  constructor(readonly code: ErrorCode) {
    super(ERROR_CODES[code].message)
  }
}

/** Returns the JSON answer of an error code. */
export function answerError(c: Context, code: ErrorCode): Response {
  const { status, message } = ERROR_CODES[code]
  const body: ApiError = { error: { code, message } }
  c.header('Cache-Control', 'no-store')
  return c.json(body, status)
}
