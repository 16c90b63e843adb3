/** Which streams of the running server can be compared. */
import { type ChannelsSection, sectionPath } from '../../shared/api.ts'

export interface PlayingChannel {
  stream: string
  /** Keys that tune to it: its digits, and OK where another number begins with them. */
  keys: string[]
}

/**
 * Returns the first channels up to one that does not play: they can be zapped through.
 * @throws Error when there are fewer than two.
 */
export async function playingChannels(address: string): Promise<PlayingChannel[]> {
  const answer = await fetch(new URL(sectionPath('channels'), address))
  const { channels } = (await answer.json()) as ChannelsSection
  const playing: PlayingChannel[] = []
  for (const { number, lines, radio } of channels) {
    const stream = new URL(lines[0]?.url ?? '/', address).href
    if (radio || !(await fetch(stream, { method: 'HEAD' })).ok) break
    const isPrefix = channels.some((other) => other.number !== number && other.number.startsWith(number))
    playing.push({ stream, keys: [...number, ...(isPrefix ? ['Enter'] : [])] })
  }
  if (playing.length < 2) throw new Error('The first two channels of the county do not play.')
  return playing
}

/** Returns the addresses of their streams. */
export async function playingStreams(address: string): Promise<string[]> {
  return (await playingChannels(address)).map(({ stream }) => stream)
}
