/** Reads text with a source format and throws its refusal, for tests that look at what was read. */
import { NotThisFormat, type Origin, type SourceFormat } from '../../server/sources/source.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { Item } from '../../shared/model/item.ts'
import { readText } from './reading.ts'

/**
 * Returns everything that the pieces of text hold, in order.
 * @throws NotThisFormat as the format does.
 */
export async function readAll(
  format: SourceFormat,
  text: string | readonly string[],
  origin: Partial<Origin> = {},
): Promise<{ items: Item[]; faults: Fault[] }> {
  const reading = await readText(format, typeof text === 'string' ? [text] : text, origin)
  if ('notThisFormat' in reading) throw new NotThisFormat(reading.notThisFormat)
  return reading
}

/** Returns the text cut into pieces of `size`. */
export function piecesOf(text: string, size: number): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size))
  return pieces
}
