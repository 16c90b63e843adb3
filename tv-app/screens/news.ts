/** Headlines, newest first, of one feed or of all. */
import { frame } from '../components/frame.ts'
import { gridPage, layoutFor, pageOf, pagesOf, pageWords, ROW_LAYOUTS } from '../components/grid.ts'
import type { Scene } from '../scene/node.ts'
import { articlesOf } from './news-facts.ts'
import type { Screen } from './screen.ts'

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
    const room = frame(view, title, '', []).content
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
