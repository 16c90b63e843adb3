/** Prints figures so that a person can read them. */
import type { Machine } from './machine.ts'
import { type Figure, isMissed, ratioOf } from './row.ts'

/** Ratios this near to 1 are not worth a word. */
const EVEN = 0.05
const HEADINGS = ['row', 'ours', 'against', '', 'ratio', 'verdict']

/** Returns one line per figure, in columns, under their headings. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [HEADINGS, ...figures.map(cellsOf)]
  const widths = HEADINGS.map((_heading, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Returns the same as a table in Markdown, as the README shows it. */
export function markdownOf(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const [what, ours, against, other, ratio, verdict] = cellsOf(figure)
    return `| ${what} | ${ours} | ${against} ${other} | ${ratio} | ${verdict} |`
  })
  return ['| row | ours | against | ratio | verdict |', '|---|---|---|---|---|', ...lines].join('\n')
}

/** Returns the machine in one line. */
export function machineLine(machine: Machine): string {
  const { processor, cores, memory, system, node, chromium, load } = machine
  return `${processor}, ${cores} cores, ${memory}, ${system}, Node ${node}, Chromium ${chromium}, load ${load}`
}

/** Returns the verdict in a word. */
export function verdictOf(figure: Figure): string {
  if (figure.limit) return isMissed(figure) ? 'MISSED' : 'kept'
  const gain = figure.better === 'less' ? 1 / ratioOf(figure) : ratioOf(figure)
  if (Math.abs(gain - 1) <= EVEN) return 'even'
  return gain > 1 ? 'better' : 'worse'
}

function cellsOf(figure: Figure): string[] {
  const { what, unit, ours, against, other } = figure
  const ratio = ratioOf(figure)
  return [
    what,
    `${rounded(ours)} ${unit}`,
    against,
    `${rounded(other)} ${unit}`,
    `${ratio.toFixed(ratio < 0.1 ? 3 : 2)}`,
    verdictOf(figure),
  ]
}

function isNumber(column: number): boolean {
  return [1, 3, 4].includes(column)
}

function rounded(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')
}
