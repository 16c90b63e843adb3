/** Reads a document as the server does, for tests of formats. */

import { decode } from '../../server/sources/decode/decode.ts'
import { NotThisFormat, type Origin, type SourceFormat } from '../../server/sources/source.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { Item } from '../../shared/model/item.ts'

export type Reading = { items: Item[]; faults: Fault[] } | { notThisFormat: string }

const ORIGIN: Origin = { timezone: 'Asia/Shanghai', language: 'und' }
const MEGABYTE = 1_048_576

/** Decodes and parses the bytes; whatever else than NotThisFormat is thrown goes on. */
export async function readBytes(
  format: SourceFormat,
  bytes: Uint8Array,
  origin: Partial<Origin> = {},
): Promise<Reading> {
  const open = async function* () {
    yield bytes
  }
  const { text, faults } = await decode(open, {
    xml: format.xml,
    maxCompressed: 8 * MEGABYTE,
    maxDecompressed: 64 * MEGABYTE,
  })
  const reading = await readText(format, text, origin)
  return 'items' in reading ? { items: reading.items, faults: [...faults, ...reading.faults] } : reading
}

/** Parses text that arrives in these pieces. */
export async function readText(
  format: SourceFormat,
  pieces: AsyncIterable<string> | Iterable<string>,
  origin: Partial<Origin> = {},
): Promise<Reading> {
  const reading: { items: Item[]; faults: Fault[] } = { items: [], faults: [] }
  try {
    for await (const batch of format.parse(asAsync(pieces), { ...ORIGIN, ...origin })) {
      reading.items.push(...batch.items)
      reading.faults.push(...batch.faults)
    }
  } catch (error) {
    if (error instanceof NotThisFormat) return { notThisFormat: error.message }
    throw error
  }
  return reading
}

async function* asAsync(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield* pieces
}
