/** The card in place of a channel that cannot be watched: what happened, what to press, and what to say on the telephone. */
import type { TvChannel } from '../../shared/api.ts'
import { STREAM_FAILURES } from '../../shared/stream-failure.ts'
import { text, widthOf } from '../components/text.ts'
import type { Node } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { safe, space, stage } from '../theme/space.ts'
import type { View } from './screen.ts'

/** Fills the picture between the clock and the line of hints. */
export function failureCard(view: View, channel: TvChannel): Node[] {
  const { type, state } = view
  const top = safe.y + type.meta.line + space.near + space.gap
  const bottom = stage.h - safe.y - type.meta.line - space.gap
  const rect = { x: safe.x, y: top, w: stage.w - 2 * safe.x, h: bottom - top }
  const numberW = widthOf(view, channel.number, 'channelNumber') + 2
  const left = space.pad + numberW + space.gap
  const w = rect.w - left - space.pad
  const { code } = STREAM_FAILURES[state.playback.cause ?? 'other']
  const lines = [
    text(view, 'title', { x: left, y: 0, w }, view.words(channel.name), 'title', {
      role: 'title',
      maxLines: 1,
    }),
    text(view, 'now', { x: left, y: 0, w }, view.t('live.failed'), 'body', { role: 'status' }),
    text(view, 'next', { x: left, y: 0, w }, view.t('live.failed.do'), 'body', { colour: colour.secondary }),
    text(
      view,
      'code',
      { x: left, y: 0, w },
      view.t('live.failed.code', { code, hotline: view.hotline }),
      'body',
      {
        colour: colour.amberText,
      },
    ),
  ]
  const height = lines.reduce((sum, line) => sum + line.rect.h, 0)
  let y = Math.max(space.pad, Math.round((rect.h - height) / 2))
  for (const line of lines) {
    line.rect.y = y
    y += line.rect.h
  }
  const number = { x: space.pad, y: Math.round((rect.h - type.channelNumber.line) / 2), w: numberW }
  return [
    {
      kind: 'box',
      id: 'card',
      rect,
      fill: colour.card,
      radius: space.radius,
      children: [
        text(view, 'number', number, channel.number, 'channelNumber', {
          role: 'number',
          colour: colour.amberText,
          maxLines: 1,
        }),
        ...lines,
      ],
    },
  ]
}
