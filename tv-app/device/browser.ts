/** A desktop browser: the keyboard stands in for the remote. */
import { COMMON_KEYS, type Device } from './device.ts'

export const browser: Device = {
  id: 'browser',
  matches: () => true,
  keys: {
    ...COMMON_KEYS,
    8: 'Back',
    27: 'Back',
    33: 'ChannelUp',
    34: 'ChannelDown',
    72: 'Home',
    76: 'Live',
    112: 'Red',
    113: 'Green',
    114: 'Yellow',
    115: 'Blue',
    80: 'PlayPause',
    '?': 'Help',
  },
}
