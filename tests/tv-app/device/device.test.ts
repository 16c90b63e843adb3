/** Each platform is recognised by its user agent and hears its own key codes. */
import { describe, expect, it } from 'vitest'
import { detectDevice, deviceLanguage, devices } from '../../../tv-app/device/index.ts'

const AGENTS = {
  tizen:
    'Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/5.0 TV Safari/537.36',
  webos:
    'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/68.0.3440.106 Safari/537.36 WebAppManager',
  android:
    'Mozilla/5.0 (Linux; Android 7.1.2; BOX) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/66.0.3359.158 Safari/537.36',
  ctc: 'Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 IPTV EC6108V9',
  browser:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
}

describe('devices', () => {
  it.each(Object.entries(AGENTS))('recognises %s', (id, agent) => {
    expect(detectDevice(agent).id).toBe(id)
  })

  it.each(devices.map((device) => [device.id, device] as const))(
    '%s reaches everything: arrows, OK, Back and all digits',
    (_, device) => {
      const keys = new Set(Object.values(device.keys))
      const needed = [
        'Up',
        'Down',
        'Left',
        'Right',
        'Enter',
        'Back',
        'ChannelUp',
        'ChannelDown',
        'Digit0',
        'Digit9',
      ]
      expect(needed.filter((key) => !keys.has(key as never))).toEqual([])
    },
  )

  it('gives the platform its own meaning of codes that others use otherwise', () => {
    const meaning = Object.fromEntries(devices.map(({ id, keys }) => [id, [keys[427], keys[175], keys[257]]]))
    expect(meaning.tizen).toEqual(['ChannelUp', undefined, undefined])
    expect(meaning.android).toEqual([undefined, undefined, undefined])
    expect(meaning.ctc).toEqual([undefined, undefined, 'ChannelUp'])
  })
})

describe('deviceLanguage', () => {
  it('takes the first language of the device that is spoken here', () => {
    expect(deviceLanguage(['fr-FR', 'en-GB', 'zh-TW'], ['zh-CN', 'en'], 'zh-CN')).toBe('en')
    expect(deviceLanguage(['zh-HK'], ['zh-CN', 'en'], 'zh-CN')).toBe('zh-CN')
  })

  it('speaks Chinese to a device whose language nobody knows', () => {
    expect(deviceLanguage(['xx'], ['zh-CN', 'en'], 'zh-CN')).toBe('zh-CN')
    expect(deviceLanguage([], ['zh-CN', 'en'], 'zh-CN')).toBe('zh-CN')
  })
})
