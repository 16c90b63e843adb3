/** What a key means wherever a screen does not say otherwise. Pure. */
import type { Action } from './action.ts'
import { okOf, type Picture } from './picture.ts'
import type { Key } from './remote/key.ts'

/** Undefined for arrows and channel keys, which move within the screen, and for keys without a meaning. */
export function meaningOf(key: Key, picture: Picture): Action | undefined {
  switch (key) {
    case 'Enter':
      return okOf(picture)
    case 'Back':
      return { do: 'back' }
    case 'Home':
      return { do: 'home' }
    case 'Live':
    case 'Red':
      return { do: 'live' }
    case 'Green':
      return { do: 'jump', to: { screen: 'guide' } }
    case 'Yellow':
      return { do: 'jump', to: { screen: 'services' } }
    case 'Blue':
      return { do: 'go', to: { screen: 'phone' } }
    case 'Help':
      return { do: 'read-page' }
    default:
      return undefined
  }
}
