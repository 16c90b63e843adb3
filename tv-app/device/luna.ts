/**
 * webOS services for apps: the voice of the text-to-speech service, and whether Audio Guidance is on.
 * https://www.webosose.org/docs/reference/ls2-api/com-webos-service-tts/; on televisions it speaks the set's own language.
 */
import { speakingTime } from '../text/speaking-time.ts'
import type { PlatformVoice } from './device.ts'

interface Bridge {
  onservicecallback: (message: string) => void
  call(address: string, parameters: string): void
}
interface Answer {
  returnValue?: boolean
  errorText?: string
  settings?: { audioGuidance?: string }
}

const SPEAK = 'luna://com.webos.service.tts/speak'
const STOP = 'luna://com.webos.service.tts/stop'
const SETTINGS = 'luna://com.webos.settingsservice/getSystemSettings'

/** A bridge that nobody holds may be collected before its answer comes. */
const held = new Set<Bridge>()
let guided = false

export const lunaVoice: PlatformVoice = {
  speak: (words, _language, started) =>
    new Promise((resolve, reject) => {
      const asked = ask(SPEAK, { text: words, clear: true }, ({ returnValue, errorText }) => {
        if (returnValue === false) {
          reject(new Error(errorText ?? 'The speech service refused.'))
          return
        }
        // The service does not report its end.
        started()
        setTimeout(resolve, speakingTime(words))
      })
      if (!asked) reject(new Error('There is no service bus.'))
    }),
  stop: () => void ask(STOP, {}),
}

/** Follows the setting Audio Guidance from now on. Never throws. */
export function followAudioGuidance(): void {
  const parameters = { category: 'option', keys: ['audioGuidance'], subscribe: true }
  ask(SETTINGS, parameters, ({ settings }) => {
    if (settings?.audioGuidance !== undefined) guided = settings.audioGuidance === 'on'
  })
}

/** True while Audio Guidance reads the page. */
export function audioGuided(): boolean {
  return guided
}

/** False where there is no bus, as in a plain browser. A subscription answers again and again. */
function ask(address: string, parameters: object, answered?: (answer: Answer) => void): boolean {
  const { PalmServiceBridge } = window as Window & { PalmServiceBridge?: new () => Bridge }
  if (!PalmServiceBridge) return false
  const bridge = new PalmServiceBridge()
  held.add(bridge)
  bridge.onservicecallback = (message) => {
    if (!('subscribe' in parameters)) held.delete(bridge)
    answered?.(parsed(message))
  }
  bridge.call(address, JSON.stringify(parameters))
  return true
}

function parsed(message: string): Answer {
  try {
    return JSON.parse(message) as Answer
  } catch {
    return { returnValue: false, errorText: message }
  }
}
