/** Polite HTTP: gets one document, spooled to a file so that it can be read more than once without being held. */
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { LimitFunction } from 'p-limit'
import pLimit from 'p-limit'
import type { Dispatcher } from 'undici'
import { request } from 'undici'
import type { Validators } from '../store/source-state.ts'
import { assertAllowedHost, guardedAgent } from './address-guard.ts'
import { RefreshError } from './refresh-error.ts'
import { parseRetryAfter } from './schedule.ts'

/** What is written to the disk at once, bytes. */
const PIECE = 65_536
const REDIRECTS = 5
const REDIRECT_STATUS = [301, 302, 303, 307, 308]

/** What to fetch. */
export interface DocumentRequest {
  /** Names the spool file; requests of the same name do not run at the same time. */
  name: string
  place: { url: string } | { file: string }
  allowPrivate: boolean
  /** Largest body as it travels, in bytes. */
  maxBytes: number
  /** What the last answer said about itself. */
  validators: Validators
  /** Ends the request, and every reading of its document. */
  signal?: AbortSignal
}

/** A document that can be opened again and again until it is disposed of. */
export interface FetchedDocument {
  open(): AsyncIterable<Uint8Array>
  /** Final address after redirects; absent for a local file. */
  base?: string
  /** The charset parameter of the Content-Type header. */
  charset?: string
  validators: Validators
  dispose(): Promise<void>
}

/** Gets a document, or says that it is still the one that the validators describe. */
export type FetchDocument = (wanted: DocumentRequest) => Promise<FetchedDocument | 'unchanged'>

export interface FetchOptions {
  userAgent: string
  /** Folder for bodies while they are read. */
  spoolDirectory: string
  now: () => number
  /** Longest time for one whole document, ms. */
  totalTimeout: number
  /** Longest silence of a server, ms. */
  idleTimeout: number
  /**
   * Bytes of a body that may wait in memory until the disk has taken them; undici's own 64 kB unless given. A connection
   * that is closed while more than that waits ends the thread (https://github.com/nodejs/undici/issues/5360).
   */
  readAhead?: number
}

/**
 * Returns the function that fetches. One host is asked one thing at a time; at most five redirects are followed,
 * each judged like the first address. Local files are read where they are, their time of change being the validator.
 * The function throws RefreshError, and nothing else, when there is no document.
 */
export function createFetch(options: FetchOptions): FetchDocument {
  const hosts = new Map<string, LimitFunction>()
  const agents = {
    open: guardedAgent(true, options.idleTimeout),
    guarded: guardedAgent(false, options.idleTimeout),
  }
  return async (wanted) => {
    if ('file' in wanted.place) return readLocal(wanted.place.file, wanted)
    const url = new URL(wanted.place.url)
    const limit = hosts.get(url.host) ?? pLimit(1)
    hosts.set(url.host, limit)
    const agent = wanted.allowPrivate ? agents.open : agents.guarded
    return limit(async () => {
      const timeout = AbortSignal.timeout(options.totalTimeout)
      const signal = wanted.signal ? AbortSignal.any([timeout, wanted.signal]) : timeout
      try {
        return await fetchOverHttp(url, wanted, agent, signal, options)
      } catch (error) {
        if (wanted.signal?.aborted) throw new RefreshError('stopped', 'The server was stopped while reading.')
        throw asRefreshError(error, url.host)
      }
    })
  }
}

async function readLocal(file: string, wanted: DocumentRequest): Promise<FetchedDocument | 'unchanged'> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new RefreshError('unreachable', `The file ${file} cannot be read.`)
  if (found.size === 0) throw new RefreshError('empty', 'The file is empty.')
  if (found.size > wanted.maxBytes) throw tooLarge(wanted.maxBytes)
  const lastModified = `${found.mtimeMs} ${found.size}`
  if (wanted.validators.lastModified === lastModified) return 'unchanged'
  const open = () => createReadStream(file, { signal: wanted.signal })
  return { open, validators: { lastModified }, dispose: async () => {} }
}

async function fetchOverHttp(
  first: URL,
  wanted: DocumentRequest,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  options: FetchOptions,
): Promise<FetchedDocument | 'unchanged'> {
  let url = first
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    assertAllowedHost(url, wanted.allowPrivate)
    const answer = await request(url, {
      dispatcher,
      signal,
      headersTimeout: options.idleTimeout,
      bodyTimeout: options.idleTimeout,
      ...(options.readAhead !== undefined && { highWaterMark: options.readAhead }),
      headers: {
        'user-agent': options.userAgent,
        accept: '*/*',
        'accept-encoding': 'gzip',
        ...(wanted.validators.etag && { 'if-none-match': wanted.validators.etag }),
        ...(wanted.validators.lastModified && { 'if-modified-since': wanted.validators.lastModified }),
      },
    })
    const location = header(answer, 'location')
    if (REDIRECT_STATUS.includes(answer.statusCode) && location !== undefined) {
      discard(answer)
      url = redirectTarget(location, url)
      continue
    }
    if (answer.statusCode === 304 && isConditional(wanted.validators)) {
      discard(answer)
      return 'unchanged'
    }
    if (answer.statusCode !== 200) {
      discard(answer)
      throw new RefreshError(
        'http-status',
        `The server answered with HTTP status ${answer.statusCode}.`,
        parseRetryAfter(header(answer, 'retry-after'), options.now()),
      )
    }
    return spool(answer, url, wanted, options.spoolDirectory)
  }
  throw new RefreshError('redirects', `The address redirects more than ${REDIRECTS} times.`)
}

async function spool(
  answer: Dispatcher.ResponseData,
  url: URL,
  wanted: DocumentRequest,
  directory: string,
): Promise<FetchedDocument> {
  const encoding = header(answer, 'content-encoding') ?? 'identity'
  if (!['identity', 'gzip', 'x-gzip', ''].includes(encoding.trim().toLowerCase())) {
    discard(answer)
    throw new RefreshError('not-this-format', `The server used the compression "${encoding}" unasked.`)
  }
  if (Number(header(answer, 'content-length') ?? 0) > wanted.maxBytes) {
    discard(answer)
    throw tooLarge(wanted.maxBytes)
  }
  await mkdir(directory, { recursive: true })
  const file = join(directory, `${wanted.name}.body`)
  const dispose = () => rm(file, { force: true })
  let size = 0
  try {
    await pipeline(async function* () {
      for await (const piece of inPieces(answer.body)) {
        size += piece.byteLength
        if (size > wanted.maxBytes) throw tooLarge(wanted.maxBytes)
        yield piece
      }
    }, createWriteStream(file))
    if (size === 0) throw new RefreshError('empty', 'The server answered with an empty body.')
  } catch (error) {
    await dispose()
    throw error
  }
  return {
    open: () => createReadStream(file, { signal: wanted.signal }),
    base: url.href,
    charset: /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(header(answer, 'content-type') ?? '')?.[1],
    validators: { etag: header(answer, 'etag'), lastModified: header(answer, 'last-modified') },
    dispose,
  }
}

/** The body as it comes. Node's own iteration would first join all that waits, megabytes of it, and hold up everybody else. */
async function* inPieces(body: Readable): AsyncGenerator<Uint8Array> {
  const ended = finished(body)
  ended.catch(() => undefined)
  try {
    while (!body.readableEnded) {
      const piece: Uint8Array | null = body.read(Math.min(PIECE, body.readableLength) || undefined)
      if (piece) yield piece
      else await Promise.race([once(body, 'readable'), ended])
    }
    await ended
  } finally {
    body.destroy()
  }
}

function redirectTarget(location: string, from: URL): URL {
  const target = URL.canParse(location, from) ? new URL(location, from) : undefined
  if (!target || !/^https?:$/.test(target.protocol)) {
    throw new RefreshError('redirects', 'The address redirects to something that is not an http(s) address.')
  }
  return target
}

/** Ends an answer whose body nobody reads, so that its connection does not stay open. */
function discard(answer: Dispatcher.ResponseData): void {
  answer.body.on('error', () => {})
  answer.body.destroy()
}

/** A server that answers 304 to a request that gave it no validators has sent nothing. */
function isConditional({ etag, lastModified }: Validators): boolean {
  return Boolean(etag || lastModified)
}

function header(answer: Dispatcher.ResponseData, name: string): string | undefined {
  const value = answer.headers[name]
  return Array.isArray(value) ? value[0] : value
}

function tooLarge(maxBytes: number): RefreshError {
  const megabytes = Math.round(maxBytes / 1_048_576)
  return new RefreshError(
    'too-large',
    `The document is larger than ${megabytes} MB, the limit of this source.`,
  )
}

function asRefreshError(error: unknown, host: string): RefreshError {
  if (error instanceof RefreshError) return error
  const { name, code } =
    error instanceof Error ? { code: undefined, ...error, name: error.name } : { name: '', code: '' }
  if (name === 'TimeoutError' || String(code).endsWith('_TIMEOUT')) {
    return new RefreshError('timeout', `${host} did not answer in time.`)
  }
  return new RefreshError('unreachable', `${host} could not be read (${code ?? name}).`)
}
