/** Numbered notation: digits 1–7 on a key, ' and , for the octaves, - holds, 0 rests, | is only for the eye. */
import type { Instrument } from './instruments.ts'
import type { Loop } from './loop.ts'

const STEPS = [0, 2, 4, 5, 7, 9, 11]

export interface Part {
  instrument: Instrument
  /** The pitch of 1 in Hz. */
  key: number
  gain: number
  pan?: number
  /** How much longer (or shorter) than written every note sounds. */
  hold?: number
}

/** Plays a tune once over the whole loop: all tokens are of one length. Several notes joined by + sound together. */
export function play(loop: Loop, tune: string, { instrument, key, gain, pan = 0, hold = 1 }: Part): void {
  const tokens = tune.split(/[\s|]+/).filter(Boolean)
  const beat = loop.seconds / tokens.length
  tokens.forEach((token, index) => {
    if (token === '-' || token === '0') return
    const held = tokens.slice(index + 1).findIndex((later) => later !== '-')
    const beats = 1 + (held < 0 ? tokens.length - index - 1 : held)
    for (const note of token.split('+')) {
      const step = STEPS[Number(note[0]) - 1]
      if (step === undefined) throw new Error(`Not a note of numbered notation: ${token}`)
      const octave = note.split("'").length - note.split(',').length
      loop.add(instrument(key * 2 ** (step / 12 + octave), beats * beat * hold), index * beat, gain, pan)
    }
  })
}
