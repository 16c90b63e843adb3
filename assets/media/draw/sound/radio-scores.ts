/** What the radio stations play: longer and fuller pieces than the television loops. */
import { bell, drum, fiddle, flute, keys, marimba, plucked, strings, woodblock } from './instruments.ts'
import { play } from './jianpu.ts'
import type { Score } from './loop.ts'

const lute = plucked(0.2, 1.6)
const zither = plucked(0.6, 3.4)
const bass = plucked(0.85, 2.6)

export const radioNews: Score = (loop) => {
  const key = 349.23
  play(loop, "1 5 3 5 1' 5 3 5 | 6, 3 1 3 6 3 1 3 | 4, 1 6, 1 4 1 6, 1 | 5, 2 7, 2 5 2 7, 2 | ".repeat(4), {
    instrument: marimba,
    key,
    gain: 0.12,
    pan: 0.25,
  })
  play(loop, '1,+5,+3 - | 6,,+3,+1 - | 4,,+1+6, - | 5,,+2+7, - | '.repeat(4), {
    instrument: strings,
    key,
    gain: 0.15,
  })
  play(
    loop,
    "5 - 3 - | 1' - 6 - | 6 5 4 - | 5 - - - | 3 - 5 - | 6 - 1' - | 4 - 6 5 | 2 - - - | 5 6 1' - | 6 - 3 - | 4 - 1 - | 2 - 5 - | 1' - 5 - | 6 - 5 3 | 4 - 3 2 | 5 - - -",
    { instrument: keys, key, gain: 0.22, pan: -0.15 },
  )
  play(loop, '1, - 5,, 1, | 6,, - 3, 6,, | 4,, - 1, 4,, | 5,, - 2, 5,, | '.repeat(4), {
    instrument: bass,
    key,
    gain: 0.3,
  })
  play(loop, '1 0 1 0 '.repeat(16), { instrument: drum, key: 64, gain: 0.14 })
  play(loop, "1' 0 0 0 0 0 0 0 | 5 0 0 0 0 0 0 0", { instrument: bell, key: key * 2, gain: 0.08 })
  loop.room(0.4)
}

export const radioOpera: Score = (loop) => {
  const key = 261.63
  play(
    loop,
    "3 - 5 6 | 1' - 6 5 | 3 5 6 5 | 3 - - - | 2 - 3 5 | 6 - 5 3 | 2 3 1 6, | 2 - - - | 5 - 6 1' | 2' - 1' 6 | 5 6 3 5 | 6 - - - | 1' - 6 5 | 3 - 5 2 | 3 2 1 6, | 1 - - 0",
    { instrument: fiddle, key, gain: 0.34, pan: -0.25 },
  )
  play(
    loop,
    '1 3 5 3 1 3 5 3 | 6, 3 1 3 6, 3 1 3 | 6, 3 5 3 6, 3 5 3 | 1 5 3 5 1 5 3 5 | 2 6 3 6 2 6 3 6 | 6, 3 1 3 5, 3 1 3 | 2 5 1 5 6, 3 1 3 | 5, 2 6, 2 5, 2 6, 2 | 5, 2 5 2 6, 3 6 3 | 2 6 4 6 2 6 4 6 | 1 5 3 5 1 5 3 5 | 6, 3 1 3 6, 3 1 3 | 1 5 3 5 6, 3 1 3 | 3 6 5 6 2 6 5 6 | 5, 2 1 2 6, 3 1 3 | 1 5 3 5 1 - 0 0',
    { instrument: lute, key, gain: 0.22, pan: 0.35 },
  )
  play(
    loop,
    "0 - - - | - - - 5' | 6' - 5' - | 3' - - - | 0 - - - | - - - 0 | 0 - 6 1' | 2' - - - | 0 - - - | - - - 0 | 0 - - 3' | 6' - 5' 3' | 0 - - - | - - - 0 | 0 - - - | 5' 3' 1' 0",
    { instrument: flute, key, gain: 0.12, pan: 0.1 },
  )
  play(
    loop,
    '1, - 5, - | 6,, - 3, - | 6,, - 5,, - | 1, - - - | 2, - 6,, - | 6,, - 5,, - | 2, - 6,, - | 5,, - - - | 5,, - 6,, - | 2, - 6,, - | 1, - 3, - | 6,, - - - | 1, - 6,, - | 3, - 2, - | 5,, - 6,, - | 1, - - -',
    { instrument: zither, key, gain: 0.28 },
  )
  play(loop, '1 0 1 1 0 1 1 0 '.repeat(8), { instrument: woodblock, key: 900, gain: 0.08, pan: 0.5 })
  play(loop, '1 0 0 0 1 0 1 0 '.repeat(8), { instrument: drum, key: 72, gain: 0.16 })
  loop.room(0.6)
}

export const radioMusic: Score = (loop) => {
  const key = 293.66
  play(
    loop,
    "5 - - 6 | 5 3 2 - | 3 - 5 - | 6 - - - | 1' - 6 5 | 3 - 2 3 | 5 - 2 - | 1 - - - | 6 - 1' 6 | 5 - 3 - | 2 - 3 5 | 2 - - - | 3 - 5 6 | 1' - 6 5 | 3 5 2 3 | 1 - - -",
    { instrument: flute, key, gain: 0.28, pan: -0.15 },
  )
  play(
    loop,
    '1, 5, 1 3 5 3 1 5, | 5,, 2, 5, 7, 2 7, 5, 2, | 6,, 3, 6, 1 3 1 6, 3, | 4,, 1, 4, 6, 1 6, 4, 1, | 1, 5, 1 3 5 3 1 5, | 6,, 3, 6, 1 3 1 6, 3, | 5,, 2, 5, 7, 2 7, 5, 2, | 1, 5, 1 3 5 3 1 5, | '.repeat(
      2,
    ),
    { instrument: zither, key, gain: 0.24, pan: 0.3 },
  )
  play(
    loop,
    '1,+5,+3 - - - | 5,,+2+7, - - - | 6,,+3,+1 - - - | 4,,+1+6, - - - | 1,+5,+3 - - - | 6,,+3,+1 - - - | 5,,+2+7, - - - | 1,+5,+3 - - - | '.repeat(
      2,
    ),
    { instrument: strings, key, gain: 0.12 },
  )
  play(
    loop,
    '0 - - - | - - - - | 0 - - - | - - - - | 3 - 5 3 | 1 - 6, 1 | 2 - 7, - | 1 - 3 - | 4 - 6 4 | 3 - 1 - | 7, - 1 2 | 7, - 5, - | 1 - 3 - | 6, - 3 - | 5, - 7, - | 1 - - -',
    { instrument: fiddle, key, gain: 0.12, pan: 0.1 },
  )
  loop.room(0.7, 0.82)
}
