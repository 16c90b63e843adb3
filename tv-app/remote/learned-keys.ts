/** Keys of a remote that no platform names: the viewer presses one in a lesson, and from then on it has a name. Pure. */
import { KEYS, type Key } from './key.ts'

/** The learned name of each key, by `codeOf`. */
export type LearnedKeys = Readonly<Record<string, Key>>

/** What tells a key of the remote from all others. */
export interface RawKey {
  keyCode: number
  key: string
}

/** Volume and power belong to the set and are never learned. Names: W3C UI Events. */
const OF_THE_SET = /^(AudioVolume|Volume|Power|Standby|WakeUp|Shift|Control|Alt|Meta|CapsLock|NumLock)/
/** The same by code: volume, mute and power of HbbTV, Tizen, Android, desktop browsers and China Telecom's boxes. */
const CODES_OF_THE_SET = [173, 174, 175, 181, 182, 183, 259, 260, 261, 409, 447, 448, 449]
/** What browsers report while a word is being composed: it stands for no key. */
const COMPOSING = 229

/** The key's code, else its name; undefined for keys of the set itself and for those that cannot be told apart. */
export function codeOf({ keyCode, key }: RawKey): string | undefined {
  if (OF_THE_SET.test(key) || CODES_OF_THE_SET.includes(keyCode)) return undefined
  if (keyCode > 0 && keyCode !== COMPOSING) return String(keyCode)
  return key === '' || key === 'Unidentified' || key === 'Process' ? undefined : key
}

/** The learned keys in what was remembered; anything else in it is left out. */
export function learnedKeysIn(remembered: unknown): LearnedKeys {
  const learned: Record<string, Key> = {}
  if (typeof remembered !== 'object' || remembered === null) return learned
  const names: Partial<Record<string, unknown>> = { ...remembered }
  for (const code of Object.keys(names)) {
    const key = KEYS.find((known) => known === names[code])
    if (key) learned[code] = key
  }
  return learned
}
