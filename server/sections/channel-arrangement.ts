/** Finds the channels that the county file names, to hide them or to put them in order. Pure. */
import type { Channel } from '../../shared/model/channel.ts'
import { comparableName } from './channel-name.ts'

/** Returns the places of a list's entries, by all that an entry may mean: an id whatever its case, or a name. */
export function nameList(names: readonly string[] = []): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, name] of names.entries()) {
    for (const key of [`id ${name.toLowerCase()}`, `name ${comparableName(name)}`]) {
      if (!places.has(key)) places.set(key, place)
    }
  }
  return places
}

/**
 * Returns the place of a channel in such a list, undefined when it is not there. A tvg-id or name means every channel
 * that has it, the same station's radio too; the channel's own id means only that.
 */
export function placeIn(
  places: ReadonlyMap<string, number>,
  { id, lines }: { id: string; lines: readonly { channel: Channel }[] },
): number | undefined {
  const keys = [`id ${id.toLowerCase()}`]
  for (const { channel } of lines) {
    if (channel.tvgId !== '') keys.push(`id ${channel.tvgId.toLowerCase()}`)
    keys.push(`name ${comparableName(channel.name)}`)
  }
  return keys.map((key) => places.get(key)).find((place) => place !== undefined)
}
