/** Sends a player to the stream that replays what a channel showed; our own streams are replayed here. */
import { Hono } from 'hono'
import { replayPlaylist } from '../media/playout.ts'
import { isReplayable, ownStream, replayUrl } from '../media/replay-address.ts'
import type { Stream } from '../media/streams.ts'
import type { ChannelLine, MergedChannel } from '../sections/channel-merge.ts'
import { programmesBetween } from '../sections/guide-day.ts'
import type { LineUp } from '../sections/line-up.ts'
import type { ProgrammeStore } from '../store/programme.ts'
import { HttpError } from './http-error.ts'

const LONGEST_SPAN = 24 * 3_600_000

export interface ReplayRouteDeps {
  lineUp: () => Promise<Pick<LineUp, 'find'>>
  programmes: Pick<ProgrammeStore, 'ofSpan'>
  streams: ReadonlyMap<string, Stream>
  /** UTC ms */
  now: () => number
}

/** Asks the lines of a channel in their order; the first that can replay the span does. */
export function replayRoutes(deps: ReplayRouteDeps): Hono {
  const routes = new Hono()
  routes.get('/api/v1/replay/:channel/:span', async (c) => {
    const { start, stop } = readSpan(c.req.param('span'))
    const channel = (await deps.lineUp()).find(c.req.param('channel'))
    if (!channel) throw new HttpError('unknown_channel')
    const now = deps.now()
    const catchupId = await catchupIdOf(channel, { start, stop }, deps.programmes)
    c.header('Cache-Control', 'no-store')
    for (const line of channel.lines) {
      const own = deps.streams.get(ownStream(line.channel.url) ?? '')
      if (own && isReplayable(line.channel, start, now)) {
        c.header('Content-Type', 'application/vnd.apple.mpegurl')
        return c.body(replayPlaylist(own.loop, ownStream(line.channel.url) ?? '', { start, stop }, now))
      }
      const url = replayUrl(line.channel, { start, stop, catchupId }, now, line.list.timezone)
      if (url !== undefined) return c.redirect(addressOf(line, url), 302)
    }
    throw new HttpError('no_replay')
  })
  return routes
}

function addressOf(_line: ChannelLine, url: string): string {
  return url
}

function readSpan(written: string): { start: number; stop: number } {
  const [, first = '', last = ''] = /^(\d{1,15})-(\d{1,15})\.m3u8$/.exec(written) ?? []
  const [start, stop] = [Number(first), Number(last)]
  if (first === '' || stop <= start || stop - start > LONGEST_SPAN) throw new HttpError('bad_span')
  return { start, stop }
}

/** The guide is only asked where an address needs it. */
async function catchupIdOf(
  channel: MergedChannel,
  { start, stop }: { start: number; stop: number },
  programmes: Pick<ProgrammeStore, 'ofSpan'>,
): Promise<string | undefined> {
  const asks = channel.lines.some(
    ({ channel: { catchup } }) => catchup?.mode === 'vod' || catchup?.source?.includes('{catchup-id}'),
  )
  if (!asks) return undefined
  const shown = await programmesBetween(programmes, channel, start, stop)
  return shown.find((programme) => programme.start === start)?.catchupId
}
