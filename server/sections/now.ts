/** Section `now`: what runs on each channel, from two hours ago to twelve hours ahead. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { NowProgramme } from '../../shared/api.ts'
import type { ProgrammeLine } from '../store/programme.ts'
import type { MergedChannel } from './channel-merge.ts'
import { readChannels } from './channel-merge.ts'
import { fillGaps, shifted } from './guide-programmes.ts'
import type { Section, SectionInput } from './section.ts'

const HOUR = 3_600_000
const HALF_HOUR = HOUR / 2
/** A programme that started earlier than this before the window is not looked for. */
const LONGEST_PROGRAMME = 24 * HOUR
/** Channels asked for in one query, so that a thousand channels do not hold the process up. */
const CHANNELS_AT_ONCE = 20

export const nowSection: Section<'now'> = {
  name: 'now',
  formats: ['m3u', 'xmltv'],
  renewEvery: HALF_HOUR,
  async compile(input) {
    const from = Math.floor(input.now / HALF_HOUR) * HALF_HOUR - 2 * HOUR
    const until = from + 14 * HOUR
    const channels = await readChannels(input.county, input.content)
    const lines = await readLines(input, channels, from, until)
    const programmes: Record<string, NowProgramme[]> = {}
    for (const { tv, guides } of channels) {
      const orders = guides.flatMap(({ source, channel, shift }) => {
        const own = lines.get(lineKey(source, channel.id))
        return own ? [own.map((line) => shifted(line, shift))] : []
      })
      if (orders.length > 0) programmes[tv.id] = inWindow(inOneOrder(orders), from, until)
    }
    return { from, until, programmes }
  },
}

/** A single guide needs no filling, and what it leaves open stays open. */
function inOneOrder(orders: readonly (readonly ProgrammeLine[])[]): readonly ProgrammeLine[] {
  const [only = []] = orders
  return orders.length > 1 ? fillGaps(orders) : only
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

/** Reads each guide for some channels at a time, each channel of a guide once. */
async function readLines(
  input: SectionInput,
  channels: readonly MergedChannel[],
  from: number,
  until: number,
): Promise<Map<string, ProgrammeLine[]>> {
  const wanted = new Map<string, Set<string>>()
  let furthest = 0
  for (const { source, channel, shift } of channels.flatMap(({ guides }) => guides)) {
    furthest = Math.max(furthest, Math.abs(shift))
    wanted.set(source, (wanted.get(source) ?? new Set()).add(channel.id))
  }
  const lines = new Map<string, ProgrammeLine[]>()
  for (const [source, ids] of wanted) {
    const all = [...ids]
    for (let first = 0; first < all.length; first += CHANNELS_AT_ONCE) {
      const some = all.slice(first, first + CHANNELS_AT_ONCE)
      const earliest = from - LONGEST_PROGRAMME - furthest
      for (const line of await input.programmes.starting(source, some, earliest, until + furthest)) {
        const key = lineKey(source, line.channel)
        const list = lines.get(key)
        if (list) list.push(line)
        else lines.set(key, [line])
      }
      await breathe()
    }
  }
  return lines
}

function lineKey(source: string, channel: string): string {
  return `${source} ${channel}`
}
