/** Collects a document that has to be seen whole before it can be read. */
import { NotThisFormat } from './source.ts'

const MEGABYTE = 1_048_576
/** Feeds, registries and catalogues of a county are far smaller; only guides are large, and those are streamed. */
const MAX_MEGABYTES = 8

/**
 * Returns the text without a byte order mark.
 * @throws NotThisFormat when it is empty or larger than 8 MB (2²⁰ UTF-16 units each).
 */
export async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > MAX_MEGABYTES * MEGABYTE) {
      throw new NotThisFormat(`The document is larger than ${MAX_MEGABYTES} MB.`)
    }
    pieces.push(chunk)
  }
  const text = pieces.join('').replace(/^\ufeff+/, '')
  if (text.trim() === '') throw new NotThisFormat('The document is empty.')
  return text
}
