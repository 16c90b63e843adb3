/** Reads the tables that departments keep in spreadsheets: CSV in, named cells out. */
import type { LocalText } from '../../../shared/model/local-text.ts'
import type { FaultList } from '../fault-list.ts'
import { NotThisFormat } from '../source.ts'
import { type Column, Heading } from './header.ts'
import { MAX_CELLS, splitRows } from './rows.ts'

/** One row by column key; `name_en` holds the English of `name`. */
export interface Row {
  /** Counted from 1; absent where the document has no lines. */
  line?: number
  cells: ReadonlyMap<string, string>
  /** The row as written, for a fault. */
  written: string
}

const DELIMITERS = [',', ';', '\t', '，']
/** The header is looked for in this many rows, and its delimiter in this many characters. */
const HEAD = 40
const HEAD_LENGTH = 32_768
/** A county's largest catalogue has 2,000 rows. */
const MAX_ROWS = 10_000
const TOTAL = /^(?:合计|总计|小计|共计|共\d+项|(?:grand|sub)?-?total:?$|sum:?$)/i
/** Blanks that spreadsheets and web pages leave behind, and characters that nobody sees. */
const UNSEEN = /[\p{Surrogate}\p{Cc}\s\u200b\u2060\ufeff]+/gu

/**
 * Gives the rows below the header. Titles above it, blank rows, total rows and repeated headers are passed over;
 * lines end in LF, CRLF or CR; cells are separated by a comma, semicolon or tab, whichever the header uses.
 * @throws NotThisFormat when no header names two of the columns.
 */
export function* readTable(document: string, columns: readonly Column[], faults: FaultList): Generator<Row> {
  const text = document.replace(/\r\n?/g, '\n')
  const heading = new Heading(columns)
  const delimiter = delimiterOf(text, heading)
  const split = splitRows(text, delimiter, MAX_ROWS + 1, faults)
  const header = heading.find(split.slice(0, HEAD).map(({ cells }) => cells))
  if (!header)
    throw new NotThisFormat(`No row names the columns (${columns[0]?.name}, ${columns[1]?.name} …).`)
  if (split.length > MAX_ROWS) faults.add(`The table is too long; only ${MAX_ROWS} rows were read.`)
  for (const { line, cells } of split.slice(header.body, MAX_ROWS)) {
    const first = cells.find((cell) => cell.trim() !== '')
    if (first === undefined || TOTAL.test(first.replace(/\s/g, '')) || heading.isHeader(cells)) continue
    const named = new Map<string, string>()
    for (const [index, key] of header.keys.entries()) {
      const value = cleanCell(cells[index] ?? '')
      if (key && value) named.set(key, value)
    }
    yield { line, cells: named, written: cells.join(',').trim() }
  }
}

/** Returns the texts of a column: its own in `language`, and those of its columns in other languages. */
export function textsOf(row: Row, name: string, language: string): LocalText {
  const texts: LocalText = {}
  for (const [key, value] of row.cells) {
    if (key === name) texts[language] = value
    else if (key.startsWith(`${name}_`)) {
      const tag = key.slice(name.length + 1)
      if (/^[a-z]{2,3}(?:-|$)/i.test(tag)) texts[tag] = value
    }
  }
  return texts
}

/** Returns a number as people type it (full width, or a spreadsheet's "101.0") in plain digits. */
export function plainDigits(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .trim()
    .replace(/^(\d+)\.0+$/, '$1')
}

/** Returns the cell as one line, without a spreadsheet's text marks: ="0101" and '0101 are 0101. */
export function cleanCell(cell: string): string {
  return cell
    .replace(UNSEEN, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'(?=[\d=+@-])/, '')
    .trim()
}

/** The delimiter that makes most column names of one line among the first. */
function delimiterOf(text: string, heading: Heading): string {
  const lines = text.slice(0, HEAD_LENGTH).split('\n').slice(0, HEAD)
  const known = DELIMITERS.map((delimiter) =>
    Math.max(...lines.map((line) => heading.known(line.split(delimiter).slice(0, MAX_CELLS)))),
  )
  return DELIMITERS[known.indexOf(Math.max(...known))] ?? ','
}
