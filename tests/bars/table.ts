/** Prints the bars so that a person can read them. */
import { BARS, type Bar } from './bars.ts'
import { nameOf } from './configuration.ts'
import type { Crawl } from './crawl.ts'
import { type Measured, merged } from './ledger.ts'

export interface Verdict extends Measured {
  check: string
  floor: string
  unit: Bar['unit']
  verdict: 'kept' | 'MISSED' | 'not measured'
  /** Configuration of the worst value, and its picture where the bar was missed. */
  configuration: string
  picture?: string
}

/** One verdict per bar, over all crawls. */
export function verdictsOf(crawls: readonly Crawl[]): Verdict[] {
  return BARS.map((bar) => verdictOf(bar, crawls))
}

function verdictOf({ id, check, floor, unit }: Bar, crawls: readonly Crawl[]): Verdict {
  const about = { check, floor, unit }
  let worst: (Measured & { configuration: string; picture?: string }) | undefined
  for (const crawl of crawls) {
    const measured = crawl.measured.find(({ bar }) => bar === id)
    if (!measured) continue
    const picture = crawl.pictures[id]
    const here = { ...measured, configuration: nameOf(crawl.configuration), ...(picture && { picture }) }
    worst = worst ? { ...worst, ...merged(worst, here) } : here
  }
  if (!worst) {
    const nothing = { bar: id, count: 0, failures: 0, worst: 0, where: '', detail: '', state: -1 }
    return { ...nothing, ...about, verdict: 'not measured', configuration: '' }
  }
  return { ...worst, ...about, verdict: worst.failures > 0 ? 'MISSED' : 'kept' }
}

/** "36 px", or the number of failures for bars that count them. */
export function oursOf({ unit, worst, failures }: Verdict): string {
  return unit === 'failures' ? `${failures} failures` : `${worst} ${unit}`
}

/** Markdown, as the README shows it. */
export function markdownOf(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map((verdict) => {
    const { bar, check, floor, count } = verdict
    return `| ${bar} | ${check} | ${floor} | ${oursOf(verdict)} | ${verdict.verdict} | ${count.toLocaleString('en')} |`
  })
  return ['| bar | check | floor | ours | verdict | measured |', '|---|---|---|---|---|---|', ...lines].join(
    '\n',
  )
}

/** The bars that were missed, each with its worst place. */
export function shortfallsOf(verdicts: readonly Verdict[]): string {
  return verdicts
    .filter(({ verdict }) => verdict !== 'kept')
    .map(
      (verdict) =>
        `${verdict.bar} ${verdict.check}: ${oursOf(verdict)}, ${verdict.failures} of ${verdict.count} short of ${verdict.floor}\n` +
        `   worst: ${verdict.configuration} ${verdict.where}: ${verdict.detail}${verdict.picture ? `\n   ${verdict.picture}` : ''}`,
    )
    .join('\n')
}
