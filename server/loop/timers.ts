/** When time itself acts on a request: escalation, the one-sided close, the archive. Pure, and a loop around it. */
import type { Action, RequestFacts } from '../../shared/model/service-request.ts'
import { SETTLED_AFTER, SILENCE, WORDS_KEPT } from './conditions.ts'
import { possibleActions } from './take-step.ts'

/** How often the store is asked for requests whose time has come, ms. */
const LOOK_EVERY = 10_000
/** A clock that moved by more than this between two looks was set; nothing is done until it has stayed, ms. */
const LARGEST_STEP = 3_600_000
const SYSTEM = { role: 'system' } as const

/** Returns when a timer has to look at the request next, UTC ms; undefined when never. */
export function wakeAt(facts: RequestFacts): number | undefined {
  if (facts.stage === 'archived') return facts.erased ? undefined : facts.since + WORDS_KEPT
  if (facts.stage === 'completed') return facts.since + SILENCE
  if (['confirmed', 'closed', 'declined', 'withdrawn'].includes(facts.stage))
    return facts.since + SETTLED_AFTER
  return facts.level === 'district' ? undefined : facts.due
}

/** Returns what time does to the request at `now`, UTC ms. */
export function timedAction(facts: RequestFacts, now: number): Action | undefined {
  return possibleActions(facts, SYSTEM, now)[0]
}

/** Something that looks at the clock again and again. */
export interface Timers {
  start(): void
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

/** Calls `run` again and again; a failure is logged and the next round tried. `now` is UTC ms. */
export function timersOf(
  run: () => Promise<unknown>,
  now: () => number,
  log: { error(fields: object, message: string): void },
): Timers {
  let timer: NodeJS.Timeout | undefined
  let last = now()
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const look = () => {
    const moved = Math.abs(now() - last)
    last = now()
    if (busy || moved > LARGEST_STEP) return
    busy = true
    running = run()
      .catch((error: unknown) => log.error({ error }, 'Timers of service requests failed.'))
      .finally(() => {
        busy = false
      })
  }
  return {
    start() {
      timer = setInterval(look, LOOK_EVERY)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
