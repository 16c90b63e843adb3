/** Feeds one input to one format as the server would, and says which promise it broke. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../server/sources/decode/decode.ts'
import { DocumentTooLarge } from '../../server/sources/decode/unpack.ts'
import { SOURCE_FORMATS } from '../../server/sources/index.ts'
import { NotThisFormat, type SourceFormat } from '../../server/sources/source.ts'
import { itemSchema } from '../../shared/model/item.ts'
import { makeInput, type Seedling } from './mutate.ts'
import type { Chance } from './random.ts'

const FIXTURES = 'tests/fixtures'
const CAPS = { maxCompressed: 2 * 1_048_576, maxDecompressed: 16 * 1_048_576 }

/** An input for a format. */
export interface FormatCase {
  format: SourceFormat
  bytes: Uint8Array
}

/** Returns every fixture of every format. */
export function readSeedlings(): Seedling[] {
  return SOURCE_FORMATS.flatMap(({ format }) => {
    const folder = join(FIXTURES, format)
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.includes('.input.')) : []
    return files.map((file) => ({ format, bytes: new Uint8Array(readFileSync(join(folder, file))) }))
  })
}

/** Returns an input, mostly made from documents of its own format. */
export function makeFormatCase(chance: Chance, seedlings: readonly Seedling[]): FormatCase {
  const format = chance.of(SOURCE_FORMATS)
  const own = seedlings.filter((seedling) => seedling.format === format.format)
  const stock = own.length > 0 && chance.next() < 0.8 ? own : seedlings
  return { format, bytes: makeInput(chance, stock) }
}

/** Returns what is wrong, undefined when every promise was kept. Never rejects. */
export async function tryFormat({ format, bytes }: FormatCase): Promise<string | undefined> {
  const open = async function* () {
    yield bytes
  }
  try {
    const { text } = await decode(open, { xml: format.xml, ...CAPS })
    for await (const { items } of format.parse(text, { timezone: 'Asia/Shanghai', language: 'und' })) {
      for (const item of items) {
        const parsed = itemSchema.safeParse(item)
        if (!parsed.success) return `An item is not of the model: ${parsed.error.issues[0]?.path.join('.')}`
      }
    }
  } catch (error) {
    if (error instanceof NotThisFormat || error instanceof DocumentTooLarge) return undefined
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  return undefined
}

/** Returns a shorter input that breaks the same promise: halves, quarters … are left out as long as it still breaks. */
export async function shorten({ format, bytes }: FormatCase, tries: number): Promise<Uint8Array> {
  let shortest = bytes
  let left = tries
  for (let size = Math.ceil(shortest.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at < shortest.length && left > 0; left--) {
      const without = new Uint8Array([...shortest.slice(0, at), ...shortest.slice(at + size)])
      if ((await tryFormat({ format, bytes: without })) !== undefined) shortest = without
      else at += size
    }
  }
  return shortest
}
