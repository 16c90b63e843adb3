/** Reads one source once: fetch, decode, parse, store. What is shown changes only if all of it went well. */
import type { County } from '../../shared/model/county.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { Item } from '../../shared/model/item.ts'
import type { ConfiguredSource } from '../config.ts'
import { decode, UnknownEncoding } from '../sources/decode/decode.ts'
import { DocumentTooLarge } from '../sources/decode/unpack.ts'
import type { SourceFormat } from '../sources/source.ts'
import { NotThisFormat } from '../sources/source.ts'
import type { Content, Draft } from '../store/content.ts'
import type { Validators } from '../store/source-state.ts'
import type { FetchDocument, FetchedDocument } from './fetch.ts'
import { RefreshError } from './refresh-error.ts'

/** More entries than any county has; a document that holds more is not a catalogue. */
const MOST_ITEMS = 2_000_000
const DAY = 86_400_000

export interface ReadDeps {
  fetch: FetchDocument
  content: Content
  county: Pick<County, 'timezone'>
  formats: readonly SourceFormat[]
  /** UTC ms */
  now: () => number
}

/** A new revision that waits to be shown, with the validators of its document. */
export interface ReadResult {
  draft: Draft
  validators: Validators
}

/**
 * Reads `source` into a draft, or finds that the shown content is still current.
 * @throws RefreshError when there is nothing better than what is shown; nothing of the draft is left then.
 */
export async function readSource(
  source: ConfiguredSource,
  shown: Validators & { revision: number; lastGood?: number },
  deps: ReadDeps,
  signal: AbortSignal,
): Promise<ReadResult | 'unchanged'> {
  const format = deps.formats.find((candidate) => candidate.format === source.format)
  if (!format) throw new RefreshError('internal', `No reader for the format "${source.format}" exists.`)
  const document = await deps.fetch({
    name: source.id,
    place: source.place,
    allowPrivate: source.allowPrivate,
    maxBytes: source.maxMegabytes * 1_048_576,
    validators: format.daily && !isSameDay(shown.lastGood, deps.now()) ? {} : shown,
    signal,
  })
  if (document === 'unchanged') return 'unchanged'
  try {
    const draft = await deps.content.begin(source.id)
    try {
      await fill(draft, document, format, source, deps, shown.revision > 0, signal)
    } catch (error) {
      await draft.abandon()
      throw explained(error)
    }
    return { draft, validators: document.validators }
  } finally {
    await document.dispose()
  }
}

async function fill(
  draft: Draft,
  document: FetchedDocument,
  format: SourceFormat,
  source: ConfiguredSource,
  { county, now }: Pick<ReadDeps, 'county' | 'now'>,
  hasLastGood: boolean,
  signal: AbortSignal,
): Promise<void> {
  const maxBytes = source.maxMegabytes * 1_048_576
  const { text, faults } = await decode(document.open, {
    xml: format.xml,
    charset: document.charset,
    encoding: source.encoding,
    maxCompressed: maxBytes,
    maxDecompressed: maxBytes,
  })
  await draft.add({ items: [], faults })
  const origin = {
    base: document.base,
    timezone: source.timezone ?? county.timezone,
    language: source.language ?? 'und',
    source: { id: source.id, title: source.title ?? {} },
    now: now(),
  }
  for await (const batch of format.parse(text, origin)) {
    if (signal.aborted) throw new RefreshError('stopped', 'The server was stopped while reading.')
    await draft.add({ items: batch.items, faults: [...batch.faults, ...headerFaults(batch.items, source)] })
    if (batch.brokenOff && hasLastGood) {
      throw new RefreshError('broken-off', 'The document breaks off before its end; the older one is kept.')
    }
    if (draft.counts().items > MOST_ITEMS) {
      throw new RefreshError('too-large', `The document holds more than ${MOST_ITEMS} entries.`)
    }
  }
  if (draft.counts().items === 0) {
    throw new RefreshError('empty', 'The document holds no entry that could be read.')
  }
}

/** A television can send no headers, so lines that need them are the last it tries unless our server fetches them. */
function headerFaults(items: readonly Item[], { relay }: ConfiguredSource): Fault[] {
  if (relay) return []
  return items.flatMap((item) =>
    item.type === 'channel' && item.headers !== undefined
      ? [
          {
            what: 'The stream asks for headers; "relay" in the county file would send them.',
            sample: item.name,
          },
        ]
      : [],
  )
}

function isSameDay(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.floor(one / DAY) === Math.floor(other / DAY)
}

/** Gives errors of the reader that are about the document their code; others stay what they are. */
function explained(error: unknown): unknown {
  if (error instanceof NotThisFormat || error instanceof UnknownEncoding) {
    return new RefreshError('not-this-format', error.message)
  }
  if (error instanceof DocumentTooLarge) return new RefreshError('too-large', error.message)
  return error
}
