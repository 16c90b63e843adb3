/** All television channels, or all radio stations, as tiles: pressing one shows it. */
import { frame } from '../components/frame.ts'
import { gridPage, layoutFor, pageOf, pagesOf, pageWords, TILE_LAYOUTS } from '../components/grid.ts'
import type { Scene } from '../scene/node.ts'
import { allChannels, nowAndNext } from '../state.ts'
import { channelShortcuts } from './channel-facts.ts'
import type { Screen } from './screen.ts'

export const channels: Screen<'channels'> = {
  title: 'screen.channels',
  needs: ['channels'],

  view(view, { radio = false }): Scene {
    const items = allChannels(view.state)
      .filter((channel) => channel.radio === radio)
      .map((channel) => ({
        id: `channel-${channel.id}`,
        number: channel.number,
        title: view.words(channel.name),
        note: view.words(nowAndNext(view.state, channel.id).now?.title) || view.t('live.no-guide'),
        ok: { do: 'tune', channel: channel.id } as const,
      }))
    const title = view.t(radio ? 'screen.radio' : 'screen.channels')
    const room = frame(view, title, '', []).content
    const layout = layoutFor(view, room, items, TILE_LAYOUTS)
    const count = Math.ceil(items.length / (layout.columns * layout.rows))
    const page = pageOf(view, count)
    const { nodes } = frame(view, title, pageWords(view, page, count), [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.watch' },
      { cap: 'key.back', means: 'hint.back-home' },
    ])
    const here = items.find(({ id }) => id === `channel-${view.state.channelId}`)
    return {
      nodes: [...nodes, ...gridPage(view, room, items, layout, page)],
      focus: here?.id,
      pages: pagesOf(page, count),
      shortcuts: channelShortcuts(view),
    }
  },
}
