/** Finds the guide's channel for a playlist's channel. */
import type { Channel } from '../../shared/model/channel.ts'
import type { GuideChannel } from '../../shared/model/programme.ts'
import { comparableName } from './channel-name.ts'

export interface GuideMatch {
  /** The guide's source id. */
  source: string
  channel: GuideChannel
}

/**
 * Returns the function that matches: by tvg-id whatever its case, else by tvg-name, else by the name,
 * both as viewers compare names. The first guide that has the channel wins.
 */
export function matchGuide(
  guides: readonly { source: string; channels: readonly GuideChannel[] }[],
): (channel: Channel) => GuideMatch | undefined {
  const byId = new Map<string, GuideMatch>()
  const byName = new Map<string, GuideMatch>()
  for (const { source, channels } of guides) {
    for (const channel of channels) {
      const match = { source, channel }
      const id = channel.id.toLowerCase()
      if (!byId.has(id)) byId.set(id, match)
      for (const { name } of channel.names) {
        const comparable = comparableName(name)
        if (!byName.has(comparable)) byName.set(comparable, match)
      }
    }
  }
  return (channel) =>
    byId.get(channel.tvgId.toLowerCase()) ??
    (channel.tvgName === undefined ? undefined : byName.get(comparableName(channel.tvgName))) ??
    byName.get(comparableName(channel.name))
}
