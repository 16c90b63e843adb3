/** What the channel keys go round: every channel or, where the household wishes it, the favourites alone. Pure. */
import type { TvChannel } from '../shared/api.ts'
import { favouriteChannels } from './favourites.ts'
import { allChannels, currentChannel, type State } from './state.ts'

/** With fewer favourites the channel keys would lead nowhere. */
const LEAST = 2

/** The channel of the round that comes next in this direction, also from a channel outside of it. */
export function neighbour(state: State, by: 1 | -1): TvChannel | undefined {
  const channels = by > 0 ? allChannels(state) : [...allChannels(state)].reverse()
  const favourites = favouriteChannels(state)
  const round = state.round === 'favourites' && favourites.length >= LEAST ? favourites : channels
  const index = channels.findIndex(({ id }) => id === state.channelId)
  const onwards = [...channels.slice(index + 1), ...channels.slice(0, index + 1)]
  return onwards.find((channel) => round.includes(channel))
}

/** First lines of the channels that one key reaches from here: this one, the next, the previous, and the one before. */
export function nearLines(state: State): string[] {
  const current = currentChannel(state)
  if (!current) return []
  const before = allChannels(state).find(({ id }) => id === state.previousChannelId)
  const near = [current, neighbour(state, 1), neighbour(state, -1), before]
  return [...new Set(near.map((channel) => channel?.lines[0]?.url ?? ''))].filter(Boolean)
}

/** True where no channel key leads elsewhere than before. */
export function sameNeighbours(a: State, b: State): boolean {
  return (
    a.channelId === b.channelId &&
    a.sections.channels === b.sections.channels &&
    a.round === b.round &&
    a.favourites === b.favourites
  )
}
