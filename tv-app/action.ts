/** What pressing a key can bring about. Screens name actions; only App carries them out. */
import type { Place } from './go.ts'
import type { MessageKey } from './i18n/translate.ts'
import type { Preset } from './theme/type.ts'

export type Action =
  | { do: 'go'; to: Place }
  | { do: 'back' }
  | { do: 'home' }
  | { do: 'live' }
  /** Tunes to a channel and shows it full screen. */
  | { do: 'tune'; channel: string }
  | { do: 'zap'; by: 1 | -1 }
  | { do: 'previous-channel' }
  | { do: 'banner' }
  | { do: 'sound' }
  | { do: 'page'; to: number }
  | { do: 'retry' }
  | { do: 'set-language'; language: string }
  | { do: 'set-preset'; preset: Preset }
  | { do: 'say'; message: MessageKey; values?: Record<string, string> }
