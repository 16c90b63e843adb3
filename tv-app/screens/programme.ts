/** What can be done with the programme that is on: from its start, stopped, the guide of its channel, its channel at hand, what it is about. */
import type { Action } from '../action.ts'
import { keyLine } from '../components/frame.ts'
import { text } from '../components/text.ts'
import { tile } from '../components/tile.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Node, Scene } from '../scene/node.ts'
import { currentChannel, nowAndNext } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { PANEL, PANEL_INSET, safe, space, stage } from '../theme/space.ts'
import { channelShortcuts } from './channel-facts.ts'
import type { Screen, View } from './screen.ts'

const ROW_GAP = 14

export const programme: Screen<'programme'> = {
  title: 'screen.programme',
  needs: ['channels'],
  overlay: true,

  view(view): Scene | undefined {
    const { type, state } = view
    const channel = currentChannel(state)
    if (!channel) return undefined
    const panel = PANEL[view.preset]
    const x = PANEL_INSET
    const w = panel - 2 * x
    const { now } = nowAndNext(state, channel.id)
    const title = now ? view.words(now.title) : view.words(channel.name)
    const facts = now ? [view.words(channel.name), spanOf(view, now)].join(' · ') : view.t('live.no-guide')
    const top = safe.y + type.title.line + type.meta.line + space.gap
    const bottom = stage.h - safe.y - type.meta.line - space.gap
    const choices = choicesOf(view, channel.id, now?.start)
    const h = Math.min(
      type.tile.line + 2 * space.pad,
      Math.floor((bottom - top + ROW_GAP) / choices.length - ROW_GAP),
    )
    const rows = choices.map((choice, index) =>
      tile(
        view,
        { x, y: top + index * (h + ROW_GAP), w, h },
        { ...choice, number: String(index + 1), index, count: choices.length },
        'inline',
      ),
    )
    const nodes: Node[] = [
      {
        kind: 'shade',
        id: 'panel',
        rect: { x: 0, y: 0, w: panel, h: stage.h },
        from: colour.scrim,
        to: colour.scrim,
      },
      text(view, 'title', { x, y: safe.y, w }, title, 'title', { role: 'title', maxLines: 1 }),
      text(view, 'facts', { x, y: safe.y + type.title.line, w }, facts, 'meta', {
        role: 'meta',
        colour: colour.secondary,
        maxLines: 1,
      }),
      ...rows,
      ...keyLine(
        view,
        [
          { cap: 'key.up-down', means: 'hint.choose' },
          { cap: 'key.ok', means: 'hint.take' },
          { cap: 'key.back', means: 'hint.back-live' },
        ],
        { x, w },
      ),
    ]
    return {
      nodes,
      focus: choices[0]?.id,
      video: { rect: { x: 0, y: 0, ...stage }, radius: 0, sound: true },
      shortcuts: channelShortcuts(view).filter(({ number }) => Number(number) > choices.length),
    }
  },

  keys: (key) => (key === 'Green' ? { do: 'from-start' } : key === 'PlayPause' ? { do: 'pause' } : undefined),
}

interface Choice {
  id: string
  title: string
  ok: Action
}

/** Always the same, in the same order; what this channel cannot do says so when it is asked for. */
function choicesOf(view: View, channel: string, start: number | undefined): Choice[] {
  const held = view.state.favourites.includes(channel)
  const choice = (id: string, title: MessageKey, ok: Action): Choice => ({ id, title: view.t(title), ok })
  return [
    choice('from-start', 'programme.from-start', { do: 'from-start' }),
    choice('pause', 'programme.pause', { do: 'pause' }),
    choice('guide', 'programme.guide', { do: 'go', to: { screen: 'guide', channel } }),
    choice('favourite', held ? 'programme.not-favourite' : 'programme.favourite', {
      do: 'toggle-favourite',
      channel,
    }),
    choice(
      'about',
      'programme.about',
      start === undefined
        ? { do: 'say', message: 'about.none' }
        : { do: 'go', to: { screen: 'about', channel, start } },
    ),
  ]
}

/** "下午 3:00 到 下午 4:30" */
function spanOf(view: View, { start, stop }: { start: number; stop: number }): string {
  return view.t('programme.span', { from: view.time(start), until: view.time(stop) })
}
