/** What kind of sound some bytes are, told by the bytes and not by a name. Pure. */
import { boxHeader, MalformedMedia, readTracks } from '../media/boxes.ts'

export type AudioType = 'mp3' | 'm4a' | 'wav'

export const AUDIO_MEDIA_TYPES: Record<AudioType, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
}

/** The format of a sound file, or undefined for anything else, moving pictures included. */
export function audioTypeOf(bytes: Uint8Array): AudioType | undefined {
  if (letters(bytes, 0) === 'RIFF' && letters(bytes, 8) === 'WAVE') return 'wav'
  if (letters(bytes, 4) === 'ftyp') return onlySound(bytes) ? 'm4a' : undefined
  return isMp3(bytes) ? 'mp3' : undefined
}

/** An ID3v2 tag (id3.org/id3v2.4.0-structure, 3.1) may stand before the first frame. */
function isMp3(bytes: Uint8Array): boolean {
  if (letters(bytes, 0).slice(0, 3) !== 'ID3') return isFrameHeader(bytes, 0)
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10)
  if ((a | b | c | d) > 127) return false
  const from = 10 + ((a << 21) | (b << 14) | (c << 7) | d)
  return isFrameHeader(bytes, from)
}

/** MPEG audio, layer III (ISO/IEC 11172-3, 2.4.2.3), with a bit rate and a sampling frequency that exist. */
function isFrameHeader(bytes: Uint8Array, at: number): boolean {
  const [sync = 0, version = 0, rates = 0] = bytes.subarray(at, at + 3)
  const bitRate = rates >> 4
  const isLayer3 = sync === 0xff && (version & 0xe0) === 0xe0 && ((version >> 1) & 3) === 1
  const versionKnown = ((version >> 3) & 3) !== 1
  return isLayer3 && versionKnown && bitRate !== 0 && bitRate !== 15 && ((rates >> 2) & 3) !== 3
}

/** True when every track of an MP4 file is sound, and there is one. */
function onlySound(bytes: Uint8Array): boolean {
  try {
    let at = 0
    while (at < bytes.byteLength) {
      const { type, size } = boxHeader(bytes.subarray(at, at + 16))
      if (type === 'moov') {
        const tracks = readTracks(bytes.subarray(at, at + size))
        return tracks.length > 0 && tracks.every(({ handler }) => handler === 'soun')
      }
      at += size
    }
    return false
  } catch (error) {
    if (error instanceof MalformedMedia) return false
    throw error
  }
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
