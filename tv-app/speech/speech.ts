/** Speaks: one sentence after the other, by the first driver that can, above the programme; a key ends it at once. */
import { speakingTime } from '../text/speaking-time.ts'
import type { Announcement } from './announce.ts'
import type { Driver, Sentence } from './driver.ts'

/** The focus has to rest this long, so that somebody who holds an arrow hears one name and not ten beginnings, ms. */
const REST = 280
/** A driver that has not begun by then counts as failed, ms. */
const START_LIMIT = 1_200
/** And is not asked again for this long, so that it does not hold up every sentence, ms. */
const BENCH = 60_000
/** The programme comes back this long after the last word: between two names it stays low instead of swelling, ms. */
const RELEASE = 400
/** A sentence has ended when a voice of half the usual speed would have, and this much later, ms. */
const SLOWNESS = 2
const SPARE = 4_000

export interface SpeechParts {
  /** The live region that screen readers read. */
  region: HTMLElement
  /** In the order in which they are asked. */
  drivers: readonly Driver[]
  /** Turns the programme down, or back up. */
  duck(on: boolean): void
}

export class Speech {
  readonly #parts: SpeechParts
  readonly #benched = new Set<Driver>()
  /** Which call is the newest; what older ones still report is dropped. */
  #turn = 0
  #driver: Driver | undefined
  #rest: ReturnType<typeof setTimeout> | undefined
  #limits: ReturnType<typeof setTimeout>[] = []
  #release: ReturnType<typeof setTimeout> | undefined
  #ducked = false

  constructor(parts: SpeechParts) {
    this.#parts = parts
  }

  /**
   * Tells screen readers what is new and, where `aloud`, speaks it; what was being said before ends. Nothing new changes
   * nothing. `language` is a BCP 47 tag; `unheard` is called when no driver can speak.
   */
  announce({ brief, page }: Announcement, language: string, aloud: boolean, unheard?: () => void): void {
    const { region } = this.#parts
    const last = brief[brief.length - 1]
    if (last !== undefined && region.textContent !== last) region.textContent = last
    const sentences = [...brief, ...page].map((words) => ({ words, language }))
    if (aloud && sentences.length > 0) this.speak(sentences, unheard)
  }

  /**
   * Speaks these sentences in their order, soon; what was spoken before ends now.
   * Calls `unheard` when no driver could speak any of them.
   */
  speak(sentences: readonly Sentence[], unheard: () => void = () => undefined): void {
    this.hush()
    const turn = this.#turn
    this.#rest = setTimeout(() => this.#speakAll(sentences, turn, unheard), REST)
  }

  /** Falls silent at once, and forgets what it would have said. */
  hush(): void {
    this.#turn++
    clearTimeout(this.#rest)
    this.#driver?.stop()
    this.#forgetDriver()
    this.#endDucking()
  }

  async #speakAll(sentences: readonly Sentence[], turn: number, unheard: () => void): Promise<void> {
    let heard = false
    for (const sentence of sentences) {
      const spoken = await this.#speakOne(sentence, turn)
      if (turn !== this.#turn) return
      heard = heard || spoken
    }
    this.#endDucking()
    if (!heard) unheard()
  }

  /** True when a driver spoke it, or was not given the time to. */
  async #speakOne(sentence: Sentence, turn: number): Promise<boolean> {
    for (const driver of this.#parts.drivers) {
      if (this.#benched.has(driver)) continue
      try {
        await this.#speakWith(driver, sentence, turn)
        return true
      } catch {
        if (turn !== this.#turn) return true
      }
    }
    return false
  }

  /** Resolves at the end of the sentence, or when it must have ended; rejects when the driver did not speak it. */
  async #speakWith(driver: Driver, sentence: Sentence, turn: number): Promise<void> {
    this.#driver = driver
    try {
      await new Promise<void>((resolve, reject) => {
        const begun = setTimeout(() => {
          this.#bench(driver)
          reject(new Error(`${driver.id} did not begin`))
        }, START_LIMIT)
        const ended = setTimeout(
          () => {
            driver.stop()
            resolve()
          },
          SLOWNESS * speakingTime(sentence.words) + SPARE,
        )
        this.#limits = [begun, ended]
        const started = (): void => {
          clearTimeout(begun)
          if (turn === this.#turn) this.#startDucking()
        }
        driver.speak(sentence, started).then(resolve, reject)
      })
    } catch (error) {
      if (turn === this.#turn) driver.stop()
      throw error
    } finally {
      if (turn === this.#turn) this.#forgetDriver()
    }
  }

  #forgetDriver(): void {
    this.#limits.forEach(clearTimeout)
    this.#limits = []
    this.#driver = undefined
  }

  #bench(driver: Driver): void {
    this.#benched.add(driver)
    setTimeout(() => this.#benched.delete(driver), BENCH)
  }

  #startDucking(): void {
    clearTimeout(this.#release)
    if (!this.#ducked) this.#parts.duck(true)
    this.#ducked = true
  }

  #endDucking(): void {
    clearTimeout(this.#release)
    if (!this.#ducked) return
    this.#release = setTimeout(() => {
      this.#ducked = false
      this.#parts.duck(false)
    }, RELEASE)
  }
}
