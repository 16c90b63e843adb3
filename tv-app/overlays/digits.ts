/** The number that is being typed, very large, with what it stands for. */
import { text, widthOf } from '../components/text.ts'
import type { BoxNode } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { safe, space, stage } from '../theme/space.ts'

/** Above the channel banner, px. */
const TOP = 130

interface Typed {
  digits: string
  /** What the number stands for so far; undefined when nothing has it. */
  name: string | undefined
  /** False over full-screen television. */
  overPage: boolean
}

/** Over the picture a card in its corner; over a page in the middle, with the page behind it dimmed. */
export function digitsOverlay(view: View, typed: Typed): BoxNode {
  const card = digitsCard(view, typed)
  const { w, h } = card.rect
  const middle = { x: Math.round((stage.w - w) / 2), y: Math.round((stage.h - h) / 2), w, h }
  return {
    kind: 'box',
    id: 'digits',
    rect: { x: 0, y: 0, w: stage.w, h: stage.h },
    radius: 0,
    fill: typed.overPage ? colour.dimmed : undefined,
    raised: true,
    children: [typed.overPage ? { ...card, rect: middle } : card],
  }
}

function digitsCard(view: View, { digits, name }: Typed): BoxNode {
  const what = name ?? view.t('digits.unknown')
  const how = name ? view.t('digits.ok') : ''
  const inner =
    Math.max(
      widthOf(view, digits, 'channelNumber'),
      widthOf(view, what, 'tile'),
      widthOf(view, how, 'meta'),
    ) + 2
  const w = Math.min(inner, stage.w - 2 * safe.x - 4 * space.pad)
  const { channelNumber, tile, meta } = view.type
  const h = channelNumber.line + tile.line + meta.line + 2 * space.pad
  const x = 2 * space.pad
  return {
    kind: 'box',
    id: 'digits/card',
    rect: { x: safe.x, y: TOP, w: w + 4 * space.pad, h },
    fill: colour.card,
    children: [
      text(view, 'digits/number', { x, y: space.pad, w }, digits, 'channelNumber', {
        role: 'number',
        colour: colour.amberText,
        maxLines: 1,
      }),
      text(view, 'digits/name', { x, y: space.pad + channelNumber.line, w }, what, 'tile', {
        role: 'status',
        maxLines: 1,
      }),
      text(view, 'digits/how', { x, y: space.pad + channelNumber.line + tile.line, w }, how, 'meta', {
        role: 'hint',
        colour: colour.secondary,
        maxLines: 1,
      }),
    ],
  }
}
