/** What a schedule of the county file is to viewers: a channel with its address, its guide and its catch-up. */
import type { Channel } from '../../shared/model/channel.ts'
import type { SourceConfig } from '../../shared/model/county.ts'
import { ownChannelSchema } from '../../shared/model/county.ts'

/** Returns the channel of a source of the format `schedule`. */
export function ownChannel({ id, title, language, channel }: SourceConfig): Channel {
  const { number, groups, catchupDays } = channel ?? ownChannelSchema.parse({})
  const names = Object.entries(title ?? {})
  const name = names.find(([tag]) => tag === language)?.[1] ?? names[0]?.[1] ?? id
  return {
    type: 'channel',
    tvgId: id,
    name,
    ...(number !== undefined && { number }),
    groups,
    radio: false,
    url: `/live/${id}/index.m3u8`,
    ...(catchupDays > 0 && {
      catchup: { mode: 'default', days: catchupDays, source: `/live/${id}/replay-{utc}-{utcend}.m3u8` },
    }),
  }
}
