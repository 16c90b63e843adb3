/** The set's own voice guide, which reads by itself what comes into the live region #speech. */
import { speakingTime } from '../text/speaking-time.ts'
import { type Driver, Unspoken } from './driver.ts'

/** `guides` says whether the voice guide is on; it does not tell when it has read something. */
export function screenReaderDriver(region: HTMLElement, guides: () => boolean): Driver {
  return {
    id: 'screen-reader',
    async speak({ words }, started): Promise<void> {
      if (!guides()) throw new Unspoken('No voice guide is known to be on.')
      if (region.textContent !== words) region.textContent = words
      started()
      await new Promise((resolve) => setTimeout(resolve, speakingTime(words)))
    },
    stop: () => undefined,
  }
}

/** The same driver, silent while the voice guide is on: two voices at once are none. */
export function unlessGuided(driver: Driver, guides: () => boolean): Driver {
  return {
    id: driver.id,
    speak: async (sentence, started) => {
      if (guides()) throw new Unspoken('The voice guide speaks.')
      await driver.speak(sentence, started)
    },
    stop: () => driver.stop(),
  }
}
