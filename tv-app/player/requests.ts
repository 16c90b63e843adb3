/** The questions that streams have open. Shaka waits for them before it loads another stream, unless they are dropped. */
import shaka from 'shaka-player/dist/shaka-player.hls.js'

/** Code of a dropped question's error; nothing else here causes it. */
export const DROPPED = shaka.util.Error.Code.REQUEST_FILTER_ERROR

type Operation = shaka.extern.IAbortableOperation<shaka.extern.Response>

interface OpenRequest {
  /** ms of performance.now() */
  since: number
  fail(error: shaka.util.Error): void
}

export class Requests {
  readonly #open = new Set<OpenRequest>()

  /** From here on Shaka asks through us, in the way that it would choose itself. */
  constructor() {
    const { NetworkingEngine, HttpFetchPlugin, HttpXHRPlugin } = shaka.net
    const ask = HttpFetchPlugin.isSupported() ? HttpFetchPlugin.parse : HttpXHRPlugin.parse
    const counted: shaka.extern.SchemePlugin = (...question) => this.#counted(ask(...question))
    for (const scheme of ['http', 'https'])
      NetworkingEngine.registerScheme(scheme, counted, NetworkingEngine.PluginPriority.APPLICATION, true)
  }

  /** For how long the oldest question has been open, ms; 0 when none is. */
  get longestWait(): number {
    const now = performance.now()
    return Math.max(0, ...[...this.#open].map(({ since }) => now - since))
  }

  /** Gives up on all of them. Each fails with `DROPPED`; one that is merely aborted would leave a load open for ever. */
  drop(): void {
    const { Error: ShakaError } = shaka.util
    const error = new ShakaError(ShakaError.Severity.CRITICAL, ShakaError.Category.NETWORK, DROPPED)
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
