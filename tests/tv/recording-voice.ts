/**
 * A voice that notes what it is given, for pages of a browser that has none: headless Chromium comes without voices, so
 * this one thing cannot be real. It begins and ends as a real one does, slowly enough to be interrupted.
 */
import type { Page } from 'playwright-core'

export interface VoiceEvent {
  /**
   * `key` is a key that goes down, `focus` a focus that the mirror shows, `timer` the end of a timer set at that moment,
   * `cancel` ends what is being spoken.
   */
  type: 'speak' | 'start' | 'end' | 'cancel' | 'key' | 'focus' | 'timer'
  words: string
  language: string
  /** The page's own clock, ms. */
  at: number
}

declare global {
  interface Window {
    voiceEvents: VoiceEvent[]
  }
}

/**
 * Gives the page the voice before it opens; what happens is read with `voiceEvents`. Timers of `timer` ms run from each
 * focus: a busy computer is as late with them as with the app's own, and yet ends them in the right order.
 */
export async function giveVoice(page: Page, timer = 500): Promise<void> {
  await page.addInitScript((wait) => {
    const events: VoiceEvent[] = []
    window.voiceEvents = events
    const note = (type: VoiceEvent['type'], words = '', language = ''): void => {
      events.push({ type, words, language, at: performance.now() })
    }
    window.addEventListener('keydown', ({ key }) => note('key', key), true)
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!(target instanceof Element) || target.getAttribute('aria-current') !== 'true') continue
        const label = target.getAttribute('aria-label') ?? ''
        note('focus', label)
        setTimeout(() => note('timer', label), wait)
      }
    }).observe(document, { subtree: true, attributeFilter: ['aria-current'] })

    class Utterance {
      lang = ''
      onstart?: () => void
      onend?: () => void
      constructor(readonly text: string) {}
    }
    let timers: number[] = []
    const synthesis = {
      getVoices: () => ['en-US', 'zh-CN'].map((lang) => ({ lang, localService: true })),
      speak(utterance: Utterance): void {
        const { text, lang } = utterance
        note('speak', text, lang)
        const begin = window.setTimeout(() => {
          note('start', text, lang)
          utterance.onstart?.()
        }, 30)
        const finish = window.setTimeout(
          () => {
            note('end', text, lang)
            utterance.onend?.()
          },
          300 + 60 * text.length,
        )
        timers = [begin, finish]
      },
      cancel(): void {
        note('cancel')
        timers.forEach(clearTimeout)
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  }, timer)
}

/** Everything that happened so far. */
export function voiceEvents(page: Page): Promise<VoiceEvent[]> {
  return page.evaluate(() => window.voiceEvents)
}

/** Resolves with the event once something with these words, signs apart, has been given to the voice after `from` events. */
export async function spoken(page: Page, words: string, from = 0): Promise<VoiceEvent> {
  const handle = await page.waitForFunction(
    ({ wanted, after }) => {
      const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
      return window.voiceEvents
        .slice(after)
        .find((event) => event.type === 'speak' && plain(event.words) === plain(wanted))
    },
    { wanted: words, after: from },
    { timeout: 20_000 },
  )
  return (await handle.jsonValue()) as VoiceEvent
}
