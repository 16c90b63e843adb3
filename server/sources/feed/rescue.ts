/** Reads an ill-formed XML feed entry by entry, so that one broken entry costs only itself. */
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { TagScanner } from './tag.ts'
import { lineNumbersOf, type XmlText } from './xml-text.ts'

export interface Rescue {
  entries: Entry[]
  broken: { line?: number; text: string }[]
}

/** Longest start tag of a root that is worth repeating before each entry. */
const MAX_ROOT = 20_000
const ROOT = /<(?:\w{1,40}:)?(rss|rdf|feed)(?=[\s>])/i
/** What may follow the last entry, or an entry that nobody closed. */
const TAIL = /<\/(?:\w{1,40}:)?(?:channel|rss|rdf|feed)\s*>/i

/**
 * Returns the entries that can be read alone, and those that cannot; undefined when the document has no
 * root of a feed. Each entry is read between the root's own start tag (its namespaces) and the feed's language.
 */
export function rescue(document: XmlText): Rescue | undefined {
  const { text, entries: starts } = document
  const root = ROOT.exec(text)
  if (!root || starts.length === 0) return undefined
  const end = new TagScanner(text).end(root.index)
  if (end < 0 || end - root.index > MAX_ROOT) return undefined
  const head = text.slice(root.index, end + 1)
  const rootName = head.slice(1).split(/[\s>]/, 1)[0] ?? ''
  const [, tag, language] = /<((?:dc:)?language)>([^<]{0,40})</i.exec(text.slice(0, starts[0])) ?? []
  const channel = /^(?:\w+:)?rss$/i.test(rootName)
  const before = head + (channel ? '<channel>' : '') + (tag ? `<${tag}>${language}</${tag}>` : '')
  const after = `${channel ? '</channel>' : ''}</${rootName}>`
  const lines = lineNumbersOf(text, starts)
  const entries: Entry[] = []
  const broken: Rescue['broken'] = []
  for (const [index, start] of starts.entries()) {
    const line = lines[index]
    const written = entryAt(text, start, starts[index + 1])
    const entry = readAlone(`${before}${written}${after}`)
    if (entry) entries.push({ ...entry, line })
    else broken.push({ line, text: written })
  }
  return { entries, broken }
}

/** The entry's own text, closed where its author forgot to. */
function entryAt(text: string, start: number, next: number | undefined): string {
  const stretch = text.slice(start, next)
  const name = stretch.slice(1).split(/[\s>/]/, 1)[0] ?? ''
  const close = stretch.lastIndexOf(`</${name}`)
  if (close >= 0) return `${stretch.slice(0, close)}</${name}>`
  const tail = TAIL.exec(stretch)
  return `${tail ? stretch.slice(0, tail.index) : stretch}</${name}>`
}

function readAlone(document: string): Entry | undefined {
  try {
    return readEntries(document)[0]
  } catch {
    return undefined
  }
}
