/** The question of a step card that is answered in own words: a phone writes and takes pictures, or nobody says anything. */

import type { Action } from '../action.ts'
import { contentRect } from '../components/frame.ts'
import { pageOf, pagesOf } from '../components/grid.ts'
import { type Paragraph, paragraphPages } from '../components/paragraphs.ts'
import { qrCode } from '../components/qr-code.ts'
import { button } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import { type KnownPhonePage, phonePageOf, wantedPhonePage } from '../phone-page.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { dangerWords } from './danger-words.ts'
import type { View } from './screen.ts'

/** Share of the width that the code and the button may take. */
const SIDE = 0.3

/** The page below the question; `ok` goes on with what was written, '' for nothing. */
export function ownWords(view: View, room: Rect, before: string, ok: (text: string) => Action): Scene {
  const wanted = wantedPhonePage(view.state)
  const page = wanted && phonePageOf(view.state, wanted)
  const text = page?.text ?? (page?.status === 'open' ? '' : before)
  const written = text !== '' || (page?.photos ?? 0) > 0
  const w = Math.round(contentRect(view).w * SIDE)
  const x = room.x + room.w - w
  const title = view.t(written ? 'step.written.next' : 'step.skip')
  const h = 2 * view.type.tile.line + 2 * space.near
  const next = button(
    view,
    { x, y: room.y + room.h - h, w, h },
    { id: 'next', title, number: '1', index: 0, count: 1, ok: ok(text) },
  )
  const size = Math.min(w, room.h - h - space.gap)
  const code: Node[] =
    page?.address === undefined
      ? []
      : [qrCode('qr', { x: x + Math.round((w - size) / 2), y: room.y }, size, page.address)]
  const card: Rect = { ...room, w: room.w - w - space.gap * 1.5 }
  const pages = paragraphPages(view, card, paragraphs(view, page, text))
  const shown = pageOf(view, pages.length)
  return {
    nodes: [
      { kind: 'box', id: 'card', rect: card, fill: colour.card, children: pages[shown] ?? [] },
      ...code,
      next,
    ],
    pages: pagesOf(shown, pages.length, 'vertical'),
  }
}

function paragraphs(view: View, page: KnownPhonePage | undefined, text: string): Paragraph[] {
  const photos = page?.photos ?? 0
  const said: Paragraph[] = [
    ...dangerWords(view, [text]),
    ...(text === ''
      ? []
      : [{ id: 'written', words: view.t('step.written', { text }), style: 'strong' } as const]),
    ...(photos === 0
      ? []
      : [
          { id: 'photos', words: view.t('step.photos', { count: String(photos) }), style: 'strong' } as const,
        ]),
  ]
  if (!page || page.status === 'failed')
    return [...said, { id: 'how', words: view.t('step.phone.failed'), style: 'body' }]
  if (page.code === undefined)
    return [...said, { id: 'how', words: view.t('step.phone.wait'), style: 'body' }]
  const { code, address = '' } = page
  const site = address.replace(/^https?:\/\/|\/\d+$/g, '')
  return [
    ...said,
    {
      id: 'how',
      words: view.t(page.visited ? 'step.phone.visited' : 'step.phone.how'),
      style: 'body',
      ...(page.visited && { colour: colour.amberText }),
    },
    {
      id: 'site',
      words: view.t('step.phone.site', { site, code: code.replace(/(\d{3})/, '$1 ') }),
      style: 'body',
    },
    { id: 'allows', words: view.t('step.phone.allows'), style: 'meta', colour: colour.secondary },
  ]
}
