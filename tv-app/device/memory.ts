/** Small things that this television remembers when it is cut from the mains: never throws, forgets quietly. */
const PREFIX = 'tangwu:'

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Storage is full or forbidden; the set works without a memory.
  }
}

/** What was remembered under this name, or undefined. The caller checks its shape. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
