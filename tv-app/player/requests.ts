/** The questions that streams have open. Shaka waits for them before it loads another stream, unless they are dropped. */
import shaka from 'shaka-player/dist/shaka-player.hls.js'

const { NetworkingEngine, HttpFetchPlugin, HttpXHRPlugin } = shaka.net
const { Error: ShakaError } = shaka.util

/** Code of a dropped question's error; nothing else here causes it. */
export const DROPPED = ShakaError.Code.REQUEST_FILTER_ERROR

type Operation = shaka.extern.IAbortableOperation<shaka.extern.Response>

interface OpenRequest {
  /** ms of performance.now() */
  since: number
  fail(error: unknown): void
}

/** What was fetched before anybody asked. */
export interface KeptAnswers {
  /** The answer to this address, undefined where it has to be asked for. */
  kept(address: string): ArrayBuffer | undefined
  /** The answer that is on its way already. */
  coming(address: string): Operation | undefined
}

export class Requests {
  readonly #open = new Set<OpenRequest>()
  /** Media that nobody may ask for yet. */
  #held: { goOn: Promise<void>; release(): void; fail(error: unknown): void } | undefined

  /** From here on Shaka asks through us, in the way that it would choose itself, unless the answer is kept. */
  constructor(answers: KeptAnswers) {
    const counted: shaka.extern.SchemePlugin = (...question) => {
      const kept = answers.kept(question[0])
      return kept ? answered(question[0], kept) : (answers.coming(question[0]) ?? this.ask(...question))
    }
    for (const scheme of ['http', 'https'])
      NetworkingEngine.registerScheme(scheme, counted, NetworkingEngine.PluginPriority.APPLICATION, true)
  }

  /** Asks for something that the stream needs, as Shaka would. */
  readonly ask: shaka.extern.SchemePlugin = (...question) => this.#counted(askPlainly(...question))

  /** For how long the oldest question has been open, ms; 0 when none is. */
  get longestWait(): number {
    const now = performance.now()
    return Math.max(0, ...[...this.#open].map(({ since }) => now - since))
  }

  /** True while media is held back. */
  get held(): boolean {
    return this.#held !== undefined
  }

  /** Playlists and init segments may be asked for, media not before `release`. */
  hold(): void {
    if (this.#held) return
    let release = (): void => undefined
    let fail = (_: unknown): void => undefined
    const goOn = new Promise<void>((resolve, reject) => {
      release = resolve
      fail = reject
    })
    // Nobody may be waiting for it.
    goOn.catch(() => undefined)
    this.#held = { goOn, release, fail }
  }

  release(): void {
    this.#held?.release()
    this.#held = undefined
  }

  /** A request filter for Shaka: resolves when the media may be asked for. */
  async mayAsk(context: shaka.extern.RequestContext | undefined): Promise<void> {
    if (context?.type === NetworkingEngine.AdvancedRequestType.MEDIA_SEGMENT) await this.#held?.goOn
  }

  /** Gives up on all of them. Each fails with `DROPPED`; one that is merely aborted would leave a load open for ever. */
  drop(): void {
    const { Severity, Category } = ShakaError
    const error = new ShakaError(Severity.CRITICAL, Category.NETWORK, DROPPED)
    this.#held?.fail(error)
    this.#held = undefined
    for (const { fail } of [...this.#open]) fail(error)
  }

  #counted(operation: Operation): Operation {
    const answer = new Promise<shaka.extern.Response>((resolve, reject) => {
      const request = {
        since: performance.now(),
        fail: (error: unknown): void => {
          this.#open.delete(request)
          reject(error)
          operation.abort()
        },
      }
      this.#open.add(request)
      operation.promise.then((response) => {
        this.#open.delete(request)
        resolve(response)
      }, request.fail)
    })
    return new shaka.util.AbortableOperation(answer, () => operation.abort())
  }
}

/** Asks without being counted. */
export const askPlainly: shaka.extern.SchemePlugin = (...question) =>
  (HttpFetchPlugin.isSupported() ? HttpFetchPlugin.parse : HttpXHRPlugin.parse)(...question)

function answered(uri: string, data: ArrayBuffer): Operation {
  const response = { uri, originalUri: uri, data, headers: {}, originalRequest: makeRequest(uri) }
  return shaka.util.AbortableOperation.completed(response as shaka.extern.Response)
}

function makeRequest(uri: string): shaka.extern.Request {
  return NetworkingEngine.makeRequest([uri], NetworkingEngine.defaultRetryParameters())
}
