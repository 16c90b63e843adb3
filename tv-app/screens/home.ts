/** The home screen: the live window, which has the first focus, and the county's tiles 2 to 9 around it. */
import type { HomeTile } from '../../shared/model/county.ts'
import { text, widthOf } from '../components/text.ts'
import { label, type TileContent, tile } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import { hasNews } from '../requests.ts'
import type { BoxNode, Node, Scene } from '../scene/node.ts'
import { currentChannel, nowAndNext } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { marginX, RING_ROOM, safe, space, stage } from '../theme/space.ts'
import type { Screen, View } from './screen.ts'

/** Height of the live window: ≥ 40 % of the picture together with its width of three tiles. */
const WINDOW_H = { standard: 684, large: 684, largest: 716 }
/** Where the window begins below the header. */
const WINDOW_Y = 154
const SIDE_TILES = 4
/** Diameter of the mark for news, px. */
const MARK = 36
/** Between the tiles; the largest letters need the room themselves. */
const GAP = { standard: space.gap, large: space.gap, largest: 12 }

export const home: Screen<'home'> = {
  title: 'screen.home',
  needs: ['county', 'channels'],

  view(view): Scene | undefined {
    const county = view.state.sections.county?.data
    if (!county) return undefined
    const x = marginX(view.preset)
    const bare = view.preset === 'largest'
    const gap = GAP[view.preset]
    const tileW = Math.floor((stage.w - 2 * x - 3 * gap) / 4)
    const windowRect = {
      x,
      y: bare ? safe.y + RING_ROOM : WINDOW_Y,
      w: 3 * tileW + 2 * gap,
      h: WINDOW_H[view.preset],
    }
    const places = tilePlaces(windowRect, tileW, gap)
    const tiles = county.home.flatMap((entry, index) => {
      const rect = places[index]
      return rect ? [homeTile(view, entry, rect, index, county.home.length)] : []
    })
    const radius = space.radius
    return {
      nodes: [
        ...(bare ? [] : header(view, view.words(county.station))),
        ...liveWindow(view, windowRect, county.home.length, bare),
        ...tiles,
      ],
      focus: 'tile-1',
      video: { rect: windowRect, radius, sound: true },
      shortcuts: [
        {
          number: '0',
          name: view.t('home.help', { hotline: view.hotline }),
          ok: { do: 'go', to: { screen: 'phone' } },
        },
      ],
    }
  },

  keys: (key) => (key === 'Back' ? { do: 'live' } : undefined),
}

/** An L of equal tiles: a column of four at the right, three below the window. The eighth closes the corner. */
function tilePlaces(window: Rect, w: number, gap: number): Rect[] {
  const rowTop = window.y + window.h + gap
  const right = window.x + window.w + gap
  const h = Math.min(stage.h - safe.y - rowTop, Math.floor((window.h - (SIDE_TILES - 1) * gap) / SIDE_TILES))
  const column = Array.from({ length: SIDE_TILES }, (_, index) => {
    const step = (window.h - h) / (SIDE_TILES - 1)
    return { x: right, y: Math.round(window.y + index * step), w, h }
  })
  const row = Array.from({ length: 4 }, (_, index) => ({
    x: window.x + index * (w + gap),
    y: rowTop,
    w,
    h,
  }))
  return [...column, ...row]
}

function homeTile(view: View, { title, open }: HomeTile, rect: Rect, index: number, tiles: number): BoxNode {
  const number = String(index + 2)
  const content: TileContent = {
    id: `tile-${number}`,
    title: view.words(title),
    ok: { do: 'go', to: open },
    number,
    index: index + 1,
    count: tiles + 1,
  }
  const node = tile(view, rect, content, 'inline', view.preset === 'largest' ? space.near : space.pad)
  return open.screen === 'requests' && hasNews(view.state) ? marked(view, node, content) : node
}

/** The tile with a round mark in its corner, which its spoken name tells too. */
function marked(view: View, node: BoxNode, content: TileContent): BoxNode {
  const edge = space.near / 2
  const x = node.rect.w - MARK - space.near
  const mark: Node = {
    kind: 'box',
    id: `${node.id}/news`,
    rect: { x, y: space.near, w: MARK, h: MARK },
    fill: colour.ink,
    radius: MARK / 2,
    children: [
      {
        kind: 'box',
        id: `${node.id}/news/dot`,
        rect: { x: edge, y: edge, w: MARK - 2 * edge, h: MARK - 2 * edge },
        fill: colour.amber,
        radius: MARK / 2 - edge,
      },
    ],
  }
  const name = label(view, { ...content, note: view.t('home.news') })
  return {
    ...node,
    ...(node.focus && { focus: { ...node.focus, label: name } }),
    children: [...(node.children ?? []), mark],
  }
}

/** Station, date (where there is room), time and where help is. */
function header(view: View, station: string): Node[] {
  const x = marginX(view.preset)
  const lineTop = WINDOW_Y - 8 - space.near - view.type.meta.line
  const help = view.t('home.help', { hotline: view.hotline })
  const time = view.time(view.state.now)
  const helpW = widthOf(view, help, 'meta') + 2
  const capW = widthOf(view, '0', 'meta') + 2 * space.near + 8
  const helpX = stage.w - x - helpW
  const capX = helpX - space.near - capW
  const stationW = widthOf(view, station, 'station') + 2
  const room = capX - 2 * space.gap - x
  const dated = `${view.date(view.state.now)}　${time}`
  const day = stationW + widthOf(view, dated, 'meta') + 2 <= room ? dated : time
  const dayW = widthOf(view, day, 'meta') + 2
  const stationY = Math.max(safe.y, Math.round(lineTop + (view.type.meta.line - view.type.station.line) / 2))
  return [
    text(view, 'station', { x, y: stationY, w: room - dayW }, station, 'station', {
      role: 'title',
      maxLines: 1,
    }),
    text(view, 'day', { x: capX - space.gap - dayW, y: lineTop, w: dayW }, day, 'meta', {
      role: 'meta',
      colour: colour.secondary,
      maxLines: 1,
    }),
    {
      kind: 'box',
      id: 'help-key',
      rect: { x: capX, y: lineTop, w: capW, h: view.type.meta.line },
      fill: colour.help,
      radius: space.chipRadius,
      children: [
        text(view, 'help-key/words', { x: 0, y: 0, w: capW }, '0', 'meta', {
          role: 'hint',
          align: 'center',
          maxLines: 1,
        }),
      ],
    },
    text(view, 'help', { x: helpX, y: lineTop, w: helpW }, help, 'meta', { role: 'hint', maxLines: 1 }),
  ]
}

/** The window is a focusable frame over the video, with its caption at the lower edge. */
function liveWindow(view: View, rect: Rect, tiles: number, withClock: boolean): Node[] {
  const { message } = view.state
  const passing = message && message.until > view.state.now ? view.t(message.key, message.values) : undefined
  const channel = currentChannel(view.state)
  const now = channel ? nowAndNext(view.state, channel.id).now : undefined
  const watch = view.t('home.watch')
  const on = channel
    ? `${channel.number} ${view.words(channel.name)}${now ? ` · ${view.words(now.title)}` : ''}`
    : view.t('live.empty')
  const clock = withClock ? view.time(view.state.now) : ''
  const line = view.type.body.line
  const captionH = view.type.tile.line + space.near
  const top = rect.h - captionH
  const watchW = widthOf(view, watch, 'tile') + 2
  const numberW = widthOf(view, '1', 'strong') + 2
  const clockW = clock ? widthOf(view, clock, 'body') + 2 + space.gap : 0
  const y = top + Math.round((captionH - line) / 2)
  const left = space.pad + numberW + space.gap / 2 + watchW + space.gap
  const ok = { do: 'live' } as const
  const content = { id: 'tile-1', title: watch, note: on, ok, number: '1', index: 0, count: tiles + 1 }
  const amber = { role: 'number', colour: colour.amberText, maxLines: 1 } as const
  return [
    {
      kind: 'box',
      id: 'tile-1',
      rect,
      role: 'video',
      frame: 'ring',
      focus: { ok, number: '1', name: watch, label: label(view, content) },
      children: [
        {
          kind: 'shade',
          id: 'tile-1/shade',
          rect: { x: 0, y: top - 60, w: rect.w, h: 60 },
          from: 0x000d151d,
          to: colour.scrim,
        },
        {
          kind: 'box',
          id: 'tile-1/caption',
          rect: { x: 0, y: top - 1, w: rect.w, h: captionH + 1 },
          fill: colour.scrim,
          radius: [0, 0, space.radius, space.radius],
        },
        text(view, 'tile-1/number', { x: space.pad, y, w: numberW }, '1', 'strong', amber),
        text(
          view,
          'tile-1/title',
          {
            x: space.pad + numberW + space.gap / 2,
            y: top + (captionH - view.type.tile.line) / 2,
            w: watchW,
          },
          watch,
          'tile',
          { ...amber, role: 'tile' },
        ),
        text(
          view,
          passing ? 'message' : 'tile-1/on',
          { x: left, y, w: rect.w - left - space.pad - clockW },
          passing ?? on,
          'body',
          passing ? { role: 'status', colour: colour.amberText, maxLines: 1 } : { maxLines: 1 },
        ),
        ...(clock
          ? [
              text(
                view,
                'tile-1/clock',
                { x: rect.w - space.pad - clockW + space.gap, y, w: clockW - space.gap },
                clock,
                'body',
                { maxLines: 1 },
              ),
            ]
          : []),
      ],
    },
  ]
}
