/** What the app asks of the television it runs on. */
import { digitOf, KEYS, type Key } from '../remote/key.ts'
import type { KeyMap } from '../remote/remote.ts'

/** A voice that the platform lends to apps. */
export interface PlatformVoice {
  /**
   * Speaks the words: calls `started` when they begin to be heard and resolves at their end, as far as the platform tells.
   * Rejects when it cannot.
   */
  speak(words: string, language: string, started: () => void): Promise<void>
  /** Falls silent at once. Never throws. */
  stop(): void
}

export interface Device {
  /** Word for the log and the settings screen. */
  id: string
  /** True when the app runs on this platform. */
  matches(userAgent: string): boolean
  keys: KeyMap
  /** Asks the platform for what it grants only on demand: extra keys, no screen saver. Never throws. */
  start?(): void
  voice?: PlatformVoice
  /** True while the platform's own voice guide is on and reads the page. Never throws. */
  guides?(): boolean
}

/** The codes that all platforms agree on. Everything else is told by one platform only: profiles are never merged. */
export const COMMON_KEYS: KeyMap = {
  37: 'Left',
  38: 'Up',
  39: 'Right',
  40: 'Down',
  13: 'Enter',
  ...digits(48),
  ...digits(96),
}

/** The ten digit keys, given the code of 0. */
function digits(zero: number): Record<number, Key> {
  const map: Record<number, Key> = {}
  for (const key of KEYS) {
    const digit = digitOf(key)
    if (digit !== undefined) map[zero + Number(digit)] = key
  }
  return map
}
