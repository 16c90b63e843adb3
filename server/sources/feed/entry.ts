/** One entry of any feed, still as written: what the three readers agree on before it becomes a news item. */

/** Most entries that are read of one feed; a television shows fewer. */
export const MAX_ENTRIES = 1_000

export interface Entry {
  id?: string
  /** HTML */
  title?: string
  /** As written, perhaps relative to `base`. */
  link?: string
  /** Dates as written, the best first. */
  dates: string[]
  /** HTML */
  summary?: string
  /** HTML */
  content?: string
  /** Picture addresses that the feed names outside its text, the best first. */
  images: string[]
  author?: string
  language?: string
  /** xml:base of the entry within that of the feed. */
  base?: string
  /** Line of the document, counted from 1. */
  line?: number
}
