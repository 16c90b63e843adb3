/** Asks a running server how its sources are. */
import { setTimeout as delay } from 'node:timers/promises'

const ASK_EVERY = 200
const WAIT = 60_000

interface Health {
  sources: { id: string; status: string; problem?: string; items: number }[]
}

/** Returns what `/healthz` says. */
export async function healthOf(address: string): Promise<Health> {
  const answer = await fetch(new URL('/healthz', address))
  return (await answer.json()) as Health
}

/**
 * Resolves when every source has been read well.
 * @throws Error when that takes longer than a minute.
 */
export async function sourcesRead(address: string): Promise<void> {
  const until = Date.now() + WAIT
  for (;;) {
    const { sources } = await healthOf(address)
    const waiting = sources.filter(({ status }) => status !== 'ok')
    if (waiting.length === 0) return
    if (Date.now() > until) throw new Error(`Not read: ${waiting.map(({ id }) => id).join(', ')}.`)
    await delay(ASK_EVERY)
  }
}
