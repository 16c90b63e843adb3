/** What is said with a step of a request, chosen from a list: a face, what is not done, or that nobody need come any more. */

import type { Face } from '../../shared/model/service-request.ts'
import type { Action } from '../action.ts'
import { face } from '../components/face.ts'
import { contentRect, frame } from '../components/frame.ts'
import { cellAt, type GridItem, gridPage, layoutFor, NAME_LAYOUTS } from '../components/grid.ts'
import { text } from '../components/text.ts'
import { label } from '../components/tile.ts'
import { type MessageKey, translate } from '../i18n/translate.ts'
import { actionsOf, type ResidentStep, requestOf } from '../requests.ts'
import type { BoxNode, Scene } from '../scene/node.ts'
import { countyLocale } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { cardKeys } from './card-keys.ts'
import type { Screen, View } from './screen.ts'

const REASONS: readonly MessageKey[] = [
  'step.not-done.nobody',
  'step.not-done.half',
  'step.not-done.again',
  'step.not-done.other',
]
const FACES: readonly { face: Face; words: MessageKey }[] = [
  { face: 1, words: 'step.rate.1' },
  { face: 2, words: 'step.rate.2' },
  { face: 3, words: 'step.rate.3' },
]
const TITLES = { cancel: 'step.cancel', 'not-done': 'step.not-done', rate: 'step.rate' } as const

export const requestStep: Screen<'request-step'> = {
  title: 'screen.request',
  needs: [],
  overlay: true,
  keys: cardKeys,

  view(view, { ref, step }): Scene | undefined {
    const request = requestOf(view.state, ref)
    if (!request) return undefined
    const actions = actionsOf(view.state, request)
    const take = (...steps: ResidentStep[]): Action => ({ do: 'take-steps', ref, steps })
    const { nodes, content } = frame(view, view.t(TITLES[step]), '', [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.no' },
    ])
    if (step === 'rate') {
      const first: ResidentStep[] = actions.includes('confirm') ? [{ action: 'confirm' }] : []
      return { nodes: [...nodes, ...faces(view, (which) => take(...first, { action: 'rate', face: which }))] }
    }
    const items = step === 'cancel' ? cancelItems(view, take) : reasonItems(view, take)
    return {
      nodes: [...nodes, ...gridPage(view, content, items, layoutFor(view, content, items, NAME_LAYOUTS), 0)],
    }
  },
}

function cancelItems(view: View, take: (step: ResidentStep) => Action): GridItem[] {
  return [
    { id: 'no', title: view.t('step.cancel.no'), ok: { do: 'back' } },
    { id: 'yes', title: view.t('step.cancel.yes'), ok: take({ action: 'cancel' }) },
  ]
}

/** Staff read the reason in the county's own language. */
function reasonItems(view: View, take: (step: ResidentStep) => Action): GridItem[] {
  const locale = countyLocale(view.state)
  return REASONS.map((key) => ({
    id: key,
    title: view.t(key),
    ok: take({ action: 'not-done', words: translate(locale, key) }),
  }))
}

/** Three tiles beside each other, the face above its word. */
function faces(view: View, ok: (which: Face) => Action): BoxNode[] {
  const content = contentRect(view)
  return FACES.map(({ face: which, words }, index) => {
    const rect = cellAt(content, { columns: FACES.length, rows: 1 }, index)
    const id = `face-${which}`
    const title = view.t(words)
    const number = String(which)
    const size = Math.min(rect.w * 0.6, rect.h * 0.5)
    const numberNode = text(
      view,
      `${id}/number`,
      { x: space.pad, y: space.near, w: rect.w / 3 },
      number,
      'number',
      {
        role: 'number',
        colour: colour.amberText,
        focusColour: colour.amberInk,
        maxLines: 1,
      },
    )
    const top = Math.round((rect.h - size - view.type.tile.line) / 2)
    const titleNode = text(
      view,
      `${id}/title`,
      { x: space.pad, y: top + size + space.pad, w: rect.w - 2 * space.pad },
      title,
      'tile',
      {
        role: 'tile',
        align: 'center',
        focusColour: colour.ink,
      },
    )
    return {
      kind: 'box',
      id,
      rect,
      role: 'tile',
      fill: colour.tile,
      focus: {
        ok: ok(which),
        number,
        name: title,
        label: label(view, { id, title, number, ok: { do: 'back' }, index, count: FACES.length }),
      },
      children: [numberNode, face(`${id}/face`, which, { x: (rect.w - size) / 2, y: top }, size), titleNode],
    }
  })
}
