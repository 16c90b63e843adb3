/** What a service is called, found by its number wherever only the number is known. Pure. */
import type { ServiceCard } from '../shared/api.ts'
import { textIn } from '../shared/local-text.ts'
import type { State } from './state.ts'

/** Every card, in the order of the catalogue; none while it is unknown. */
export function allCards({ sections }: Pick<State, 'sections'>): ServiceCard[] {
  const events = sections.services?.data.events ?? []
  return events.flatMap(({ groups }) => groups.flatMap(({ services }) => services))
}

/** The card with this service number; undefined while the catalogue is unknown or lacks it. */
export function cardNumbered(state: Pick<State, 'sections'>, code: string): ServiceCard | undefined {
  return allCards(state).find((card) => card.code === code)
}

/** Its name in the language of the screen. */
export function nameOfService(state: Pick<State, 'sections' | 'language'>, code: string): string | undefined {
  const card = cardNumbered(state, code)
  return card && textIn(card.name, state.language)
}
