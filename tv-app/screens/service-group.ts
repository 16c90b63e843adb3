/** One life event: each group of services is a tab with a page, or several where names are long or the letters large. */
import { frame } from '../components/frame.ts'
import { gridPage, layoutFor, NAME_LAYOUTS, pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { TAB, tabs, tabsHeight } from '../components/tabs.ts'
import type { Scene } from '../scene/node.ts'
import { space } from '../theme/space.ts'
import type { Screen } from './screen.ts'
import { eventId, serviceItem, serviceShortcuts } from './service-facts.ts'

export const serviceGroup: Screen<'service-group'> = {
  title: 'screen.service-group',
  needs: ['services'],

  view(view, { event: id }): Scene | undefined {
    const event = view.state.sections.services?.data.events.find((entry) => eventId(entry) === id)
    if (!event) return undefined
    const content = frame(view, '', '', []).content
    const groups = event.groups
      .filter(({ services }) => services.length > 0)
      .map(({ name, services }) => ({
        name: view.words(name),
        items: services.map((card) => serviceItem(view, card)),
      }))
    const all = groups.flatMap(({ items }) => items)
    const top = groups.length > 1 ? tabsHeight(view) + space.gap : 0
    const room = { ...content, y: content.y + top, h: content.h - top }
    const layout = layoutFor(view, room, all, NAME_LAYOUTS)
    const size = layout.columns * layout.rows
    const pages = groups.flatMap(({ items }, tab) =>
      Array.from({ length: Math.ceil(items.length / size) }, (_, index) => ({
        tab,
        items: items.slice(index * size, (index + 1) * size),
      })),
    )
    const names = groups.map(({ name }) => name)
    const page = pageOf(view, pages.length)
    const shown = pages[page]
    if (!shown) return undefined
    const alone = groups.length === 1
    const title = alone ? `${view.words(event.name)} · ${names[0]}` : view.words(event.name)
    const { nodes } = frame(view, title, pageWords(view, page, pages.length), [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.open' },
      { cap: 'key.left-right', means: 'hint.turn' },
      { cap: 'key.back', means: 'hint.back' },
    ])
    const tiles = gridPage(view, room, shown.items, layout, 0)
    const middle = tiles[Math.min(tiles.length - 1, layout.columns + (layout.columns > 2 ? 1 : 0))]
    const enter = { do: 'focus', id: tiles[0]?.id ?? '' } as const
    const turned = pagesOf(page, pages.length)
    const starts = groups.map((_, index) => pages.findIndex(({ tab }) => tab === index))
    return {
      nodes: [...nodes, ...(alone ? [] : tabs(view, content, names, shown.tab, enter)), ...tiles],
      focus: alone ? middle?.id : TAB,
      pages: turned && !alone ? { ...turned, tabs: { id: TAB, starts } } : turned,
      shortcuts: serviceShortcuts(view),
    }
  },
}
