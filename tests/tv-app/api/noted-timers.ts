/** Timers as ever, but noted, so that a test need not wait until they run out. */
import { vi } from 'vitest'

export interface NotedTimers {
  /** How often anything was put off for so long, ms. */
  count(wait: number): number
  /** What is put off for so long, ms, and still wanted. */
  pending(wait: number): (() => void)[]
  /** Lets none of them run any more. */
  clear(): void
}

/** Notes the timers that are set from now on, until all globals are unstubbed. */
export function noteTimers(): NotedTimers {
  const { setTimeout, clearTimeout } = globalThis
  const noted: { timer: NodeJS.Timeout; run: () => void; wait: number; wanted: boolean }[] = []
  vi.stubGlobal('setTimeout', (run: () => void, wait: number) => {
    const timer = setTimeout(run, wait)
    noted.push({ timer, run, wait, wanted: true })
    return timer
  })
  vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout) => {
    clearTimeout(timer)
    for (const each of noted) if (each.timer === timer) each.wanted = false
  })
  return {
    count: (wait) => noted.filter((each) => each.wait === wait).length,
    pending: (wait) => noted.filter((each) => each.wanted && each.wait === wait).map(({ run }) => run),
    clear: () => {
      for (const { timer } of noted) clearTimeout(timer)
    },
  }
}
