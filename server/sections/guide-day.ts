/** Compiles what the guides say of one channel on one day. */
import type { GuideDay, GuideProgramme } from '../../shared/api.ts'
import type { Programme } from '../../shared/model/programme.ts'
import { isReplayable, ownStream, replayUrl } from '../media/replay-address.ts'
import { endOfDay, readDay } from '../sources/wall-clock.ts'
import type { ProgrammeStore } from '../store/programme.ts'
import type { MergedChannel } from './channel-merge.ts'
import { episodeText } from './episode.ts'
import { fillGaps, shifted } from './guide-programmes.ts'

/** A programme that started earlier than this before the day is not looked for, ms. */
const LONGEST_PROGRAMME = 24 * 3_600_000

/** What a day is compiled from. */
export interface GuideInput {
  programmes: Pick<ProgrammeStore, 'ofSpan'>
  /** IANA zone of the day. */
  timezone: string
  /** UTC ms */
  now: number
}

/** Returns the guide of `day`, "YYYY-MM-DD"; undefined when that is no day of the calendar. */
export async function compileGuideDay(
  input: GuideInput,
  channel: MergedChannel,
  day: string,
): Promise<GuideDay | undefined> {
  const span = daySpan(day, input.timezone)
  if (!span) return undefined
  const programmes = await programmesBetween(input.programmes, channel, span.from, span.until)
  return {
    channel: channel.tv.id,
    day,
    ...span,
    programmes: programmes.map((programme) => described(programme, channel, input.now)),
  }
}

/** Returns what touches [from, until), UTC ms, out of every guide of the channel, one behind the other. */
export async function programmesBetween(
  programmes: Pick<ProgrammeStore, 'ofSpan'>,
  { guides }: Pick<MergedChannel, 'guides'>,
  from: number,
  until: number,
): Promise<(Programme & { stop: number })[]> {
  const orders: Programme[][] = []
  for (const { source, channel, shift } of guides) {
    const earliest = from - LONGEST_PROGRAMME - shift
    const found = await programmes.ofSpan(source, channel.id, earliest, until - shift)
    orders.push(found.map((programme) => shifted(programme, shift)))
  }
  return fillGaps(orders).filter(({ start, stop }) => start < until && stop > from)
}

/** True when some line of the channel can replay the programme at `now`, UTC ms. */
export function canReplay(
  { lines }: Pick<MergedChannel, 'lines'>,
  span: { start: number; stop: number; catchupId?: string | undefined },
  now: number,
): boolean {
  return lines.some(({ channel, list }) =>
    ownStream(channel.url) === undefined
      ? replayUrl(channel, span, now, list.timezone) !== undefined
      : isReplayable(channel, span.start, now),
  )
}

function described(
  programme: Programme & { stop: number },
  channel: MergedChannel,
  now: number,
): GuideProgramme {
  const { type: _, channel: __, episodeNum, catchupId: ___, ...told } = programme
  const episode = episodeText(episodeNum)
  return {
    ...told,
    ...(episode !== undefined && { episode }),
    ...(canReplay(channel, programme, now) && { replay: true as const }),
  }
}

function daySpan(written: string, timezone: string): { from: number; until: number } | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(written) ? readDay(written) : undefined
  if (!day) return undefined
  const before = new Date(Date.UTC(day.year, day.month - 1, day.day - 1))
  const yesterday = {
    year: before.getUTCFullYear(),
    month: before.getUTCMonth() + 1,
    day: before.getUTCDate(),
  }
  return { from: endOfDay(yesterday, timezone) + 1, until: endOfDay(day, timezone) + 1 }
}
