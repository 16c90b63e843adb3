/** Prepares the text of an XML feed for its reader: no DOCTYPE, no bare "&" or "<", bounded. */
import { MAX_ENTRIES } from './entry.ts'

/** Most tags, attributes and bare signs together: what is done with them is far dearer than text. */
const MAX_MARKUP = 100_000

export interface XmlText {
  text: string
  /** Where in `text` each <item> or <entry> begins. */
  entries: number[]
  /** True when the rest of the document was left out for its size. */
  cut: boolean
}

/** Everything that is changed, counted or passed over; a "<" is bare where another one comes before a ">". */
const MARK = new RegExp(
  [
    String.raw`<!\[CDATA\[[\s\S]*?(?:\]\]>|$)`,
    String.raw`<!--[\s\S]*?(?:-->|$)`,
    String.raw`<!DOCTYPE[^[>]*(?:\[[\s\S]*?(?:\]\s*(?=>)|$))?>?`,
    String.raw`(?<bare><(?![^<>]*>)|&(?!(?:[a-z][a-z0-9]{0,31}|#\d{1,8}|#x[0-9a-f]{1,8});))`,
    String.raw`<(?:\w{1,40}:)?(?<element>item|entry)(?=[\s>/])`,
    '[<=]',
  ].join('|'),
  'gi',
)

const ESCAPED: Record<string, string> = { '<': '&lt;', '&': '&amp;' }

/** Returns the prepared text; lines keep their numbers. */
export function prepareXml(document: string): XmlText {
  const entries: number[] = []
  const pieces: string[] = []
  let length = 0
  let markup = 0
  let at = 0
  let cut = false
  for (const match of document.matchAll(MARK)) {
    const [mark] = match
    const { bare, element } = match.groups ?? {}
    if (element) {
      markup++
      cut = entries.length >= MAX_ENTRIES
      if (!cut) entries.push(length + match.index - at)
    } else if (bare || mark === '=' || mark === '<') markup++
    if (cut || markup > MAX_MARKUP) {
      cut = true
      pieces.push(document.slice(at, match.index))
      break
    }
    const replaced = bare ? ESCAPED[bare] : emptied(mark)
    if (replaced === undefined) continue
    pieces.push(document.slice(at, match.index), replaced)
    length += match.index - at + replaced.length
    at = match.index + mark.length
  }
  if (!cut) pieces.push(document.slice(at))
  return { text: pieces.join(''), entries, cut }
}

/** The lines of a DOCTYPE without anything on them; undefined for any other mark. */
function emptied(mark: string): string | undefined {
  return /^<!DOCTYPE/i.test(mark) ? mark.replace(/[^\n]+/g, '') : undefined
}

/** Returns the line of each position, counted from 1; positions ascend. */
export function lineNumbersOf(text: string, positions: readonly number[]): number[] {
  let line = 1
  let at = 0
  return positions.map((position) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < position; next = text.indexOf('\n', at)) {
      line++
      at = next + 1
    }
    return line
  })
}
