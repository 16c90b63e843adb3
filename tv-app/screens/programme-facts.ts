/** What several screens say about a programme: its name, and whether it is over, on, or to come. */
import type { GuideProgramme } from '../../shared/api.ts'
import type { View } from './screen.ts'

/** "S1E5" or "E5", as the guide's days tell it. */
const COUNTED = /^(?:S(\d+))?E(\d+)$/

export function isOn({ state }: View, { start, stop }: Pick<GuideProgramme, 'start' | 'stop'>): boolean {
  return start <= state.now && state.now < stop
}

/** "人世间 · 第 12 集 · 回家": what tells one airing of a serial from the next. */
export function fullName(view: View, programme: GuideProgramme): string {
  return [view.words(programme.title), airing(view, programme)].filter(Boolean).join(' · ')
}

/** "第 12 集 · 回家"; '' where the guide tells nothing beside the title. */
export function airing(view: View, { episode, subTitle }: GuideProgramme): string {
  return [episode && episodeWords(view, episode), view.words(subTitle)].filter(Boolean).join(' · ')
}

function episodeWords(view: View, told: string): string {
  const [, season, episode] = COUNTED.exec(told) ?? []
  if (episode === undefined) return told
  return season === undefined
    ? view.t('guide.episode', { episode })
    : view.t('guide.season-episode', { season, episode })
}

/** "正在播 · 还有 12 分钟" */
export function standing(view: View, programme: GuideProgramme): string {
  const { start, stop, replay } = programme
  const { now } = view.state
  const minutes = (ms: number): string => String(Math.max(1, Math.round(ms / 60_000)))
  const length = view.t('guide.length', { minutes: minutes(stop - start) })
  if (isOn(view, programme))
    return [view.t('guide.on'), view.t('minutes', { minutes: minutes(stop - now) })].join(' · ')
  const state = start > now ? 'guide.later' : replay ? 'guide.replay' : 'guide.over'
  return [view.t(state), length].join(' · ')
}
