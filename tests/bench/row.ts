/** What the bench is made of: rows that measure, and the figures that they give. */

/** One measured value against a limit, or against a peer that was measured in the same run. */
export interface Figure {
  what: string
  unit: 'ms' | 'kB' | 'MB' | 'MB/s' | 'requests/s' | 'channels/s' | 'items/s'
  ours: number
  /** What `other` is: a limit, or the name of a peer. */
  against: string
  other: number
  better: 'less' | 'more'
  /** True for a limit: the bench fails when it is missed. */
  limit: boolean
  /** How many values `ours` was taken from. */
  values: number
}

export interface Row {
  /** The word of the command line. */
  name: string
  about: string
  /** @throws Error with one plain sentence when it cannot be measured here. */
  measure(): Promise<Figure[]>
}

/** How often everything is measured; figures are medians, or percentiles over all runs. */
export const RUNS = 5

/** Ours divided by the other. */
export function ratioOf({ ours, other }: Figure): number {
  return ours / other
}

/** True when the figure is a limit that was not kept. */
export function isMissed(figure: Figure): boolean {
  if (!figure.limit) return false
  return figure.better === 'less' ? figure.ours > figure.other : figure.ours < figure.other
}
