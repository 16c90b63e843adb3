/** Binds a television to a household's name and number: six digits on its screen, read out to the desk. */
import { createHmac, randomInt } from 'node:crypto'
import type { BindingCode } from '../../shared/api.ts'
import type { Contact } from '../../shared/model/household.ts'
import type { Televisions } from '../store/televisions.ts'

/** How long the digits hold, ms. */
const CODE_LIFE = 10 * 60_000
/** Codes tried until one is free. */
const MOST_TRIES = 20

export interface Binding {
  /** Returns digits that no other television shows; earlier ones of this television end. */
  offer(television: string): Promise<BindingCode>
  /** Gives the household of the television that shows `code` this contact. False when no screen shows it. */
  bind(code: string, contact: Contact): Promise<boolean>
}

/** Returns the binding; only hashes made with `key` are kept. `now` is UTC ms. */
export function createBinding(
  televisions: Pick<Televisions, 'offerBinding' | 'bind'>,
  key: Uint8Array,
  now: () => number,
): Binding {
  const hashOf = (code: string) => createHmac('sha256', key).update(code).digest('hex')
  return {
    async offer(television) {
      const until = now() + CODE_LIFE
      for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
        const code = String(randomInt(1_000_000)).padStart(6, '0')
        if (await televisions.offerBinding(television, hashOf(code), now(), until)) return { code, until }
      }
      throw new Error('No binding code is free.')
    },
    async bind(code, contact) {
      return (await televisions.bind(hashOf(code.replace(/\s/g, '')), contact, now())) !== undefined
    },
  }
}
