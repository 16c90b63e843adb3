/** Section `now`: what runs on each channel, from two hours ago to twelve hours ahead. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { NowProgramme } from '../../shared/api.ts'
import type { ProgrammeLine } from '../store/programme.ts'
import type { MergedChannel } from './channel-merge.ts'
import { readChannels } from './channel-merge.ts'
import { GUIDE_FORMATS, type Section, type SectionInput } from './section.ts'

const HOUR = 3_600_000
const HALF_HOUR = HOUR / 2
/** A programme that started earlier than this before the window is not looked for. */
const LONGEST_PROGRAMME = 24 * HOUR
/** Channels asked for in one query, so that a thousand channels do not hold the process up. */
const CHANNELS_AT_ONCE = 20

export const nowSection: Section<'now'> = {
  name: 'now',
  formats: ['m3u', ...GUIDE_FORMATS],
  renewEvery: HALF_HOUR,
  async compile(input) {
    const from = Math.floor(input.now / HALF_HOUR) * HALF_HOUR - 2 * HOUR
    const until = from + 14 * HOUR
    const programmes: Record<string, NowProgramme[]> = {}
    for (const [source, channels] of bySource(await readChannels(input.county, input.content))) {
      for (let first = 0; first < channels.length; first += CHANNELS_AT_ONCE) {
        const some = channels.slice(first, first + CHANNELS_AT_ONCE)
        const lines = await readLines(input, source, some, from, until)
        for (const { tv, guide } of some) {
          const own = lines.get(guide?.channel.id ?? '')
          if (own) programmes[tv.id] = inWindow(own, from, until)
        }
        await breathe()
      }
    }
    return { from, until, programmes }
  },
}

/**
 * Returns the lines of one channel that touch the window [from, until), ordered by start and without overlaps:
 * each ends where the next one starts if it says nothing or something later; a last one without an end, at `until`.
 * Starts and ends outside the window stay true, since the television shows them.
 */
export function inWindow(lines: readonly ProgrammeLine[], from: number, until: number): NowProgramme[] {
  const ordered = [...lines].sort((a, b) => a.start - b.start)
  return ordered.flatMap(({ start, stop: stated, title }, index) => {
    const next = ordered[index + 1]?.start
    const stop = Math.min(stated ?? next ?? until, next ?? Infinity)
    return start < stop && start < until && stop > from ? [{ start, stop, title }] : []
  })
}

async function readLines(
  input: SectionInput,
  source: string,
  channels: readonly MergedChannel[],
  from: number,
  until: number,
): Promise<Map<string, ProgrammeLine[]>> {
  const ids = channels.map(({ guide }) => guide?.channel.id ?? '')
  const lines = await input.programmes.starting(source, ids, from - LONGEST_PROGRAMME, until)
  const byChannel = new Map<string, ProgrammeLine[]>()
  for (const line of lines) append(byChannel, line.channel, line)
  return byChannel
}

function bySource(channels: readonly MergedChannel[]): Map<string, MergedChannel[]> {
  const grouped = new Map<string, MergedChannel[]>()
  for (const channel of channels) if (channel.guide) append(grouped, channel.guide.source, channel)
  return grouped
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
