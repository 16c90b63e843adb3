/** The structured log of the server: JSON lines on the standard error stream, from whichever thread. */
import { type Logger, pino } from 'pino'

/** Returns a log of this level, a name of pino's; an `error` is written with its stack and cause. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: undefined, serializers: { error: pino.stdSerializers.err } },
    pino.destination(2),
  )
}
