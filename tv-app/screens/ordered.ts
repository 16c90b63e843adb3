/** What becomes of an order that was just confirmed: taken or on its way, by when we call, and a minute to take it back. */
import type { TvRequest } from '../../shared/api.ts'
import { type Choice, leaf } from '../components/leaf.ts'
import type { Paragraph } from '../components/paragraphs.ts'
import { actionsOf, requestOf, waitingOf } from '../requests.ts'
import type { Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { cardKeys } from './card-keys.ts'
import { bindingWords, idWords, moment, stageWords } from './request-facts.ts'
import type { Screen, View } from './screen.ts'

export const ordered: Screen<'ordered'> = {
  title: 'screen.ordered',
  needs: [],
  overlay: true,
  keys: cardKeys,

  view(view, { ref }): Scene | undefined {
    const request = requestOf(view.state, ref)
    const waiting = waitingOf(view.state, ref)
    if (!request && !waiting) return undefined
    const undoable = request ? actionsOf(view.state, request).includes('undo') : !waiting?.withdrawn
    const buttons: Choice[] = [{ id: 'done', title: view.t('ordered.done'), ok: { do: 'back' } }]
    if (undoable)
      buttons.push({ id: 'undo', title: view.t('ordered.undo'), ok: { do: 'withdraw-order', ref } })
    else if (request)
      buttons.push({
        id: 'look',
        title: view.t('request.look'),
        ok: { do: 'jump', to: { screen: 'request', ref } },
      })
    return leaf(view, {
      title: view.t(request ? 'ordered.title' : 'ordered.sending'),
      hints: [
        { cap: 'key.ok', means: 'hint.take' },
        { cap: 'key.back', means: 'hint.back' },
      ],
      paragraphs: request ? taken(view, request) : sending(view),
      buttons,
    })
  },
}

function sending(view: View): Paragraph[] {
  const lost = view.state.connection === 'lost'
  return [{ id: 'sending', words: view.t(lost ? 'ordered.lost' : 'ordered.wait'), style: 'body' }]
}

function taken(view: View, request: TvRequest): Paragraph[] {
  const { due, phase, id, service } = request
  const { bound } = view.state.requests
  const when = due !== undefined && phase === 1 ? moment(view, due) : undefined
  const promise =
    when === undefined
      ? stageWords(view, request)
      : view.t(service === undefined ? 'ordered.due' : 'ordered.answered', { when })
  const number: Paragraph = {
    id: 'number',
    words: view.t('ordered.number', { number: idWords(id) }),
    style: 'meta',
    colour: colour.secondary,
  }
  const first: Paragraph = { id: 'promise', words: promise, style: 'strong', colour: colour.amberText }
  if (bound) return [first, { id: 'where', words: view.t('order.bound'), style: 'body' }, number]
  const binding = bindingWords(view, request, 'phone')
  if (when === undefined || binding.length === 0) return [first, number]
  return [...binding, { id: 'promise', words: view.t('ordered.after', { when }), style: 'body' }, number]
}
