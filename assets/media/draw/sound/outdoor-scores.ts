/** What the channels under the open sky sound like: tunes in numbered notation, birds, wind and water. */
import { wave } from '../motion.ts'
import { noise, strew } from './ambience.ts'
import { bell, bird, drum, flute, musicBox, plucked, strings, woodblock } from './instruments.ts'
import { play } from './jianpu.ts'
import type { Score } from './loop.ts'

const lute = plucked(0.2, 1.4)
const zither = plucked(0.6, 3.2)
const C = 261.63
const F = 349.23
const G = 392

export const general: Score = (loop) => {
  play(loop, '1,+5,+3 - - - | 6,,+3,+1 - - - | 2,+6,+4 - - - | 5,,+2,+7, - - -', {
    instrument: strings,
    key: F,
    gain: 0.16,
  })
  play(loop, "1 3 5 1' 5 3 2 3 | 6, 1 3 6 5 3 1 3 | 2 4 6 1' 6 5 4 2 | 5, 7, 2 5 4 3 2 0", {
    instrument: zither,
    key: F,
    gain: 0.26,
    pan: 0.25,
  })
  play(loop, '5 - - 6 | 5 - 3 - | 6 - 5 4 | 2 - - 3', { instrument: flute, key: F, gain: 0.16, pan: -0.2 })
  noise(loop, { seed: 41, centre: 500, sharpness: 0.5, gain: 0.02, level: (t) => 0.7 + 0.3 * wave(t, 3) })
  loop.room(0.6)
}

export const village: Score = (loop) => {
  noise(loop, {
    seed: 3,
    centre: 900,
    sharpness: 0.5,
    gain: 0.05,
    pan: -0.4,
    level: (t) => 0.8 + 0.2 * wave(t, 7),
  })
  noise(loop, {
    seed: 4,
    centre: 2600,
    sharpness: 0.8,
    gain: 0.02,
    pan: 0.4,
    level: (t) => 0.7 + 0.3 * wave(t, 11, 0.3),
  })
  noise(loop, { seed: 5, centre: 260, sharpness: 0.6, gain: 0.05, level: (t) => 0.6 + 0.4 * wave(t, 2) })
  strew(loop, 11, 12, 0.05, (roll) => bird(2600 + roll * 1400, 0.09 + roll * 0.08))
  for (const start of [1.2, 6.6, 13.1, 19.4]) {
    for (let note = 0; note < 4; note++)
      loop.add(bird(3300 - note * 180, 0.13), start + note * 0.19, 0.07, 0.5)
  }
  play(loop, "3 - 5 - | 6 - - - | 1' - 6 - | 5 - - - | 3 - 2 - | 3 - 5 - | 2 - 1 - | 6, - - - ", {
    instrument: zither,
    key: C,
    gain: 0.3,
  })
  loop.room(0.35)
}

export const scenery: Score = (loop) => {
  play(loop, '6, - - 1 | 2 - 3 - | 5 - - 6 | 3 - - - | 2 - 3 5 | 2 - 1 - | 6, - 1 2 | 6, - - 0', {
    instrument: flute,
    key: G,
    gain: 0.34,
    pan: -0.1,
  })
  play(loop, '6,, 3, 6, 1 3 0 0 0 | 2, 6, 2 4 6 0 0 0 | 5,, 2, 5, 1 2 0 0 0 | 6,, 3, 6, 1 3 0 0 0', {
    instrument: zither,
    key: G,
    gain: 0.22,
    pan: 0.3,
  })
  noise(loop, {
    seed: 91,
    centre: 700,
    sharpness: 0.5,
    gain: 0.035,
    pan: 0.3,
    level: (t) => 0.7 + 0.3 * wave(t, 6),
  })
  noise(loop, {
    seed: 92,
    centre: 320,
    sharpness: 0.8,
    gain: 0.05,
    pan: -0.3,
    level: (t) => 0.6 + 0.4 * wave(t, 2, 0.2),
  })
  loop.room(0.8, 0.84)
}

export const exercise: Score = (loop) => {
  play(loop, '1,+5,+3 - - - | 4,,+1,+6, - - - | 6,,+3,+1 - - - | 5,,+2,+5, - - -', {
    instrument: strings,
    key: C,
    gain: 0.17,
  })
  play(loop, "5 - - - | 6 - 1' - | 5 - - 3 | 2 - - - | 3 - 5 - | 6 - 5 - | 3 - 2 1 | 2 - - -", {
    instrument: flute,
    key: C,
    gain: 0.2,
    pan: -0.2,
  })
  play(loop, '1, 0 5, 0 3 0 5, 0 | 4,, 0 1, 0 6, 0 1, 0 | 6,, 0 3, 0 1 0 3, 0 | 5,, 0 2, 0 7, 0 2, 0', {
    instrument: zither,
    key: C,
    gain: 0.16,
    pan: 0.3,
  })
  strew(loop, 95, 14, 0.035, (roll) => bird(2700 + roll * 1500, 0.09 + roll * 0.07))
  loop.room(0.6)
}

export const market: Score = (loop) => {
  for (const [seed, centre, pan] of [
    [101, 320, -0.6],
    [102, 460, 0.1],
    [103, 620, 0.6],
    [104, 820, -0.2],
  ] as const) {
    noise(loop, {
      seed,
      centre,
      sharpness: 2.4,
      gain: 0.09,
      pan,
      level: (t) =>
        Math.max(
          0,
          0.35 + 0.35 * wave(t, 61 + (seed % 7) * 8, seed * 0.1) + 0.3 * wave(t, 5 + (seed % 4), seed * 0.3),
        ),
    })
  }
  strew(loop, 105, 7, 0.02, (roll) => bell(1900 + roll * 900, 1))
  play(
    loop,
    "5 5 6 5 3 2 3 0 | 1 2 3 5 2 - 0 0 | 3 5 6 1' 6 5 3 0 | 2 3 5 3 2 1 6, 0 | 5 5 6 5 1' 6 5 0 | 3 5 2 3 5 - 0 0 | 6 5 3 5 2 3 1 0 | 2 3 2 6, 1 - 0 0",
    { instrument: lute, key: F, gain: 0.26, pan: 0.2 },
  )
  play(loop, '1 0 0 1 1 0 0 0 '.repeat(8), { instrument: drum, key: 88, gain: 0.18 })
  play(loop, '0 0 1 0 0 0 1 1 '.repeat(8), { instrument: woodblock, key: 760, gain: 0.06, pan: -0.4 })
  loop.room(0.3)
}

export const weather: Score = (loop) => {
  noise(loop, {
    seed: 51,
    centre: 420,
    sharpness: 0.9,
    gain: 0.07,
    pan: -0.5,
    level: (t) => 0.55 + 0.45 * wave(t, 2),
  })
  noise(loop, {
    seed: 52,
    centre: 640,
    sharpness: 1.1,
    gain: 0.05,
    pan: 0.5,
    level: (t) => 0.55 + 0.45 * wave(t, 3, 0.4),
  })
  play(loop, '1 - 5 - | 3 - 2 - | 6, - 3 - | 5 - 2 - | 1 - 6 - | 5 - 3 - | 2 - 1 - | 5, - 2 -', {
    instrument: musicBox,
    key: G,
    gain: 0.2,
    pan: 0.2,
  })
  play(loop, "5+1' - - - | 0 - - - | 3+6 - - - | 0 - - -", {
    instrument: bell,
    key: G * 2,
    gain: 0.06,
    pan: -0.3,
  })
  play(loop, '1,+5, - - | 6,,+3, - - | 4,,+1, - - | 5,,+2, - -', { instrument: strings, key: G, gain: 0.13 })
  loop.room(0.6)
}
