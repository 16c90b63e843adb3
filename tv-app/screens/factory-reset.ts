/** The one question before this television forgets everything: what is lost, what stays, and first of all "no". */
import type { Action } from '../action.ts'
import { contentRect, frame } from '../components/frame.ts'
import { text } from '../components/text.ts'
import { button } from '../components/tile.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen } from './screen.ts'

const PARAGRAPHS: readonly { words: MessageKey; style: 'strong' | 'body' }[] = [
  { words: 'reset.forgets', style: 'strong' },
  { words: 'reset.lost', style: 'body' },
  { words: 'reset.then', style: 'body' },
]
const BUTTONS: readonly { id: string; title: MessageKey; ok: Action }[] = [
  { id: 'no', title: 'reset.no', ok: { do: 'back' } },
  { id: 'yes', title: 'reset.yes', ok: { do: 'factory-reset' } },
]

export const factoryReset: Screen<'factory-reset'> = {
  title: 'screen.factory-reset',
  needs: [],

  view(view): Scene {
    const content = contentRect(view)
    const { nodes } = frame(view, view.t('reset.ask'), '', [
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.no' },
    ])
    const buttonW = Math.round(content.w * 0.3)
    const card = { ...content, w: content.w - buttonW - space.gap * 1.5 }
    const inner: Node[] = []
    let y = space.pad
    for (const { words, style } of PARAGRAPHS) {
      const at = { x: 2 * space.pad, y, w: card.w - 4 * space.pad }
      const paragraph = text(view, words, at, view.t(words), style)
      inner.push(paragraph)
      y += paragraph.rect.h + space.near
    }
    const h = view.type.tile.line * 2 + space.pad
    const buttons = BUTTONS.map(({ title, ...rest }, index) =>
      button(
        view,
        { x: content.x + content.w - buttonW, y: content.y + index * (h + space.gap), w: buttonW, h },
        { ...rest, title: view.t(title), number: String(index + 1), index, count: BUTTONS.length },
      ),
    )
    return {
      nodes: [
        ...nodes,
        {
          kind: 'box',
          id: 'card',
          rect: { ...card, h: y + space.pad - space.near },
          fill: colour.card,
          children: inner,
        },
        ...buttons,
      ],
      focus: 'no',
    }
  },
}
