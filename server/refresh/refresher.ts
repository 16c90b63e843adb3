/** Reads the sources that are due, two at a time, and keeps the last good when one fails. */
import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import type { County } from '../../shared/model/county.ts'
import type { ConfiguredSource } from '../config.ts'
import type { SourceState, SourceStates } from '../store/source-state.ts'
import { guideKeptSince } from './keep-guide.ts'
import { noteFailure } from './note-failure.ts'
import type { ReadDeps } from './read-source.ts'
import { readSource } from './read-source.ts'
import { isDue, nextAttempt } from './schedule.ts'

/** How often sources that fell due are looked for while others are being read, ms. */
const LOOK_EVERY = 5_000
/** After this time a source whose reader died may be read by somebody else, ms. */
const LEASE = 15 * 60_000
const AT_ONCE = 2

export type RefreshResult = 'ok' | 'unchanged' | 'failed'

/** The methods of a log that are used here. */
export interface RefreshLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface RefresherDeps extends ReadDeps {
  county: Pick<County, 'timezone' | 'keepGuideDays' | 'sources'>
  states: SourceStates
  sources: readonly ConfiguredSource[]
  /** Names this build of the program: another build reads everything anew, since it may read it better. */
  build: string
  /** Gives [0, 1). */
  random: () => number
  log: RefreshLog
  /** Called when an attempt begins. */
  onBegin?(source: string): void
  /** Called after each attempt, with its duration in ms. */
  onResult?(source: string, result: RefreshResult, duration: number): void
}

export interface Refresher {
  /** Makes the configured sources known; files among them, and what was never read, are due at once. */
  declare(): Promise<void>
  /** Reads every source that is due; resolves when they are done. Never rejects. */
  refreshDue(): Promise<void>
  /** Reads what is due, and what falls due meanwhile; resolves when nothing is left. Never rejects. */
  refreshUntilIdle(): Promise<void>
  /** Begins nothing new and gives up what is under way; the promises of the readings are fulfilled when that is put down. */
  stop(): void
}

/** Returns a refresher that has not begun. */
export function createRefresher(deps: RefresherDeps): Refresher {
  const limit = pLimit(AT_ONCE)
  const stopping = new AbortController()
  /** Sources that wait for their turn or are being read; none is read twice at once. */
  const busy = new Set<string>()

  async function refreshDue(): Promise<void> {
    try {
      const states = new Map((await deps.states.all()).map((state) => [state.source, state]))
      await Promise.all(
        deps.sources.map((source) => {
          const state = states.get(source.id)
          if (!state || busy.has(source.id) || !isDue(state, deps.now())) return undefined
          busy.add(source.id)
          return limit(() => attempt(source, state)).finally(() => busy.delete(source.id))
        }),
      )
    } catch (error) {
      deps.log.error({ error }, 'The sources that are due could not be looked up.')
    }
  }

  /** Never rejects, so that one source cannot end the round of the others. */
  async function attempt(source: ConfiguredSource, state: SourceState): Promise<void> {
    try {
      await claimAndRefresh(source, state)
    } catch (error) {
      deps.log.error({ source: source.id, error }, 'The state of a source could not be noted.')
    }
  }

  async function claimAndRefresh(source: ConfiguredSource, state: SourceState): Promise<void> {
    if (stopping.signal.aborted) return
    const began = deps.now()
    const lease = began + LEASE
    if (!(await deps.states.claim(source.id, state.nextAttempt, lease))) return
    deps.onBegin?.(source.id)
    let result: RefreshResult
    try {
      result = await refresh(source, state)
    } catch (error) {
      if (stopping.signal.aborted) {
        await deps.states.claim(source.id, lease, state.nextAttempt)
        return
      }
      result = 'failed'
      await fail(source, state, error)
    }
    deps.onResult?.(source.id, result, deps.now() - began)
  }

  async function refresh(source: ConfiguredSource, state: SourceState): Promise<RefreshResult> {
    const read = await readSource(source, state, deps, stopping.signal)
    const at = deps.now()
    const next = nextAttempt({ refreshMinutes: source.refreshMinutes, failures: 0 }, at, deps.random)
    if (read === 'unchanged') {
      await deps.states.markUnchanged(source.id, at, next)
      deps.log.info({ source: source.id }, 'A source has not changed.')
      return 'unchanged'
    }
    try {
      const isGuide = source.format === 'xmltv'
      const keepSince = isGuide ? await guideKeptSince(deps.county, deps.content, at) : at
      await read.draft.show(at, next, read.validators, keepSince)
    } catch (error) {
      await read.draft.abandon()
      throw error
    }
    deps.log.info({ source: source.id, ...read.draft.counts() }, 'A source was read.')
    return 'ok'
  }

  async function fail(source: ConfiguredSource, state: SourceState, error: unknown): Promise<void> {
    const noted = await noteFailure(deps, source, state, error)
    const { problem, message: sentence } = noted
    if (noted === error)
      deps.log.warn({ source: source.id, problem, sentence }, 'A source could not be read.')
    else deps.log.error({ source: source.id, error }, 'A source could not be read.')
  }

  return {
    async declare() {
      await deps.states.declare(
        deps.sources.map((source) => ({ id: source.id, fingerprint: fingerprint(source, deps) })),
      )
      await deps.states.makeDue(deps.sources.filter(({ place }) => 'file' in place).map(({ id }) => id))
    },
    refreshDue,
    async refreshUntilIdle() {
      let reading = refreshDue()
      const timer = setInterval(() => {
        reading = Promise.all([reading, refreshDue()]).then(() => {})
      }, LOOK_EVERY)
      for (let awaited: Promise<void> | undefined; awaited !== reading; await awaited) awaited = reading
      clearInterval(timer)
    },
    stop: () => stopping.abort(),
  }
}

function fingerprint(source: ConfiguredSource, deps: RefresherDeps): string {
  return createHash('sha256')
    .update(JSON.stringify([deps.build, deps.county.timezone, source]))
    .digest('hex')
    .slice(0, 16)
}
