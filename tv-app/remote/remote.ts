/** Listens to the remote: platform code, then named key, then policy; Lightning never sees a raw key. */
import type { Key } from './key.ts'
import { KeyPolicy } from './policy.ts'

/** What a platform sends for each key: `keyCode` numbers and `key` names of KeyboardEvent. */
export type KeyMap = Readonly<Record<string | number, Key>>

/**
 * Calls `pressed` once for each press that counts, until the returned function is called.
 * Keys that the map does not know (volume, power) are left to the platform.
 */
export function listenToRemote(target: Window, map: KeyMap, pressed: (key: Key) => void): () => void {
  const policy = new KeyPolicy()
  const named = (event: KeyboardEvent): Key | undefined => map[event.keyCode] ?? map[event.key]
  const down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = named(event)
    if (!key) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (policy.down({ key, at: event.timeStamp, repeat: event.repeat })) pressed(key)
  }
  const up = (event: KeyboardEvent): void => {
    const key = named(event)
    if (key) policy.up(key)
  }
  target.addEventListener('keydown', down, true)
  target.addEventListener('keyup', up, true)
  return () => {
    target.removeEventListener('keydown', down, true)
    target.removeEventListener('keyup', up, true)
  }
}
