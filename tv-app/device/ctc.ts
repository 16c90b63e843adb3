/** IPTV boxes of Chinese operators (Huawei, ZTE, Fiberhome): China Telecom's key table. */
import { COMMON_KEYS, type Device } from './device.ts'

export const ctc: Device = {
  id: 'ctc',
  matches: (userAgent) => /EC\d{4}|B\d{3}V\d|HG\d{3}|IPTV|ZTE.*STB|Huawei.*STB/i.test(userAgent),
  keys: {
    ...COMMON_KEYS,
    8: 'Back',
    24: 'Back',
    257: 'ChannelUp',
    258: 'ChannelDown',
    272: 'Home',
    275: 'Red',
    276: 'Green',
    277: 'Yellow',
    278: 'Blue',
    284: 'Help',
    263: 'PlayPause',
    1108: 'Live',
    1110: 'Green',
  },
}
