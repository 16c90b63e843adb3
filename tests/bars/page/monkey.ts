/** Presses keys at random all over the app, and looks now and then whether the promises still hold. */
import { Chance } from '../../fuzz/random.ts'
import type { Ledger } from '../ledger.ts'
import { current, type Snapshot } from '../snapshot.ts'
import { goLive } from './live.ts'
import { observe } from './observe.ts'
import { PROBES } from './probes.ts'
import { type KeyName, press } from './remote.ts'

const KEYS: readonly KeyName[] = [
  ...(['Up', 'Down', 'Left', 'Right', 'OK', 'OK', 'Up', 'Down', 'Left', 'Right'] as const),
  ...(['Back', 'Home', 'Live', 'Yellow', 'Blue', 'Green', 'ChannelUp', 'ChannelDown'] as const),
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const),
]
/** Keys between two looks at the promises. */
const LOOK_EVERY = 5
const BREATHE_EVERY = 100

/** `forbidden` keeps the monkey from what would start the set anew. */
export async function monkey(
  seed: number,
  keys: number,
  forbidden: (snapshot: Snapshot, key: KeyName) => boolean,
  ledger: Ledger,
): Promise<void> {
  const chance = new Chance(seed, 0)
  goLive()
  for (let count = 0; count < keys; count++) {
    const key = chance.of(KEYS)
    const snapshot = observe()
    ledger.where = `key ${count} of seed ${seed}: ${snapshot.overlay || snapshot.screen} ${current(snapshot)?.id ?? ''}`
    if (!forbidden(snapshot, key)) press(key)
    if (count % LOOK_EVERY === 0) chance.of(PROBES)(chance, ledger)
    if (count % BREATHE_EVERY === 0) await new Promise((resolve) => setTimeout(resolve))
  }
}
