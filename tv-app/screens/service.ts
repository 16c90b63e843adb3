/** One service card: who, what to bring, where, how long, how much, whom to call, and what the television can do. */
import type { ServiceCard } from '../../shared/api.ts'
import { contentRect, frame } from '../components/frame.ts'
import { pageOf, pagesOf, pageWords } from '../components/grid.ts'
import type { Choice } from '../components/leaf.ts'
import { text, widthOf } from '../components/text.ts'
import { button, chip, tileHeight } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Node, Scene } from '../scene/node.ts'
import { cardNumbered } from '../service-name.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import type { Screen, View } from './screen.ts'
import { orderChoice } from './service-facts.ts'

/** Between the rows of a card, px. */
const BLOCK_GAP = 8

const CHANNEL_COLOUR = { tv: colour.yes, phone: colour.help, window: colour.alarm } as const

export const service: Screen<'service'> = {
  title: 'screen.service',
  needs: ['services'],

  view(view, { code }): Scene | undefined {
    const card = cardNumbered(view.state, code)
    if (!card) return undefined
    const content = contentRect(view)
    const buttonW = Math.round(content.w * 0.3)
    const room: Rect = { ...content, w: content.w - buttonW - space.gap * 1.5 }
    const inner: Rect = {
      x: space.pad * 1.5,
      y: space.pad,
      w: room.w - 3 * space.pad,
      h: room.h - 2 * space.pad,
    }
    const pages = paginate(cardBlocks(view, card, inner), inner.h)
    const page = pageOf(view, pages.length)
    const { nodes } = frame(view, view.words(card.name), pageWords(view, page, pages.length), [
      { cap: 'key.up-down', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.open' },
      { cap: 'key.back', means: 'hint.back' },
    ])
    const side: Rect = { ...content, x: content.x + content.w - buttonW, w: buttonW }
    const phone = phoneField(view, card.phone, side)
    const choices = choicesOf(view, card, page, pages.length)
    const children = (pages[page] ?? []).flatMap(({ y, block }) => block.draw(inner.x, inner.y + y))
    return {
      nodes: [
        ...nodes,
        { kind: 'box', id: 'card', rect: room, fill: colour.card, children },
        ...buttons(view, { ...side, h: phone.rect.y - space.gap - side.y }, choices),
        phone,
      ],
      pages: pagesOf(page, pages.length),
    }
  },
}

/** What can be done, the most useful first; a card past its check date shows its telephone number only. */
function choicesOf(view: View, card: ServiceCard, page: number, pages: number): Choice[] {
  const more: Choice = {
    id: 'more',
    title: view.t('service.more'),
    ok: { do: 'page', to: page + 1 },
  }
  return [
    ...(card.verifyBy < view.state.now ? [] : [orderChoice(view, card)]),
    ...(page < pages - 1 ? [more] : []),
    { id: 'back', title: view.t('state.back'), ok: { do: 'back' } },
  ]
}

/** Buttons of one size; the last are left out where there is no room for them, since the remote has keys for both. */
function buttons(view: View, room: Rect, choices: readonly Choice[]): Node[] {
  const height = (choice: Choice): number =>
    tileHeight(view, { ...choice, number: '1', index: 0, count: 1 }, room.w, 'inline')
  const h = Math.max(view.type.tile.line + 2 * space.near, ...choices.map(height))
  const most = Math.max(1, Math.floor((room.h + space.gap) / (h + space.gap)))
  const shown = choices.slice(0, most)
  return shown.map((choice, index) =>
    button(
      view,
      { ...room, y: room.y + index * (h + space.gap), h },
      { ...choice, number: String(index + 1), index, count: shown.length },
    ),
  )
}

/** The number at the foot of the page, in the largest letters that fit, since it is dialled while one looks at it. */
function phoneField(view: View, phone: string, room: Rect): Node {
  const w = room.w - 2 * space.pad
  const styles = ['title', 'tile', 'strong', 'number'] as const
  const style = styles.find((each) => widthOf(view, phone, each) <= w) ?? 'meta'
  const heading = text(view, 'call', { x: space.pad, y: space.pad, w }, view.t('service.call'), 'strong')
  const at = { x: space.pad, y: heading.rect.y + heading.rect.h, w }
  const number = text(view, 'call-number', at, phone, style, { role: 'body', colour: colour.amberText })
  const h = number.rect.y + number.rect.h + space.pad
  const rect = { ...room, y: room.y + room.h - h, h }
  return {
    kind: 'box',
    id: 'call-card',
    rect,
    fill: colour.card,
    radius: space.radius,
    children: [heading, number],
  }
}

interface Block {
  h: number
  draw(x: number, y: number): Node[]
}

/** Blocks with their place on their page; a page ends before the first block that does not fit. */
function paginate(blocks: readonly Block[], height: number): { y: number; block: Block }[][] {
  const pages: { y: number; block: Block }[][] = [[]]
  let y = 0
  for (const block of blocks) {
    if (y > 0 && y + block.h > height) {
      pages.push([])
      y = 0
    }
    pages[pages.length - 1]?.push({ y, block })
    y += block.h + BLOCK_GAP
  }
  return pages
}

function cardBlocks(view: View, card: ServiceCard, inner: Rect): Block[] {
  const { now } = view.state
  if (card.verifyBy < now) return [paragraph(view, 'stale', view.t('service.stale'), inner.w)]
  const rows: [MessageKey, string][] = [
    ['service.who', view.words(card.who)],
    ['service.bring', view.words(card.bring)],
    ['service.where', view.words(card.where)],
    ['service.duration', view.words(card.duration)],
    ['service.fee', view.words(card.fee)],
    ['service.onTv', view.words(card.onTv)],
    ['service.department', view.words(card.department)],
  ]
  const verified = view.t('service.verified', {
    owner: view.words(card.owner),
    date: view.shortDate(card.verifyBy),
  })
  return [
    ...headBlocks(view, card, inner.w),
    ...rows.filter(([, words]) => words !== '').map(([key, words]) => row(view, key, words, inner.w)),
    paragraph(view, 'verified', verified, inner.w),
  ]
}

/** Where it can be done and the service number: on one line where both fit. */
function headBlocks(view: View, card: ServiceCard, w: number): Block[] {
  const h = view.type.meta.line + space.near
  const kind = view.t(`service.channel.${card.channel}`)
  const number = view.t('service.number', { number: card.code })
  const numberW = widthOf(view, number, 'meta') + 2
  const drawKind = (x: number, y: number): Node =>
    chip(view, 'channel', { x, y }, kind, CHANNEL_COLOUR[card.channel])
  const drawNumber = (x: number, y: number): Node =>
    text(view, 'code', { x, y: y + space.near / 2, w: numberW }, number, 'meta', {
      role: 'meta',
      colour: colour.secondary,
      maxLines: 1,
    })
  const together = drawKind(0, 0).rect.w + space.gap + numberW <= w
  if (together) return [{ h, draw: (x, y) => [drawKind(x, y), drawNumber(x + w - numberW, y)] }]
  return [
    { h, draw: (x, y) => [drawKind(x, y)] },
    { h, draw: (x, y) => [drawNumber(x, y)] },
  ]
}

function row(view: View, key: MessageKey, words: string, w: number): Block {
  const labels = [
    'service.who',
    'service.bring',
    'service.where',
    'service.duration',
    'service.fee',
    'service.onTv',
    'service.department',
  ] as const
  const labelW = Math.max(...labels.map((each) => widthOf(view, view.t(each), 'strong'))) + space.gap
  const value = text(view, key, { x: 0, y: 0, w: w - labelW }, words, 'body')
  return {
    h: value.rect.h,
    draw: (x, y) => [
      text(view, `${key}/label`, { x, y, w: labelW }, view.t(key), 'strong', { maxLines: 1 }),
      { ...value, rect: { ...value.rect, x: x + labelW, y } },
    ],
  }
}

function paragraph(view: View, id: string, words: string, w: number): Block {
  const style = id === 'stale' ? 'body' : 'meta'
  const tone = id === 'stale' ? colour.paper : colour.secondary
  const node = text(view, id, { x: 0, y: 0, w }, words, style, {
    role: style === 'meta' ? 'meta' : 'body',
    colour: tone,
  })
  return { h: node.rect.h, draw: (x, y) => [{ ...node, rect: { ...node.rect, x, y } }] }
}
