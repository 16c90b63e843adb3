/** Unpacks gzip wherever it is met and keeps documents within their caps, in even pieces that let the event loop breathe. */
import { pipeline, Readable } from 'node:stream'
import { setImmediate as eventLoopTurn } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'

const GUNZIP_PIECE = 256 * 1024
const MEGABYTE = 1024 * 1024

/** Opens the same document from its beginning, as often as it is called. */
export type Open = () => AsyncIterable<Uint8Array>

export interface Caps {
  /** Largest packed document in bytes; counts only where the document is gzip. */
  maxCompressed: number
  /** Largest document in bytes after unpacking. */
  maxDecompressed: number
}

/** The document is larger than its caps allow. The message is one plain sentence. */
export class DocumentTooLarge extends Error {
  override name = 'DocumentTooLarge'
}

/**
 * Gives the unpacked bytes in pieces of `size` bytes, the last one shorter, with a turn of the event loop before each.
 * Gzip is known by its first bytes, never by name or header; a document that was packed twice is unpacked twice.
 * A damaged or shortened gzip document ends early: `onDamage` is called and what came before is kept.
 * @throws DocumentTooLarge as soon as a cap is exceeded.
 */
export async function* unpack(
  open: Open,
  caps: Caps,
  size: number,
  onDamage: () => void,
): AsyncGenerator<Uint8Array> {
  const once = gunzipped(open(), caps, onDamage)
  const twice = gunzipped(once, { ...caps, maxCompressed: caps.maxDecompressed }, onDamage)
  const cap = `The document is larger than ${sizeInWords(caps.maxDecompressed)} when unpacked.`
  for await (const piece of evenPieces(capped(twice, caps.maxDecompressed, cap), size)) {
    await eventLoopTurn()
    yield piece
  }
}

async function* gunzipped(
  source: AsyncIterable<Uint8Array>,
  caps: Caps,
  onDamage: () => void,
): AsyncGenerator<Uint8Array> {
  const { head, whole } = await peek(source, 3)
  if (!(head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08)) {
    yield* whole
    return
  }
  const cap = `The packed document is larger than ${sizeInWords(caps.maxCompressed)}.`
  const packed = Readable.from(capped(whole, caps.maxCompressed, cap), { objectMode: false })
  const gunzip = createGunzip({ chunkSize: GUNZIP_PIECE })
  // Pipeline hands a failure of the source to `gunzip`, whose loop below throws it.
  pipeline(packed, gunzip, () => {})
  try {
    for await (const piece of gunzip) yield piece
  } catch (error) {
    if (!isZlibError(error)) throw error
    onDamage()
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

async function* capped(
  source: AsyncIterable<Uint8Array>,
  max: number,
  sentence: string,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of source) {
    size += piece.length
    if (size > max) throw new DocumentTooLarge(sentence)
    yield piece
  }
}

async function* evenPieces(source: AsyncIterable<Uint8Array>, even: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of source) {
    for (let start = 0; start < piece.length; ) {
      const part = piece.subarray(start, start + even - size)
      waiting.push(part)
      size += part.length
      start += part.length
      if (size < even) continue
      yield joined(waiting)
      waiting = []
      size = 0
    }
  }
  if (size > 0) yield joined(waiting)
}

function joined(parts: Uint8Array[]): Uint8Array {
  const [only] = parts
  return parts.length === 1 && only ? only : Buffer.concat(parts)
}

/** Returns the first bytes, at least `count` unless the document is shorter, and the whole document to be read on. */
async function peek(
  source: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; whole: AsyncGenerator<Uint8Array> }> {
  const pieces = source[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let size = 0
  while (size < count) {
    const { value, done } = await pieces.next()
    if (done) break
    parts.push(value)
    size += value.length
  }
  const head = joined(parts)
  async function* whole() {
    try {
      if (head.length > 0) yield head
      yield* { [Symbol.asyncIterator]: () => pieces }
    } finally {
      await pieces.return?.()
    }
  }
  return { head, whole: whole() }
}

function sizeInWords(bytes: number): string {
  return bytes < MEGABYTE ? `${bytes} bytes` : `${Math.floor(bytes / MEGABYTE)} MB`
}
