/** The service hall: what happens in a life, never which department. */
import { frame } from '../components/frame.ts'
import {
  type GridItem,
  gridPage,
  layoutFor,
  pageOf,
  pagesOf,
  pageWords,
  TILE_LAYOUTS,
} from '../components/grid.ts'
import { hasNews } from '../requests.ts'
import type { Scene } from '../scene/node.ts'
import type { Screen, View } from './screen.ts'
import { eventId, serviceShortcuts } from './service-facts.ts'

export const services: Screen<'services'> = {
  title: 'screen.services',
  needs: ['services'],

  view(view): Scene {
    const events = view.state.sections.services?.data.events ?? []
    const items: GridItem[] = [
      ...events.map((event) => ({
        id: `event-${eventId(event)}`,
        title: view.words(event.name),
        ok: { do: 'go', to: { screen: 'service-group', event: eventId(event) } } as const,
      })),
      { id: 'find', title: view.t('screen.find'), ok: { do: 'go', to: { screen: 'find' } } },
      ...ownRequests(view),
    ]
    const title = view.t('screen.services')
    const room = frame(view, title, '', []).content
    const layout = layoutFor(view, room, items, TILE_LAYOUTS)
    const size = layout.columns * layout.rows
    const count = Math.ceil(items.length / size)
    const page = pageOf(view, count)
    const { nodes } = frame(view, title, pageWords(view, page, count) || view.t('services.ask'), [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.open' },
      { cap: 'key.digits', means: 'hint.service-number' },
      { cap: 'key.back', means: 'hint.back-home' },
    ])
    const shown = gridPage(view, room, items, layout, page)
    const middle = shown[Math.min(shown.length - 1, layout.columns + 1)]
    return {
      nodes: [...nodes, ...shown],
      focus: middle?.id,
      pages: pagesOf(page, count),
      shortcuts: serviceShortcuts(view),
    }
  },
}

/** The tile that leads to what this household asked for, once it has asked for anything. */
function ownRequests({ state, t }: View): GridItem[] {
  if (state.requests.list.length + state.requests.waiting.length === 0) return []
  const title = t(hasNews(state) ? 'services.mine.news' : 'screen.requests')
  return [{ id: 'requests', title, ok: { do: 'jump', to: { screen: 'requests' } } }]
}
