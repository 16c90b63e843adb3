/** Somebody is in danger: whom to call, so large that it can be dialled from across the room, and one press for our own people. */

import type { ServiceCard } from '../../shared/api.ts'
import type { Action } from '../action.ts'
import { contentRect, frame } from '../components/frame.ts'
import type { Choice } from '../components/leaf.ts'
import { text } from '../components/text.ts'
import { button, tileHeight } from '../components/tile.ts'
import { rescueNumbers } from '../danger.ts'
import { answersIn, draftOf, unanswered } from '../drafts.ts'
import type { Place } from '../go.ts'
import { calledForRescue, codeFor, requestOf } from '../requests.ts'
import type { Node, Scene } from '../scene/node.ts'
import { cardNumbered } from '../service-name.ts'
import { countyLocale } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { cardKeys } from './card-keys.ts'
import type { Screen, View } from './screen.ts'

export const rescue: Screen<'rescue'> = {
  title: 'screen.rescue',
  needs: [],
  overlay: true,
  keys: cardKeys,

  view(view, { service, key, again }): Scene {
    const content = contentRect(view)
    const called = again ? undefined : calledForRescue(view.state, service)
    const { nodes } = frame(view, view.t('rescue.title'), '', [
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.no' },
    ])
    const choices =
      called === undefined ? choicesBefore(view, service, key) : choicesAfter(view, service, called)
    const buttons = buttonRow(view, choices)
    const bottom = (buttons[0]?.rect.y ?? 0) - space.gap
    return {
      nodes: [...nodes, ...numbers(view, bottom - content.y, called), ...buttons],
      focus: called === undefined ? 'call' : 'back',
    }
  },
}

/** Where answers led here they go along with the call; and without danger the order goes on where it was. */
function choicesBefore(view: View, service: string | undefined, key: string | undefined): Choice[] {
  const { state } = view
  const card = service === undefined ? undefined : cardNumbered(state, service)
  const begun = card && key !== undefined && draftOf(state, card.code)?.key === key ? card : undefined
  const answers = begun && answersIn(state, begun, countyLocale(state))
  return [
    {
      id: 'call',
      title: view.t(state.requests.bound === false ? 'rescue.tell' : 'rescue.call'),
      ok: key === undefined ? anew(service) : { do: 'place-order', key, service, rescue: true, answers },
    },
    {
      id: 'back',
      title: view.t('rescue.back'),
      ok: begun ? { do: 'swap', to: onward(view, begun, key) } : { do: 'back' },
    },
  ]
}

/** The next question of a card, or its confirm card. */
function onward(view: View, card: ServiceCard, key: string | undefined): Place {
  const index = unanswered(view.state, card)
  const about = { service: card.code, key }
  return index === undefined ? { screen: 'order', ...about } : { screen: 'step', ...about, index }
}

/** To call once more takes two presses of different buttons, so that no trembling hand calls twice. */
function choicesAfter(view: View, service: string | undefined, called: string): Choice[] {
  return [
    {
      id: 'look',
      title: view.t('request.look'),
      ok: { do: 'jump', to: { screen: 'request', ref: called } },
    },
    { id: 'back', title: view.t('request.ok'), ok: { do: 'back' } },
    { id: 'again', title: view.t('rescue.again'), ok: anew(service) },
  ]
}

/** The same numbers with an order that was not sent yet. */
function anew(service: string | undefined): Action {
  return { do: 'swap', to: { screen: 'rescue', service, again: true } }
}

/** What has become of the call; whoever's number nobody knows is told so, since nobody will ring. */
function statusWords(view: View, called: string | undefined): string {
  const { state, hotline } = view
  if (called === undefined) return view.t('rescue.first')
  const request = requestOf(state, called)
  if (!request) return view.t('rescue.sending')
  if (state.requests.bound === false) {
    const code = codeFor(state, request)?.replace(/(\d{3})/, '$1 ')
    return code ? view.t('rescue.unknown', { hotline, code }) : view.t('rescue.stranger', { hotline })
  }
  return view.t(request.stage === 'ordered' ? 'rescue.told' : 'rescue.read')
}

function numbers(view: View, h: number, called: string | undefined): Node[] {
  const content = contentRect(view)
  const list = rescueNumbers(view.state)
  const words = statusWords(view, called)
  const line = text(view, 'status', { x: content.x, y: content.y, w: content.w }, words, 'strong', {
    role: 'status',
    colour: colour.amberText,
    maxLines: 2,
  })
  const top = content.y + line.rect.h + space.near
  const boxH = content.y + h - top
  const style = view.type.rescue.line + view.type.strong.line <= boxH ? 'rescue' : 'phone'
  const w = Math.floor((content.w - (list.length - 1) * space.gap) / list.length)
  return [
    line,
    ...list.map(({ number, name }, index): Node => {
      const id = `number-${number}`
      const inner = w - 2 * space.pad
      const digits = text(view, id, { x: space.pad, y: 0, w: inner }, number, style, {
        role: 'body',
        align: 'center',
        maxLines: 1,
      })
      const words = text(view, `${id}/name`, { x: space.pad, y: 0, w: inner }, view.words(name), 'strong', {
        role: 'body',
        align: 'center',
        maxLines: 1,
      })
      const y = Math.round((boxH - digits.rect.h - words.rect.h) / 2)
      digits.rect.y = y
      words.rect.y = y + digits.rect.h
      return {
        kind: 'box',
        id: `${id}/card`,
        rect: { x: content.x + index * (w + space.gap), y: top, w, h: boxH },
        fill: colour.alarm,
        radius: space.radius,
        children: [digits, words],
      }
    }),
  ]
}

function buttonRow(view: View, choices: readonly Choice[]): Node[] {
  const content = contentRect(view)
  const w = Math.floor((content.w - (choices.length - 1) * space.gap) / choices.length)
  const contents = choices.map((choice, index) => ({
    ...choice,
    number: String(index + 1),
    index,
    count: choices.length,
  }))
  const h = Math.max(...contents.map((each) => tileHeight(view, each, w, 'inline'))) + space.near
  const y = content.y + content.h - h
  return contents.map((each, index) =>
    button(view, { x: content.x + index * (w + space.gap), y, w, h }, each),
  )
}
