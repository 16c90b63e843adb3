/** Sentences that somebody has recorded, kept by our server: whole where there is a clip of the whole, else part by part. */
import { clipParts } from '../../shared/clip.ts'
import { type Driver, type Sentence, Unspoken } from './driver.ts'

/** Where clips come from. */
export interface ClipSource {
  /** Address of the clip of these words, undefined where there is none. Rejects when the server does not say. */
  address(language: string, words: string): Promise<string | undefined>
  /** The bytes of a clip. */
  sound(address: string): Promise<ArrayBuffer>
}

/** Decoded clips that are kept at most; numbers and positions come again and again. */
const MOST_KEPT = 12

/**
 * Clips are decoded in memory and not played as media elements: many sets have one media decoder, and the programme has it.
 * `open` makes the sound output, at the first clip.
 */
export function clipsDriver(source: ClipSource, open: () => AudioContext): Driver {
  const decoded = new Map<string, AudioBuffer>()
  let output: AudioContext | undefined
  let playing: AudioBufferSourceNode | undefined
  let turn = 0

  async function bufferOf(address: string, context: AudioContext): Promise<AudioBuffer> {
    const known = decoded.get(address)
    if (known) return known
    const bytes = await source.sound(address)
    const buffer = await new Promise<AudioBuffer>((resolve, reject) => {
      context.decodeAudioData(bytes, resolve, reject)
    })
    if (decoded.size >= MOST_KEPT) decoded.clear()
    decoded.set(address, buffer)
    return buffer
  }

  function play(buffer: AudioBuffer, context: AudioContext): Promise<void> {
    return new Promise((resolve) => {
      playing = context.createBufferSource()
      playing.buffer = buffer
      playing.connect(context.destination)
      playing.onended = () => resolve()
      playing.start()
    })
  }

  return {
    id: 'clips',
    async speak({ words, language }: Sentence, started: () => void): Promise<void> {
      const mine = ++turn
      const addresses = await addressesOf(source, language, words)
      if (addresses.length === 0) throw new Unspoken('Nobody has recorded this.')
      output = output ?? open()
      const context = output
      await context.resume()
      const buffers = await Promise.all(addresses.map((address) => bufferOf(address, context)))
      if (mine !== turn) return
      started()
      for (const buffer of buffers) {
        if (mine === turn) await play(buffer, context)
      }
    },
    stop() {
      turn++
      playing?.stop()
      playing = undefined
    },
  }
}

/** The clip of the whole sentence, else those of its parts that are recorded, in order. */
async function addressesOf(source: ClipSource, language: string, words: string): Promise<string[]> {
  const whole = await source.address(language, words)
  if (whole !== undefined) return [whole]
  const parts = await Promise.all(clipParts(words).map((part) => source.address(language, part)))
  return parts.filter((address): address is string => address !== undefined)
}
