/** Bytes to text, for every source: unpacks, finds out the encoding, and streams the text in pieces of about 64 kB. */
import type { Fault } from '../../../shared/model/fault.ts'
import {
  type CharacterDecoder,
  checkOf,
  declaredEncoding,
  decoderOf,
  encodingNamed,
  encodingOfMark,
  readsAnything,
} from './charset.ts'
import { type Caps, type Open, unpack } from './unpack.ts'

/** Bytes of one piece of text: a parser of 30 MB a second works 2 ms on it. */
const TEXT_PIECE = 64 * 1024
/** Bytes of one piece that is only checked, which takes less than 1 ms. */
const CHECKED_PIECE = 256 * 1024

export interface DecodeOptions extends Caps {
  /** True where the text is XML, so that `charset` and the XML declaration count; take it from the format. */
  xml: boolean
  /** charset of the HTTP Content-Type. */
  charset?: string
  /** Forces an encoding, whatever the document says. */
  encoding?: string
}

export interface Decoded {
  /** The text, to be read once, without its byte order mark. */
  text: AsyncIterable<string>
  /** The encoding that was chosen, by its name in the WHATWG Encoding Standard. */
  encoding: string
  /** What was wrong with the bytes; complete at once. */
  faults: Fault[]
}

/** A forced encoding that nobody knows. The message is one plain sentence. */
export class UnknownEncoding extends Error {
  override name = 'UnknownEncoding'
}

/**
 * Reads the document twice or more, so that it is never held: first to choose the encoding, then for its text.
 * The first that fits wins: forced, byte order mark, UTF-8, [XML: `charset`, XML declaration], GB18030,
 * [XML: windows-1252], else UTF-8 with replacement characters and a fault. UTF-8 goes before what is stated, because
 * nothing else is valid UTF-8 by chance while statements are often left over from before a conversion; of those, the
 * encodings that can read anything come last. Every cap is checked before the promise is fulfilled.
 * @throws DocumentTooLarge when a cap is exceeded.
 * @throws UnknownEncoding when `encoding` is not a known name.
 */
export async function decode(open: Open, options: DecodeOptions): Promise<Decoded> {
  let damaged = false
  const onDamage = () => {
    damaged = true
  }
  const bytes = () => unpack(open, options, CHECKED_PIECE, onDamage)
  const { encoding, fits } = await chooseEncoding(bytes, options)
  if (!fits) await measure(bytes())
  const faults: Fault[] = []
  if (damaged) faults.push({ what: 'The packed document is damaged or cut off; what came before was read.' })
  if (!fits) faults.push({ what: `Some characters are not ${encoding} and were replaced.` })
  return { text: textOf(unpack(open, options, TEXT_PIECE, onDamage), decoderOf(encoding)), encoding, faults }
}

async function chooseEncoding(
  bytes: () => AsyncIterable<Uint8Array>,
  options: DecodeOptions,
): Promise<{ encoding: string; fits: boolean }> {
  const head = await headOf(bytes())
  const certain = forced(options.encoding) ?? encodingOfMark(head)
  if (certain) return { encoding: certain, fits: await isIn(certain, bytes()) }
  const stated = options.xml ? [options.charset, declaredEncoding(head)].flatMap((label) => known(label)) : []
  const candidates = [
    'utf-8',
    ...stated.filter((encoding) => !readsAnything(encoding)),
    ...stated.filter(readsAnything),
    'gb18030',
    ...(options.xml ? ['windows-1252'] : []),
  ]
  for (const encoding of new Set(candidates)) {
    if (await isIn(encoding, bytes())) return { encoding, fits: true }
  }
  return { encoding: 'utf-8', fits: false }
}

function forced(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  const encoding = encodingNamed(label)
  if (!encoding) throw new UnknownEncoding(`There is no character encoding named "${label}".`)
  return encoding
}

/** A label that claims UTF-16 without a byte order mark is a lie: the head was readable as ASCII. */
function known(label: string | undefined): string[] {
  const encoding = label === undefined ? undefined : encodingNamed(label)
  return encoding && !encoding.startsWith('utf-16') ? [encoding] : []
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const piece of bytes) return piece
  return new Uint8Array()
}

/** A character that is cut off at the very end does not speak against an encoding. */
async function isIn(encoding: string, bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const check = checkOf(encoding)
  for await (const piece of bytes) {
    if (!check(piece)) return false
  }
  return true
}

/** Reads to the end, so that caps and damage show. */
async function measure(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _piece of bytes);
}

async function* textOf(bytes: AsyncIterable<Uint8Array>, decode: CharacterDecoder): AsyncGenerator<string> {
  for await (const piece of bytes) {
    const text = decode(piece)
    if (text) yield text
  }
}
