/** Trembling hands: keys held, repeated by the set, struck twice. Each intention is to bring about one action and breaks no promise. */
import { Chance } from '../../fuzz/random.ts'
import type { Ledger } from '../ledger.ts'
import { current, nameOf } from '../snapshot.ts'
import { goLive } from './live.ts'
import { observe } from './observe.ts'
import { INVARIANTS } from './probes.ts'
import { type KeyName, pass, press, send } from './remote.ts'

/** How long keys are held, how often sets repeat a held key, and how soon a hand strikes twice, ms. */
const HOLD = { from: 50, to: 2_500 }
const REPEAT = { from: 20, to: 60 }
const STRIKE = { from: 60, to: 390 }
/** Between two intentions, ms. */
const REST = 1_500
/** The policy that a held key follows: ms until it repeats, then ms between two repeats. */
const ARROW_REPEAT = { after: 600, every: 250 }
const CHANNEL_REPEAT = { after: 600, every: 700 }

interface Intention {
  name: string
  /** Does it, and returns whether exactly that happened which was meant. */
  run(chance: Chance): boolean
}

const INTENTIONS: readonly Intention[] = [
  { name: 'OK held on a tile opens it once', run: (chance) => opensOnce((key) => hold(key, chance)) },
  {
    name: 'OK struck twice on a tile opens it once',
    run: (chance) => opensOnce((key) => strikeTwice(key, chance)),
  },
  { name: 'Back struck twice goes up once', run: (chance) => goesUpOnce((key) => strikeTwice(key, chance)) },
  { name: 'Back held goes up once', run: (chance) => goesUpOnce((key) => hold(key, chance)) },
  { name: 'an arrow held briefly moves once', run: arrowMoves },
  { name: 'a channel key zaps no faster than 1 in 700 ms', run: zaps },
]

export async function storm(seed: number, sequences: number, ledger: Ledger): Promise<void> {
  const done = new Map<string, { good: number; all: number }>()
  for (let index = 0; index < sequences; index++) {
    const chance = new Chance(seed, index)
    const { name, run } = chance.of(INTENTIONS)
    const count = done.get(name) ?? { good: 0, all: 0 }
    count.all += 1
    if (run(chance)) count.good += 1
    done.set(name, count)
    ledger.where = `after sequence ${index} of seed ${seed}: ${name}`
    for (const holds of INVARIANTS) holds(chance, ledger)
    if (index % 50 === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  for (const [name, { good, all }] of done) {
    const share = Math.round((1000 * good) / all) / 10
    ledger.where = `${all} times`
    ledger.note('B34', share, share >= 99, name)
  }
}

/** Tile 2 of home opens the channels; a second OK there would leave for live. */
function opensOnce(strike: (key: KeyName) => void): boolean {
  press('Live')
  press('Home')
  const focus = (): string | undefined => current(observe())?.id
  for (let tries = 0; tries < 8 && focus() !== 'tile-2'; tries++) press(focus() === 'tile-1' ? 'Right' : 'Up')
  if (focus() !== 'tile-2') return false
  strike('OK')
  return observe().screen === 'channels'
}

/** From the kitchens Back leads home; a second one would leave for live. */
function goesUpOnce(strike: (key: KeyName) => void): boolean {
  press('Live')
  press('Home')
  press('4')
  if (observe().screen !== 'kitchens') return false
  press('PlayPause')
  strike('Back')
  return observe().screen === 'home'
}

function arrowMoves(chance: Chance): boolean {
  press('Live')
  press('Home')
  press('5')
  const before = nameOf(observe())
  const held = between(chance, { from: HOLD.from, to: ARROW_REPEAT.after - REPEAT.to })
  hold('Right', chance, held)
  const there = nameOf(observe())
  press('Left')
  return there !== before && nameOf(observe()) === before
}

function zaps(chance: Chance): boolean {
  goLive()
  press('2')
  if (observe().marks.some(({ id }) => id.startsWith('digits'))) press('OK')
  let moved = 0
  let on = channel()
  const held = between(chance, HOLD)
  // Numbers do not say how far it went: the keys may go round the favourites only.
  hold('ChannelUp', chance, held, () => {
    if (channel() !== on) moved += 1
    on = channel()
  })
  const repeats =
    held < CHANNEL_REPEAT.after ? 0 : 1 + Math.floor((held - CHANNEL_REPEAT.after) / CHANNEL_REPEAT.every)
  for (let back = 0; back < moved; back++) press('ChannelDown')
  return moved >= 1 && moved <= 1 + repeats
}

function channel(): string {
  return current(observe())?.label ?? ''
}

/** Half of the sets flag the repeats, the others just send the key again. */
function hold(
  key: KeyName,
  chance: Chance,
  held = between(chance, HOLD),
  sent: () => void = () => undefined,
): void {
  const start = pass(REST)
  const every = between(chance, REPEAT)
  const flagged = chance.next() < 0.5
  const end = pass(held)
  send('keydown', key, start)
  sent()
  for (let at = start + (flagged ? 500 : every); at < end; at += every) {
    send('keydown', key, at, flagged)
    sent()
  }
  send('keyup', key, end)
}

function strikeTwice(key: KeyName, chance: Chance): void {
  const gap = between(chance, STRIKE)
  send('keydown', key, pass(REST))
  send('keyup', key, pass(gap / 2))
  send('keydown', key, pass(gap / 2))
  send('keyup', key, pass(50))
}

function between(chance: Chance, { from, to }: { from: number; to: number }): number {
  return from + chance.whole(to - from)
}
