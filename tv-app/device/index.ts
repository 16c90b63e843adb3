/** All platforms, in the order in which they are recognised; the browser matches everything and comes last. */
import { android } from './android.ts'
import { browser } from './browser.ts'
import { ctc } from './ctc.ts'
import type { Device } from './device.ts'
import { tizen } from './tizen.ts'
import { webos } from './webos.ts'

export const devices: readonly Device[] = [tizen, webos, ctc, android, browser]

/** The platform that a user agent belongs to. */
export function detectDevice(userAgent: string): Device {
  return devices.find((device) => device.matches(userAgent)) ?? browser
}

/** The first of the device's languages that we speak, by primary subtag. */
export function deviceLanguage(
  wanted: readonly string[],
  spoken: readonly string[],
  fallback: string,
): string {
  for (const tag of wanted) {
    const match = spoken.find((language) => language.split('-')[0] === tag.toLowerCase().split('-')[0])
    if (match) return match
  }
  return fallback
}
