/**
 * Turns what fingers do into what they mean: a held key is one press, a trembling double strike is one press.
 * EN 301 549 §5.7–5.9 asks for adjustable repeat and double-strike delays; these are ours, in ms.
 */
import type { Key } from './key.ts'

export const DOUBLE_STRIKE = 400
export const REPEAT_AFTER = 600
export const REPEAT_EVERY = 250
export const CHANNEL_EVERY = 700
/** Boxes that send no key-up and no repeat flag resend a held key at least this often. */
export const RESEND_WITHIN = 150

const ARROWS: readonly Key[] = ['Up', 'Down', 'Left', 'Right']
const CHANNELS: readonly Key[] = ['ChannelUp', 'ChannelDown']
const DECISIONS: readonly Key[] = ['Enter', 'Back', 'PlayPause']

export interface Strike {
  key: Key
  /** ms of any steady clock */
  at: number
  /** The platform's own repeat flag. */
  repeat: boolean
}
interface Held {
  key: Key
  since: number
  seen: number
  passed: number
}

/** One per remote. `down` says whether this strike counts as a press. */
export class KeyPolicy {
  #held: Held | undefined
  #lastDecision = new Map<Key, number>()

  down({ key, at, repeat }: Strike): boolean {
    const held = this.#held
    if (held?.key === key && (repeat || at - held.seen < RESEND_WITHIN)) return this.#repeated(held, at)
    const before = this.#lastDecision.get(key) ?? Number.NEGATIVE_INFINITY
    const allowed = !DECISIONS.includes(key) || at - before >= DOUBLE_STRIKE
    if (DECISIONS.includes(key) && allowed) this.#lastDecision.set(key, at)
    this.#held = { key, since: at, seen: at, passed: at }
    return allowed
  }

  up(key: Key): void {
    if (this.#held?.key === key) this.#held = undefined
  }

  #repeated(held: Held, at: number): boolean {
    held.seen = at
    const every = ARROWS.includes(held.key)
      ? REPEAT_EVERY
      : CHANNELS.includes(held.key)
        ? CHANNEL_EVERY
        : undefined
    if (every === undefined || at - held.since < REPEAT_AFTER || at - held.passed < every) return false
    held.passed = at
    return true
  }
}
