/** The browser's own voices: Web Speech API, https://webaudio.github.io/web-speech-api/#tts-section */
import { type Driver, type Sentence, Unspoken } from './driver.ts'
import { pronounced } from './pronounce.ts'

/** A little slower than usual, for ears over 65. */
const RATE = 0.9

/** `synthesis` is undefined in browsers without voices. */
export function synthesisDriver(synthesis: SpeechSynthesis | undefined): Driver {
  /** Chromium forgets an utterance that nobody holds, and its end is never reported. */
  let held: SpeechSynthesisUtterance | undefined
  return {
    id: 'synthesis',
    speak(sentence: Sentence, started: () => void): Promise<void> {
      return new Promise((resolve, reject) => {
        if (!synthesis) throw new Unspoken('This browser has no voices.')
        const utterance = new SpeechSynthesisUtterance(pronounced(sentence))
        const voice = voiceFor(synthesis.getVoices(), sentence.language)
        if (voice) utterance.voice = voice
        utterance.lang = voice?.lang ?? sentence.language
        utterance.rate = RATE
        utterance.onstart = () => started()
        utterance.onend = () => {
          held = undefined
          resolve()
        }
        utterance.onerror = ({ error }) => reject(new Unspoken(error))
        held = utterance
        synthesis.speak(utterance)
      })
    },
    stop() {
      if (!held) return
      held = undefined
      synthesis?.cancel()
    },
  }
}

/**
 * The voice that speaks `language`, one on the device before one on the network; undefined while the list is empty, as it
 * is on sets that speak without telling their voices.
 * @throws Unspoken when there are voices and none knows the language.
 */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  if (voices.length === 0) return undefined
  const tag = (text: string): string => text.replace('_', '-').toLowerCase()
  const primary = tag(language).split('-')[0]
  const knowing = voices.filter(({ lang }) => tag(lang).split('-')[0] === primary)
  const exact = knowing.filter(({ lang }) => tag(lang) === tag(language))
  const found = [...exact, ...knowing]
  const voice = found.find(({ localService }) => localService) ?? found[0]
  if (!voice) throw new Unspoken(`No voice speaks ${language}.`)
  return voice
}
