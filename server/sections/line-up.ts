/** Keeps the merged channels, so that a request for one of them need not read every playlist. */
import type { County } from '../../shared/model/county.ts'
import type { Content } from '../store/content.ts'
import type { SourceStates } from '../store/source-state.ts'
import type { MergedChannel, RelayLine } from './channel-merge.ts'
import { readChannels } from './channel-merge.ts'

export interface LineUp {
  /** In the order of their numbers. */
  channels: readonly MergedChannel[]
  /** Changes whenever a playlist or a guide does. */
  key: string
  /** The channel of that id. */
  find(id: string): MergedChannel | undefined
}

export interface LineUpDeps {
  county: Readonly<County>
  states: Pick<SourceStates, 'all'>
  content: Pick<Content, 'items'>
  relay?: RelayLine
}

/** Returns the function that gives what is shown now; the playlists are read again only when one of them changed. */
export function lineUpOf({ county, states, content, relay }: LineUpDeps): () => Promise<LineUp> {
  const ids = county.sources.filter(({ format }) => ['m3u', 'xmltv'].includes(format)).map(({ id }) => id)
  let kept: { key: string; lineUp: Promise<LineUp> } | undefined
  return async () => {
    const shown = (await states.all()).filter(({ source }) => ids.includes(source))
    const key = JSON.stringify(
      shown.map(({ source, revision, fingerprint }) => [source, revision, fingerprint]),
    )
    if (kept?.key !== key) {
      const lineUp = readChannels(county, content, relay).then((channels) => {
        const byId = new Map(channels.map((channel) => [channel.tv.id, channel]))
        return { channels, key, find: (id: string) => byId.get(id) }
      })
      kept = { key, lineUp }
      lineUp.catch(() => {
        if (kept?.lineUp === lineUp) kept = undefined
      })
    }
    return kept.lineUp
  }
}
