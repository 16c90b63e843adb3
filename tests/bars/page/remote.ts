/** The remote within the page: keys as a set sends them, at times that the caller chooses. */

/** Key codes of the browser's own device profile. */
export const CODES = {
  Up: 38,
  Down: 40,
  Left: 37,
  Right: 39,
  OK: 13,
  Back: 8,
  Home: 72,
  Live: 76,
  ChannelUp: 33,
  ChannelDown: 34,
  Yellow: 114,
  Blue: 115,
  Green: 113,
  PlayPause: 80,
} as const
export type KeyName = keyof typeof CODES | `${number}`

/** The keys that every remote has. */
export const SIX_KEYS = ['Back', 'Up', 'Down', 'Left', 'Right', 'OK'] as const

export function codeOf(key: KeyName): number {
  return key in CODES ? CODES[key as keyof typeof CODES] : 48 + Number(key)
}

/** Sends one event; `at` stands in for the event's own time, ms of a steady clock. */
export function send(type: 'keydown' | 'keyup', key: KeyName, at: number, repeat = false): void {
  const event = new KeyboardEvent(type, { keyCode: codeOf(key), repeat, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: at })
  window.dispatchEvent(event)
}

/** Well beyond every double-strike time, ms. */
const CALM = 2_000
let clock = 1e9

/** Lets time pass on the remote, ms, and returns its clock. */
export function pass(time: number): number {
  clock += time
  return clock
}

/** One calm press of one key. */
export function press(key: KeyName): void {
  send('keydown', key, pass(CALM))
  send('keyup', key, pass(80))
}
