/** One question of a step card: pick from a list, press digits, or say nothing; then the next, and the confirm card last. */
import type { LocalText } from '../../shared/model/local-text.ts'
import type { Question } from '../../shared/model/service.ts'
import type { Action } from '../action.ts'
import { frame } from '../components/frame.ts'
import { type GridItem, gridPage, layoutFor, NAME_LAYOUTS } from '../components/grid.ts'
import { digitKeys, keypad } from '../components/keypad.ts'
import { text, widthOf } from '../components/text.ts'
import { answerTo, draftOf } from '../drafts.ts'
import type { Rect } from '../focus/move.ts'
import type { Places } from '../go.ts'
import type { Scene } from '../scene/node.ts'
import { cardNumbered } from '../service-name.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { cardKeys } from './card-keys.ts'
import { ownWords } from './own-words.ts'
import type { Screen, View } from './screen.ts'

/** As long as a mobile telephone number. */
const MOST_DIGITS = 11

export const step: Screen<'step'> = {
  title: 'screen.service',
  needs: ['services'],
  overlay: true,
  keys: cardKeys,

  view(view, place): Scene | undefined {
    const card = cardNumbered(view.state, place.service)
    const questions = card?.questions ?? []
    const question = questions[place.index]
    if (!card || !question) return undefined
    const values = { index: String(place.index + 1), count: String(questions.length) }
    const { nodes, content } = frame(view, view.words(card.name), view.t('step.of', values), [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.later' },
    ])
    const ask = text(view, 'ask', content, view.words(question.ask), 'strong', { colour: colour.amberText })
    const top = content.y + ask.rect.h + space.near
    const room = { ...content, y: top, h: content.y + content.h - top }
    const before = answerTo(draftOf(view.state, place.service), question)
    const body = BODIES[question.kind](view, room, { place, question, before })
    return { ...body, nodes: [...nodes, ask, ...body.nodes] }
  },
}

interface Asked {
  place: Places['step']
  question: Question
  /** What was answered before. */
  before: LocalText | undefined
}

function options(view: View, room: Rect, { place, question, before }: Asked): Scene {
  const items = (question.options ?? []).map(
    (option, index): GridItem => ({
      id: `option-${index}`,
      title: view.words(option),
      ok: answered(place, question, option),
    }),
  )
  const chosen = (question.options ?? []).indexOf(before ?? {})
  return {
    nodes: gridPage(view, room, items, layoutFor(view, room, items, NAME_LAYOUTS), 0),
    focus: items[chosen]?.id,
  }
}

function digits(view: View, room: Rect, { place, question, before }: Asked): Scene {
  const typed = place.typed ?? before?.und ?? ''
  const retyped = (to: string, focus: string): Action =>
    to.length > MOST_DIGITS
      ? { do: 'say', message: 'step.too-long' }
      : { do: 'swap', to: { screen: 'step', ...place, typed: to }, focus }
  const keys = digitKeys((digit) => retyped(typed + digit, `key-${digit}`))
  const nothing: Action = { do: 'say', message: 'find.nothing-typed' }
  const w = widthOf(view, '0'.repeat(MOST_DIGITS), 'title')
  const shown = text(view, 'typed', { x: room.x + room.w - w, y: room.y, w }, typed || '–', 'title', {
    role: 'body',
    align: 'right',
    maxLines: 1,
  })
  return {
    nodes: [
      shown,
      ...keypad(view, { ...room, w: room.w - w - space.gap }, [
        ...keys.tiles.slice(0, 9),
        {
          id: 'delete',
          number: '',
          title: view.t('find.delete'),
          ok: typed === '' ? nothing : retyped(typed.slice(0, -1), 'delete'),
        },
        keys.tiles[9],
        {
          id: 'done',
          number: '',
          title: view.t('step.next'),
          ok: typed === '' ? nothing : answered(place, question, { und: typed }),
        },
      ]),
    ],
    focus: 'key-5',
    shortcuts: keys.shortcuts,
  }
}

function answered(
  { service, index, key = '' }: Places['step'],
  { ask }: Question,
  answer: LocalText,
): Action {
  return { do: 'answer-question', service, key, index, answer: { ask, answer } }
}

/** What there is to press, by kind of question. */
const BODIES: { [Kind in Question['kind']]: (view: View, room: Rect, asked: Asked) => Scene } = {
  choice: options,
  digits,
  text: (view, room, { place, question, before }) =>
    ownWords(view, room, before?.und ?? '', (und) => answered(place, question, { und })),
}
