/** LG webOS televisions. Back is 461 while `disableBackHistoryAPI` is set in appinfo.json. */
import { COMMON_KEYS, type Device } from './device.ts'
import { audioGuided, followAudioGuidance, lunaVoice } from './luna.ts'

export const webos: Device = {
  id: 'webos',
  matches: (userAgent) => /Web0S|webOS/.test(userAgent),
  keys: {
    ...COMMON_KEYS,
    461: 'Back',
    33: 'ChannelUp',
    34: 'ChannelDown',
    403: 'Red',
    404: 'Green',
    405: 'Yellow',
    406: 'Blue',
    457: 'Help',
    458: 'Home',
    415: 'PlayPause',
    19: 'PlayPause',
  },
  start: followAudioGuidance,
  voice: lunaVoice,
  guides: audioGuided,
}
