/** Finds the guides' channels for a playlist's channel. */
import type { Channel } from '../../shared/model/channel.ts'
import type { GuideChannel } from '../../shared/model/programme.ts'
import { comparableName } from './channel-name.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The channels of one guide. */
export interface GuideList {
  /** Source id. */
  source: string
  /** What the county file adds to every time of this guide. */
  shiftMinutes?: number
  channels: readonly GuideChannel[]
}

export interface GuideMatch {
  /** The guide's source id. */
  source: string
  channel: GuideChannel
  /** Added to the guide's times for this channel, ms: the guide's own shift and the playlist's tvg-shift. */
  shift: number
}

/**
 * Returns the function that matches a channel with the guides that know it, in their order. Within a guide the tvg-id
 * counts whatever its case, then ids and names as viewers compare names (CCTV-1 is CCTV1): first those that are like
 * the tvg-id, then those like tvg-name, then those like the channel's name.
 */
export function matchGuides(guides: readonly GuideList[]): (channel: Channel) => GuideMatch[] {
  const finders = guides.map((guide) => ({ ...guide, find: finderOf(guide.channels) }))
  return (channel) =>
    finders.flatMap(({ source, shiftMinutes = 0, find }) => {
      const found = find(channel)
      const shift = shiftMinutes * MINUTE + (channel.shift ?? 0) * HOUR
      return found ? [{ source, channel: found, shift }] : []
    })
}

function finderOf(channels: readonly GuideChannel[]): (channel: Channel) => GuideChannel | undefined {
  const byId = new Map<string, GuideChannel>()
  const byName = new Map<string, GuideChannel>()
  const note = (known: Map<string, GuideChannel>, key: string, channel: GuideChannel) => {
    if (!known.has(key)) known.set(key, channel)
  }
  for (const channel of channels) {
    note(byId, channel.id.toLowerCase(), channel)
    for (const { name } of channel.names) note(byName, comparableName(name), channel)
  }
  for (const channel of channels) note(byName, comparableName(channel.id), channel)
  return ({ tvgId, tvgName, name }) => {
    const names = [tvgId, tvgName, name].filter((text) => text !== undefined && text !== '')
    return (
      byId.get(tvgId.toLowerCase()) ??
      names.map((text) => byName.get(comparableName(text ?? ''))).find((found) => found !== undefined)
    )
  }
}
