/** The channels that a household chose to have at hand: 常看. Nobody's viewing is counted. Pure. */
import type { TvChannel } from '../shared/api.ts'
import { allChannels, type State } from './state.ts'

/** Older viewers go round four to seven channels; more would be a second list to search. */
export const MOST_FAVOURITES = 7

/** The chosen channels, in the order of their numbers. */
export function favouriteChannels(state: State): TvChannel[] {
  return allChannels(state).filter(({ id }) => state.favourites.includes(id))
}

/** The favourites with this channel put in or taken out; undefined when there are as many as there may be. */
export function toggledFavourite(state: State, channel: string): readonly string[] | undefined {
  if (state.favourites.includes(channel)) return state.favourites.filter((id) => id !== channel)
  return favouriteChannels(state).length < MOST_FAVOURITES ? [...state.favourites, channel] : undefined
}

/** The channel ids in what was remembered; anything else in it is left out. */
export function favouritesIn(remembered: unknown): string[] {
  return Array.isArray(remembered) ? remembered.filter((id): id is string => typeof id === 'string') : []
}
