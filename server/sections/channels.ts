/** Section `channels`: television and radio of every channel playlist, by number. */
import { readChannels } from './channel-merge.ts'
import { GUIDE_FORMATS, type Section } from './section.ts'

export const channelsSection: Section<'channels'> = {
  name: 'channels',
  formats: ['m3u', ...GUIDE_FORMATS],
  async compile({ county, content, relay }) {
    const merged = await readChannels(county, content, relay)
    return { channels: merged.map(({ tv }) => tv) }
  },
}
