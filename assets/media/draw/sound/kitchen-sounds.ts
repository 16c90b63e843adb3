/** What a kitchen sounds like from a camera on the wall: a hood's hum, and the work that is being done. */
import { wave } from '../motion.ts'
import { noise, strew } from './ambience.ts'
import { bell, woodblock } from './instruments.ts'
import type { Loop, Score } from './loop.ts'

export interface KitchenWork {
  seed: number
  /** How much (0–1) of each is heard. */
  sizzle?: number
  bubbling?: number
  chopping?: number
  clatter?: number
  water?: number
}

/** Knife strokes in runs of `strokes`, each run at its own place in the loop. */
function chop(loop: Loop, gain: number, seed: number): void {
  const pause = loop.seconds / 4
  for (let series = 0; series < 4; series++) {
    for (let stroke = 0; stroke < 8; stroke++) {
      const accent = stroke % 4 === 0 ? 1 : 0.7
      loop.add(
        woodblock(210 + (seed % 5) * 14 + series * 6, 0.1),
        series * pause + stroke * 0.25,
        gain * accent,
        -0.2,
      )
    }
  }
}

/** The sound of one kitchen, out of what is done there. */
export const kitchenSound =
  ({ seed, sizzle = 0, bubbling = 0, chopping = 0, clatter = 0, water = 0 }: KitchenWork): Score =>
  (loop) => {
    noise(loop, { seed, centre: 130, sharpness: 1.2, gain: 0.16 })
    noise(loop, {
      seed: seed + 1,
      centre: 480,
      sharpness: 0.5,
      gain: 0.018,
      level: (t) => 0.8 + 0.2 * wave(t, 3),
    })
    if (sizzle > 0) {
      noise(loop, {
        seed: seed + 2,
        centre: 5200,
        sharpness: 0.6,
        gain: 0.05 * sizzle,
        pan: 0.3,
        level: (t) => 0.7 + 0.2 * wave(t, 4) + 0.1 * wave(t, 13),
      })
      strew(loop, seed + 3, 90, 0.025 * sizzle, (roll) => woodblock(2600 + roll * 2400, 0.05))
    }
    if (bubbling > 0) strew(loop, seed + 4, 140, 0.05 * bubbling, (roll) => woodblock(240 + roll * 340, 0.1))
    if (chopping > 0) chop(loop, 0.22 * chopping, seed)
    if (clatter > 0) strew(loop, seed + 5, 10, 0.02 * clatter, (roll) => bell(1700 + roll * 1500, 1))
    if (water > 0)
      noise(loop, {
        seed: seed + 6,
        centre: 1900,
        sharpness: 0.5,
        gain: 0.05 * water,
        pan: -0.3,
        level: (t) => 0.8 + 0.2 * wave(t, 9),
      })
    loop.room(0.2, 0.6)
  }
