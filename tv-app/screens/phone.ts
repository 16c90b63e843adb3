/** The hotline's number, so large that one can dial while looking at it. */
import { frame } from '../components/frame.ts'
import { text } from '../components/text.ts'
import { button, tileHeight } from '../components/tile.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen } from './screen.ts'

export const phone: Screen<'phone'> = {
  title: 'screen.phone',
  needs: [],
  overlay: true,

  view(view): Scene {
    const title = view.t('phone.hotline.title', { hotline: view.hotline })
    const { nodes, content } = frame(view, title, '', [{ cap: 'key.back', means: 'hint.back' }])
    const about = [view.t('phone.hotline'), view.t('phone.emergency')]
    const buttonW = Math.round(content.w * 0.3)
    const card_ = { ...content, w: content.w - buttonW - space.gap * 1.5 }
    const w = card_.w - 4 * space.pad
    const inner: Node[] = []
    let y = space.pad
    const add = (id: string, words: string, style: 'body' | 'meta' | 'phone', tone: number): void => {
      const node = text(view, id, { x: 2 * space.pad, y, w }, words, style, {
        role: style === 'meta' ? 'meta' : 'body',
        colour: tone,
      })
      inner.push(node)
      y += node.rect.h + space.near
    }
    add('how', view.t('phone.how'), 'body', colour.paper)
    add('number', view.hotline, 'phone', colour.amberText)
    about.forEach((words, index) => {
      add(`about-${index}`, words, 'meta', colour.secondary)
    })
    const done = {
      id: 'button-1',
      number: '1',
      title: view.t('phone.done'),
      ok: { do: 'back' },
      index: 0,
      count: 1,
    } as const
    const at = {
      ...content,
      x: content.x + content.w - buttonW,
      w: buttonW,
      h: tileHeight(view, done, buttonW, 'inline') + 2 * space.pad,
    }
    return {
      nodes: [
        ...nodes,
        { kind: 'box', id: 'card', rect: card_, fill: colour.card, children: inner },
        button(view, at, done),
      ],
    }
  },
}
