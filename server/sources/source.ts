/** The contract of a source format: text in, model out. No network, no SQL, no clock. */
import type { Fault } from '../../shared/model/fault.ts'
import type { Item, ItemType } from '../../shared/model/item.ts'
import type { LocalText } from '../../shared/model/local-text.ts'

/** Where a document came from; everything in it is understood relative to this. */
export interface Origin {
  /** Final address after redirects; absent for a local file, whose root-relative addresses mean our own server. */
  base?: string
  /** IANA zone of times that state none. */
  timezone: string
  /** BCP 47 tag of texts that state none; `und` when unknown. */
  language: string
  /** The source in the county file, for formats whose documents do not name themselves. */
  source?: { id: string; title: LocalText }
  /** When the document is read, UTC ms, for formats that describe what repeats for ever. */
  now?: number
}

/** What one stretch of the document held. */
export interface Batch {
  items: Item[]
  faults: Fault[]
  /** True when the document breaks off before its end, so that entries may be missing. */
  brokenOff?: boolean
}

export interface SourceFormat {
  /** The word of the county file and of `check-source`. */
  format: string
  holds: readonly ItemType[]
  /** True where the text is XML, so that its declaration may name the encoding. */
  xml: boolean
  /** True where the same document holds something else on another day, so that it is read anew every day. */
  daily?: boolean
  /**
   * Reads a document that arrives in pieces and gives batches as it goes, so that the event loop can breathe.
   * A bad entry is skipped with a fault.
   * @throws NotThisFormat when the document as a whole is not of this format.
   */
  parse(text: AsyncIterable<string>, origin: Origin): AsyncIterable<Batch>
}

/** The document is something else: an HTML page, an empty body, a picture. The message is one plain sentence. */
export class NotThisFormat extends Error {
  override name = 'NotThisFormat'
}
