/** The guide of one channel on one day: what was on and can be watched again, what is on, what comes. */
import type { GuideDay, GuideProgramme, TvChannel } from '../../shared/api.ts'
import type { Action } from '../action.ts'
import { contentRect, frame, type KeyHint } from '../components/frame.ts'
import { pageOf, pagesOf } from '../components/grid.ts'
import { statePage } from '../components/state-page.ts'
import type { Places } from '../go.ts'
import { dateOfDay, dayAfter, dayIn, daysBetween, sinceMidnight } from '../i18n/clock.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Key } from '../remote/key.ts'
import type { Node, Scene, WantedDay } from '../scene/node.ts'
import { allChannels, guideKey } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { channelShortcuts } from './channel-facts.ts'
import { isOn } from './programme-facts.ts'
import { programmeId, programmeRow, rowHeight, startOfRow } from './programme-row.ts'
import type { Screen, View } from './screen.ts'

/** Days that can be looked at: so many back where the channel does not say more, and so many ahead. */
const DAYS_BACK = 7
const DAYS_AHEAD = 7
const ROW_GAP = 14
/** Rows keep clear of the bar at their right, and of the edge when they grow. */
const INSET = 48
const BAR = 8

const HINTS: readonly KeyHint[] = [
  { cap: 'key.ok', means: 'hint.watch-it' },
  { cap: 'key.left-right', means: 'hint.other-day' },
  { cap: 'key.up-down', means: 'hint.choose' },
]
const NAMED_DAYS: Record<number, MessageKey> = {
  [-2]: 'day.-2',
  [-1]: 'day.-1',
  0: 'day.0',
  1: 'day.1',
  2: 'day.2',
}

type Place = Places['guide']

export const guide: Screen<'guide'> = {
  title: 'screen.guide',
  needs: ['channels'],

  view(view, place): Scene | undefined {
    const channel = channelOf(view, place)
    if (!channel) return undefined
    const day = place.day ?? today(view)
    const known = view.state.guide[guideKey(channel.id, day)] ?? 'loading'
    const title = `${channel.number} ${view.words(channel.name)}`
    const remark = dayWords(view, day)
    // Its numbers are those of channels.
    const about = { remark, hints: HINTS.slice(1, 2), numbered: false }
    const scene =
      typeof known === 'string'
        ? statePage(view, title, known, about)
        : known.programmes.length === 0
          ? statePage(view, title, 'no-guide', about)
          : dayPage(view, channel, known, place, title, remark)
    return { ...scene, shortcuts: channelShortcuts(view), guide: wanted(channel.id, day) }
  },

  keys(key, view, focused) {
    const place: Place = view.visit.place.screen === 'guide' ? view.visit.place : {}
    const channel = channelOf(view, place)
    if (!channel) return undefined
    const at = { channel: channel.id, day: place.day ?? today(view), near: nearOf(view, place, focused) }
    return dayKey(key, view, channel, at) ?? channelKey(key, view, channel, at) ?? todayKey(key, view, at)
  },
}

/** Left and right: the day before and after, as far as there can be a guide. */
function dayKey(key: Key, view: View, channel: TvChannel, at: Required<Place>): Action | undefined {
  if (key !== 'Left' && key !== 'Right') return undefined
  const day = dayAfter(at.day ?? '', key === 'Left' ? -1 : 1)
  const away = daysBetween(today(view), day)
  if (away < -Math.max(DAYS_BACK, channel.catchup?.days ?? 0)) return { do: 'say', message: 'say.first-day' }
  if (away > DAYS_AHEAD) return { do: 'say', message: 'say.last-day' }
  return { do: 'swap', to: { screen: 'guide', ...at, day } }
}

/** The green key opens the guide everywhere, and here brings back today. */
function todayKey(key: Key, view: View, at: Required<Place>): Action | undefined {
  if (key !== 'Green') return undefined
  const day = today(view)
  return day === at.day
    ? { do: 'say', message: 'say.here' }
    : { do: 'swap', to: { screen: 'guide', ...at, day } }
}

/** The channel keys: the same day of the next channel. */
function channelKey(key: Key, view: View, channel: TvChannel, at: Required<Place>): Action | undefined {
  if (key !== 'ChannelUp' && key !== 'ChannelDown') return undefined
  const channels = allChannels(view.state)
  const index = channels.indexOf(channel) + (key === 'ChannelUp' ? 1 : -1)
  const next = channels[(index + channels.length) % channels.length] ?? channel
  return { do: 'swap', to: { screen: 'guide', ...at, channel: next.id } }
}

function channelOf({ state }: View, { channel }: Place): TvChannel | undefined {
  const wantedId = channel ?? state.channelId
  return allChannels(state).find(({ id }) => id === wantedId)
}

function today(view: View): string {
  return dayIn(view.timezone, view.state.now)
}

/** "今天 11月22日 星期日" */
function dayWords(view: View, day: string): string {
  const name = NAMED_DAYS[daysBetween(today(view), day)]
  return [name ? view.t(name) : '', dateOfDay(view.language, day)].filter(Boolean).join(' ')
}

/** The day on screen, then its neighbours. */
function wanted(channel: string, day: string): WantedDay[] {
  return [0, -1, 1].map((by) => ({ channel, day: dayAfter(day, by) }))
}

/** Time of day that the focus is at: going to another day and back finds the same row. */
function nearOf(view: View, { near }: Place, focused: string | undefined): number {
  const moved = view.state.stack[view.state.stack.length - 1]?.focus !== undefined
  const start = focused === undefined ? undefined : startOfRow(focused)
  if (start !== undefined && (moved || near === undefined)) return sinceMidnight(view.timezone, start)
  return near ?? sinceMidnight(view.timezone, view.state.now)
}

function dayPage(
  view: View,
  channel: TvChannel,
  day: GuideDay,
  place: Place,
  title: string,
  remark: string,
): Scene {
  const content = contentRect(view)
  const h = rowHeight(view)
  const rows = Math.max(1, Math.floor((content.h + ROW_GAP) / (h + ROW_GAP)))
  const count = Math.ceil(day.programmes.length / rows)
  const first = firstFocus(view, day, place)
  const page = pageOf(view, count, Math.floor(first / rows))
  const shown = day.programmes.slice(page * rows, (page + 1) * rows)
  const { nodes } = frame(view, title, remark, [...HINTS, { cap: 'key.back', means: 'hint.back' }])
  const w = content.w - 2 * INSET
  const list = shown.map((programme, index) =>
    programmeRow(
      view,
      programme,
      { x: content.x + INSET, y: content.y + index * (h + ROW_GAP), w, h },
      { index, count: shown.length, ok: okOn(view, channel, programme) },
    ),
  )
  const focus = day.programmes[first]
  const length = rows * (h + ROW_GAP) - ROW_GAP
  return {
    nodes: [
      ...nodes,
      ...list,
      ...bar({ x: content.x + content.w - BAR, y: content.y, h: length }, page, count),
    ],
    focus: focus && programmeId(focus),
    pages: pagesOf(page, count, 'vertical'),
  }
}

/** The programme that is on at the wanted time of day, else the first one. */
function firstFocus(view: View, day: GuideDay, { near }: Place): number {
  const at = day.from + (near ?? sinceMidnight(view.timezone, view.state.now))
  const later = day.programmes.findIndex(({ start }) => start > at)
  return Math.max(0, (later < 0 ? day.programmes.length : later) - 1)
}

function okOn(view: View, channel: TvChannel, programme: GuideProgramme): Action {
  const { start, stop, title, replay } = programme
  if (isOn(view, programme)) return { do: 'tune', channel: channel.id }
  if (!replay) return { do: 'go', to: { screen: 'about', channel: channel.id, start } }
  return { do: 'go', to: { screen: 'replay', channel: channel.id, start, stop, title } }
}

/** Says without words that there is more above or below. */
function bar({ x, y, h }: { x: number; y: number; h: number }, page: number, count: number): Node[] {
  if (count < 2) return []
  const part = Math.round(h / count)
  const radius = BAR / 2
  return [
    { kind: 'box', id: 'bar', rect: { x, y, w: BAR, h }, fill: colour.tile, radius },
    {
      kind: 'box',
      id: 'bar-part',
      rect: { x, y: y + page * part, w: BAR, h: part },
      fill: colour.track,
      radius,
    },
  ]
}
