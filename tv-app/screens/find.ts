/** Finds a service by the letters of its name: a keypad as on the remote, then pages of what was found. */
import type { ServiceCard } from '../../shared/api.ts'
import type { Action } from '../action.ts'
import { contentRect, frame } from '../components/frame.ts'
import {
  type GridItem,
  gridPage,
  layoutFor,
  NAME_LAYOUTS,
  pageOf,
  pagesOf,
  pageWords,
} from '../components/grid.ts'
import { keypad } from '../components/keypad.ts'
import { text } from '../components/text.ts'
import type { Rect } from '../focus/move.ts'
import { cardsSpelled, LETTERS } from '../keypad.ts'
import type { Node, Scene } from '../scene/node.ts'
import { allCards } from '../service-name.ts'
import { space } from '../theme/space.ts'
import type { Screen, View } from './screen.ts'
import { serviceItem } from './service-facts.ts'

/** The first focus: a letter, since there is nothing to delete. */
const FIRST_KEY = 'key-5'

export const find: Screen<'find'> = {
  title: 'screen.find',
  needs: ['services'],

  view(view, { typed = '' }): Scene {
    const spelled = cardsSpelled(allCards(view.state), view.language, typed)
    const found = typed === '' ? [] : spelled.map((card) => serviceItem(view, card))
    const content = contentRect(view)
    const layout = layoutFor(view, content, found, NAME_LAYOUTS)
    const count = 1 + Math.ceil(found.length / (layout.columns * layout.rows))
    const page = pageOf(view, count)
    const words =
      typed === ''
        ? view.t('find.ask')
        : view.t('find.typed', { typed: typed.split('').join(' '), count: String(found.length) })
    const { nodes } = frame(view, view.t('screen.find'), page === 0 ? words : pageWords(view, page, count), [
      { cap: 'key.digits', means: 'hint.letters' },
      { cap: 'key.ok', means: 'hint.take' },
      ...(count > 1 ? [{ cap: 'key.left-right', means: 'hint.turn' } as const] : []),
      { cap: 'key.back', means: 'hint.back' },
    ])
    const body =
      page === 0
        ? keypadPage(view, content, keysOf(view, typed, spelled))
        : gridPage(view, content, found, layout, page - 1)
    return {
      nodes: [...nodes, ...body],
      focus: page === 0 ? FIRST_KEY : undefined,
      pages: pagesOf(page, count),
    }
  },
}

function keypadPage(view: View, content: Rect, keys: readonly (GridItem | undefined)[]): Node[] {
  const example = text(view, 'example', content, view.t('find.example'), 'body')
  const taken = example.rect.h + space.near
  return [example, ...keypad(view, { ...content, y: content.y + taken, h: content.h - taken }, keys)]
}

/** `spelled` are the cards that `typed` stands for. */
function keysOf(view: View, typed: string, spelled: readonly ServiceCard[]): (GridItem | undefined)[] {
  const retyped = (digits: string, focus: string): Action => ({
    do: 'swap',
    to: { screen: 'find', typed: digits },
    focus,
  })
  const nothing: Action = { do: 'say', message: 'find.nothing-typed' }
  return [
    {
      id: 'key-1',
      number: '1',
      title: view.t('find.delete'),
      ok: typed === '' ? nothing : retyped(typed.slice(0, -1), 'key-1'),
    },
    ...LETTERS.map(({ digit, letters }) => ({
      id: `key-${digit}`,
      number: digit,
      title: letters,
      ok:
        cardsSpelled(spelled, view.language, typed + digit).length > 0
          ? retyped(typed + digit, `key-${digit}`)
          : ({ do: 'say', message: 'find.none' } as const),
    })),
    undefined,
    {
      id: 'key-0',
      number: '0',
      title: view.t('find.results'),
      ok: typed === '' ? nothing : { do: 'page', to: 1 },
    },
  ]
}
