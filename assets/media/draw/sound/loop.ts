/** A stretch of stereo sound whose end meets its beginning: whatever runs over the end is heard at the start. */
export const RATE = 48000

/** One note or noise in mono, at 48 kHz. */
export type Sound = Float32Array

export class Loop {
  readonly left: Float32Array
  readonly right: Float32Array

  constructor(readonly seconds: number) {
    this.left = new Float32Array(seconds * RATE)
    this.right = new Float32Array(seconds * RATE)
  }

  /** Adds a sound at a moment in seconds; `pan` runs from −1 (left) to 1 (right). */
  add(sound: Sound, second: number, gain: number, pan = 0): this {
    const length = this.left.length
    const angle = ((pan + 1) * Math.PI) / 4
    const [left, right] = [gain * Math.cos(angle), gain * Math.sin(angle)]
    let place = Math.round(second * RATE) % length
    for (const sample of sound) {
      this.left[place] = (this.left[place] ?? 0) + sample * left
      this.right[place] = (this.right[place] ?? 0) + sample * right
      place = place + 1 === length ? 0 : place + 1
    }
    return this
  }

  /** Adds a room: eight echoing delays run twice round the loop, so that the tail of the end fills the start. */
  room(amount: number, decay = 0.78): this {
    reverberate(this.left, amount, decay, 0)
    reverberate(this.right, amount, decay, 23)
    return this
  }
}

const COMBS = [1557, 1617, 1491, 1422, 1277, 1356, 1188, 1116]
const ALLPASSES = [556, 441, 341]

function reverberate(channel: Float32Array, amount: number, decay: number, spread: number): void {
  const length = channel.length
  const wet = new Float32Array(length)
  for (const size of COMBS) {
    const line = new Float32Array(size + spread)
    let damped = 0
    let at = 0
    for (let step = 0; step < length * 2; step++) {
      const echo = line[at] ?? 0
      damped = echo * 0.7 + damped * 0.3
      line[at] = (channel[step % length] ?? 0) + damped * decay
      at = at + 1 === line.length ? 0 : at + 1
      if (step >= length) wet[step - length] = (wet[step - length] ?? 0) + echo / COMBS.length
    }
  }
  for (const size of ALLPASSES) {
    const line = new Float32Array(size + spread)
    const dry = wet.slice()
    let at = 0
    for (let step = 0; step < length * 2; step++) {
      const echo = line[at] ?? 0
      const input = dry[step % length] ?? 0
      line[at] = input + echo * 0.5
      at = at + 1 === line.length ? 0 : at + 1
      wet[step % length] = echo - input * 0.5
    }
  }
  for (let step = 0; step < length; step++) channel[step] = (channel[step] ?? 0) + (wet[step] ?? 0) * amount
}

/** Fills a loop with a stream's sound. */
export type Score = (loop: Loop) => void
