/** Which way up a photo is held: the one thing of its metadata that is kept, else faces would lie on their side. Pure. */

/** "Exif" and two zeros, before the TIFF header (Exif 2.32, 4.7.2). */
const EXIF = Uint8Array.of(0x45, 0x78, 0x69, 0x66, 0, 0)
/** The tag of the orientation, and the type of its value (Exif 2.32, 4.6.4 and 4.6.2). */
const ORIENTATION = 0x0112
const SHORT = 3
const UPRIGHT = 1
const MOST = 8
const LITTLE_ENDIAN = 0x4949
const ENTRY = 12

/**
 * Returns the orientation, 1 to 8, of the content of a JPEG's APP1 segment; undefined where it tells none.
 * Never throws: what is broken tells none.
 */
export function orientationOf(app1: Uint8Array): number | undefined {
  if (!EXIF.every((byte, index) => app1[index] === byte)) return undefined
  const tiff = new DataView(app1.buffer, app1.byteOffset + EXIF.length, app1.byteLength - EXIF.length)
  if (tiff.byteLength < 8) return undefined
  const little = tiff.getUint16(0) === LITTLE_ENDIAN
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return undefined
  const entries = tiff.getUint16(directory, little)
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * ENTRY
    if (entry + ENTRY > tiff.byteLength) return undefined
    if (tiff.getUint16(entry, little) !== ORIENTATION || tiff.getUint16(entry + 2, little) !== SHORT) continue
    const value = tiff.getUint16(entry + 8, little)
    return value >= UPRIGHT && value <= MOST ? value : undefined
  }
  return undefined
}

/** Returns a whole APP1 segment that tells this orientation and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const segment = new Uint8Array(36)
  const view = new DataView(segment.buffer)
  view.setUint16(0, 0xffe1)
  view.setUint16(2, segment.length - 2)
  segment.set(EXIF, 4)
  view.setUint16(10, 0x4d4d)
  view.setUint16(12, 42)
  view.setUint32(14, 8)
  view.setUint16(18, 1)
  view.setUint16(20, ORIENTATION)
  view.setUint16(22, SHORT)
  view.setUint32(24, 1)
  view.setUint16(28, orientation)
  return segment
}
