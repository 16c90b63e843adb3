/** The channel list beside the running picture: number, name, and what is on now and next. */
import type { TvChannel } from '../../shared/api.ts'
import { keyLine } from '../components/frame.ts'
import { pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { text, widthOf } from '../components/text.ts'
import { label } from '../components/tile.ts'
import type { BoxNode, Node, Scene } from '../scene/node.ts'
import { allChannels } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { safe, space, stage } from '../theme/space.ts'
import { channelShortcuts, nowAndNext } from './channel-facts.ts'
import type { Screen, View } from './screen.ts'

const PANEL = { standard: 1300, large: 1400, largest: 1620 }
/** Rows grow at both ends when they have the focus. */
const INSET = 132
const ROW_GAP = 20

export const strip: Screen<'strip'> = {
  title: 'screen.strip',
  needs: ['channels'],
  overlay: true,

  view(view): Scene {
    const { type, state } = view
    const channels = allChannels(state)
    const rowHeight = type.tile.line + type.meta.line + space.near
    const top = safe.y + type.title.line + space.near
    const bottom = stage.h - safe.y - type.meta.line - space.gap
    const rows = Math.max(1, Math.floor((bottom - top + ROW_GAP) / (rowHeight + ROW_GAP)))
    const count = Math.max(1, Math.ceil(channels.length / rows))
    const current = channels.findIndex(({ id }) => id === state.channelId)
    const page = pageOf(view, count, Math.max(0, Math.floor(current / rows)))
    const shown = channels.slice(page * rows, (page + 1) * rows)
    const panel = PANEL[view.preset]
    const w = panel - 2 * INSET
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
        view.t('screen.strip'),
        'title',
        {
          role: 'title',
          maxLines: 1,
        },
      ),
      ...pageNote(view, note, w),
      ...shown.map((channel, index) =>
        row(
          view,
          channel,
          { x: INSET, y: top + index * (rowHeight + ROW_GAP), w, h: rowHeight },
          index,
          shown.length,
        ),
      ),
      ...keyLine(
        view,
        [
          { cap: 'key.up-down', means: 'hint.choose' },
          { cap: 'key.ok', means: 'hint.watch' },
          { cap: 'key.back', means: 'hint.back-live' },
        ],
        { x: INSET, w },
      ),
    ]
    return {
      nodes,
      focus: current >= 0 ? `channel-${state.channelId}` : undefined,
      video: { rect: { x: 0, y: 0, ...stage }, radius: 0, sound: true },
      pages: pagesOf(page, count, 'vertical'),
      shortcuts: channelShortcuts(view),
    }
  },
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
  const id = `channel-${channel.id}`
  const name = view.words(channel.name)
  const { now, next } = nowAndNext(view, channel.id)
  const onNow = now ? view.t('live.now', { title: view.words(now.title) }) : view.t('live.no-guide')
  const onNext = next ? view.t('live.next', { title: view.words(next.title) }) : ''
  const on = [onNow, onNext].filter(Boolean).join('　')
  const indent = widthOf(view, '00', 'tile') + 2 * space.pad
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
