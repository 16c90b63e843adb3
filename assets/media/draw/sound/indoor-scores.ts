/** What the channels from studio, stage and classroom sound like, in numbered notation. */
import { wave } from '../motion.ts'
import { noise, strew } from './ambience.ts'
import { bird, drum, fiddle, keys, marimba, musicBox, plucked, strings, woodblock } from './instruments.ts'
import { play } from './jianpu.ts'
import type { Score } from './loop.ts'

const lute = plucked(0.2, 1.4)
const zither = plucked(0.6, 3.2)
const bass = plucked(0.85, 2.4)
const C = 261.63
const D = 293.66
const G = 392

export const news: Score = (loop) => {
  play(loop, '5 1 5 1 3 1 5 1 | 5 1 5 1 3 1 5 1 | 6 1 6 1 4 1 6 1 | 5 2 5 2 7, 2 5 2 | '.repeat(2), {
    instrument: marimba,
    key: D,
    gain: 0.13,
    pan: 0.2,
  })
  play(loop, '1,+1+5 - | 6,,+3+1 - | 4,,+4+1 - | 5,,+2+5 - | 1,+1+5 - | 6,,+3+1 - | 4,,+6,+4 - | 5,,+5+2 -', {
    instrument: strings,
    key: D,
    gain: 0.15,
  })
  play(loop, "1'+5 - - 5 | 6 - 5 - | 4 - - 6 | 5 - 2 - | 1'+5 - - 5 | 6 - 3 - | 4 - 6 - | 5 - - -", {
    instrument: keys,
    key: D,
    gain: 0.22,
    pan: -0.2,
  })
  play(loop, '1 0 0 0 1 0 0 0 '.repeat(4), { instrument: drum, key: 62, gain: 0.2 })
  loop.room(0.35)
}

export const opera: Score = (loop) => {
  play(loop, "5 - 6 1' | 5 - 3 - | 2 3 5 6 | 5 - - - | 1' - 6 5 | 3 - 5 3 | 2 - 1 2 | 1 - - 0", {
    instrument: fiddle,
    key: D,
    gain: 0.34,
    pan: -0.2,
  })
  play(
    loop,
    "1 5 3 5 1 5 3 5 | 1 5 3 5 1 6 3 6 | 2 6 5 6 2 6 5 6 | 1 5 3 5 1 5 3 5 | 1' 5 3 5 6 3 1 3 | 3 6 5 3 5 3 1 3 | 2 6 5 6 1 5 2 5 | 1 5 3 5 1 - 0 0",
    { instrument: lute, key: D, gain: 0.2, pan: 0.35 },
  )
  play(loop, '1, - - - 5, - - - 2, - - - 1, - - - 1, - - - 6, - - - 5, - - - 1, - - -', {
    instrument: zither,
    key: D,
    gain: 0.3,
    pan: 0.1,
  })
  play(loop, '1 0 0 1 1 0 1 0 '.repeat(4), { instrument: woodblock, key: 880, gain: 0.1, pan: 0.5 })
  play(loop, '1 0 0 0 0 0 0 0 '.repeat(4), { instrument: drum, key: 70, gain: 0.24 })
  loop.room(0.55)
}

export const cooking: Score = (loop) => {
  noise(loop, {
    seed: 61,
    centre: 5200,
    sharpness: 0.6,
    gain: 0.05,
    pan: 0.2,
    level: (t) => 0.6 + 0.4 * Math.max(0, wave(t, 12, 0.1)),
  })
  strew(loop, 62, 120, 0.03, (roll) => woodblock(2400 + roll * 2600, 0.05))
  play(
    loop,
    "1 3 5 3 6 5 3 0 | 2 3 5 2 3 - 0 0 | 1 3 5 3 1' 6 5 0 | 3 5 2 3 1 - 0 0 | 6 6 5 3 5 - 3 0 | 2 3 5 6 5 - 0 0 | 1' 6 5 3 2 3 5 0 | 3 2 1 2 1 - 0 0",
    { instrument: lute, key: G, gain: 0.26, pan: -0.2 },
  )
  play(
    loop,
    '1, 5, 1, 5, | 2, 6, 5,, 5, | 1, 5, 6,, 3, | 5,, 2, 1, 5, | 4,, 1, 1, 5, | 2, 6, 5,, 2, | 6,, 3, 2, 6, | 5,, 5, 1, 0',
    { instrument: bass, key: G, gain: 0.3 },
  )
  play(loop, '0 1 0 1 '.repeat(16), { instrument: woodblock, key: 980, gain: 0.05, pan: 0.4 })
  loop.room(0.25)
}

export const lessons: Score = (loop) => {
  const guqin = plucked(0.78, 4.6)
  play(loop, '1, - 5, - | 6, - 1 2 | 3 - - 2 | 1 - 6, - | 5, - 6, 1 | 2 - 3 - | 2 1 6, - | 5, - - -', {
    instrument: guqin,
    key: D / 2,
    gain: 0.42,
    pan: -0.1,
  })
  play(loop, '0 0 0 0 5 0 0 0 | 0 0 1+5 0 0 0 0 0 | 0 0 0 0 3 0 0 0 | 0 0 6 0 0 0 0 0', {
    instrument: plucked(0.4, 4),
    key: D,
    gain: 0.12,
    pan: 0.3,
  })
  noise(loop, {
    seed: 71,
    centre: 2400,
    sharpness: 0.7,
    gain: 0.012,
    level: (t) => Math.max(0, wave(t, 7)) ** 2,
  })
  loop.room(0.5)
}

export const children: Score = (loop) => {
  play(
    loop,
    "5 3 5 3 1' 5 6 - | 5 3 2 3 1 - 0 0 | 2 2 3 5 6 5 3 - | 2 3 5 3 2 - 0 0 | 5 3 5 3 1' 5 6 - | 1' 6 5 6 3 - 0 0 | 2 3 5 6 1' 6 5 3 | 2 5 3 2 1 - 0 0",
    { instrument: musicBox, key: C * 2, gain: 0.22, pan: 0.1 },
  )
  play(
    loop,
    '1 5 3 5 1 5 3 5 | 1 5 3 5 1 5 3 5 | 2 6 4 6 1 5 3 5 | 7, 5 2 5 7, 5 2 5 | 1 5 3 5 1 5 3 5 | 6, 3 1 3 6, 3 1 3 | 2 6 4 6 1 5 3 5 | 5, 2 7, 2 1 5 3 5',
    { instrument: marimba, key: C, gain: 0.1, pan: -0.3 },
  )
  strew(loop, 82, 8, 0.03, (roll) => bird(2900 + roll * 1200, 0.1))
  loop.room(0.35)
}

export const cinema: Score = (loop) => {
  play(
    loop,
    "3 - 5 | 6 - 5 | 3 - 2 | 1 - - | 2 - 3 | 5 - 3 | 2 - - | 0 - 5, | 3 - 5 | 1' - 6 | 5 - 3 | 6 - - | 5 - 3 | 2 - 3 | 1 - - | - - 0",
    { instrument: fiddle, key: G, gain: 0.24, pan: -0.2 },
  )
  const chords = [
    ...['1,+3+5', '6,,+3+1', '1,+3+5', '6,,+3+1', '2,+4+6', '5,,+2+7', '5,,+2+7', '5,,+2+4'],
    ...['1,+3+5', '6,,+3+1', '1,+3+5', '6,,+3+1', '1,+3+5', '5,,+2+7', '1,+3+5', '1,+3+5'],
  ]
  const waltz = chords.map((chord) => {
    const [root = '', ...upper] = chord.split('+')
    return `${root} ${upper.join('+')} ${upper.join('+')}`
  })
  play(loop, waltz.join(' | '), { instrument: keys, key: G, gain: 0.13, pan: 0.2, hold: 0.7 })
  play(loop, chords.join(' | '), { instrument: strings, key: G / 2, gain: 0.07 })
  noise(loop, {
    seed: 111,
    centre: 4300,
    sharpness: 5,
    gain: 0.018,
    pan: 0.5,
    level: (t) => Math.max(0, wave(t, 336)) * (0.5 + 0.5 * wave(t, 9)),
  })
  noise(loop, {
    seed: 112,
    centre: 3900,
    sharpness: 5,
    gain: 0.016,
    pan: -0.6,
    level: (t) => Math.max(0, wave(t, 312)) * (0.5 + 0.5 * wave(t, 7, 0.3)),
  })
  loop.room(0.5)
}
