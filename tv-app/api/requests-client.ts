/** Sends what residents confirm, once each and until the server has it, and keeps the list of their requests up to date. */
import {
  BINDING_PATH,
  type BindingCode,
  REQUESTS_PATH,
  type ResidentAction,
  requestActionPath,
  type StreamTicket,
  TELEVISION_PATH,
  type Television,
  TICKET_PATH,
  type TvRequest,
  type TvRequests,
} from '../../shared/api.ts'
import type { OrderInput } from '../../shared/model/service-request.ts'
import { isAwaited, type KnownRequests, NO_REQUESTS, type StepInput } from '../requests.ts'
import { fetchJson, fetchWithin, Refused } from './fetch-json.ts'
import { Outbox, type Outgoing } from './outbox.ts'
import type { OwnKey } from './own-key.ts'

const TIME_OUT = 8_000
/** What could not be sent is sent again after this time at first, ms; each time twice as long. */
const SEND_AGAIN = 2_000
const LONGEST_WAIT = 30_000

export interface RequestsDeps {
  key: OwnKey
  /** Is told everything that is known, each time that it changes. */
  report(known: KnownRequests): void
  /** UTC ms */
  now(): number
  /** Lets the event stream tell of this television's requests. */
  follow(ticket: string): void
}

export class RequestsClient {
  readonly #deps: RequestsDeps
  readonly #key: OwnKey
  readonly #outbox = new Outbox()
  #known: KnownRequests = NO_REQUESTS
  #etag: string | undefined
  #village: string | undefined
  #followed = false
  #sending = false
  #failures = 0
  #again: ReturnType<typeof setTimeout> | undefined
  #loadAgain: ReturnType<typeof setTimeout> | undefined
  #offered: Promise<BindingCode> | undefined

  constructor(deps: RequestsDeps) {
    this.#deps = deps
    this.#key = deps.key
  }

  /** Goes on with what was confirmed before the set was switched off; to be called when its memory is complete. */
  start(): void {
    this.#outbox.restore()
    if (this.#key.held || this.#outbox.entries.length > 0) this.#set({ status: 'loading' })
    this.online()
  }

  /** The server answers again: sends what waits, and asks what is new. Never rejects. */
  async online(): Promise<void> {
    clearTimeout(this.#again)
    this.#failures = 0
    await this.#send()
    await this.load()
  }

  /** Orders; the same key never makes a second request. */
  place({ key, service, rescue, answers }: OrderInput): void {
    const waiting = { key, service, rescue, orderedAt: this.#deps.now() }
    this.#post({ kind: 'order', order: { key, service, rescue, answers }, waiting })
  }

  /** Takes a step with a request as it is known here; one that comes late or twice is told by its version. */
  take(request: string, action: ResidentAction, input: StepInput = {}): void {
    const version = this.#known.list.find(({ id }) => id === request)?.version
    this.#post({ kind: 'step', request, action, input: { ...input, version } })
  }

  /** Takes back an order that the server may not even have yet. */
  withdraw(key: string): void {
    const id = this.#known.placed[key]
    if (id !== undefined) {
      this.#takeBack(id)
      return
    }
    this.#outbox.withdraw(key)
    this.#set({})
  }

  /** Says where the household lives; the server is told at once, or as soon as it can be. */
  settle(village: string | undefined): void {
    this.#village = village
    this.#send()
  }

  /**
   * Asks for the list, follows its changes, and asks whom the county centre would call. What is known stays where that
   * fails, and it is tried again. Never rejects.
   */
  async load(): Promise<void> {
    clearTimeout(this.#loadAgain)
    if (!this.#key.held) return
    try {
      const headers = await this.#key.header()
      const tag: Record<string, string> = this.#etag ? { 'If-None-Match': this.#etag } : {}
      // Nothing of this is left in the set's own cache.
      const options: RequestInit = { headers: { ...headers, ...tag }, cache: 'no-store' }
      const requests = await fetchWithin(REQUESTS_PATH, TIME_OUT, options, (answer) => this.#listIn(answer))
      this.#set(requests ? { list: requests, status: 'known' } : { status: 'known' })
      await this.follow()
      await this.#introduce()
    } catch (error) {
      if (error instanceof Refused && error.status === 401) this.#unknownHere()
      else if (this.#known.status === 'loading') this.#set({ status: 'failed' })
      clearTimeout(this.#loadAgain)
      this.#loadAgain = setTimeout(() => this.load(), LONGEST_WAIT)
    }
  }

  /** The event stream tells nothing of this television any more. */
  ticketExpired(): void {
    this.#followed = false
    this.load()
  }

  #post(entry: Outgoing): void {
    if (!this.#outbox.add(entry)) {
      this.#refused()
      return
    }
    this.#set({})
    this.#send()
  }

  /** Sends what waits, one after the other, and stops at the first that does not get through. Never rejects. */
  async #send(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    clearTimeout(this.#again)
    try {
      // No order is held back by a village that cannot be told; that is told with the next try.
      const untold = await this.#tellVillage()
      for (let [next] = this.#outbox.entries; next; [next] = this.#outbox.entries) await this.#sendFirst(next)
      if (untold) throw untold.reason
      this.#failures = 0
    } catch (error) {
      if (error instanceof Refused && error.status === 401) this.#unknownHere()
      const wait = Math.min(LONGEST_WAIT, SEND_AGAIN * 2 ** this.#failures++)
      this.#again = setTimeout(() => this.#send(), wait)
    }
    this.#sending = false
  }

  /** Resolves with why it could not be told, if so. */
  async #tellVillage(): Promise<{ reason: unknown } | undefined> {
    if (this.#village === undefined) return undefined
    return this.#key.settle(this.#village).then(
      () => undefined,
      (reason: unknown) => ({ reason }),
    )
  }

  /** Rejects where it is worth trying again, unless something more urgent has come meanwhile. */
  async #sendFirst(entry: Outgoing): Promise<void> {
    try {
      await this.#sendOne(entry)
    } catch (error) {
      const [first] = this.#outbox.entries
      if (!first || isSame(first, entry)) throw error
    }
  }

  /** Rejects where it is worth trying again. */
  async #sendOne(entry: Outgoing): Promise<void> {
    try {
      const path = entry.kind === 'order' ? REQUESTS_PATH : requestActionPath(entry.request, entry.action)
      const request = await this.#asked<TvRequest>(path, entry.kind === 'order' ? entry.order : entry.input)
      this.#acknowledged(entry, request)
    } catch (error) {
      if (!(error instanceof Refused) || isPassing(error.status)) throw error
      this.#outbox.remove(entry)
      if (entry.kind === 'step' && entry.action === 'undo') {
        // Its minute has passed on the way. The household was told that nobody will call, so it must not stay ordered.
        this.#outbox.add({ ...entry, action: 'cancel' })
        return
      }
      this.#refused()
      this.load()
    }
  }

  #acknowledged(entry: Outgoing, request: TvRequest): void {
    // It may have been withdrawn while it was under way.
    const latest = this.#outbox.entries.find((held) => isSame(held, entry)) ?? entry
    this.#outbox.remove(entry)
    const others = this.#known.list.filter(({ id }) => id !== request.id)
    const list = [request, ...others].sort((a, b) => b.orderedAt - a.orderedAt)
    this.#etag = undefined
    if (latest.kind === 'step') {
      this.#set({ list, status: 'known' })
      return
    }
    const placed = { ...this.#known.placed, [latest.order.key]: request.id }
    // What is left of the time of an earlier code may be too short to tell it on the telephone.
    this.#set({ list, status: 'known', placed, code: undefined })
    if (latest.waiting.withdrawn) this.#takeBack(request.id)
    else this.load()
  }

  #takeBack(id: string): void {
    const request = this.#known.list.find((each) => each.id === id)
    if (request?.actions.includes('undo') && request.undoUntil > this.#deps.now()) this.take(id, 'undo')
    else this.take(id, 'cancel')
  }

  /** Asks whether the county centre knows whom to call; and for a code where it does not, but has something to call for. */
  async #introduce(): Promise<void> {
    const { bound } = await this.#asked<Television>(TELEVISION_PATH)
    this.#set(bound ? { bound, code: undefined } : { bound })
    const { list, waiting, code } = this.#known
    const isOver = !code || code.until <= this.#deps.now()
    if (!bound && isOver && (waiting.length > 0 || list.some(isAwaited)))
      this.#set({ code: await this.#newCode() })
  }

  /** Asks once, however many want a code at the same time: each ends the one before. */
  #newCode(): Promise<BindingCode> {
    this.#offered ??= this.#asked<BindingCode>(BINDING_PATH, {}).finally(() => {
      this.#offered = undefined
    })
    return this.#offered
  }

  /** Lets the event stream tell of this television, once however many ask for it. Rejects without the server. */
  async follow(): Promise<void> {
    if (this.#followed) return
    this.#followed = true
    try {
      const { ticket } = await this.#asked<StreamTicket>(TICKET_PATH, {})
      this.#deps.follow(ticket)
    } catch (error) {
      this.#followed = false
      throw error
    }
  }

  async #listIn(answer: Response): Promise<readonly TvRequest[] | undefined> {
    if (answer.status === 304) return undefined
    if (!answer.ok) throw new Refused(REQUESTS_PATH, answer.status)
    const { requests } = (await answer.json()) as TvRequests
    this.#etag = answer.headers.get('etag') ?? undefined
    return requests
  }

  /** The answer to a question, or to what is posted. */
  async #asked<T>(path: string, posted?: object): Promise<T> {
    const headers = await this.#key.header(this.#village)
    if (!posted) return fetchJson<T>(path, TIME_OUT, { headers, cache: 'no-store' })
    return fetchJson<T>(path, TIME_OUT, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(posted),
    })
  }

  #refused(): void {
    this.#set({ refused: this.#known.refused + 1 })
  }

  /** The server has forgotten this television, and so its requests. */
  #unknownHere(): void {
    this.#key.forget()
    this.#etag = undefined
    this.#followed = false
    this.#set({ ...NO_REQUESTS, refused: this.#known.refused, bound: undefined, code: undefined })
  }

  #set(changed: Partial<KnownRequests>): void {
    const { entries } = this.#outbox
    const waiting = entries
      .flatMap((entry) => (entry.kind === 'order' ? [entry.waiting] : []))
      .sort((a, b) => b.orderedAt - a.orderedAt)
    const sending = entries.flatMap((entry) => (entry.kind === 'step' ? [entry.request] : []))
    this.#known = { ...this.#known, ...changed, waiting, sending }
    this.#deps.report(this.#known)
  }
}

/** True for answers that another try may change: not known here, too many, or the server's own trouble. */
function isPassing(status: number): boolean {
  return status === 401 || status === 408 || status === 429 || status >= 500
}

function isSame(a: Outgoing, b: Outgoing): boolean {
  return a.kind === 'order' && b.kind === 'order' ? a.order.key === b.order.key : a === b
}
