/** What the channel keys go round: every channel or, where the household wishes it, the favourites alone. Pure. */
import type { TvChannel } from '../shared/api.ts'
import { textIn } from '../shared/local-text.ts'
import { favouriteChannels } from './favourites.ts'
import { allChannels, currentChannel, nowAndNext, type State } from './state.ts'

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

/** What the next zap may need. */
export interface Near {
  /** First lines of the channels that one key reaches: this one, the next, the previous, and the one before. */
  lines: string[]
  /** What will be written over their pictures: their names, what is on and what comes next. */
  words: string
}

/** What one key from here may need. */
export function nearOf(state: State): Near {
  const before = allChannels(state).find(({ id }) => id === state.previousChannelId)
  const near = new Set([currentChannel(state), neighbour(state, 1), neighbour(state, -1), before])
  const channels = [...near].filter((channel) => channel !== undefined)
  const texts = channels.flatMap(({ id, name }) => {
    const { now, next } = nowAndNext(state, id)
    return [name, now?.title, next?.title].map((text) => textIn(text, state.language))
  })
  return { lines: channels.flatMap(({ lines: [first] }) => first?.url || []), words: texts.join('') }
}

/** True where no channel key leads to anything else than before. */
export function sameNeighbours(a: State, b: State): boolean {
  return (
    a.channelId === b.channelId &&
    a.sections.channels === b.sections.channels &&
    a.sections.now === b.sections.now &&
    a.round === b.round &&
    a.favourites === b.favourites
  )
}
