/** News feeds: RSS 0.9–2.0, RDF, Atom (RFC 4287) and JSON Feed 1.1, as the web really serves them. */
import { inBatches } from '../batches.ts'
import { FaultList } from '../fault-list.ts'
import { type Batch, NotThisFormat, type Origin, type SourceFormat } from '../source.ts'
import { wholeText } from '../whole-text.ts'
import { readEntries } from './entries.ts'
import { type Entry, MAX_ENTRIES } from './entry.ts'
import { newsItems } from './news-item.ts'
import { rescue } from './rescue.ts'
import { lineNumbersOf, prepareXml } from './xml-text.ts'

const ROOT = /<(?:\w{1,40}:)?(?:rss|rdf|feed)[\s>]/i
/** Controls other than blanks: XML 1.0 section 2.2 and JSON forbid them, real feeds hold them. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu
const WEB_PAGE = /<!doctype\s+html|<html[\s>]/i

export const feed: SourceFormat = {
  format: 'feed',
  holds: ['news-item'],
  xml: true,
  parse: read,
}

async function* read(chunks: AsyncIterable<string>, origin: Origin): AsyncIterable<Batch> {
  const text = (await wholeText(chunks)).replace(FORBIDDEN, ' ')
  const faults = new FaultList()
  const entries = /^[{[]/.test(text.trimStart()) ? readJson(text, faults) : readXml(text, faults)
  yield* inBatches(newsItems(entries, origin, faults), faults)
}

function readJson(text: string, faults: FaultList): Entry[] {
  let written: number
  try {
    const document: unknown = JSON.parse(text)
    const list =
      typeof document === 'object' && document !== null && 'items' in document ? document.items : []
    written = Array.isArray(list) ? list.length : 0
  } catch {
    throw new NotThisFormat('The JSON is cut short or not well-formed.')
  }
  try {
    const entries = readEntries(text)
    if (written > MAX_ENTRIES) faults.add('The feed is too large; only its first entries were read.')
    const lost = Math.min(written, MAX_ENTRIES) - entries.length
    if (lost > 0) faults.add(`Items that hold nothing were skipped: ${lost}.`)
    return entries
  } catch {
    throw new NotThisFormat('This JSON is not a JSON Feed.')
  }
}

function readXml(text: string, faults: FaultList): Entry[] {
  const root = text.search(ROOT)
  const preface = text.slice(0, root < 0 ? 2_000 : root)
  if (WEB_PAGE.test(preface)) throw new NotThisFormat('This is a web page, not a feed.')
  if (root < 0) throw new NotThisFormat('This is not an RSS, RDF, Atom or JSON feed.')
  const document = prepareXml(preface.replace(/[^\n]+/g, '') + text.slice(root))
  if (document.cut) faults.add('The feed is too large; only its first entries were read.')
  else if (!/<\/(?:\w{1,40}:)?(?:rss|rdf|feed)\s*>/i.test(document.text.slice(-2_000))) {
    faults.addBreak('The document ends before its last tag; the last entry may be incomplete.')
  }
  const lines = lineNumbersOf(document.text, document.entries)
  const whole = readWhole(document.text)
  if (whole && whole.length >= document.entries.length) {
    const aligned = whole.length === document.entries.length
    return aligned ? whole.map((entry, index) => ({ ...entry, line: lines[index] })) : whole
  }
  const saved = rescue(document)
  if (saved && saved.entries.length > (whole?.length ?? 0)) {
    faults.add('The XML is not well-formed; its entries were read one by one.')
    for (const { line, text } of saved.broken) {
      faults.add('The entry is not well-formed and was skipped.', line, text)
    }
    return saved.entries
  }
  if (!whole) throw new NotThisFormat('No entry of this feed can be read.')
  return whole
}

/** The entries of a well-formed feed; undefined when the reader gives up. */
function readWhole(text: string): Entry[] | undefined {
  try {
    return readEntries(text)
  } catch {
    return undefined
  }
}
