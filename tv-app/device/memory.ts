/** Small things that this television remembers when it is cut from the mains: never throws, forgets quietly. */
import { readFromDisk, wipeDisk, writeToDisk } from './disk.ts'

const PREFIX = 'tangwu:'

/** As JSON, what was remembered since the set was switched on: all its memory where nothing can be stored. */
const held = new Map<string, string>()

export function remember(name: string, value: unknown): void {
  // Storage may be full or forbidden; the set works without a memory.
  writeToDisk(name, value).catch(() => undefined)
  hold(name, value)
}

/** Forgets everything that was remembered. */
export async function forgetAll(): Promise<void> {
  held.clear()
  try {
    const names = Object.keys(localStorage).filter((name) => name.indexOf(PREFIX) === 0)
    for (const name of names) localStorage.removeItem(name)
    await wipeDisk()
  } catch {
    // A set without a memory has nothing to forget.
  }
}

/** What was remembered under this name, or undefined. The caller checks its shape. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(held.get(name) ?? localStorage.getItem(PREFIX + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Brings `recall` up to what was remembered just before a power cut, which the disk knows and localStorage may not.
 * Resolves with true when that is something else than before.
 */
export async function catchUp(): Promise<boolean> {
  try {
    const newer = (await readFromDisk()).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(recall(name)),
    )
    for (const [name, value] of newer) hold(name, value)
    return newer.length > 0
  } catch {
    return false
  }
}

function hold(name: string, value: unknown): void {
  const json = JSON.stringify(value ?? null)
  held.set(name, json)
  try {
    localStorage.setItem(PREFIX + name, json)
  } catch {}
}
