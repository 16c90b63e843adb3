/** A compiled section: immutable bytes with their content hash, compressed once. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export interface SectionDocument {
  /** The first 16 hex digits of the SHA-256 of the identity body. */
  hash: string
  /** The same JSON text by content coding. */
  bodies: { identity: Uint8Array<ArrayBuffer>; br: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> }
}

/** Returns the content hash of a body: 16 hex digits. */
export function contentHash(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}

/** Makes the immutable document of a section's JSON text. */
export async function makeDocument(json: string): Promise<SectionDocument> {
  const identity = new TextEncoder().encode(json)
  const [br, gz] = await Promise.all([
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.byteLength,
      },
    }),
    compressGzip(identity, { level: 9 }),
  ])
  return {
    hash: contentHash(identity),
    bodies: { identity, br: new Uint8Array(br), gzip: new Uint8Array(gz) },
  }
}
