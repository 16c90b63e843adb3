/** All channels, to choose the few that the household wants at hand: OK puts one in or takes it out again. */
import { frame } from '../components/frame.ts'
import { gridPage, layoutFor, pageOf, pagesOf, pageWords, TILE_LAYOUTS } from '../components/grid.ts'
import type { Scene } from '../scene/node.ts'
import { allChannels } from '../state.ts'
import type { Screen } from './screen.ts'

export const favourites: Screen<'favourites'> = {
  title: 'screen.favourites',
  needs: ['channels'],

  view(view): Scene {
    const { state } = view
    const items = allChannels(state).map((channel) => ({
      id: `favourite-${channel.id}`,
      number: channel.number,
      title: view.words(channel.name),
      note: view.t(state.favourites.includes(channel.id) ? 'favourites.in' : 'favourites.out'),
      ok: { do: 'toggle-favourite', channel: channel.id } as const,
    }))
    const title = view.t('screen.favourites')
    const room = frame(view, title, '', []).content
    const layout = layoutFor(view, room, items, TILE_LAYOUTS)
    const count = Math.ceil(items.length / (layout.columns * layout.rows))
    const page = pageOf(view, count)
    const { nodes } = frame(view, title, pageWords(view, page, count), [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.in-or-out' },
      { cap: 'key.back', means: 'hint.back' },
    ])
    return { nodes: [...nodes, ...gridPage(view, room, items, layout, page)], pages: pagesOf(page, count) }
  },
}
