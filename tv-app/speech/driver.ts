/** The contract of a speech driver: one way in which this television may be made to speak. */

export interface Sentence {
  words: string
  /** BCP 47 tag of the words. */
  language: string
}

export interface Driver {
  /** Word for the log. */
  id: 'platform' | 'synthesis' | 'screen-reader' | 'clips'
  /**
   * Speaks one sentence: calls `started` when it begins to be heard and resolves at its end.
   * Rejects when it cannot be heard this way, so that the next driver is asked. After `stop` it may stay unsettled.
   */
  speak(sentence: Sentence, started: () => void): Promise<void>
  /** Falls silent at once. */
  stop(): void
}

/** A driver has no way to speak this sentence. */
export class Unspoken extends Error {
  override name = 'Unspoken'
}
