/** Numbers typed on the remote: taken when only one thing can be meant, on OK, or after a rest. Pure. */
import type { Action } from './action.ts'
import { say } from './change.ts'
import type { Picture } from './picture.ts'
import type { State } from './state.ts'

/** A number is taken when this long no further digit came, ms. */
export const DIGITS_WAIT = 3_000

/** The state after a key, and what the number means, if it is complete. */
export interface Typed {
  state: State
  action?: Action | undefined
}

/** One more digit. A number that nothing here has is refused; the next digit starts afresh. */
export function typed(before: State, { numbers }: Picture, digit: string): Typed {
  const digits = before.digits + digit
  const [only, ...more] = numbers.filter(({ number }) => number.indexOf(digits) === 0)
  const state: State = { ...before, digits: only ? digits : '', undo: undefined }
  if (!only) return { state: say(state, 'say.no-number', { number: digits }) }
  const complete = more.length === 0 && only.number === digits
  return complete ? { state: { ...state, digits: '' }, action: only.ok } : { state }
}

/** The number as it stands. */
export function committed(before: State, { numbers }: Picture): Typed {
  const { digits } = before
  const state = { ...before, digits: '' }
  const meant = numbers.find(({ number }) => number === digits)
  return meant ? { state, action: meant.ok } : { state: say(state, 'say.no-number', { number: digits }) }
}
