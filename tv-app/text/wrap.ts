/** Breaks a text into lines by the Unicode line breaking rules, which Lightning does not know for Chinese. */
import LineBreaker from 'linebreak'

/** Width of a text in px. */
export type Measure = (text: string) => number

/**
 * Lines of at most `width` px, broken where UAX #14 allows it, so that no line begins with 。 or ends with （.
 * A single word wider than the line is cut between characters. Beyond `maxLines` the last line ends with "…".
 */
export function wrap(
  text: string,
  width: number,
  measure: Measure,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    const joined = line + piece.text
    if (line === '' || measure(joined.trimEnd()) <= width) line = joined
    else {
      lines.push(line.trimEnd())
      line = piece.text
    }
    while (measure(line.trimEnd()) > width && line.length > 1) {
      const fit = fitting(line, width, measure)
      lines.push(line.slice(0, fit))
      line = line.slice(fit)
    }
    if (piece.required) {
      lines.push(line.trimEnd())
      line = ''
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines.length > maxLines ? shortened(lines, maxLines, width, measure) : lines
}

/** Stretches between two places where a line may end. */
function* pieces(text: string): Generator<{ text: string; required: boolean }> {
  const breaker = new LineBreaker(text)
  let from = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const piece = text.slice(from, next.position)
    yield { text: piece.replace(/[\r\n]+$/, ''), required: next.required && next.position < text.length }
    from = next.position
  }
}

/** How many leading characters fit into the width, at least one. */
function fitting(text: string, width: number, measure: Measure): number {
  let count = 1
  while (count < text.length && measure(text.slice(0, count + 1)) <= width) count++
  return count
}

function shortened(lines: string[], maxLines: number, width: number, measure: Measure): string[] {
  const kept = lines.slice(0, maxLines)
  let last = kept[maxLines - 1] ?? ''
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1)
  kept[maxLines - 1] = `${last}…`
  return kept
}
