/** Headlines, newest first, of one feed or of all. */
import type { NewsEdition } from '../../shared/api.ts'
import type { NewsItem } from '../../shared/model/news-item.ts'
import { frame } from '../components/frame.ts'
import { gridPage, layoutFor, pageOf, pagesOf, pageWords, ROW_LAYOUTS, rowRoom } from '../components/grid.ts'
import type { Scene } from '../scene/node.ts'
import type { Screen, View } from './screen.ts'

export type Article = Omit<NewsItem, 'type'>

export const news: Screen<'news'> = {
  title: 'screen.news',
  needs: ['news'],

  view(view, { source }): Scene {
    const editions = (view.state.sections.news?.data.editions ?? []).filter(
      ({ id }) => source === undefined || id === source,
    )
    const items = editions.flatMap((edition) =>
      articlesOf(view, edition).map((article) => ({
        id: `news-${edition.id}-${article.id}`,
        title: article.title,
        lines: 2,
        note: article.published === undefined ? '' : view.shortDate(article.published),
        published: article.published ?? 0,
        ok: { do: 'go', to: { screen: 'article', source: edition.id, id: article.id } } as const,
      })),
    )
    items.sort((a, b) => b.published - a.published)
    const title = (editions.length === 1 && view.words(editions[0]?.title)) || view.t('screen.news')
    const room = rowRoom(frame(view, title, '', []).content)
    const layout = layoutFor(view, room, items, ROW_LAYOUTS)
    const count = Math.ceil(items.length / (layout.columns * layout.rows))
    const page = pageOf(view, count)
    const { nodes } = frame(view, title, pageWords(view, page, count), [
      { cap: 'key.up-down', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.open' },
      { cap: 'key.left-right', means: 'hint.turn' },
      { cap: 'key.back', means: 'hint.back-home' },
    ])
    return { nodes: [...nodes, ...gridPage(view, room, items, layout, page)], pages: pagesOf(page, count) }
  },
}

/** The articles of an edition in the language of the screen, else in the first that it has. */
export function articlesOf(view: View, { items }: NewsEdition): Article[] {
  const primary = view.language.split('-')[0]
  const tags = Object.keys(items)
  const tag =
    tags.find((each) => each === view.language) ??
    tags.find((each) => each.split('-')[0] === primary) ??
    tags[0]
  return (tag && items[tag]) || []
}
