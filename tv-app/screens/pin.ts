/** Four digits of the household: to set the lock, to take it off, or to read what is behind it. Nobody sees which. */
import type { Action } from '../action.ts'
import { frame } from '../components/frame.ts'
import { digitKeys, keypad } from '../components/keypad.ts'
import { text, widthOf } from '../components/text.ts'
import type { Places } from '../go.ts'
import { PIN_LENGTH } from '../lock.ts'
import type { Scene } from '../scene/node.ts'
import { space } from '../theme/space.ts'
import { cardKeys } from './card-keys.ts'
import type { Screen } from './screen.ts'

const TITLES = { set: 'pin.set', remove: 'pin.remove', read: 'pin.read' } as const

export const pin: Screen<'pin'> = {
  title: 'settings.lock',
  needs: [],
  overlay: true,
  keys: cardKeys,

  view(view, place): Scene {
    const { purpose, typed = '' } = place
    const { nodes, content } = frame(view, view.t(TITLES[purpose]), '', [
      { cap: 'key.digits', means: 'hint.digits' },
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.no' },
    ])
    const keys = digitKeys((digit) => afterDigit(place, typed + digit, digit))
    const shown = '●'.repeat(typed.length) + '○'.repeat(PIN_LENGTH - typed.length)
    const w = widthOf(view, '●'.repeat(PIN_LENGTH), 'phone') + 2
    const at = { x: content.x + content.w - w, y: content.y, w }
    const words = view.t(purpose === 'set' ? 'pin.set.how' : 'pin.forgotten')
    const how = text(view, 'how', { ...at, y: at.y + view.type.phone.line + space.near }, words, 'meta')
    return {
      nodes: [
        ...nodes,
        text(view, 'typed', at, shown, 'phone', { maxLines: 1 }),
        how,
        ...keypad(view, { ...content, w: content.w - w - space.gap }, [
          ...keys.tiles.slice(0, 9),
          {
            id: 'delete',
            number: '',
            title: view.t('find.delete'),
            ok:
              typed === ''
                ? { do: 'say', message: 'find.nothing-typed' }
                : retyped(place, typed.slice(0, -1), 'delete'),
          },
          keys.tiles[9],
        ]),
      ],
      focus: 'key-5',
      shortcuts: keys.shortcuts,
    }
  },
}

function afterDigit(place: Places['pin'], typed: string, digit: string): Action {
  if (typed.length < PIN_LENGTH) return retyped(place, typed, `key-${digit}`)
  return { do: 'enter-pin', purpose: place.purpose, pin: typed, request: place.request }
}

function retyped(place: Places['pin'], typed: string, focus: string): Action {
  return { do: 'swap', to: { screen: 'pin', ...place, typed }, focus }
}
