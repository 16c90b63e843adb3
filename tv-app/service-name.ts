/** What a service is called, found by its number wherever only the number is known. Pure. */
import type { ServiceCard } from '../shared/api.ts'
import { textIn } from '../shared/local-text.ts'
import type { State } from './state.ts'

/** The card with this service number; undefined while the catalogue is unknown or lacks it. */
export function cardNumbered({ sections }: Pick<State, 'sections'>, code: string): ServiceCard | undefined {
  for (const { groups } of sections.services?.data.events ?? []) {
    for (const group of groups) {
      const card = group.services.find((entry) => entry.code === code)
      if (card) return card
    }
  }
  return undefined
}

/** Its name in the language of the screen. */
export function nameOfService(state: Pick<State, 'sections' | 'language'>, code: string): string | undefined {
  const card = cardNumbered(state, code)
  return card && textIn(card.name, state.language)
}
