/** The service hall: what happens in a life, never which department. */
import type { LifeEvent } from '../../shared/api.ts'
import { frame } from '../components/frame.ts'
import { gridPage, layoutFor, pageOf, pagesOf, pageWords, TILE_LAYOUTS } from '../components/grid.ts'
import type { Scene, Shortcut } from '../scene/node.ts'
import type { Screen, View } from './screen.ts'

export const services: Screen<'services'> = {
  title: 'screen.services',
  needs: ['services'],

  view(view): Scene {
    const events = view.state.sections.services?.data.events ?? []
    const items = events.map((event) => ({
      id: `event-${eventId(event)}`,
      title: view.words(event.name),
      ok: { do: 'go', to: { screen: 'service-group', event: eventId(event) } } as const,
    }))
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

/** A life event is known by its Chinese name, which the county file uses too. */
export function eventId(event: LifeEvent): string {
  return event.name['zh-CN'] ?? Object.values(event.name)[0] ?? ''
}

/** Every service number printed on a leaflet can be typed. */
export function serviceShortcuts(view: View): Shortcut[] {
  const events = view.state.sections.services?.data.events ?? []
  return events.flatMap(({ groups }) =>
    groups.flatMap((group) =>
      group.services.map(({ code, name }) => ({
        number: code,
        name: view.words(name),
        ok: { do: 'go', to: { screen: 'service', code } } as const,
      })),
    ),
  )
}
