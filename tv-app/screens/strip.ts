/** The channel list beside the running picture: number, name, and what is on now and next. */
import type { TvChannel } from '../../shared/api.ts'
import { keyLine } from '../components/frame.ts'
import { pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { centredIn, text, widthOf } from '../components/text.ts'
import { label } from '../components/tile.ts'
import { favouriteChannels } from '../favourites.ts'
import type { BoxNode, Node, Scene } from '../scene/node.ts'
import { allChannels, nowAndNext } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { PANEL_INSET as INSET, PANEL, safe, space, stage } from '../theme/space.ts'
import { channelShortcuts } from './channel-facts.ts'
import type { Screen, View } from './screen.ts'

const ROW_GAP = 20
const PREFIX = 'channel-'

export const strip: Screen<'strip'> = {
  title: 'screen.strip',
  needs: ['channels'],
  overlay: true,

  view(view, { near }): Scene {
    const { type, state } = view
    const favourites = favouriteChannels(state)
    const chosen = listOf(view) === 'favourites'
    const channels = chosen ? favourites : allChannels(state)
    const rowCount = channels.length + (chosen ? 1 : 0)
    const rowHeight = type.tile.line + type.meta.line + space.near
    const top = safe.y + type.title.line + space.near
    const bottom = stage.h - safe.y - type.meta.line - space.gap
    const rows = Math.max(1, Math.floor((bottom - top + ROW_GAP) / (rowHeight + ROW_GAP)))
    const count = Math.max(1, Math.ceil(rowCount / rows))
    const wanted = [near, state.channelId].find((each) => channels.some(({ id }) => id === each))
    const current = channels.findIndex(({ id }) => id === wanted)
    const page = pageOf(view, count, Math.max(0, Math.floor(current / rows)))
    const shown = channels.slice(page * rows, (page + 1) * rows)
    const panel = PANEL[view.preset]
    const w = panel - 2 * INSET
    const place = (index: number): BoxNode['rect'] => ({
      x: INSET,
      y: top + index * (rowHeight + ROW_GAP),
      w,
      h: rowHeight,
    })
    const withEdit = chosen && page === count - 1
    const onPage = shown.length + (withEdit ? 1 : 0)
    const note = pageWords(view, page, count)
    const nodes: Node[] = [
      {
        kind: 'shade',
        id: 'panel',
        rect: { x: 0, y: 0, w: panel, h: stage.h },
        from: colour.scrim,
        to: colour.scrim,
      },
      text(
        view,
        'title',
        { x: INSET, y: safe.y, w: w - (note ? widthOf(view, note, 'meta') + space.gap : 0) },
        view.t(chosen ? 'screen.favourites' : 'screen.strip'),
        'title',
        {
          role: 'title',
          maxLines: 1,
        },
      ),
      ...pageNote(view, note, w),
      ...shown.map((channel, index) => row(view, channel, place(index), index, onPage)),
      ...(withEdit ? [editRow(view, place(shown.length), shown.length, onPage)] : []),
      ...keyLine(
        view,
        [
          { cap: 'key.ok', means: 'hint.look' },
          { cap: 'key.right', means: 'hint.guide' },
          { cap: 'key.left', means: chosen ? 'hint.all' : 'hint.favourites' },
          { cap: 'key.back', means: 'hint.back-live' },
        ],
        { x: INSET, w },
      ),
    ]
    return {
      nodes,
      focus: current >= 0 ? PREFIX + wanted : undefined,
      video: { rect: { x: 0, y: 0, ...stage }, radius: 0, sound: true },
      pages: pagesOf(page, count, 'vertical'),
      shortcuts: channelShortcuts(view),
    }
  },

  keys(key, view, focused) {
    const channel = focused?.indexOf(PREFIX) === 0 ? focused.slice(PREFIX.length) : undefined
    if (key === 'Left') {
      const list = listOf(view) === 'favourites' ? 'all' : 'favourites'
      return { do: 'swap', to: { screen: 'strip', list, near: channel } }
    }
    return key === 'Right' && channel ? { do: 'go', to: { screen: 'guide', channel } } : undefined
  },
}

/** The favourites come first where the household has chosen any. */
function listOf({ visit, state }: View): 'favourites' | 'all' {
  const { place } = visit
  const asked = place.screen === 'strip' ? place.list : undefined
  return asked ?? (favouriteChannels(state).length > 0 ? 'favourites' : 'all')
}

function editRow(view: View, rect: BoxNode['rect'], index: number, count: number): BoxNode {
  const id = 'choose-favourites'
  const title = view.t('favourites.choose')
  const ok = { do: 'go', to: { screen: 'favourites' } } as const
  const words = text(view, `${id}/title`, { x: space.pad, y: 0, w: rect.w - 2 * space.pad }, title, 'tile', {
    role: 'tile',
    focusColour: colour.ink,
    maxLines: 1,
  })
  return {
    kind: 'box',
    id,
    rect,
    role: 'tile',
    fill: colour.tile,
    focus: { ok, label: label(view, { id, title, ok, index, count }) },
    children: [centredIn(words, { ...rect, y: 0 })],
  }
}

function pageNote(view: View, words: string, w: number): Node[] {
  if (!words) return []
  const width = widthOf(view, words, 'meta') + 2
  const y = safe.y + (view.type.title.line - view.type.meta.line) / 2
  const at = { x: INSET + w - width, y, w: width }
  return [
    text(view, 'remark', at, words, 'meta', {
      role: 'meta',
      colour: colour.secondary,
      align: 'right',
      maxLines: 1,
    }),
  ]
}

function row(view: View, channel: TvChannel, rect: BoxNode['rect'], index: number, count: number): BoxNode {
  const { type } = view
  const id = PREFIX + channel.id
  const name = view.words(channel.name)
  const { now, next } = nowAndNext(view.state, channel.id)
  const onNow = now ? view.t('live.now', { title: view.words(now.title) }) : view.t('live.no-guide')
  const onNext = next ? view.t('live.next', { title: view.words(next.title) }) : ''
  const on = [onNow, onNext].filter(Boolean).join('　')
  const indent = numberWidth(view) + 2 * space.pad
  const at = { x: indent, y: space.near / 2, w: rect.w - indent - space.pad }
  const ok = { do: 'tune', channel: channel.id } as const
  const quiet = { role: 'meta', colour: colour.secondary, focusColour: colour.ink, maxLines: 1 } as const
  return {
    kind: 'box',
    id,
    rect,
    role: 'tile',
    fill: colour.tile,
    focus: {
      ok,
      label: label(view, { id, title: `${channel.number} ${name}`, note: on, ok, index, count }),
    },
    children: [
      text(view, `${id}/number`, { x: space.pad, y: at.y, w: indent - space.pad }, channel.number, 'tile', {
        role: 'number',
        colour: colour.amberText,
        focusColour: colour.amberInk,
        maxLines: 1,
      }),
      text(view, `${id}/title`, at, name, 'tile', { role: 'tile', focusColour: colour.ink, maxLines: 1 }),
      text(view, `${id}/on`, { ...at, y: at.y + type.tile.line }, on, 'meta', quiet),
    ],
  }
}

/** Names stand under each other, however long the longest channel number is. */
function numberWidth(view: View): number {
  const digits = Math.max(2, ...allChannels(view.state).map(({ number }) => number.length))
  return widthOf(view, '0'.repeat(digits), 'tile') + 2
}
