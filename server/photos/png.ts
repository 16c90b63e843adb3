/** Takes everything out of a PNG but its picture (ISO/IEC 15948, 5): texts, Exif, times, what follows. Pure. */
import { isShowable, MOST_PARTS } from './picture-size.ts'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Chunks that say how the picture looks. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'])
/** Length, type and checksum around the data of a chunk. */
const AROUND = 12

/** Returns the picture alone; undefined where the bytes are no whole PNG. Never throws. */
export function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [SIGNATURE]
  let hasData = false
  let at = SIGNATURE.length
  for (let part = 0; part < MOST_PARTS && at + AROUND <= bytes.length; part++) {
    const end = at + AROUND + view.getUint32(at)
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const isFirst = kept.length === 1
    if ((type === 'IHDR') !== isFirst) return undefined
    if (isFirst && (end - at < AROUND + 13 || !isShowable(view.getUint32(at + 8), view.getUint32(at + 12)))) {
      return undefined
    }
    hasData ||= type === 'IDAT'
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return hasData ? Buffer.concat(kept) : undefined
    at = end
  }
  return undefined
}
