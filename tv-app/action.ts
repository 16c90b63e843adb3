/** What pressing a key can bring about. Screens name actions; only App carries them out. */
import type { Answer } from '../shared/model/service-request.ts'
import type { DraftAnswer } from './drafts.ts'
import type { Place, TaughtKey } from './go.ts'
import type { MessageKey } from './i18n/translate.ts'
import type { ResidentStep } from './requests.ts'
import type { State } from './state.ts'
import type { Preset } from './theme/type.ts'

export type Action =
  | { do: 'go'; to: Place }
  /** To another place of the same kind, which Back leaves as it would have left this one; `undo`: Back undoes it at first. */
  | { do: 'swap'; to: Place; focus?: string; undo?: true }
  /** The focus goes to this element. */
  | { do: 'focus'; id: string }
  /** To a place right above home, from wherever; Back undoes it at first. */
  | { do: 'jump'; to: Place }
  | { do: 'back' }
  /** To exactly what was before the last jump. */
  | { do: 'undo' }
  | { do: 'home' }
  | { do: 'live' }
  /** Tunes to a channel and shows it full screen. */
  | { do: 'tune'; channel: string }
  | { do: 'zap'; by: 1 | -1 }
  | { do: 'previous-channel' }
  | { do: 'banner' }
  | { do: 'sound' }
  /** Stops the picture, or lets it go on from there. */
  | { do: 'pause' }
  /** Forward or back in what is replayed; steps that follow each other grow. */
  | { do: 'seek'; by: 1 | -1 }
  /** The programme that is on, or the one that is replayed, from its first second. */
  | { do: 'from-start' }
  | { do: 'toggle-favourite'; channel: string }
  | { do: 'page'; to: number }
  | { do: 'retry' }
  /** Keeps what was answered to a question of a step card, and asks the next. */
  | { do: 'answer-question'; service: string; key: string; index: number; answer: DraftAnswer }
  /** Sends the order of the card that is open, and shows what becomes of it. */
  | {
      do: 'place-order'
      key: string
      service?: string | undefined
      rescue?: true
      answers?: readonly Answer[] | undefined
    }
  /** Takes an order back that was confirmed a moment ago. */
  | { do: 'withdraw-order'; ref: string }
  /** Does something with a request; several steps one after the other. */
  | { do: 'take-steps'; ref: string; steps: readonly ResidentStep[] }
  | { do: 'enter-pin'; purpose: 'set' | 'remove' | 'read'; pin: string; request?: string | undefined }
  /** Covers again what was uncovered. */
  | { do: 'cover' }
  | { do: 'set-language'; language: string }
  | { do: 'set-preset'; preset: Preset }
  /** Whether every focus is spoken. */
  | { do: 'set-reading'; reading: boolean }
  /** Speaks the page: its title, the focus, and what there is to read. */
  | { do: 'read-page' }
  | { do: 'set-up-means'; upMeans: State['upMeans'] }
  | { do: 'set-round'; round: State['round'] }
  /** Takes the answer to a question of the first start, and asks the next. */
  | { do: 'answer'; set: Partial<Pick<State, 'preset' | 'language' | 'village' | 'upMeans'>> }
  | { do: 'next-question' }
  | { do: 'finish-questions' }
  /** The key that the lesson asked for was pressed; `code` is given when nothing named it so far. */
  | { do: 'key-heard'; key: TaughtKey; code?: string }
  | { do: 'forget-keys' }
  /** Forgets everything that this television remembers, and starts over. */
  | { do: 'factory-reset' }
  | { do: 'say'; message: MessageKey; values?: Record<string, string> }
