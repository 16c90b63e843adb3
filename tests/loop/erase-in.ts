/** Lets time pass until what was said with a request that is over is erased. */
import { SETTLED_AFTER, WORDS_KEPT } from '../../server/loop/conditions.ts'
import type { Loop } from '../../server/loop/loop.ts'

const SYSTEM = { role: 'system' } as const

export async function eraseIn(loop: Pick<Loop, 'act'>, clock: { now: number }, id: string): Promise<void> {
  clock.now += SETTLED_AFTER
  await loop.act(id, 'archive', SYSTEM)
  clock.now += WORDS_KEPT
  await loop.act(id, 'erase', SYSTEM)
}
