/** Writes a table as CSV (RFC 4180) with a header line, as a spreadsheet program reads it. */

/**
 * Returns the document: one line per row in the order of `columns`, CR LF line ends, quotes only where needed.
 * @throws Error when a row lacks a column.
 */
export function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column], column)).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

function cell(text: string | undefined, column: string): string {
  if (text === undefined) throw new Error(`A row has no ${column}.`)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
