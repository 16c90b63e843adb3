/** The ids under which channels are written for other programs: the same in the channel playlist and in the guide. Pure. */
import type { MergedChannel } from '../sections/channel-merge.ts'

/** Returns an id for each channel, none twice: the one that its first guide uses where it is free, else its own. */
export function exportIds(channels: readonly MergedChannel[]): Map<MergedChannel, string> {
  const taken = new Set<string>()
  const ids = new Map<MergedChannel, string>()
  for (const channel of channels) {
    const { tv, guides } = channel
    const wished = [guides[0]?.channel.id ?? tv.id, tv.id].map(attributeValue)
    const last = wished.at(-1) || 'channel'
    let id = wished.find((candidate) => candidate !== '' && !taken.has(candidate)) ?? last
    for (let copy = 2; taken.has(id); copy++) id = `${last}-${copy}`
    taken.add(id)
    ids.set(channel, id)
  }
  return ids
}

/** No channel playlist knows escapes, so what would end a value is left out. */
export function attributeValue(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return text.replace(/["\u0000-\u001f\u007f]+/g, ' ').trim()
}
