/** The one card before "call me back": what it is about, what happens then, and the first of two buttons does it. */
import { leaf } from '../components/leaf.ts'
import { nameOfRequest } from '../requests.ts'
import type { Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { cardKeys } from './card-keys.ts'
import type { Screen } from './screen.ts'

export const order: Screen<'order'> = {
  title: 'screen.order',
  needs: [],
  overlay: true,
  keys: cardKeys,

  view(view, { service, key }): Scene | undefined {
    if (key === undefined) return undefined
    const about = service === undefined ? undefined : nameOfRequest(view.state, { service })
    const { bound } = view.state.requests
    return leaf(view, {
      title: view.t('order.ask'),
      hints: [
        { cap: 'key.ok', means: 'hint.take' },
        { cap: 'key.back', means: 'hint.no' },
      ],
      paragraphs: [
        ...(about === undefined
          ? []
          : [
              {
                id: 'about',
                words: view.t('order.about', { about }),
                style: 'strong',
                colour: colour.amberText,
              } as const,
            ]),
        { id: 'how', words: view.t('order.how'), style: 'body' },
        { id: 'where', words: view.t(bound ? 'order.bound' : 'order.unbound'), style: 'body' },
        { id: 'undo', words: view.t('order.undo'), style: 'meta', colour: colour.secondary },
      ],
      buttons: [
        { id: 'yes', title: view.t('order.yes'), ok: { do: 'place-order', key, service } },
        { id: 'no', title: view.t('order.no'), ok: { do: 'back' } },
      ],
    })
  },
}
