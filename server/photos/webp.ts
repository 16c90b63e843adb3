/** Takes everything out of a WebP but its picture (RFC 9649, 2): Exif, XMP, colour profile. Pure. */
import { isShowable, MOST_PARTS } from './picture-size.ts'

const HEADER = 12
/** The flag of VP8X that stays: the picture has transparency. */
const ALPHA = 0x10

/** Returns the picture alone; undefined where the bytes are no whole still WebP. Never throws. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | undefined {
  if (letters(bytes, 0) !== 'RIFF' || letters(bytes, 8) !== 'WEBP') return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = view.getUint32(4, true) + 8
  if (whole > bytes.length) return undefined
  const kept: Uint8Array[] = []
  let hasPicture = false
  let at = HEADER
  for (let part = 0; at + 8 <= whole; part++) {
    if (part >= MOST_PARTS) return undefined
    const type = letters(bytes, at)
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (end > whole) return undefined
    const content = bytes.subarray(at + 8, at + 8 + size)
    const chunk = bytes.subarray(at, end)
    if (type === 'VP8 ' || type === 'VP8L') {
      if (hasPicture || !isShowablePicture(type, content)) return undefined
      hasPicture = true
      kept.push(chunk)
    } else if (type === 'VP8X' && kept.length === 0 && size >= 10) {
      const features = new Uint8Array(chunk)
      features[8] = (features[8] ?? 0) & ALPHA
      kept.push(features)
    } else if (type === 'ALPH') kept.push(chunk)
    at = end
  }
  if (!hasPicture) return undefined
  const header = new Uint8Array(bytes.subarray(0, HEADER))
  new DataView(header.buffer).setUint32(4, 4 + kept.reduce((sum, { length }) => sum + length, 0), true)
  return Buffer.concat([header, ...kept])
}

/** The sizes of a key frame (RFC 6386, 9.1) and of a lossless picture (RFC 9649, 3.4). */
function isShowablePicture(type: 'VP8 ' | 'VP8L', content: Uint8Array): boolean {
  if (content.length < 10) return false
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  if (type === 'VP8L') {
    const bits = view.getUint32(1, true)
    return content[0] === 0x2f && isShowable((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  const begins = content[3] === 0x9d && content[4] === 0x01 && content[5] === 0x2a
  return begins && isShowable(view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff)
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
