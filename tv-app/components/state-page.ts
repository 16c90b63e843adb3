/** The page instead of a page: loading, failed, empty, gone. It says what happened and what to press. */
import type { Action } from '../action.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Scene } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { frame, type KeyHint } from './frame.ts'
import { text } from './text.ts'
import { button } from './tile.ts'

export type PageState = 'loading' | 'failed' | 'empty' | 'gone' | 'no-guide'

const WORDS: Record<PageState, { what: MessageKey; next?: MessageKey; press: MessageKey; ok: Action }> = {
  loading: { what: 'state.loading', press: 'state.back', ok: { do: 'back' } },
  failed: { what: 'state.failed', next: 'state.failed.do', press: 'state.retry', ok: { do: 'retry' } },
  empty: { what: 'state.empty', next: 'state.empty.do', press: 'state.back', ok: { do: 'back' } },
  'no-guide': { what: 'guide.none', next: 'guide.none.do', press: 'state.back', ok: { do: 'back' } },
  gone: { what: 'state.gone', next: 'state.empty.do', press: 'state.back', ok: { do: 'back' } },
}

/** What a page still says of itself and its keys while its content is not there. */
export interface PageFrame {
  remark?: string
  hints?: readonly KeyHint[]
  /** False where numbers on this page mean something else than its button. */
  numbered?: boolean
}

const BACK: KeyHint = { cap: 'key.back', means: 'hint.back' }

export function statePage(
  view: View,
  title: string,
  state: PageState,
  { remark = '', hints = [], numbered = true }: PageFrame = {},
): Scene {
  const { what, next, press, ok } = WORDS[state]
  const { nodes, content } = frame(view, title, remark, [...hints, BACK])
  const w = content.w - 4 * space.pad
  const first = text(view, state, { x: 2 * space.pad, y: 2 * space.pad, w }, view.t(what), 'tile', {
    role: 'status',
  })
  const at = { x: 2 * space.pad, y: first.rect.y + first.rect.h + space.near, w }
  const second = next ? [text(view, 'next', at, view.t(next), 'body', { colour: colour.secondary })] : []
  const h = view.type.tile.line + 2 * space.pad
  const rect = { x: content.x, y: content.y + content.h - h, w: Math.round(content.w / 3), h }
  const card = { x: content.x, y: content.y, w: content.w, h: content.h - h - space.gap }
  return {
    nodes: [
      ...nodes,
      { kind: 'box', id: 'card', rect: card, fill: colour.card, children: [first, ...second] },
      button(view, rect, {
        id: 'button-1',
        ...(numbered && { number: '1' }),
        title: view.t(press),
        ok,
        index: 0,
        count: 1,
      }),
    ],
  }
}
