/** A guide of two days around the moment at which the sample television is looked at, and one programme to watch again. */
import type { GuideDay, GuideProgramme } from '../../shared/api.ts'
import type { Place } from '../../tv-app/go.ts'
import { guideKey } from '../../tv-app/state.ts'

export const NOW = Date.UTC(2026, 10, 22, 11, 36)
export const HOUR = 3_600_000

export function both(zh: string, en: string): Record<string, string> {
  return { 'zh-CN': zh, en }
}

export const programme = (start: number, hours: number, zh: string, en: string) => ({
  start,
  stop: start + hours * HOUR,
  title: both(zh, en),
})

/** What the guide tells of some programmes beside their titles. */
const SERIAL: readonly Partial<GuideProgramme>[] = [
  {},
  {
    episode: 'E12',
    subTitle: both('回家', 'Coming home'),
    desc: both(
      '老大从县城回到柿子沟，正赶上晒柿饼。一家人围着火炉，把二十年没说的话说开了。\n讲的是一家三代人和一棵老柿子树的故事，由县剧团的演员出演，请村里的乡亲们一起看。',
      'The eldest son comes home to Shizigou while the persimmons dry, and the family says what it has not said for twenty years.\nA story of three generations and one old tree, played by the county company.',
    ),
    rating: 'PG',
  },
  { episode: 'S2E3', desc: both('今晚到明天的天气。', 'The weather until tomorrow.') },
]

/** One day of the opera channel in programmes of an hour; long titles and short ones. */
export function guideDay(channel: string, day: string): GuideDay {
  const from = Date.parse(`${day}T00:00:00+08:00`)
  const programmes = Array.from({ length: 24 }, (_, hour) => {
    const start = from + hour * HOUR
    const entry = programme(
      start,
      1,
      hour % 3 === 0 ? '稷下大戏台·吕剧《李二嫂改嫁》全本，县剧团新排' : '晚间天气',
      hour % 3 === 0 ? 'The Great Stage: Sister Li Marries Again, complete, newly rehearsed' : 'Weather',
    )
    const told = { ...entry, ...SERIAL[hour % 3] }
    return start <= NOW && hour % 4 !== 1 ? { ...told, replay: true as const } : told
  })
  return { channel, day, from, until: from + 24 * HOUR, programmes }
}

export const TODAY = '2026-11-22'
export const YESTERDAY = '2026-11-21'

export const guide = Object.fromEntries(
  [YESTERDAY, TODAY].map((day) => [guideKey('jx6', day), guideDay('jx6', day)]),
)
export const REPLAY: Place & { screen: 'replay' } = {
  screen: 'replay',
  channel: 'jx6',
  start: Date.parse(`${YESTERDAY}T15:00:00+08:00`),
  stop: Date.parse(`${YESTERDAY}T16:00:00+08:00`),
  title: both('稷下大戏台·吕剧《李二嫂改嫁》全本', 'The Great Stage: Sister Li Marries Again'),
}
