/** Everything that this household asked for, newest first: how far each is, and by when something happens. */
import type { TvRequest } from '../../shared/api.ts'
import { frame } from '../components/frame.ts'
import {
  type GridItem,
  gridPage,
  layoutFor,
  pageOf,
  pagesOf,
  pageWords,
  ROW_LAYOUTS,
} from '../components/grid.ts'
import { leaf } from '../components/leaf.ts'
import { statePage } from '../components/state-page.ts'
import { isUnseen, nameOfRequest } from '../requests.ts'
import type { Scene } from '../scene/node.ts'
import { dueWords, stageWords } from './request-facts.ts'
import type { Screen, View } from './screen.ts'

export const requests: Screen<'requests'> = {
  title: 'screen.requests',
  needs: [],

  view(view): Scene {
    const { status, list, waiting } = view.state.requests
    const title = view.t('screen.requests')
    if (list.length + waiting.length === 0) {
      if (status === 'loading' || status === 'failed') return statePage(view, title, status)
      return nothing(view, title)
    }
    const items = itemsOf(view)
    const room = frame(view, title, '', []).content
    const layout = layoutFor(view, room, items, ROW_LAYOUTS)
    const count = Math.ceil(items.length / layout.rows)
    const page = pageOf(view, count)
    const { nodes } = frame(view, title, pageWords(view, page, count), [
      { cap: 'key.up-down', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.open' },
      { cap: 'key.back', means: 'hint.back' },
    ])
    return {
      nodes: [...nodes, ...gridPage(view, room, items, layout, page)],
      pages: pagesOf(page, count, 'vertical'),
    }
  },
}

function nothing(view: View, title: string): Scene {
  return leaf(view, {
    title,
    hints: [
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.back' },
    ],
    paragraphs: [
      { id: 'none', words: view.t('requests.none'), style: 'strong' },
      { id: 'none.do', words: view.t('requests.none.do'), style: 'body' },
    ],
    buttons: [
      { id: 'order', title: view.t('order.button'), ok: { do: 'go', to: { screen: 'order' } } },
      { id: 'back', title: view.t('state.back'), ok: { do: 'back' } },
    ],
  })
}

function itemsOf(view: View): GridItem[] {
  const { list, waiting } = view.state.requests
  return [
    ...waiting.map((order) => ({
      id: `request-${order.key}`,
      title: nameOfRequest(view.state, order),
      note: view.t(order.withdrawn ? 'request.now.withdrawing' : 'request.now.waiting'),
      ok: { do: 'go', to: { screen: 'request', ref: order.key } } as const,
    })),
    ...list.map((request) => ({
      id: `request-${request.id}`,
      title: nameOfRequest(view.state, request),
      note: noteOf(view, request),
      ok: { do: 'go', to: { screen: 'request', ref: request.id } } as const,
    })),
  ]
}

function noteOf(view: View, request: TvRequest): string {
  const words = [stageWords(view, request), dueWords(view, request)].filter((each) => each !== '').join(' ')
  return isUnseen(view.state, request) ? view.t('request.unseen', { words }) : words
}
