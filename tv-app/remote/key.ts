/** The names of the keys that a remote may have; every platform's codes end in one of these. */
export const KEYS = [
  'Up',
  'Down',
  'Left',
  'Right',
  'Enter',
  'Back',
  'Home',
  'Live',
  'ChannelUp',
  'ChannelDown',
  'Digit0',
  'Digit1',
  'Digit2',
  'Digit3',
  'Digit4',
  'Digit5',
  'Digit6',
  'Digit7',
  'Digit8',
  'Digit9',
  'Red',
  'Green',
  'Yellow',
  'Blue',
  'Help',
  'PlayPause',
] as const
export type Key = (typeof KEYS)[number]

/** The digit that a key types, or undefined. */
export function digitOf(key: Key): string | undefined {
  return key.startsWith('Digit') ? key.slice(5) : undefined
}
