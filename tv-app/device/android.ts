/** Android boxes whose wrapper shows us in a WebView and forwards Back. 173–175 are volume here and stay with the box. */
import { COMMON_KEYS, type Device } from './device.ts'

export const android: Device = {
  id: 'android',
  matches: (userAgent) => /Android/.test(userAgent),
  keys: {
    ...COMMON_KEYS,
    166: 'Back',
    27: 'Back',
    33: 'ChannelUp',
    34: 'ChannelDown',
    ColorF0Red: 'Red',
    ColorF1Green: 'Green',
    ColorF2Yellow: 'Yellow',
    ColorF3Blue: 'Blue',
    BrowserHome: 'Home',
    Guide: 'Home',
    Help: 'Help',
    179: 'PlayPause',
  },
}
