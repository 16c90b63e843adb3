/** The hotline's number, so large that one can dial while looking at it. */
import type { Action } from '../action.ts'
import { frame } from '../components/frame.ts'
import { text } from '../components/text.ts'
import { button, tileHeight } from '../components/tile.ts'
import { underWay } from '../requests.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen, View } from './screen.ts'

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
    const choices = [
      { id: 'button-1', title: view.t('phone.done'), ok: { do: 'back' } },
      { id: 'order', title: view.t('order.button'), ok: toOrder(view) },
      { id: 'rescue', title: view.t('rescue.button'), ok: { do: 'swap', to: { screen: 'rescue' } } },
    ] as const
    const contents = choices.map((choice, index) => ({
      ...choice,
      number: String(index + 1),
      index,
      count: choices.length,
    }))
    const h = Math.max(...contents.map((each) => tileHeight(view, each, buttonW, 'inline'))) + space.near
    const x = content.x + content.w - buttonW
    const buttons = contents.map((each, index) =>
      button(view, { x, y: content.y + index * (h + space.gap), w: buttonW, h }, each),
    )
    return {
      nodes: [
        ...nodes,
        { kind: 'box', id: 'card', rect: card_, fill: colour.card, children: inner },
        ...buttons,
      ],
    }
  },
}

/** "Call me back" once: after that, how far it is. */
function toOrder({ state }: View): Action {
  const ref = underWay(state, undefined)
  return ref === undefined
    ? { do: 'swap', to: { screen: 'order' } }
    : { do: 'jump', to: { screen: 'request', ref } }
}
