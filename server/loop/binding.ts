/** Binds a television to a household's name and number: six digits on its screen, read out to the desk. */
import { createHmac, randomInt } from 'node:crypto'
import type { BindingCode } from '../../shared/api.ts'
import type { Contact } from '../../shared/model/household.ts'
import { STAGE_NAMES } from '../../shared/model/service-request.ts'
import type { BoundTelevision, Televisions } from '../store/televisions.ts'
import { STAGES } from './steps.ts'

/** How long the digits hold, ms. */
const CODE_LIFE = 10 * 60_000
/** Codes tried until one is free. */
const MOST_TRIES = 20
/** At these somebody still waits to be called. */
const OPEN = STAGE_NAMES.filter((stage) => STAGES[stage].status === 'open')

export interface Binding {
  /** Returns digits that no other television shows; earlier ones of this television end. */
  offer(television: string): Promise<BindingCode>
  /**
   * Gives the household of the television that shows `code` this contact; undefined when no screen shows it. `kept`
   * counts the open requests about which those who lived there before are still called.
   */
  bind(code: string, contact: Contact): Promise<{ kept: number } | undefined>
  /** The televisions bound to this name or telephone number. */
  boundTo(text: string): Promise<BoundTelevision[]>
  /** Forgets whom to call about what the television orders; undefined when there was nobody. `kept` as with `bind`. */
  unbind(television: string): Promise<{ kept: number } | undefined>
}

/** Returns the binding; only hashes made with `key` are kept. `now` is UTC ms. */
export function createBinding(
  televisions: Pick<Televisions, 'offerBinding' | 'bind' | 'boundTo' | 'unbind'>,
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
    bind: (code, contact) => televisions.bind(hashOf(code.replace(/\s/g, '')), contact, now(), OPEN),
    boundTo: (text) => televisions.boundTo(text),
    unbind: (television) => televisions.unbind(television, OPEN),
  }
}
