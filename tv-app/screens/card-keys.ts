/**
 * Keys of cards that lie over a page: another card takes the place of this one, so that Back leads out as soon as before.
 * Right after the key Back returns to this card, since it may have been the wrong one.
 */
import type { Action } from '../action.ts'
import type { Key } from '../remote/key.ts'

export function cardKeys(key: Key): Action | undefined {
  return key === 'Blue' ? { do: 'swap', to: { screen: 'phone' }, undo: true } : undefined
}
