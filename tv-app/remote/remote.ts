/** Listens to the remote: platform code, then named key, then policy; Lightning never sees a raw key. */
import type { Key } from './key.ts'
import { codeOf } from './learned-keys.ts'
import { Mashing } from './mashing.ts'
import { KeyPolicy } from './policy.ts'

/** What a platform sends for each key: `keyCode` numbers and `key` names of KeyboardEvent. */
export type KeyMap = Readonly<Record<string | number, Key>>

/** Who hears the remote. */
export interface RemoteListener {
  /** One press that counts. */
  press(key: Key): void
  /** Different keys one right after the other: somebody is lost. Called after `press`. */
  mashed(): void
  /** A press of a key that the map does not name; true when it has a name from now on. */
  unknownKey(code: string): boolean
}

/**
 * Tells `listener` each press that counts, until the returned function is called. `mapNow` is asked at every event.
 * Keys that have no name and learn none (volume, power) are left to the platform.
 */
export function listenToRemote(target: Window, mapNow: () => KeyMap, listener: RemoteListener): () => void {
  const policy = new KeyPolicy()
  const mashing = new Mashing()
  const named = (event: KeyboardEvent): Key | undefined => {
    const map = mapNow()
    return map[event.keyCode] ?? map[event.key]
  }
  /** The press that gave the key its name is over for the policy too: holding it does not press the key again. */
  const learn = (event: KeyboardEvent): void => {
    const code = event.repeat ? undefined : codeOf(event)
    if (code === undefined || !listener.unknownKey(code)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const key = named(event)
    if (key) policy.down({ key, at: event.timeStamp, repeat: false })
  }
  const down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = named(event)
    if (!key) {
      learn(event)
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!policy.down({ key, at: event.timeStamp, repeat: event.repeat })) return
    listener.press(key)
    if (mashing.pressed(key, event.timeStamp)) listener.mashed()
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
