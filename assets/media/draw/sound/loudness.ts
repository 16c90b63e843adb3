/** Brings every stream to the same loudness, measured as EBU R 128 does (ITU-R BS.1770-4), and writes it as WAV. */
import { type Loop, RATE } from './loop.ts'

const TARGET_LUFS = -23
const PEAK = 0.44

/** The two K-weighting filters of BS.1770-4 for 48 kHz: [b0, b1, b2, a1, a2]. */
const SHELF = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585]
const HIGH_PASS = [1, -2, 1, -1.99004745483398, 0.99007225036621]

function filtered(input: Float32Array, [b0 = 0, b1 = 0, b2 = 0, a1 = 0, a2 = 0]: number[]): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  return input.map((x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    return y
  })
}

/** Integrated loudness in LUFS with both gates of the recommendation, over blocks of 400 ms each 100 ms. */
export function loudness(loop: Loop): number {
  const channels = [loop.left, loop.right].map((channel) => filtered(filtered(channel, SHELF), HIGH_PASS))
  const hop = RATE / 10
  const powers: number[] = []
  for (let start = 0; start + 4 * hop <= loop.left.length; start += hop) {
    let sum = 0
    for (const channel of channels) for (const x of channel.subarray(start, start + 4 * hop)) sum += x * x
    powers.push(sum / (4 * hop))
  }
  const level = (power: number): number => -0.691 + 10 * Math.log10(power)
  const mean = (list: number[]): number =>
    list.reduce((sum, power) => sum + power, 0) / Math.max(1, list.length)
  const heard = powers.filter((power) => level(power) > -70)
  const gate = level(mean(heard)) - 10
  return level(mean(heard.filter((power) => level(power) > gate)))
}

/** A 16-bit stereo WAV of the loop played `times` over, at −23 LUFS, peaks bent softly below −6 dBFS. */
export function toWav(loop: Loop, times: number): Buffer {
  const gain = 10 ** ((TARGET_LUFS - loudness(loop)) / 20)
  const bend = (sample: number): number => PEAK * Math.tanh((sample * gain) / PEAK)
  const frames = loop.left.length
  const wav = Buffer.alloc(44 + frames * 4 * times)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(wav.length - 8, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(2, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 4, 28)
  wav.writeUInt16LE(4, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(wav.length - 44, 40)
  for (let index = 0; index < frames * times; index++) {
    const at = index % frames
    wav.writeInt16LE(Math.round(bend(loop.left[at] ?? 0) * 32767), 44 + index * 4)
    wav.writeInt16LE(Math.round(bend(loop.right[at] ?? 0) * 32767), 46 + index * 4)
  }
  return wav
}
