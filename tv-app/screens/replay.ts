/** A past programme, full screen: the picture, and for a while the bar that says where in it the viewer is. */
import type { GuideProgramme } from '../../shared/api.ts'
import { replayPath } from '../../shared/api.ts'
import type { Action } from '../action.ts'
import { contentRect, frame, type KeyHint, keyLine } from '../components/frame.ts'
import { text } from '../components/text.ts'
import { button, chip } from '../components/tile.ts'
import { timeline, timelineHeight } from '../components/timeline.ts'
import type { Rect } from '../focus/move.ts'
import type { ReplayPlace } from '../go.ts'
import { dayAfter, dayIn } from '../i18n/clock.ts'
import { behind } from '../replaying.ts'
import type { Node, Scene } from '../scene/node.ts'
import { allChannels, guideKey, type Replay } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { safe, space, stage } from '../theme/space.ts'
import { neighbour } from '../zapping.ts'
import { channelShortcuts } from './channel-facts.ts'
import type { Screen, View } from './screen.ts'

const FULL: Rect = { x: 0, y: 0, ...stage }
/** Height over which the ground fades into the picture, px. */
const FADE = 260
/** Guides leave gaps of seconds between programmes, ms. */
const GAP = 60_000

export const replay: Screen<'replay'> = {
  title: 'screen.replay',
  needs: ['channels'],
  alwaysDrawn: true,

  view(view, place): Scene {
    const { channel, start, stop } = place
    const shown = view.state.replay?.place === place ? view.state.replay : atStart(place)
    const stream = place.live ? {} : { stream: { lines: [replayPath(channel, start, stop)], ends: true } }
    const video = { rect: FULL, radius: 0, ...stream, sound: true }
    const day = dayIn(view.timezone, start)
    const guide = [day, dayAfter(day, 1)].map((each) => ({ channel, day: each }))
    return shown.ended
      ? { ...ended(view, place), video, guide }
      : {
          nodes: [...picture(view, place), ...overlay(view, shown)],
          focus: 'picture',
          video,
          guide,
          shortcuts: channelShortcuts(view),
        }
  },

  keys(key, { state }) {
    if (state.replay?.ended) return undefined
    if (key === 'Left' || key === 'Right') return { do: 'seek', by: key === 'Right' ? 1 : -1 }
    if (key === 'Up' || key === 'Down') return { do: 'banner' }
    if (key === 'Green') return { do: 'from-start' }
    if (key === 'ChannelUp' || key === 'ChannelDown') {
      const next = neighbour(state, key === 'ChannelUp' ? 1 : -1)
      return next && { do: 'tune', channel: next.id }
    }
    return key === 'PlayPause' ? { do: 'pause' } : undefined
  },
}

function atStart(place: ReplayPlace): Replay {
  return { place, position: 0, paused: false, ended: false, opened: 0, openedAt: 0 }
}

/** The picture itself holds the focus: OK stops it and lets it go on. */
function picture(view: View, place: ReplayPlace): Node[] {
  const label = view.t('position', { name: view.words(place.title), index: '1', count: '1' })
  const focus = { ok: { do: 'pause' }, label } as const
  return [{ kind: 'box', id: 'picture', rect: FULL, radius: 0, role: 'video', frame: 'none', focus }]
}

function overlay(view: View, shown: Replay): Node[] {
  const { state } = view
  const running = state.playback.status === 'playing' && !shown.paused
  const message = state.message !== undefined && state.message.until > state.now
  return running && !message && state.bannerUntil <= state.now ? [] : panel(view, shown)
}

function panel(view: View, shown: Replay): Node[] {
  const { type } = view
  const x = safe.x
  const w = stage.w - 2 * safe.x
  const hintsTop = stage.h - safe.y - type.meta.line
  const lineTop = hintsTop - space.gap - (shown.place.live ? 0 : timelineHeight(view))
  const factsTop = lineTop - space.near - type.body.line
  const titleTop = factsTop - type.title.line
  const fadeTop = titleTop - FADE + space.gap
  return [
    {
      kind: 'shade',
      id: 'shade',
      rect: { x: 0, y: fadeTop, w: stage.w, h: FADE },
      from: 0x000d151d,
      to: colour.scrim,
    },
    {
      kind: 'shade',
      id: 'shade-below',
      rect: { x: 0, y: fadeTop + FADE, w: stage.w, h: stage.h - fadeTop - FADE },
      from: colour.scrim,
      to: colour.scrim,
    },
    text(view, 'title', { x, y: titleTop, w }, view.words(shown.place.title), 'title', {
      role: 'title',
      maxLines: 1,
    }),
    text(view, 'facts', { x, y: factsTop, w }, facts(view, shown), 'body', {
      role: 'meta',
      colour: colour.secondary,
      maxLines: 1,
    }),
    ...(shown.place.live ? [] : timeline(view, shown, { x, y: lineTop, w })),
    ...keyLine(view, hints(shown), { x, w }),
    ...(shown.paused ? [chip(view, 'paused', { x, y: safe.y }, view.t('replay.paused'), colour.help)] : []),
  ]
}

/** Channel and day, or how it goes where no picture is there yet. */
function facts(view: View, shown: Replay): string {
  const { place, position } = shown
  const { status } = view.state.playback
  if (status === 'failed') return view.t('replay.failed')
  if (status !== 'playing') return view.t('live.loading')
  const channel = allChannels(view.state).find(({ id }) => id === place.channel)
  if (place.live)
    return view.t('replay.behind', { minutes: String(Math.floor(behind(view.state, shown) / 60)) })
  const then = place.start + position * 1000
  return [channel ? view.words(channel.name) : '', view.shortDate(then), view.time(then)]
    .filter(Boolean)
    .join(' · ')
}

function hints({ paused, place }: Replay): KeyHint[] {
  const hints: KeyHint[] = [
    { cap: 'key.left-right', means: 'hint.seek' },
    { cap: 'key.ok', means: paused ? 'hint.go-on' : 'hint.pause' },
    { cap: 'key.back', means: place.live ? 'hint.present' : 'hint.leave' },
  ]
  return place.live ? hints : [...hints, { cap: 'key.green', means: 'hint.from-start' }]
}

/** The card at the end: what comes next, or back to television. */
function ended(view: View, place: ReplayPlace): Scene {
  const { nodes } = frame(view, view.t('replay.ended'), '', [
    { cap: 'key.up-down', means: 'hint.choose' },
    { cap: 'key.ok', means: 'hint.take' },
    { cap: 'key.back', means: 'hint.back' },
  ])
  const content = contentRect(view)
  const choices = [
    { id: 'next', ...afterwards(view, place) },
    { id: 'television', title: view.t('lost.yes'), ok: { do: 'live' } as Action },
  ]
  const h = view.type.tile.line + view.type.meta.line + 2 * space.pad
  const seen = text(view, 'seen', { ...content }, view.words(place.title), 'strong', {
    colour: colour.amberText,
    maxLines: 2,
  })
  const top = content.y + seen.rect.h + space.gap
  const buttons = choices.map((choice, index) =>
    button(
      view,
      { x: content.x + space.gap, y: top + index * (h + space.gap), w: content.w - 2 * space.gap, h },
      { ...choice, lines: 1, number: String(index + 1), index, count: choices.length },
    ),
  )
  return {
    nodes: [
      { kind: 'shade', id: 'ground', rect: FULL, from: colour.scrim, to: colour.scrim },
      ...nodes,
      seen,
      ...buttons,
    ],
    focus: 'next',
  }
}

interface Choice {
  title: string
  note?: string
  ok: Action
}

/** The programme after this one, replayed or as it runs; where there is none, this one again. */
function afterwards(view: View, place: ReplayPlace): Choice {
  const next = following(view, place)
  const { channel } = place
  const { now } = view.state
  const named = next && { title: view.t('replay.next'), note: view.words(next.title) }
  if (named && next.start <= now && now < next.stop) return { ...named, ok: { do: 'tune', channel } }
  if (!named || !next.replay) return { title: view.t('replay.again'), ok: { do: 'from-start' } }
  const { start, stop, title } = next
  return { ...named, ok: { do: 'swap', to: { screen: 'replay', channel, start, stop, title } } }
}

function following(view: View, { channel, start, stop }: ReplayPlace): GuideProgramme | undefined {
  const day = dayIn(view.timezone, start)
  for (const each of [day, dayAfter(day, 1)]) {
    const known = view.state.guide[guideKey(channel, each)]
    const next =
      typeof known === 'object'
        ? known.programmes.find((programme) => programme.start >= stop - GAP)
        : undefined
    if (next) return next
  }
  return undefined
}
