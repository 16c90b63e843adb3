/** Presses keys at random all over the app, and looks now and then whether the promises still hold. */
import { Chance } from '../../fuzz/random.ts'
import type { Ledger } from '../ledger.ts'
import { current, focusables, nameOf, type Snapshot } from '../snapshot.ts'
import { goLive } from './live.ts'
import { observe } from './observe.ts'
import { type KeyName, press } from './remote.ts'

const KEYS: readonly KeyName[] = [
  ...(['Up', 'Down', 'Left', 'Right', 'OK', 'OK', 'Up', 'Down', 'Left', 'Right'] as const),
  ...(['Back', 'Home', 'Live', 'Yellow', 'Blue', 'Green', 'ChannelUp', 'ChannelDown'] as const),
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const),
]
const ARROWS = ['Up', 'Down', 'Left', 'Right'] as const
const OPPOSITE = { Up: 'Down', Down: 'Up', Left: 'Right', Right: 'Left' } as const
/** Keys that lead far away, and that somebody presses who meant another one. */
const WRONG = ['Home', 'Live', 'Yellow', 'Blue'] as const
/** Keys between two looks at the promises. */
const LOOK_EVERY = 5
const BREATHE_EVERY = 100
const PROBES = [oneFocus, thereAndBack, wrongKey, backLeaves, liveAtOnce]

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

function oneFocus(_chance: Chance, ledger: Ledger): void {
  const focused = observe().marks.filter((mark) => mark.current)
  ledger.note('B10', focused.length === 1 ? 0 : 1, focused.length === 1, `${focused.length} focused`)
}

/** An arrow that moved the focus on its page is undone by the opposite one. */
function thereAndBack(chance: Chance, ledger: Ledger): void {
  const before = settled()
  if (before.screen === 'live') return
  const arrow = chance.of(ARROWS)
  press(arrow)
  const there = observe()
  if (place(there) !== place(before) || current(there)?.id === current(before)?.id) return
  press(OPPOSITE[arrow])
  const back = current(observe())?.id === current(before)?.id
  ledger.note('B13b', back ? 100 : 0, back, `${arrow} from ${current(before)?.id}`)
}

function wrongKey(chance: Chance, ledger: Ledger): void {
  const before = settled()
  const key = chance.of(WRONG)
  press(key)
  if (nameOf(observe()) === nameOf(before)) return
  press('Back')
  const good = nameOf(observe()) === nameOf(before)
  ledger.note('B31', good ? 0 : 1, good, `${key}, Back: ${nameOf(observe()).slice(0, 50)}`)
}

/** The first Back may put away digits or a card; three more lead out. */
function backLeaves(_chance: Chance, ledger: Ledger): void {
  let presses = settled().overlay ? -1 : 0
  while (presses < 9 && !['live', 'home'].includes(observe().screen)) {
    press('Back')
    presses += 1
  }
  ledger.note('B30', Math.max(0, presses), presses <= 3, `${presses} × Back`)
}

function liveAtOnce(_chance: Chance, ledger: Ledger): void {
  if (settled().screen === 'live') return
  press('Live')
  const { screen } = observe()
  ledger.note('B25', screen === 'live' ? 0 : 1, screen === 'live', `Live leads to ${screen}`)
}

/** What is on screen once no digits are waiting and no jump can be undone. */
function settled(): Snapshot {
  press('PlayPause')
  return observe()
}

function place(snapshot: Snapshot): string {
  const items = focusables(snapshot).map(({ id }) => id)
  return [snapshot.screen, snapshot.overlay, ...items].join(' ')
}
