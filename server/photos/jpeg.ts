/** Takes everything out of a JPEG but its picture (ITU-T T.81, annex B): place, time, device, thumbnails, what follows. */
import { orientationOf, orientationSegment } from './orientation.ts'
import { isShowable, MOST_PARTS } from './picture-size.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const APP15 = 0xef
const COM = 0xfe
/** Tables that decoders need: Huffman, arithmetic, quantisation, restart interval. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdd])
/** Frame headers of every coding process: SOF0 to SOF15 without the codes in between that are something else. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
/** Adobe's segment says in its twelve bytes how the colours are coded. */
const ADOBE = 12

/** Returns the picture alone, and which way up it is held; undefined where the bytes are no whole JPEG. Never throws. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined
  const kept: Uint8Array[] = []
  let orientation: number | undefined
  let isFramed = false
  let isScanned = false
  let at = 2
  for (let part = 0; part < MOST_PARTS; part++) {
    const marker = markerAt(bytes, at)
    if (!marker) return undefined
    const { code, after } = marker
    if (code === EOI) {
      if (!isScanned) return undefined
      const upright = orientation === undefined ? [] : [orientationSegment(orientation)]
      return Buffer.concat([Uint8Array.of(0xff, SOI), ...upright, ...kept, Uint8Array.of(0xff, EOI)])
    }
    const length = ((bytes[after] ?? 0) << 8) | (bytes[after + 1] ?? 0)
    const end = after + length
    if (length < 2 || end > bytes.length) return undefined
    const content = bytes.subarray(after + 2, end)
    const segment = bytes.subarray(after - 2, end)
    if (FRAMES.has(code)) {
      if (isFramed || !isShowableFrame(content)) return undefined
      isFramed = true
      kept.push(segment)
    } else if (TABLES.has(code)) kept.push(segment)
    else if (code === APP1) orientation ??= orientationOf(content)
    else if (code === APP14 && isAdobe(content)) kept.push(segment)
    else if (code === SOS) {
      if (!isFramed) return undefined
      isScanned = true
      const scanned = endOfScan(bytes, end)
      kept.push(bytes.subarray(after - 2, scanned))
      at = scanned
      continue
    } else if (!(code >= APP0 && code <= APP15) && code !== COM) return undefined
    at = end
  }
  return undefined
}

/** The marker at `at`, before which bytes 0xFF may fill (B.1.1.2); `after` is where its segment goes on. */
function markerAt(bytes: Uint8Array, at: number): { code: number; after: number } | undefined {
  if (bytes[at] !== 0xff) return undefined
  let next = at + 1
  while (bytes[next] === 0xff) next++
  const code = bytes[next]
  return code === undefined ? undefined : { code, after: next + 1 }
}

/** Where coded data end: at a marker that is neither a stuffed zero, nor a restart, nor a fill byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0
    const isWithin = code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7)
    if (!isWithin) return at
  }
  return bytes.length
}

/** Precision, lines and samples per line begin every frame header (B.2.2). */
function isShowableFrame(header: Uint8Array): boolean {
  if (header.length < 6) return false
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  return isShowable(view.getUint16(3), view.getUint16(1))
}

function isAdobe(content: Uint8Array): boolean {
  return content.length === ADOBE && String.fromCharCode(...content.subarray(0, 5)) === 'Adobe'
}
