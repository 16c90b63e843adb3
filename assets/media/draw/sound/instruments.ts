/** The instruments, each a function from pitch (Hz) and length (seconds) to a sound of its own. */
import { dice, TAU } from '../motion.ts'
import { RATE, type Sound } from './loop.ts'

export type Instrument = (pitch: number, seconds: number) => Sound

function shape(seconds: number, sample: (second: number, index: number) => number): Sound {
  const sound = new Float32Array(Math.round(seconds * RATE))
  for (let index = 0; index < sound.length; index++) sound[index] = sample(index / RATE, index)
  return sound
}

const swell = (second: number, seconds: number, attack: number, release: number): number =>
  Math.min(1, second / attack, Math.max(0, (seconds - second) / release))

/** A plucked string (Karplus and Strong, 1983); `soft` 0 is a bright lute, 1 a dark zither. */
export const plucked =
  (soft: number, ring: number): Instrument =>
  (pitch, seconds) => {
    const random = dice(Math.round(pitch * 7))
    const period = RATE / pitch - 0.5
    const size = Math.floor(period)
    const part = period - size
    const line = new Float32Array(size)
    let smooth = 0
    for (let index = 0; index < size; index++) {
      smooth = smooth * soft + (random() * 2 - 1) * (1 - soft)
      line[index] = smooth / Math.sqrt(1.02 - soft)
    }
    const keep = 0.001 ** (1 / (pitch * ring))
    const length = Math.max(seconds, ring * 0.8)
    let previous = 0
    let at = 0
    return shape(length, (second) => {
      const now = line[at] ?? 0
      const next = line[(at + 1) % size] ?? 0
      const tuned = now * (1 - part) + previous * part
      previous = now
      line[at] = ((tuned + next) / 2) * keep
      at = (at + 1) % size
      return tuned * swell(second, length, 0.002, 0.3)
    })
  }

const partials = (levels: number[], phase: number): number =>
  levels.reduce((sum, level, index) => sum + level * Math.sin(phase * (index + 1)), 0)

/** A bowed two-string fiddle: a voice-like tone that slides in and then trembles. */
export const fiddle: Instrument = (pitch, seconds) => {
  const levels = [0.55, 0.5, 0.42, 0.3, 0.16, 0.12, 0.08, 0.05]
  let phase = 0
  return shape(seconds + 0.15, (second) => {
    const tremble = Math.sin(TAU * 5.4 * second) * 0.006 * Math.min(1, second / 0.5)
    const slide = -0.05 * Math.exp(-second / 0.045)
    phase += (TAU * pitch * (1 + tremble + slide)) / RATE
    return partials(levels, phase) * 0.5 * swell(second, seconds + 0.15, 0.09, 0.2)
  })
}

/** A bamboo flute: nearly pure, with breath in it. */
export const flute: Instrument = (pitch, seconds) => {
  const random = dice(Math.round(pitch))
  let phase = 0
  let breath = 0
  return shape(seconds + 0.2, (second) => {
    const tremble = Math.sin(TAU * 4.6 * second) * 0.005 * Math.min(1, second / 0.8)
    phase += (TAU * pitch * (1 + tremble - 0.02 * Math.exp(-second / 0.05))) / RATE
    breath = breath * 0.82 + (random() * 2 - 1) * 0.18
    const tone = partials([0.8, 0.26, 0.12, 0.05], phase)
    return (tone + breath * 0.22) * 0.6 * swell(second, seconds + 0.2, 0.11, 0.28)
  })
}

/** Many soft strings together. */
export const strings: Instrument = (pitch, seconds) => {
  const voices = [0.997, 1, 1.0035].map((detune) => ({ detune, phase: detune * 9 }))
  const length = seconds + 0.9
  return shape(length, (second) => {
    let sum = 0
    for (const voice of voices) {
      voice.phase += (TAU * pitch * voice.detune) / RATE
      sum += partials([0.5, 0.3, 0.16, 0.1, 0.05], voice.phase)
    }
    return sum * 0.2 * swell(second, length, 0.7, 0.9)
  })
}

const struck =
  (ratios: number[], levels: number[], decay: number): Instrument =>
  (pitch) =>
    shape(
      decay * 3,
      (second) =>
        ratios.reduce(
          (sum, ratio, index) =>
            sum +
            (levels[index] ?? 0) *
              Math.sin(TAU * pitch * ratio * second) *
              Math.exp((-second * ratio) / decay),
          0,
        ) * Math.min(1, (decay * 3 - second) * 8, second * 900),
    )

/** A musical box. */
export const musicBox = struck([1, 2, 3.02, 6.1], [0.6, 0.1, 0.2, 0.06], 1.1)
/** A small temple bell. */
export const bell = struck([0.5, 1, 1.19, 2, 2.74], [0.2, 0.5, 0.2, 0.16, 0.1], 1.6)
/** A keyboard of wooden bars. */
export const marimba = struck([1, 3.9, 9.2], [0.8, 0.12, 0.04], 0.4)
/** A piano-like string for calm signals. */
export const keys = struck([1, 2.001, 3.003, 4.01], [0.6, 0.25, 0.12, 0.05], 1.3)
/** A hollow block of wood. */
export const woodblock = struck([1, 1.52], [0.7, 0.4], 0.035)

/** A large drum: its pitch falls as it rings. */
export const drum: Instrument = (pitch) =>
  shape(
    0.7,
    (second) => Math.sin(TAU * (pitch * second + 6 * (1 - Math.exp(-second * 18)))) * Math.exp(-second * 7),
  )

/** A song bird's short call, a slide that goes up and down. */
export const bird: Instrument = (pitch, seconds) =>
  shape(seconds, (second) => {
    const part = second / seconds
    const bend = Math.sin(part * TAU * 1.5) * pitch * 0.16
    return Math.sin(TAU * pitch * second + bend * 0.012) * Math.sin(Math.PI * part) ** 2
  })
