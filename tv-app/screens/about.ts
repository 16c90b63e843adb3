/** What the guide tells of one programme, and a button to watch it where that is possible. */
import type { GuideProgramme, TvChannel } from '../../shared/api.ts'
import { type Choice, leaf } from '../components/leaf.ts'
import type { Paragraph } from '../components/paragraphs.ts'
import { statePage } from '../components/state-page.ts'
import { dayIn } from '../i18n/clock.ts'
import type { Scene } from '../scene/node.ts'
import { allChannels, guideKey } from '../state.ts'
import { colour } from '../theme/colour.ts'
import { channelShortcuts } from './channel-facts.ts'
import { airing, isOn, standing } from './programme-facts.ts'
import type { Screen, View } from './screen.ts'

export const about: Screen<'about'> = {
  title: 'screen.about',
  needs: ['channels'],

  view(view, { channel: id, start }): Scene | undefined {
    const channel = allChannels(view.state).find((entry) => entry.id === id)
    if (!channel) return undefined
    const day = dayIn(view.timezone, start)
    const known = view.state.guide[guideKey(id, day)] ?? 'loading'
    const guide = [{ channel: id, day }]
    if (typeof known === 'string') return { ...statePage(view, view.t('screen.about'), known), guide }
    const programme = known.programmes.find((entry) => entry.start === start)
    return programme && { ...described(view, channel, programme), guide }
  },
}

function described(view: View, channel: TvChannel, programme: GuideProgramme): Scene {
  const scene = leaf(view, {
    title: view.words(programme.title),
    hints: [
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.back' },
    ],
    paragraphs: paragraphsOf(view, channel, programme),
    buttons: choicesOf(view, channel, programme),
  })
  return { ...scene, shortcuts: channelShortcuts(view) }
}

function paragraphsOf(view: View, channel: TvChannel, programme: GuideProgramme): Paragraph[] {
  const { start, stop, desc, rating = '' } = programme
  const span = view.t('programme.span', { from: view.time(start), until: view.time(stop) })
  const told = view.words(desc).split('\n')
  const words = told.some((line) => line.trim() !== '') ? told : [view.t('about.none')]
  return [
    { id: 'airing', words: airing(view, programme), style: 'strong' as const, colour: colour.amberText },
    ...words.map((line, index) => ({ id: `desc-${index}`, words: line.trim(), style: 'body' as const })),
    ...[[view.words(channel.name), view.date(start)], [span], [standing(view, programme), rating]].map(
      (facts, index) => ({
        id: `facts-${index}`,
        words: facts.filter(Boolean).join(' · '),
        style: 'meta' as const,
        colour: colour.secondary,
      }),
    ),
  ].filter(({ words }) => words !== '')
}

function choicesOf(view: View, channel: TvChannel, programme: GuideProgramme): Choice[] {
  const { start, stop, title, replay } = programme
  const back: Choice = { id: 'back', title: view.t('state.back'), ok: { do: 'back' } }
  if (isOn(view, programme))
    return [{ id: 'watch', title: view.t('about.watch'), ok: { do: 'tune', channel: channel.id } }, back]
  if (!replay) return [back]
  const place = { screen: 'replay', channel: channel.id, start, stop, title } as const
  return [{ id: 'replay', title: view.t('about.replay'), ok: { do: 'swap', to: place } }, back]
}
