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
import { tile } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import { hasNews } from '../requests.ts'
import type { BoxNode, Scene } from '../scene/node.ts'
import { RING_ROOM, space } from '../theme/space.ts'
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
    ]
    const title = view.t('screen.services')
    const content = frame(view, title, '', []).content
    const mine = ownRequests(view, content)
    const taken = mine ? mine.rect.h + space.gap : 0
    const room = { ...content, y: content.y + taken, h: content.h - taken }
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
      nodes: [...nodes, ...(mine ? [mine] : []), ...shown],
      focus: middle?.id,
      pages: pagesOf(page, count),
      shortcuts: serviceShortcuts(view),
    }
  },
}

/** A row above the hall that leads to what this household asked for, once it has asked for anything. */
function ownRequests(view: View, content: Rect): BoxNode | undefined {
  const { list, waiting } = view.state.requests
  const open = waiting.length + list.filter(({ phase }) => phase < 5).length
  if (list.length + waiting.length === 0) return undefined
  const title = view.t(hasNews(view.state) ? 'services.mine.news' : 'services.mine', { count: String(open) })
  const inset = RING_ROOM + space.gap
  const rect = {
    x: content.x + inset,
    y: content.y,
    w: content.w - 2 * inset,
    h: view.type.tile.line + 2 * space.near,
  }
  const ok = { do: 'jump', to: { screen: 'requests' } } as const
  return tile(view, rect, { id: 'requests', title, ok, index: 0, count: 1 }, 'inline')
}
