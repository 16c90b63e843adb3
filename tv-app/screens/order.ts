/** The one card before "call me back": what it is about, what happens then, and the first of two buttons does it. */
import { leaf } from '../components/leaf.ts'
import { saysDanger } from '../danger.ts'
import { answersIn } from '../drafts.ts'
import { awaitsPhone } from '../phone-page.ts'
import { nameOfRequest } from '../requests.ts'
import type { Scene } from '../scene/node.ts'
import { cardNumbered } from '../service-name.ts'
import { countyLocale } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { cardKeys } from './card-keys.ts'
import { dangerWords } from './danger-words.ts'
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
    const card = service === undefined ? undefined : cardNumbered(view.state, service)
    const locale = countyLocale(view.state)
    const asked = card?.questions !== undefined
    const answers = card ? answersIn(view.state, card, locale) : []
    const said = answers.map(({ answer }) => answer)
    return leaf(view, {
      title: view.t(asked ? 'order.check' : 'order.ask'),
      hints: [
        { cap: 'key.ok', means: 'hint.take' },
        { cap: 'key.back', means: 'hint.no' },
      ],
      paragraphs: [
        ...dangerWords(view, said),
        ...(about === undefined
          ? []
          : [
              {
                id: 'about',
                words: view.t(asked ? 'order.thing' : 'order.about', { about }),
                style: 'strong',
                colour: colour.amberText,
              } as const,
            ]),
        ...(card ? answersIn(view.state, card, view.language) : []).map(({ question, answer }, index) => ({
          id: `answer-${index}`,
          words: view.t('order.answered', { question, answer }),
          style: 'body' as const,
        })),
        ...(asked ? [] : [{ id: 'how', words: view.t('order.how'), style: 'body' } as const]),
        { id: 'where', words: view.t(bound ? 'order.bound' : 'order.unbound'), style: 'body' },
        { id: 'undo', words: view.t('order.undo'), style: 'meta', colour: colour.secondary },
      ],
      buttons: [
        {
          id: 'yes',
          title: view.t(asked ? 'order.send' : 'order.yes'),
          ok: awaitsPhone(view.state, key)
            ? { do: 'say', message: 'step.phone.reading' }
            : {
                do: 'place-order',
                key,
                service,
                answers,
                // Else the television would send it behind others, and the county centre count it with ordinary orders.
                ...(saysDanger(view.state, said) && { rescue: true }),
              },
        },
        ...(service !== undefined && asked
          ? [
              {
                id: 'change',
                title: view.t('order.change'),
                ok: { do: 'swap', to: { screen: 'step', service, key, index: 0 } },
              } as const,
            ]
          : []),
        { id: 'no', title: view.t('order.no'), ok: { do: 'back' } },
      ],
    })
  },
}
