/** The lesson of the remote: the viewer presses the keys that are asked for, and the television learns those it does not know. */
import type { Action } from '../action.ts'
import { cellAt } from '../components/grid.ts'
import { centredIn, text } from '../components/text.ts'
import type { TileContent } from '../components/tile.ts'
import { TAUGHT_KEYS } from '../first-run.ts'
import type { Place, TaughtKey } from '../go.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { digitOf, type Key } from '../remote/key.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { bottomButton, COLUMNS, questionPage } from './first-run-page.ts'
import type { View } from './screen.ts'

const NAMES: Record<TaughtKey, MessageKey> = { Back: 'key.back', Home: 'key.home', Live: 'key.live' }
/** Keys that keep their meaning in the lesson; what they mean leads on or out. */
const FREE: readonly Key[] = ['Up', 'Down', 'Left', 'Right', 'Enter', 'Back', 'Home', 'Live', 'Red', 'Help']

/** The page that asks for `key`. */
export function lessonPage(view: View, key: TaughtKey): Scene {
  const name = view.t(NAMES[key])
  const title = view.t('first-run.remote', { key: name })
  const { nodes, room, video } = questionPage(
    view,
    'remote',
    { title, explanation: view.t('first-run.remote.none') },
    [
      { cap: 'key.ok', means: 'hint.no-such-key' },
      { cap: 'key.live', means: 'hint.back-live' },
    ],
  )
  const buttons = lessonButtons(view).map((content, index, all) =>
    bottomButton(view, content.id === 'skip' ? COLUMNS - 1 : index, { ...content, index, count: all.length }),
  )
  const caps = TAUGHT_KEYS.flatMap((taught, index) => {
    const rect = cellAt(room, { columns: TAUGHT_KEYS.length, rows: 1 }, index)
    return keyCap(view, taught, taught === key, rect)
  })
  return { nodes: [...nodes, ...caps, ...buttons], focus: 'no-such-key', video }
}

/** What a named key means while `asked` is asked for. */
export function keyInLesson(key: Key, asked: TaughtKey, view: View): Action | undefined {
  if (key === asked) return { do: 'key-heard', key: asked }
  if (FREE.includes(key) || digitOf(key) !== undefined) return undefined
  return { do: 'say', message: 'say.other-key', values: { key: view.t(NAMES[asked]) } }
}

/** The key that the lesson asks for at a place; undefined elsewhere. */
export function askedKey(place: Place): TaughtKey | undefined {
  return place.screen === 'first-run' && place.step === 'remote' ? (place.key ?? 'Back') : undefined
}

function lessonButtons(view: View): Omit<TileContent, 'index' | 'count'>[] {
  const next = { do: 'next-question' } as const
  const forget = { do: 'forget-keys' } as const
  const buttons: Omit<TileContent, 'index' | 'count'>[] = [
    { id: 'no-such-key', number: '1', title: view.t('first-run.no-such-key'), ok: next },
    { id: 'forget-keys', number: '2', title: view.t('first-run.forget-keys'), ok: forget },
    { id: 'skip', number: '0', title: view.t('first-run.no-lesson'), ok: { do: 'finish-questions' } },
  ]
  const learned = Object.keys(view.state.learnedKeys).length > 0
  return learned ? buttons : buttons.filter(({ id }) => id !== 'forget-keys')
}

/** A key as it is printed on the remote; the one that is asked for says so. */
function keyCap(
  view: View,
  key: TaughtKey,
  asked: boolean,
  rect: { x: number; y: number; w: number; h: number },
): Node {
  const id = `cap-${key}`
  const at = { x: 0, y: 0, w: rect.w }
  const name = text(view, `${id}/name`, at, view.t(NAMES[key]), 'title', {
    align: 'center',
    maxLines: 1,
    colour: asked ? colour.amberText : colour.secondary,
  })
  const note = text(view, `${id}/note`, at, asked ? view.t('first-run.press-now') : '', 'body', {
    align: 'center',
    maxLines: 1,
  })
  const both = asked ? name.rect.h + note.rect.h : name.rect.h
  const top = centredIn({ ...name, rect: { ...name.rect, h: both } }, { ...rect, y: 0 }).rect.y
  name.rect.y = top
  note.rect.y = top + name.rect.h
  return {
    kind: 'box',
    id,
    rect,
    fill: asked ? colour.keyCap : colour.card,
    children: asked ? [name, note] : [name],
  }
}
