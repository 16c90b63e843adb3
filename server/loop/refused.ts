/** Why the loop did not do what was asked; the edge turns it into an answer. */
import type { ErrorCode } from '../../shared/error-code.ts'

export type RefusalCode = Extract<
  ErrorCode,
  | 'unknown_request'
  | 'unknown_village'
  | 'not_now'
  | 'not_allowed'
  | 'changed_meanwhile'
  | 'too_late'
  | 'same_person'
  | 'not_yours'
  | 'complained_of'
  | 'may_not_refuse'
  | 'something_missing'
  | 'too_early'
>

/** A step that was not taken; nothing was written. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(readonly code: RefusalCode) {
    super(code)
  }
}
