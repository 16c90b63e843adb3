/** Opens a page on which a phone writes for the step card on screen, and hears what was written. */
import { PHONE_PAGES_PATH, phonePagePath } from '../../shared/api.ts'
import type { PhonePage, PhonePageState } from '../../shared/model/phone-page.ts'
import type { KnownPhonePage, WantedPhonePage } from '../phone-page.ts'
import { fetchJson, fetchWithin, Refused } from './fetch-json.ts'
import type { OwnKey } from './own-key.ts'

const TIME_OUT = 8_000
/** A page that did not open is asked for again after this time, ms. */
const TRY_AGAIN = 30_000
/** What stands on a page is asked for again after this time, ms. */
const TRY_SOON = 2_000
/** The household waits for the last words with its order: so often they are asked for, and so long each time, ms. */
const LAST_TRIES = 2
const LAST_TIME_OUT = 4_000

/** What a phone did on a page. */
type Written = Pick<KnownPhonePage, 'visited' | 'text' | 'photos'>

export interface PhonePageDeps {
  key: OwnKey
  /** Is told what is known each time that it changes; undefined when no card needs a page. */
  report(page: KnownPhonePage | undefined): void
  /** Lets the event stream tell of this television's pages. */
  follow(): Promise<void>
}

export class PhonePageClient {
  readonly #deps: PhonePageDeps
  #wanted: WantedPhonePage | undefined
  #page: KnownPhonePage | undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(deps: PhonePageDeps) {
    this.#deps = deps
  }

  /** The card on screen needs this page now, or none. Never rejects. */
  async want(wanted: WantedPhonePage | undefined): Promise<void> {
    this.#wanted = wanted
    clearTimeout(this.#again)
    clearTimeout(this.#retry)
    const page = this.#page
    // Whoever asks for the last words goes on with what is wanted then.
    if (page?.status === 'leaving') return
    if (page?.code !== undefined) {
      await this.#leave(page, page.code)
      return
    }
    this.#set(undefined)
    if (wanted) await this.#open(wanted)
  }

  /** A phone did something, or may have. Never rejects. */
  async changed(): Promise<void> {
    const wanted = this.#wanted
    const { code, status } = this.#page ?? {}
    clearTimeout(this.#retry)
    if (!wanted || status === 'opening' || status === 'leaving') return
    if (code === undefined) {
      await this.#open(wanted)
      return
    }
    try {
      const written = await this.#ask(code, TIME_OUT)
      if (this.#wanted === wanted && this.#page) this.#set({ ...this.#page, ...written })
    } catch (error) {
      if (this.#wanted === wanted && !isFinal(error)) this.#retry = setTimeout(() => this.changed(), TRY_SOON)
    }
  }

  /** A phone that was told "saved" is believed: the page ends when its last words are known. */
  async #leave(page: KnownPhonePage, code: string): Promise<void> {
    const left: KnownPhonePage = { ...page, status: 'leaving' }
    this.#set(left)
    const written = await this.#lastWords(code)
    if (written) this.#set({ ...left, ...written })
    this.#set(undefined)
    const wanted = this.#wanted
    if (!wanted) {
      // What could not be read goes on where the card is opened again.
      if (written) await this.#close(code)
      return
    }
    const isSame = wanted.draft === page.draft && wanted.question === page.question
    this.#wanted = isSame && written ? { ...wanted, text: written.text } : wanted
    await this.#open(this.#wanted)
  }

  /** Resolves with what stands on the page; undefined where nobody can tell. */
  async #lastWords(code: string): Promise<Written | undefined> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#ask(code, LAST_TIME_OUT)
      } catch (error) {
        if (tries === LAST_TRIES || isFinal(error)) return undefined
        await new Promise((resolve) => setTimeout(resolve, TRY_SOON))
      }
    }
  }

  async #ask(code: string, timeOut: number): Promise<Written> {
    const options: RequestInit = { headers: await this.#deps.key.header(), cache: 'no-store' }
    const { visited, text, photos } = await fetchJson<PhonePageState>(phonePagePath(code), timeOut, options)
    return { visited, text, photos }
  }

  async #open(wanted: WantedPhonePage): Promise<void> {
    const { draft, service, ask, question, language, text } = wanted
    const about = { draft, service, ask, question, text, visited: false, photos: 0 }
    this.#set({ ...about, status: 'opening' })
    try {
      const headers = { ...(await this.#deps.key.header()), 'Content-Type': 'application/json' }
      const options: RequestInit = {
        method: 'POST',
        headers,
        body: JSON.stringify({ draft, question, language, text }),
      }
      const { code, path, lasts } = await fetchJson<PhonePage>(PHONE_PAGES_PATH, TIME_OUT, options)
      await this.#deps.follow()
      // Another page that is wanted meanwhile ends this one, and takes over what was written about the same question.
      if (this.#wanted !== wanted) {
        if (!this.#wanted) await this.#leave({ ...about, status: 'open', code }, code)
        return
      }
      this.#set({ ...about, status: 'open', code, address: location.origin + path })
      // No phone gets in afterwards; a new page takes over what was written.
      this.#again = setTimeout(() => this.#renew(wanted), lasts)
      await this.changed()
    } catch {
      if (this.#wanted !== wanted) return
      this.#set({ ...about, status: 'failed' })
      clearTimeout(this.#again)
      this.#again = setTimeout(() => this.changed(), TRY_AGAIN)
    }
  }

  async #renew(wanted: WantedPhonePage): Promise<void> {
    await this.changed()
    if (this.#wanted !== wanted) return
    this.#wanted = { ...wanted, text: this.#page?.text }
    await this.#open(this.#wanted)
  }

  async #close(code: string): Promise<void> {
    try {
      const headers = await this.#deps.key.header()
      await fetchWithin(phonePagePath(code), TIME_OUT, { method: 'DELETE', headers }, async () => undefined)
    } catch {
      // It ends by itself.
    }
  }

  #set(page: KnownPhonePage | undefined): void {
    if (page === this.#page) return
    this.#page = page
    this.#deps.report(page)
  }
}

/** True where asking again changes nothing: the server knows no such page. */
function isFinal(error: unknown): boolean {
  return error instanceof Refused && error.status < 500
}
