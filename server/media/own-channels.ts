/** The county's own channels on the air: each schedule of the county file with its films, kept up to date. */
import type { Fault } from '../../shared/model/fault.ts'
import type { ScheduleSlot } from '../../shared/model/schedule-slot.ts'
import type { Content } from '../store/content.ts'
import type { SourceStates } from '../store/source-state.ts'
import type { Film } from './film.ts'
import { filmShelf } from './film-shelf.ts'
import { type Linear, linearChannel } from './linear.ts'
import { livePlaylist, replayPlaylist } from './linear-playlist.ts'

/** How often the store is asked for a new schedule, and the folder for its files, ms. */
const LOOK_EVERY = 5_000
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
}

export interface OwnChannelsDeps {
  channels: readonly OwnChannelConfig[]
  states: Pick<SourceStates, 'all'>
  content: Pick<Content, 'items'>
  /** Folder and name of the film that is shown where there is nothing else. */
  slate: { directory: string; file: string }
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
}

/** Returns the channels; they are silent until the first `update`. */
export function ownChannels(deps: OwnChannelsDeps): OwnChannels {
  const slates = filmShelf(deps.slate.directory)
  const channels = new Map(
    deps.channels.map((config): [string, OnAir] => [
      config.id,
      { config, shelf: filmShelf(config.directory), slots: [] },
    ]),
  )
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  async function look(): Promise<void> {
    const newSlate = await slates.look([deps.slate.file])
    const revisions = new Map((await deps.states.all()).map(({ source, revision }) => [source, revision]))
    for (const channel of channels.values()) {
      await lookAt(channel, revisions.get(channel.config.id), newSlate)
    }
  }

  async function lookAt(channel: OnAir, revision: number | undefined, newSlate: boolean): Promise<void> {
    const { config, shelf } = channel
    const newSlots = channel.revision !== revision
    if (newSlots) {
      channel.slots = await deps.content.items(config.id, 'schedule-slot')
      channel.revision = revision
    }
    const files = channel.slots.flatMap(({ file }) => file ?? [])
    const newFilms = await shelf.look([...config.fillers, ...files])
    if (newSlots || newFilms || newSlate || !channel.linear) channel.linear = linearOf(channel, slates)
  }

  function linearOf({ config, shelf, slots }: OnAir, slate: ReturnType<typeof filmShelf>): Linear {
    const own = config.fillers.flatMap((name) => shelf.film(name) ?? [])
    const fillers = own.length > 0 ? own : [slate.film(deps.slate.file) ?? []].flat()
    return linearChannel({
      slots,
      zone: config.timezone,
      filmOf: ({ slot }) => (slot.file === undefined ? undefined : shelf.film(slot.file)),
      fillers,
    })
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
    film: (id, key) => channels.get(id)?.shelf.filmWithKey(key) ?? slates.filmWithKey(key),
    faults: (id) => channels.get(id)?.shelf.faults() ?? [],
    update,
    start() {
      timer = setInterval(() => void update(), LOOK_EVERY)
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
