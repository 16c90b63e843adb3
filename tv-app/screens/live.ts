/** Full-screen television: the picture, and for a while the banner that says what is on. */

import { hintsIn } from '../components/frame.ts'
import { radioPicture } from '../components/radio-picture.ts'
import { text, widthOf } from '../components/text.ts'
import { chip } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { Node, Scene } from '../scene/node.ts'
import { allChannels, currentChannel, nowAndNext } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { marginX, safe, space, stage } from '../theme/space.ts'
import { channelShortcuts } from './channel-facts.ts'
import { failureCard } from './live-failure.ts'
import type { Screen, View } from './screen.ts'

const FULL: Rect = { x: 0, y: 0, ...stage }

export const live: Screen<'live'> = {
  title: 'screen.live',
  needs: ['channels'],
  alwaysDrawn: true,

  view(view): Scene {
    const { state } = view
    const channel = currentChannel(state)
    const { status, cause } = state.playback
    const isDead = status === 'failed' || (status === 'loading' && cause !== undefined)
    const bannerShown = state.bannerUntil > state.now || status !== 'playing' || channel?.radio === true
    const message = state.message && state.message.until > state.now
    const nodes: Node[] = [picture(view)]
    if (channel?.radio && !isDead) nodes.push(...radioPicture(view))
    if (isDead && channel) nodes.push(...failureCard(view, channel), ...below(view))
    else if (bannerShown || message) nodes.push(...banner(view))
    if (state.playback.soundBlocked && status === 'playing') nodes.push(soundLine(view))
    return {
      nodes,
      focus: 'picture',
      video: { rect: FULL, radius: 0, sound: true },
      shortcuts: channelShortcuts(view),
    }
  },

  keys(key, { state }) {
    const [up, down] = state.upMeans === 'larger' ? ([1, -1] as const) : ([-1, 1] as const)
    const zap = { Up: up, ChannelUp: 1, Down: down, ChannelDown: -1 } as const
    if (key === 'Up' || key === 'Down' || key === 'ChannelUp' || key === 'ChannelDown')
      return { do: 'zap', by: zap[key] }
    if (key === 'Left') return { do: 'home' }
    if (key === 'Right') return { do: 'go', to: { screen: 'programme' } }
    if (key === 'Back') return { do: 'previous-channel' }
    if (key === 'Live' || key === 'Red') return { do: 'go', to: { screen: 'strip' } }
    if (key === 'Enter' && state.playback.soundBlocked) return { do: 'sound' }
    if (key === 'Enter') return { do: 'go', to: { screen: 'strip' } }
    if (key === 'Green') return { do: 'from-start' }
    return key === 'PlayPause' ? { do: 'pause' } : undefined
  },
}

/** The picture itself holds the focus: arrows and OK act on it. */
function picture(view: View): Node {
  const channel = currentChannel(view.state)
  const channels = allChannels(view.state)
  const name = channel ? `${channel.number} ${view.words(channel.name)}` : ''
  const position = channels.findIndex(({ id }) => id === channel?.id) + 1
  const label = channel
    ? view.t('position', { name, index: String(position), count: String(channels.length) })
    : view.t('live.empty')
  return {
    kind: 'box',
    id: 'picture',
    rect: FULL,
    radius: 0,
    role: 'video',
    frame: 'none',
    focus: { ok: { do: 'banner' }, label },
  }
}

function banner(view: View): Node[] {
  const { state, type } = view
  const channel = currentChannel(state)
  const x = safe.x
  const bottom = stage.h - safe.y
  const hintsTop = bottom - type.meta.line
  const barTop = hintsTop - space.gap
  const height = type.title.line + type.body.line + type.meta.line
  const top = barTop - space.near - height
  const numberWidth = channel ? widthOf(view, channel.number, 'channelNumber') + 2 : 0
  const left = x + numberWidth + (numberWidth ? space.gap : 0)
  const w = stage.w - safe.x - left
  const shadeTop = top - 220
  const nodes: Node[] = [
    {
      kind: 'shade',
      id: 'shade',
      rect: { x: 0, y: shadeTop, w: stage.w, h: 260 },
      from: 0x000d151d,
      to: colour.scrim,
    },
    {
      kind: 'shade',
      id: 'shade-below',
      rect: { x: 0, y: shadeTop + 260, w: stage.w, h: stage.h - shadeTop - 260 },
      from: colour.scrim,
      to: colour.scrim,
    },
  ]
  const facts = bannerFacts(view)
  if (channel) {
    const at = { x, y: Math.round(top + (height - type.channelNumber.line) / 2), w: numberWidth }
    nodes.push(
      text(view, 'number', at, channel.number, 'channelNumber', {
        role: 'number',
        colour: colour.amberText,
        maxLines: 1,
      }),
    )
  }
  nodes.push(
    text(view, 'title', { x: left, y: top, w }, facts.title, 'title', { role: 'title', maxLines: 1 }),
    text(view, 'now', { x: left, y: top + type.title.line, w }, facts.now, 'body', { maxLines: 1 }),
    text(view, 'next', { x: left, y: top + type.title.line + type.body.line, w }, facts.next, 'meta', {
      role: 'meta',
      colour: colour.secondary,
      maxLines: 1,
    }),
    ...progress({ x: left, y: barTop, w, h: 10 }, facts.share),
    ...bottomLine(view, hintsTop),
  )
  if (!channel?.radio) nodes.push(clock(view))
  return nodes
}

interface Facts {
  title: string
  now: string
  next: string
  /** Share of the programme that is over, 0 to 1. */
  share: number
}

function bannerFacts(view: View): Facts {
  const { state } = view
  const channel = currentChannel(state)
  if (!channel)
    return {
      title: view.t(state.connection === 'lost' ? 'live.empty.lost' : 'live.empty'),
      now: '',
      next: '',
      share: 0,
    }
  const title = view.words(channel.name)
  const { now, next } = nowAndNext(view.state, channel.id)
  const minutes = now
    ? view.t('minutes', { minutes: String(Math.max(1, Math.ceil((now.stop - state.now) / 60_000))) })
    : ''
  const then = next ? view.t('live.next', { title: view.words(next.title) }) : ''
  return {
    title,
    now: now ? view.t('live.now', { title: view.words(now.title) }) : view.t('live.no-guide'),
    next:
      state.playback.status === 'loading'
        ? view.t('live.loading')
        : [minutes, then].filter(Boolean).join(' · '),
    share: now ? (state.now - now.start) / (now.stop - now.start) : 0,
  }
}

function progress(rect: Rect, share: number): Node[] {
  if (share <= 0) return []
  return [
    { kind: 'box', id: 'track', rect, fill: colour.track, radius: 5 },
    {
      kind: 'box',
      id: 'elapsed',
      rect: { ...rect, w: Math.max(10, Math.round(rect.w * Math.min(1, share))) },
      fill: colour.amber,
      radius: 5,
    },
  ]
}

function bottomLine(view: View, y: number): Node[] {
  const { message, now } = view.state
  const w = stage.w - 2 * safe.x
  if (message && message.until > now) {
    const words = view.t(message.key, message.values)
    return [
      text(view, 'message', { x: safe.x, y, w }, words, 'meta', {
        role: 'status',
        colour: colour.amberText,
        maxLines: 1,
      }),
    ]
  }
  return hintsIn(
    view,
    [
      { cap: 'key.up-down', means: 'hint.zap' },
      { cap: 'key.ok', means: 'hint.strip' },
      { cap: 'key.left', means: 'hint.home' },
      { cap: 'key.right', means: 'hint.programme' },
    ],
    { x: safe.x, y, w },
  )
}

/** What stays under and over the card of a channel that cannot be watched. */
function below(view: View): Node[] {
  return [...bottomLine(view, stage.h - safe.y - view.type.meta.line), clock(view)]
}

function clock(view: View): Node {
  const words = view.time(view.state.now)
  const w = widthOf(view, words, 'meta') + 2 * space.pad
  return chip(view, 'clock', { x: stage.w - safe.x - w, y: safe.y }, words, colour.chip)
}

function soundLine(view: View): Node {
  return chip(view, 'sound', { x: marginX(view.preset), y: safe.y }, view.t('live.sound'), colour.help)
}
