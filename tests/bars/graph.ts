/** The graph of everything that six keys can reach, and what can be asked of it. */

export interface State {
  /** What tells it from others; see `nameOf`. */
  name: string
  /** Screen or overlay. */
  screen: string
  /** Id of the element in focus. */
  focus: string
  /** Where each key leads, as an index into the states. */
  edges: Record<string, number>
}

export interface Graph {
  /** The state in which the crawl began comes first. */
  states: State[]
}

/** Fewest presses of `keys` from `from` to every state; absent where there is no way. */
export function distances(
  { states }: Graph,
  from: readonly number[],
  keys: readonly string[],
): Map<number, number> {
  const found = new Map(from.map((index) => [index, 0]))
  const queue = [...from]
  for (const index of queue) {
    for (const key of keys) {
      const to = states[index]?.edges[key]
      if (to === undefined || found.has(to)) continue
      found.set(to, (found.get(index) ?? 0) + 1)
      queue.push(to)
    }
  }
  return found
}

/** The keys of a shortest way from one state to another, or undefined. */
export function way(
  { states }: Graph,
  from: number,
  to: number,
  keys: readonly string[],
): string[] | undefined {
  const came = new Map<number, { from: number; key: string }>()
  const queue = [from]
  for (const index of queue) {
    if (index === to) break
    for (const key of keys) {
      const next = states[index]?.edges[key]
      if (next === undefined || next === from || came.has(next)) continue
      came.set(next, { from: index, key })
      queue.push(next)
    }
  }
  if (from !== to && !came.has(to)) return undefined
  const path: string[] = []
  for (let at = to; at !== from; ) {
    const step = came.get(at)
    if (!step) return undefined
    path.unshift(step.key)
    at = step.from
  }
  return path
}
