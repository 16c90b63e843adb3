/** The voice that the television's own platform lends to apps. */
import type { PlatformVoice } from '../device/device.ts'
import { type Driver, type Sentence, Unspoken } from './driver.ts'
import { pronounced } from './pronounce.ts'

/** `voice` is undefined on platforms that lend none. */
export function platformDriver(voice: PlatformVoice | undefined): Driver {
  return {
    id: 'platform',
    async speak(sentence: Sentence, started: () => void): Promise<void> {
      if (!voice) throw new Unspoken('This platform lends no voice.')
      await voice.speak(pronounced(sentence), sentence.language, started)
    },
    stop: () => voice?.stop(),
  }
}
