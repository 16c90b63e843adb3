/** One article, read page by page: OK turns the page, and after the last one goes back. */
import type { Action } from '../action.ts'
import { contentRect, frame } from '../components/frame.ts'
import { pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { text } from '../components/text.ts'
import { button } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { Scene, TextNode } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { type Article, articlesOf } from './news-facts.ts'
import type { Screen, View } from './screen.ts'

export const article: Screen<'article'> = {
  title: 'screen.article',
  needs: ['news'],

  view(view, { source, id }): Scene | undefined {
    const edition = view.state.sections.news?.data.editions.find((entry) => entry.id === source)
    const one = edition && articlesOf(view, edition).find((entry) => entry.id === id)
    if (!one) return undefined
    const content = contentRect(view)
    const buttonH = view.type.tile.line + 2 * space.near
    const room: Rect = { ...content, h: content.h - buttonH - space.gap }
    const inner: Rect = {
      x: 2 * space.pad,
      y: space.pad,
      w: room.w - 4 * space.pad,
      h: room.h - 2 * space.pad,
    }
    const pages = bodyPages(view, one, inner)
    const page = pageOf(view, pages.length)
    const last = page >= pages.length - 1
    const ok: Action = last ? { do: 'back' } : { do: 'page', to: page + 1 }
    const { nodes } = frame(view, view.words(edition.title), pageWords(view, page, pages.length), [
      { cap: 'key.ok', means: last ? 'hint.back' : 'hint.turn' },
      { cap: 'key.back', means: 'hint.back' },
    ])
    const title = view.t(last ? 'news.done' : 'news.more')
    return {
      nodes: [
        ...nodes,
        { kind: 'box', id: 'card', rect: room, fill: colour.card, children: pages[page] ?? [] },
        button(
          view,
          { x: content.x, y: content.y + content.h - buttonH, w: Math.round(content.w / 2), h: buttonH },
          { id: 'button-1', number: '1', title, ok, index: 0, count: 1 },
        ),
      ],
      pages: pagesOf(page, pages.length),
    }
  },
}

/** Headline, date and paragraphs, cut into pages between lines. */
function bodyPages(view: View, one: Article, inner: Rect): TextNode[][] {
  const when = one.published === undefined ? '' : view.date(one.published)
  const byline = [one.author ?? '', when].filter(Boolean).join('　')
  const flow = (id: string, words: string, style: 'strong' | 'body' | 'meta', tone: number): TextNode =>
    text(view, id, { x: inner.x, y: 0, w: inner.w }, words, style, {
      role: style === 'meta' ? 'meta' : 'body',
      colour: tone,
    })
  const paragraphs = one.body.length > 0 ? one.body : [one.summary ?? '']
  const nodes = [
    flow('headline', one.title, 'strong', colour.amberText),
    ...(byline ? [flow('byline', byline, 'meta', colour.secondary)] : []),
    ...paragraphs.map((words, index) => flow(`paragraph-${index}`, words, 'body', colour.paper)),
  ]
  const pages: TextNode[][] = [[]]
  let y = 0
  for (const node of nodes) {
    let rest = node.lines
    while (rest.length > 0) {
      const fit = Math.floor((inner.h - y) / node.style.line)
      if (fit < Math.min(2, rest.length)) {
        pages.push([])
        y = 0
        continue
      }
      const lines = rest.slice(0, fit)
      const h = lines.length * node.style.line
      const id = rest === node.lines ? node.id : `${node.id}-${rest.length}`
      pages[pages.length - 1]?.push({ ...node, id, lines, rect: { ...node.rect, y: inner.y + y, h } })
      rest = rest.slice(fit)
      y += h + space.near
    }
  }
  return pages
}
