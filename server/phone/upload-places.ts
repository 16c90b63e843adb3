/** Places for forms with a photo on their way in, each of which is held in memory whole until it is saved. */

/** Forms of all phones together. */
const MOST = 8

export interface UploadPlaces {
  /** Takes the one place that a code has. Returns what frees it; undefined where it or all are taken. */
  take(code: string): (() => void) | undefined
}

/** Returns the places of this server, all of them free. */
export function uploadPlaces(): UploadPlaces {
  const taken = new Set<string>()
  return {
    take(code) {
      if (taken.has(code) || taken.size >= MOST) return undefined
      taken.add(code)
      return () => void taken.delete(code)
    },
  }
}
