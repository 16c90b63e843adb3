/** The county's own channels on the air: each schedule of the county file with its films, kept up to date. */
import type { Fault } from '../../shared/model/fault.ts'
import type { ScheduleSlot } from '../../shared/model/schedule-slot.ts'
import type { FetchDocument } from '../refresh/fetch.ts'
import { airingsOf } from '../sources/schedule/airings.ts'
import type { Content } from '../store/content.ts'
import type { SourceStates } from '../store/source-state.ts'
import type { Film } from './film.ts'
import { filmShelf } from './film-shelf.ts'
import { createIngest, INGEST_AHEAD, type Ingest } from './ingest.ts'
import { type Linear, linearChannel } from './linear.ts'
import { livePlaylist, replayPlaylist } from './linear-playlist.ts'
import { type Recordings, recordingsIn } from './recordings.ts'

/** How often the store is asked for a new schedule, and the folder for its files, ms. */
const LOOK_EVERY = 5_000
/** How often a live event is asked for new segments, ms. */
const INGEST_EVERY = 1_000
const DAY = 86_400_000
/** Longest span that is replayed at once, ms. */
const LONGEST_REPLAY = DAY

/** How one channel is put together. */
export interface OwnChannelConfig {
  /** Of its source, and of the channel. */
  id: string
  /** IANA */
  timezone: string
  /** Absolute path of its media folder. */
  directory: string
  /** Names of files in that folder. */
  fillers: readonly string[]
  catchupDays: number
  /** Absolute path of the folder that live events are recorded to. */
  recordings: string
  /** Lets live events come from private network addresses. */
  allowPrivate: boolean
}

export interface OwnChannelsDeps {
  channels: readonly OwnChannelConfig[]
  states: Pick<SourceStates, 'all'>
  content: Pick<Content, 'items'>
  /** Folder and name of the film that is shown where there is nothing else. */
  slate: { directory: string; file: string }
  fetch: FetchDocument
  now: () => number
  log: { error(fields: object, message: string): void }
}

export interface OwnChannels {
  has(channel: string): boolean
  /** The live media playlist; undefined for an unknown channel, or while there is nothing at all to show. */
  live(channel: string): string | undefined
  /** The playlist of a past span, UTC ms; undefined where nothing can be replayed. */
  ownReplay(channel: string, start: number, stop: number): string | undefined
  /** A film by the key that playlists name it with. */
  film(channel: string, key: string): Film | undefined
  /** What is wrong with the files of a source. */
  faults(source: string): Fault[]
  /** Looks once for new schedules and files. Never rejects. */
  update(): Promise<void>
  /** Takes over what is new of live events. Never rejects. */
  ingest(): Promise<void>
  /** Looks again and again until `stop`. */
  start(): void
  stop(): Promise<void>
}

interface OnAir {
  config: OwnChannelConfig
  shelf: ReturnType<typeof filmShelf>
  revision?: number
  slots: ScheduleSlot[]
  linear?: Linear
  recordings: Recordings
  live: Ingest
  /** Ends when the live event has been followed. */
  following?: Promise<void> | undefined
}

/** Returns the channels; they are silent until the first `update`. */
export function ownChannels(deps: OwnChannelsDeps): OwnChannels {
  const slates = filmShelf(deps.slate.directory)
  const channels = new Map(deps.channels.map((config) => [config.id, silent(config, deps)]))
  const timers: NodeJS.Timeout[] = []
  let running: Promise<void> | undefined

  async function look(): Promise<void> {
    const newSlate = await slates.look([deps.slate.file])
    const revisions = new Map((await deps.states.all()).map(({ source, revision }) => [source, revision]))
    // Before any film was read, which may take minutes: until then there is the slate.
    for (const channel of channels.values()) channel.linear ??= linearOf(channel)
    for (const channel of channels.values()) {
      await lookAt(channel, revisions.get(channel.config.id), newSlate)
    }
  }

  async function lookAt(channel: OnAir, revision: number | undefined, newSlate: boolean): Promise<void> {
    const { config, shelf, recordings } = channel
    const newSlots = channel.revision !== revision
    const wasEmpty = channel.slots.length === 0
    if (newSlots) {
      channel.slots = await deps.content.items(config.id, 'schedule-slot')
      channel.revision = revision
    }
    const files = channel.slots.flatMap(({ file }) => file ?? [])
    await recordings.look(deps.now() - (config.catchupDays + 1) * DAY)
    const renew = () => {
      channel.linear = linearOf(channel)
    }
    // A schedule that is on the air stays until all films of the next one are known.
    const newFilms = await shelf.look([...config.fillers, ...files], wasEmpty ? renew : undefined)
    if (newSlots || newFilms || newSlate) renew()
  }

  function linearOf({ config, shelf, slots, recordings }: OnAir): Linear {
    const own = config.fillers.flatMap((name) => shelf.film(name) ?? [])
    const fillers = own.length > 0 ? own : [slates.film(deps.slate.file) ?? []].flat()
    return linearChannel({
      slots,
      zone: config.timezone,
      filmOf: ({ start, slot }) =>
        slot.file === undefined ? recordings.filmAt(start) : shelf.film(slot.file),
      fillers,
      recordingsOf: ({ start, stop }) => recordings.startsIn(start, stop),
    })
  }

  async function follow(channel: OnAir): Promise<void> {
    const now = deps.now()
    const live = channel.slots.some(({ stream }) => stream !== undefined)
      ? airingsOf(channel.slots, now, now + INGEST_AHEAD).find(({ slot }) => slot.stream !== undefined)
      : undefined
    if (await channel.live.follow(live)) channel.linear = linearOf(channel)
  }

  /** A channel whose last round is still under way is left alone. */
  async function ingest(): Promise<void> {
    await Promise.all(
      [...channels.values()].map((channel) => {
        channel.following ??= follow(channel)
          .catch((error: unknown) => deps.log.error({ error }, 'A live event could not be followed.'))
          .finally(() => {
            channel.following = undefined
          })
        return channel.following
      }),
    )
  }

  function update(): Promise<void> {
    running ??= look()
      .catch((error: unknown) => deps.log.error({ error }, 'The schedules could not be looked up.'))
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    has: (id) => channels.has(id),
    live(id) {
      const linear = channels.get(id)?.linear
      return linear && livePlaylist(linear, deps.now())
    },
    ownReplay(id, start, stop) {
      const channel = channels.get(id)
      const now = deps.now()
      if (!channel?.linear || !(start < stop) || stop - start > LONGEST_REPLAY) return undefined
      if (start > now || start < now - channel.config.catchupDays * DAY) return undefined
      return replayPlaylist(channel.linear, { start, stop }, now)
    },
    film: (id, key) =>
      channels.get(id)?.shelf.filmWithKey(key) ??
      channels.get(id)?.recordings.filmWithKey(key) ??
      slates.filmWithKey(key),
    faults(id) {
      const channel = channels.get(id)
      const problem = channel?.live.problem()
      const live = problem === undefined ? [] : [{ what: `The live event cannot be taken over. ${problem}` }]
      return [...live, ...(channel?.shelf.faults() ?? [])]
    },
    update,
    ingest,
    start() {
      timers.push(setInterval(() => void update(), LOOK_EVERY))
      timers.push(setInterval(() => void ingest(), INGEST_EVERY))
    },
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await Promise.all([running, ...[...channels.values()].map(({ following }) => following)])
    },
  }
}

/** A channel before it has a schedule. */
function silent(config: OwnChannelConfig, { fetch, now }: Pick<OwnChannelsDeps, 'fetch' | 'now'>): OnAir {
  const { id, allowPrivate, directory } = config
  const recordings = recordingsIn(config.recordings)
  const live = createIngest({ name: `live-${id}`, fetch, allowPrivate, recordings, now })
  return { config, shelf: filmShelf(directory), slots: [], recordings, live }
}
