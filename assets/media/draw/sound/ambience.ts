/** Noises without pitch that go round and round: wind, brooks, sizzling fat, voices in a crowd. */
import { dice, TAU } from '../motion.ts'
import { type Loop, RATE, type Sound } from './loop.ts'

export interface Noise {
  seed: number
  /** The middle of the band in Hz and its sharpness (0.3 wide, 5 narrow). */
  centre: number
  sharpness: number
  gain: number
  pan?: number
  /** The level (0–1) over the loop's place t in [0, 1). */
  level?: (t: number) => number
}

/** Noise through a band-pass (Bristow-Johnson's cookbook), run twice round so that it has no seam. */
export function noise(loop: Loop, { seed, centre, sharpness, gain, pan = 0, level = () => 1 }: Noise): void {
  const random = dice(seed)
  const raw = Float32Array.from({ length: loop.left.length }, () => random() * 2 - 1)
  const angle = (TAU * centre) / RATE
  const alpha = Math.sin(angle) / (2 * sharpness)
  const scale = 1 + alpha
  const sound: Sound = new Float32Array(raw.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let step = 0; step < raw.length * 2; step++) {
    const x = raw[step % raw.length] ?? 0
    const y = (alpha * x - alpha * x2 + 2 * Math.cos(angle) * y1 - (1 - alpha) * y2) / scale
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    if (step >= raw.length) sound[step - raw.length] = y * level((step - raw.length) / raw.length)
  }
  loop.add(sound, 0, gain, pan)
}

/** Little bursts strewn over the loop: crackling fat, knives on a board, drops. */
export function strew(
  loop: Loop,
  seed: number,
  count: number,
  gain: number,
  sound: (roll: number) => Sound,
): void {
  const random = dice(seed)
  for (let index = 0; index < count; index++) {
    loop.add(sound(random()), random() * loop.seconds, gain * (0.4 + random() * 0.6), random() * 1.4 - 0.7)
  }
}
