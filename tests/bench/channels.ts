/** Which streams of the running server can be compared. */
import { type ChannelsSection, sectionPath } from '../../shared/api.ts'

/**
 * Returns the addresses of the first channels up to one that does not play: they can be zapped through.
 * @throws Error when there are fewer than two.
 */
export async function playingStreams(address: string): Promise<string[]> {
  const answer = await fetch(new URL(sectionPath('channels'), address))
  const { channels } = (await answer.json()) as ChannelsSection
  const streams: string[] = []
  for (const { lines, radio } of channels) {
    const stream = new URL(lines[0]?.url ?? '/', address).href
    if (radio || !(await fetch(stream, { method: 'HEAD' })).ok) break
    streams.push(stream)
  }
  if (streams.length < 2) throw new Error('The first two channels of the county do not play.')
  return streams
}
