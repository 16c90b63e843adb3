/** Photos as phones send them, with everything in them that nobody should learn. */
import { readFileSync } from 'node:fs'
import { encode } from 'fast-png'

/** A real photo of 16:9 without metadata. */
export const STILL = new Uint8Array(readFileSync('assets/media/kitchen-02.1.jpg'))
/** Words that occur in nothing but metadata. */
export const PLACE = '36.6512N 117.1201E Liulin'
/** The orientation of a phone that is held upright. */
export const ON_ITS_SIDE = 6

/** A JPEG segment (ITU-T T.81, B.1.1.4). */
export function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2
  return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content])
}

/** The content of an APP1 segment with orientation and GPS (Exif 2.32, 4.6), in either order of bytes. */
export function exif({ little = false, orientation = ON_ITS_SIDE } = {}): Uint8Array {
  const latitude = Buffer.from(PLACE)
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const gps = 38
  const entry = (at: number, tag: number, type: number, count: number) => {
    view.setUint16(at, tag, little)
    view.setUint16(at + 2, type, little)
    view.setUint32(at + 4, count, little)
  }
  view.setUint16(0, little ? 0x4949 : 0x4d4d)
  view.setUint16(2, 42, little)
  view.setUint32(4, 8, little)
  view.setUint16(8, 2, little)
  entry(10, 0x0112, 3, 1)
  view.setUint16(18, orientation, little)
  entry(22, 0x8825, 4, 1)
  view.setUint32(30, gps, little)
  view.setUint16(gps, 1, little)
  entry(gps + 2, 0x0002, 2, latitude.length)
  view.setUint32(gps + 10, tiff.length, little)
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, latitude])
}

/** The still as a phone would have taken it: Exif, XMP, a comment, a maker's segment, and a film behind its end. */
export function telephonePhoto(exifContent = exif(), padding = 0): Uint8Array<ArrayBuffer> {
  const note = (marker: number) => segment(marker, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${PLACE}`))
  const pads = Array.from({ length: padding }, () => segment(0xef, new Uint8Array(60_000)))
  return Buffer.concat([
    STILL.subarray(0, 2),
    segment(0xe1, exifContent),
    note(0xe1),
    note(0xe5),
    note(0xfe),
    ...pads,
    STILL.subarray(2),
    Buffer.from(`ftypmp42 ${PLACE}`),
  ])
}

/** Small pictures in the other formats, each with the place in it. */
export function telephonePng(): { bytes: Uint8Array; pixels: Uint8Array } {
  const pixels = Uint8Array.from({ length: 4 * 3 * 3 }, (_, index) => (index * 37) % 256)
  const plain = Buffer.from(encode({ width: 4, height: 3, data: pixels, channels: 3 }))
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const noted = ['tEXt', 'iTXt', 'eXIf', 'tIME'].map((type) => chunk(type, Buffer.from(PLACE)))
  const header = 8 + 25
  return {
    bytes: Buffer.concat([plain.subarray(0, header), ...noted, plain.subarray(header), Buffer.from(PLACE)]),
    pixels,
  }
}

export function telephoneWebp(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(data.length)
    return Buffer.concat([Buffer.from(type), size, data, Buffer.alloc(data.length % 2)])
  }
  const content = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', Uint8Array.of(0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    chunk('ICCP', Buffer.from(PLACE)),
    chunk('VP8L', Uint8Array.of(0x2f, 0, 0, 0, 0, 0x07, 0x10, 0x11, 0x11, 0x88)),
    chunk('EXIF', Buffer.from(PLACE)),
    chunk('XMP ', Buffer.from(PLACE)),
  ])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([Buffer.from('RIFF'), size, content])
}
