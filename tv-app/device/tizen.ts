/**
 * Samsung Tizen televisions. Key codes: the platform's Remote Control guide (TVInputDevice API). Its voice for apps is the
 * browser's speech synthesis; whether the voice guide is on is told by the TVInfo API.
 */
import { COMMON_KEYS, type Device } from './device.ts'

interface Tizen {
  tvinputdevice?: { registerKeyBatch(names: string[]): void }
}
interface SamsungApis {
  tvinfo?: {
    TvInfoMenuKey: { VOICE_GUIDE_KEY: number }
    TvInfoMenuValue: { ON: number }
    getMenuValue(key: number): number
  }
}

export const tizen: Device = {
  id: 'tizen',
  matches: (userAgent) => /Tizen/.test(userAgent),
  keys: {
    ...COMMON_KEYS,
    10009: 'Back',
    427: 'ChannelUp',
    428: 'ChannelDown',
    403: 'Red',
    404: 'Green',
    405: 'Yellow',
    406: 'Blue',
    457: 'Help',
    458: 'Home',
    415: 'PlayPause',
    19: 'PlayPause',
    10252: 'PlayPause',
  },
  start() {
    const { tizen: platform } = window as Window & { tizen?: Tizen }
    const digits = Array.from({ length: 10 }, (_, digit) => String(digit))
    const names = [
      ...digits,
      'ChannelUp',
      'ChannelDown',
      'ColorF0Red',
      'ColorF1Green',
      'ColorF2Yellow',
      'ColorF3Blue',
    ]
    try {
      platform?.tvinputdevice?.registerKeyBatch([
        ...names,
        'Info',
        'Guide',
        'MediaPlay',
        'MediaPause',
        'MediaPlayPause',
      ])
    } catch {
      // A set that refuses one of these keys still has arrows, OK and Back.
    }
  },
  guides() {
    const { webapis } = window as Window & { webapis?: SamsungApis }
    try {
      const info = webapis?.tvinfo
      if (!info) return false
      return info.getMenuValue(info.TvInfoMenuKey.VOICE_GUIDE_KEY) === info.TvInfoMenuValue.ON
    } catch {
      return false
    }
  },
}
