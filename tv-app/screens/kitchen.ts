/** One kitchen, live: its picture with the time of it, and what is known about the place. */
import type { Kitchen } from '../../shared/api.ts'
import { contentRect, frame } from '../components/frame.ts'
import { text } from '../components/text.ts'
import { button, chip, tileHeight } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import { wallTime } from '../i18n/clock.ts'
import type { Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen, View } from './screen.ts'

/** Keeps a word and its letter on one line. */
const NO_BREAK = '\u00a0'

export const kitchen: Screen<'kitchen'> = {
  title: 'screen.kitchen',
  needs: ['kitchens'],

  view(view, { id }): Scene | undefined {
    const all = view.state.sections.kitchens?.data.kitchens ?? []
    const index = all.findIndex((entry) => entry.id === id)
    const one = all[index]
    if (!one) return undefined
    const content = contentRect(view)
    const picture = { x: content.x, y: content.y, w: Math.round((content.h * 16) / 9), h: content.h }
    const maximum = Math.round(content.w * 0.66)
    if (picture.w > maximum) Object.assign(picture, { w: maximum, h: Math.round((maximum * 9) / 16) })
    const side = { x: picture.x + picture.w + space.gap * 1.5, y: content.y, w: 0, h: content.h }
    side.w = content.x + content.w - side.x
    const following = all[(index + 1) % all.length] ?? one
    const actions = [
      { title: view.t('kitchen.next'), ok: { do: 'swap', to: { screen: 'kitchen', id: following.id } } },
      { title: view.t('state.back'), ok: { do: 'back' } },
    ] as const
    const contents = actions.map((action, at) => ({
      ...action,
      id: `button-${at + 1}`,
      number: String(at + 1),
      index: at,
      count: actions.length,
    }))
    const buttonH = Math.max(...contents.map((each) => tileHeight(view, each, side.w, 'inline'))) + space.pad
    const buttonsH = actions.length * buttonH + (actions.length - 1) * space.gap
    const lowest = content.y + content.h - buttonsH
    const known = facts(view, one, { ...side, h: lowest - space.gap - side.y })
    const end = Math.max(...known.map(({ rect }) => rect.y + rect.h), content.y)
    const top = Math.min(lowest, Math.max(picture.y + picture.h - buttonsH, end + space.gap))
    const place = { index: String(index + 1), count: String(all.length) }
    const { nodes } = frame(view, view.words(one.name), view.t('kitchen.of', place), [
      { cap: 'key.up-down', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.open' },
      { cap: 'key.back', means: 'hint.back' },
    ])
    return {
      nodes: [
        ...nodes,
        ...pictureWords(view, picture),
        ...known,
        ...contents.map((each, at) =>
          button(view, { x: side.x, y: top + at * (buttonH + space.gap), w: side.w, h: buttonH }, each),
        ),
      ],
      video: { rect: picture, radius: space.radius, stream: { lines: [one.url] }, sound: true },
    }
  },

  keys(key, { state, visit: { place } }) {
    if ((key !== 'ChannelUp' && key !== 'ChannelDown') || place.screen !== 'kitchen') return undefined
    const all = state.sections.kitchens?.data.kitchens ?? []
    const by = key === 'ChannelUp' ? 1 : -1
    const next = all[(all.findIndex(({ id }) => id === place.id) + by + all.length) % all.length]
    return next && { do: 'swap', to: { screen: 'kitchen', id: next.id } }
  },
}

/** A frozen picture is seen by its clock; a missing one says so. */
function pictureWords(view: View, picture: { x: number; y: number; w: number; h: number }): Node[] {
  const { status } = view.state.playback
  if (status === 'playing') {
    const words = view.t('kitchen.live', { time: view.time(view.state.now) })
    return [
      chip(
        view,
        'picture-time',
        { x: picture.x + space.near, y: picture.y + space.near },
        words,
        colour.chip,
      ),
    ]
  }
  const words = view.t(status === 'failed' ? 'kitchen.failed' : 'state.loading')
  const at = {
    x: picture.x + space.pad,
    y: picture.y + picture.h / 2 - view.type.body.line / 2,
    w: picture.w - 2 * space.pad,
  }
  return [
    { kind: 'box', id: 'picture-card', rect: picture, fill: colour.card },
    text(view, 'picture-state', at, words, 'body', { role: 'status', align: 'center', maxLines: 1 }),
  ]
}

/** `hours` as the registry has them: "06:00-13:30". */
function hoursOf(view: View, hours: string): string {
  const [from = '', to = ''] = hours.split('-').map((time) => wallTime(view.language, time))
  return view.t('kitchen.hours', { from, to })
}

function facts(view: View, one: Kitchen, room: Rect): Node[] {
  const lines = [
    [
      view.t(`kitchen.${one.kind}`),
      one.grade ? view.t('kitchen.grade', { grade: one.grade }).replace(' ', NO_BREAK) : '',
    ]
      .filter(Boolean)
      .join('　'),
    one.inspected ? view.t('kitchen.inspected', { date: view.shortDate(one.inspected) }) : '',
    one.hours ? hoursOf(view, one.hours) : '',
    view.words(one.address),
    one.phone ? `${view.t('kitchen.phone')} ${one.phone}` : '',
  ].filter(Boolean)
  const nodes: Node[] = []
  let y = room.y
  lines.forEach((words, index) => {
    const style = index === 0 ? 'strong' : 'meta'
    const tone = style === 'strong' ? colour.amberText : colour.secondary
    const node = text(view, `fact-${index}`, { x: room.x, y, w: room.w }, words, style, {
      role: style === 'meta' ? 'meta' : 'body',
      colour: tone,
    })
    if (y + node.rect.h > room.y + room.h) return
    nodes.push(node)
    y += node.rect.h + space.near
  })
  return nodes
}
