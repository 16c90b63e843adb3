/** Looks again and again, and never twice at once. */

export interface Poll {
  start(): void
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

/** Calls `look` every so many ms from `start` on; `onFailure` hears what it throws, and the next round is tried. */
export function pollOf(look: () => Promise<void>, every: number, onFailure: (error: unknown) => void): Poll {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  return {
    start() {
      timer = setInterval(() => {
        running ??= look()
          .catch(onFailure)
          .finally(() => {
            running = undefined
          })
      }, every)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
