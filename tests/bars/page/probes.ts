/** What must hold wherever the remote has led: each probe looks at one promise and may leave the television elsewhere. */
import type { Chance } from '../../fuzz/random.ts'
import type { Ledger } from '../ledger.ts'
import { current, focusables, nameOf, type Snapshot } from '../snapshot.ts'
import { observe } from './observe.ts'
import { press } from './remote.ts'

export type Probe = (chance: Chance, ledger: Ledger) => void

const ARROWS = ['Up', 'Down', 'Left', 'Right'] as const
const OPPOSITE = { Up: 'Down', Down: 'Up', Left: 'Right', Right: 'Left' } as const
/** Keys that lead far away, and that somebody presses who meant another one. */
const WRONG = ['Home', 'Live', 'Yellow', 'Blue'] as const

export const PROBES: readonly Probe[] = [oneFocus, thereAndBack, wrongKey, backLeaves, liveAtOnce]
/** Those that one after the other can be asked of any state. */
export const INVARIANTS: readonly Probe[] = [oneFocus, backLeaves, liveAtOnce]

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
