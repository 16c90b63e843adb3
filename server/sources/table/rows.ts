/** Splits CSV into rows with csv-parse; a quote that never closes costs its own line only. */
import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { FaultList } from '../fault-list.ts'

export interface CsvRow {
  /** Line on which the row begins, counted from 1. */
  line: number
  cells: string[]
}

/** Most characters of one row; what is longer has lost a quotation mark. */
const MAX_ROW = 16_384
/** Most cells of one row that are looked at; a catalogue has 30 columns. */
export const MAX_CELLS = 200
/** Fewest cells in a line within a quoted cell that make it a swallowed row. */
const MIN_SWALLOWED = 5
/** How many broken lines are forgiven before the rest is given up. */
const MAX_BROKEN = 20

/** Returns at most `limit` rows of text whose lines end in LF, and notes a fault for each line that is no row. */
export function splitRows(text: string, delimiter: string, limit: number, faults: FaultList): CsvRow[] {
  const rows: CsvRow[] = []
  let broken = 0
  let from = 0
  let linesBefore = 0
  while (from < text.length && rows.length < limit) {
    const stretch = readUntilBroken(text.slice(from), delimiter, limit - rows.length)
    for (const row of stretch.rows) rows.push({ line: row.line + linesBefore, cells: row.cells })
    if (stretch.brokenAfter === undefined) break
    let line = linesBefore + stretch.brokenAfter
    for (let skip = stretch.brokenAfter; skip > 0; skip--) from = nextLine(text, from)
    while (text[from] === '\n') {
      from++
      line++
    }
    const next = nextLine(text, from)
    const givenUp = broken++ >= MAX_BROKEN
    const what = givenUp
      ? 'Too many lines are broken; the rest was not read.'
      : 'A quotation mark is never closed, or the row is too long; the line was skipped.'
    faults.add(what, line + 1, text.slice(from, next).trim())
    if (givenUp) break
    from = next
    linesBefore = line + 1
  }
  return rows
}

/** Stops csv-parse at the first row that is broken; never leaves this file. */
class BrokenRow extends Error {}

/** The rows before the first broken one, and how many lines they take; `brokenAfter` is absent where all are sound. */
function readUntilBroken(text: string, delimiter: string, limit: number) {
  const rows: CsvRow[] = []
  let lines = 0
  let widest = MIN_SWALLOWED
  const options: Options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
    to: limit,
    on_record: (record: string[], context) => {
      const cells = record.slice(0, MAX_CELLS)
      if (cells.some((cell) => swallows(cell, delimiter, widest))) throw new BrokenRow()
      lines = context.lines
      widest = Math.max(widest, cells.length)
      rows.push({ line: lines - cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0), cells })
      return null
    },
  }
  try {
    parse(text, options)
    return { rows }
  } catch (error) {
    if (error instanceof CsvError || error instanceof BrokenRow) return { rows, brokenAfter: lines }
    throw error
  }
}

/** Tells a quoted cell that holds whole rows of the table, because its quote was meant to end before them. */
function swallows(cell: string, delimiter: string, columns: number): boolean {
  if (!cell.includes('\n')) return false
  return cell.split('\n').some((line, index) => index > 0 && line.split(delimiter).length > columns - 2)
}

/** Index of the start of the next line; the end of the text when there is none. */
function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}
