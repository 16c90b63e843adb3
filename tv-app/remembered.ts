/** The settings of this television: how each is remembered when it changes, and read back at the next start. */
import { recall, remember } from './device/memory.ts'
import { draftsIn } from './drafts.ts'
import { favouritesIn } from './favourites.ts'
import { languages } from './i18n/translate.ts'
import { pinIn } from './lock.ts'
import type { Stream } from './player/stream.ts'
import { learnedKeysIn } from './remote/learned-keys.ts'
import { seenIn } from './requests.ts'
import { resumeIn } from './resume.ts'
import { currentChannel, type Settings, type State, streamOf } from './state.ts'
import { PRESETS } from './theme/type.ts'

/** Settings that are remembered as they are, under their own name. */
const PLAIN = [
  'language',
  'preset',
  'reading',
  'village',
  'upMeans',
  'round',
  'learnedKeys',
  'firstRun',
  'resume',
  'favourites',
  'seenRequests',
  'drafts',
  'pin',
] as const

/** What was set before; a set that remembers nothing speaks `language` (BCP 47) and is at its first start. */
export function recallSettings(language: string): Settings {
  const village = recall('village')
  return {
    language: languages.find((tag) => tag === recall('language')) ?? language,
    preset: PRESETS.find((name) => name === recall('preset')) ?? 'standard',
    reading: recall('reading') === true,
    village: typeof village === 'string' ? village : undefined,
    upMeans: recall('upMeans') === 'smaller' ? 'smaller' : 'larger',
    round: recall('round') === 'favourites' ? 'favourites' : 'all',
    learnedKeys: learnedKeysIn(recall('learnedKeys')),
    firstRun: recall('firstRun') === 'done' ? 'done' : 'due',
    resume: resumeIn(recall('resume')),
    favourites: favouritesIn(recall('favourites')),
    seenRequests: seenIn(recall('seenRequests')),
    pin: pinIn(recall('pin')),
    drafts: draftsIn(recall('drafts')),
    ...lastChannel(recall('channel')),
  }
}

/** Those of `settings` whose own value now is still the one of the start: keys have not changed them. */
export function unchangedSince(start: Settings, now: Settings, settings: Settings): Partial<Settings> {
  const unchanged = PLAIN.filter((name) => now[name] === start[name])
  return Object.assign({}, ...unchanged.map((name) => ({ [name]: settings[name] })))
}

/** Remembers what is different from before. */
export function rememberChanges(before: State, after: State): void {
  for (const name of PLAIN) if (after[name] !== before[name]) remember(name, after[name])
}

/** Remembers the channel that is on. */
export function rememberChannel(state: State): void {
  const channel = currentChannel(state)
  if (channel) remember('channel', streamOf(channel))
}

/** The channel that was on when the set was switched off. */
function lastChannel(value: unknown): Pick<Settings, 'channelId' | 'rememberedStream'> {
  if (typeof value !== 'object' || value === null) return {}
  const { channel, lines, radio } = value as Partial<Stream>
  if (typeof channel !== 'string' || !Array.isArray(lines)) return {}
  const stream = {
    channel,
    lines: lines.map(String),
    radio: radio === undefined ? undefined : radio === true,
  }
  return { channelId: channel, rememberedStream: stream }
}
