/** One request: how far it is, who has it, what comes next and by when, what was said about it, and what can be done. */
import type { TvRequest } from '../../shared/api.ts'
import { contentRect, frame } from '../components/frame.ts'
import { pageOf, pagesOf, pageWords } from '../components/grid.ts'
import type { Choice } from '../components/leaf.ts'
import { type Paragraph, paragraphPages } from '../components/paragraphs.ts'
import { progress } from '../components/progress.ts'
import { button, tileHeight } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { isOpen } from '../lock.ts'
import { actionsOf, nameOfRequest, requestOf, type WaitingOrder, waitingOf } from '../requests.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { bindingWords, dueWords, idWords, moment, PHASES, stageWords } from './request-facts.ts'
import type { Screen, View } from './screen.ts'

export const request: Screen<'request'> = {
  title: 'screen.request',
  needs: [],

  view(view, { ref }): Scene | undefined {
    const found = requestOf(view.state, ref)
    const waiting = waitingOf(view.state, ref)
    const about = found ?? waiting
    if (!about) return undefined
    const content = contentRect(view)
    const { nodes: steps, h } = progress(
      view,
      content,
      PHASES.map((key) => view.t(key)),
      found ? found.phase - 1 : -1,
    )
    const written = found && wordsFor(found)
    const choices = found
      ? withCover(view, choicesOf(view, found, ref), written, ref)
      : waitingChoices(view, ref, waiting)
    const buttons = buttonRow(view, content, choices)
    const top = content.y + h + space.gap
    const room: Rect = { ...content, y: top, h: (buttons[0]?.rect.y ?? 0) - space.gap - top }
    const pages = paragraphPages(
      view,
      room,
      found
        ? told(view, found, isOpen(view.state, ref) ? written : written && view.t('request.covered'))
        : waitingWords(view, waiting),
    )
    const page = pageOf(view, pages.length)
    const remark = pageWords(view, page, pages.length) || orderedWords(view, about)
    const { nodes } = frame(view, nameOfRequest(view.state, about), remark, [
      { cap: 'key.left-right', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.take' },
      ...(pages.length > 1 ? [{ cap: 'key.up-down', means: 'hint.turn' } as const] : []),
      { cap: 'key.back', means: 'hint.back' },
    ])
    return {
      nodes: [
        ...nodes,
        ...steps,
        { kind: 'box', id: 'card', rect: room, fill: colour.card, children: pages[page] ?? [] },
        ...buttons,
      ],
      focus: choices[0]?.id,
      pages: pagesOf(page, pages.length, 'vertical'),
    }
  },
}

function orderedWords(view: View, { orderedAt }: { orderedAt: number }): string {
  return view.t('request.ordered', { when: moment(view, orderedAt) })
}

function choicesOf(view: View, found: TvRequest, ref: string): Choice[] {
  const actions = actionsOf(view.state, found)
  const choice = (id: string, title: MessageKey, ok: Choice['ok']): Choice => ({
    id,
    title: view.t(title),
    ok,
  })
  const step = (name: 'cancel' | 'not-done' | 'rate') =>
    ({ do: 'go', to: { screen: 'request-step', ref, step: name } }) as const
  const back = choice('back', 'request.ok', { do: 'back' })
  const phone = choice('phone', 'request.phone', { do: 'go', to: { screen: 'phone' } })
  const notDone = choice('not-done', 'request.not-done', step('not-done'))
  if (actions.includes('confirm'))
    return [
      choice('confirm', 'request.confirm', step('rate')),
      notDone,
      choice('later', 'request.later', { do: 'back' }),
    ]
  if (actions.includes('not-done')) return [back, notDone, phone]
  if (actions.includes('undo'))
    return [
      back,
      choice('undo', 'ordered.undo', { do: 'take-steps', ref, steps: [{ action: 'undo' }] }),
      phone,
    ]
  if (actions.includes('cancel')) return [back, choice('cancel', 'request.cancel', step('cancel')), phone]
  if (actions.includes('rate') && found.face === undefined)
    return [choice('rate', 'request.rate', step('rate')), back]
  return [back, phone]
}

function waitingChoices(view: View, ref: string, waiting: WaitingOrder | undefined): Choice[] {
  const back: Choice = { id: 'back', title: view.t('request.ok'), ok: { do: 'back' } }
  if (waiting?.withdrawn) return [back]
  return [back, { id: 'undo', title: view.t('ordered.undo'), ok: { do: 'withdraw-order', ref } }]
}

/** Buttons beside each other at the foot of the page, all of one size. */
function buttonRow(view: View, content: Rect, choices: readonly Choice[]): Node[] {
  const w = Math.floor((content.w - 2 * space.gap) / 3)
  const contents = choices.map((choice, index) => ({
    ...choice,
    number: String(index + 1),
    index,
    count: choices.length,
  }))
  const h = Math.max(
    view.type.tile.line + 2 * space.near,
    ...contents.map((each) => tileHeight(view, each, w, 'inline')),
  )
  const y = content.y + content.h - h
  return contents.map((each, index) =>
    button(view, { x: content.x + index * (w + space.gap), y, w, h }, each),
  )
}

/** What staff wrote last. */
function wordsFor({ story }: TvRequest): string | undefined {
  return [...story].reverse().find(({ words }) => words !== undefined)?.words
}

/** With the household's lock on, the last of the buttons uncovers what was written, or covers it again. */
function withCover(view: View, choices: Choice[], written: string | undefined, ref: string): Choice[] {
  if (view.state.pin === undefined || written === undefined) return choices
  const cover: Choice = isOpen(view.state, ref)
    ? { id: 'cover', title: view.t('request.cover'), ok: { do: 'cover' } }
    : {
        id: 'read',
        title: view.t('request.read'),
        ok: { do: 'go', to: { screen: 'pin', purpose: 'read', request: ref } },
      }
  return [...choices.slice(0, 2), cover]
}

/** What the household has to do first, then what is on now, then what staff wrote, then the whole story, the newest first. */
function told(view: View, found: TvRequest, written: string | undefined): Paragraph[] {
  const { requests } = view.state
  const due = dueWords(view, found)
  const sending = requests.sending.includes(found.id)
  const story = [...found.story].reverse().map(({ told: key, time }, index) => ({
    id: `story-${index}`,
    words: view.t('request.event', { when: moment(view, time), what: view.t(key as MessageKey) }),
    style: 'meta' as const,
    colour: colour.secondary,
  }))
  return [
    ...bindingWords(view, found, 'title'),
    { id: 'now', words: sending ? view.t('request.sending') : stageWords(view, found), style: 'strong' },
    ...(due === '' ? [] : [{ id: 'due', words: due, style: 'body', colour: colour.amberText } as const]),
    ...(written === undefined
      ? []
      : [{ id: 'written', words: view.t('request.words', { words: written }), style: 'body' } as const]),
    ...story,
    {
      id: 'number',
      words: view.t('ordered.number', { number: idWords(found.id) }),
      style: 'meta',
      colour: colour.secondary,
    },
  ]
}

function waitingWords(view: View, waiting: WaitingOrder | undefined): Paragraph[] {
  const lost = view.state.connection === 'lost'
  const key = waiting?.withdrawn ? 'request.now.withdrawing' : lost ? 'ordered.lost' : 'ordered.wait'
  return [{ id: 'now', words: view.t(key), style: 'strong' }]
}
