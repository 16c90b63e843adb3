/** A telephone number so large that one can dial while looking at it: of a service, or of the hotline. */
import { frame } from '../components/frame.ts'
import { text } from '../components/text.ts'
import { button } from '../components/tile.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen } from './screen.ts'
import { cardOf } from './service.ts'

export const phone: Screen<'phone'> = {
  title: 'screen.phone',
  needs: [],

  view(view, { code }): Scene {
    const card = code === undefined ? undefined : cardOf(view, code)
    const title = card ? view.t('screen.phone') : view.t('phone.hotline.title', { hotline: view.hotline })
    const { nodes, content } = frame(view, title, '', [
      { cap: 'key.ok', means: 'hint.back' },
      { cap: 'key.back', means: 'hint.back' },
    ])
    const about = card
      ? [
          view.t('phone.about', { name: view.words(card.name), number: card.code }),
          view.words(card.department),
        ]
      : [view.t('phone.hotline'), view.t('phone.emergency')]
    const w = content.w - 4 * space.pad
    const inner: Node[] = []
    let y = 2 * space.pad
    const add = (id: string, words: string, style: 'body' | 'phone', tone: number): void => {
      const node = text(view, id, { x: 2 * space.pad, y, w }, words, style, { colour: tone })
      inner.push(node)
      y += node.rect.h + space.near
    }
    add('how', view.t('phone.how'), 'body', colour.paper)
    add('number', card?.phone ?? view.hotline, 'phone', colour.amberText)
    about.forEach((words, index) => {
      add(`about-${index}`, words, 'body', colour.secondary)
    })
    const buttonH = view.type.tile.line + 2 * space.pad
    const card_ = { x: content.x, y: content.y, w: content.w, h: content.h - buttonH - space.gap }
    const done = {
      id: 'button-1',
      number: '1',
      title: view.t('phone.done'),
      ok: { do: 'back' },
      index: 0,
      count: 1,
    } as const
    return {
      nodes: [
        ...nodes,
        { kind: 'box', id: 'card', rect: card_, fill: colour.card, children: inner },
        button(
          view,
          { x: content.x, y: content.y + content.h - buttonH, w: Math.round(content.w / 2), h: buttonH },
          done,
        ),
      ],
    }
  },
}
