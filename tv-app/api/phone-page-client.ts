/** Opens a page on which a phone writes for the step card on screen, and hears what was written. */
import { PHONE_PAGES_PATH, phonePagePath } from '../../shared/api.ts'
import type { PhonePage, PhonePageState } from '../../shared/model/phone-page.ts'
import type { KnownPhonePage, WantedPhonePage } from '../phone-page.ts'
import { fetchJson, fetchWithin } from './fetch-json.ts'
import type { OwnKey } from './own-key.ts'

const TIME_OUT = 8_000
/** A page that did not open is asked for again after this time, ms. */
const TRY_AGAIN = 30_000

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

  constructor(deps: PhonePageDeps) {
    this.#deps = deps
  }

  /** The card on screen needs this page now, or none. Never rejects. */
  async want(wanted: WantedPhonePage | undefined): Promise<void> {
    const left = this.#page?.code
    this.#wanted = wanted
    clearTimeout(this.#again)
    this.#set(undefined)
    if (wanted) await this.#open(wanted)
    // A page that was opened meanwhile has closed it already.
    else if (left !== undefined) await this.#close(left)
  }

  /** A phone did something, or the server is there again. Never rejects. */
  async changed(): Promise<void> {
    const wanted = this.#wanted
    const { code, status } = this.#page ?? {}
    if (!wanted || status === 'opening') return
    if (code === undefined) {
      await this.#open(wanted)
      return
    }
    try {
      const headers = await this.#deps.key.header()
      const options: RequestInit = { headers, cache: 'no-store' }
      const state = await fetchJson<PhonePageState>(phonePagePath(code), TIME_OUT, options)
      if (this.#wanted === wanted && this.#page)
        this.#set({ ...this.#page, visited: state.visited, text: state.text, photos: state.photos })
    } catch {
      // What was known stays on screen; the next event asks again.
    }
  }

  async #open(wanted: WantedPhonePage): Promise<void> {
    const { draft, question, text } = wanted
    const about = { draft, question, text, visited: false, photos: 0 }
    this.#set({ ...about, status: 'opening' })
    try {
      const headers = { ...(await this.#deps.key.header()), 'Content-Type': 'application/json' }
      const options: RequestInit = { method: 'POST', headers, body: JSON.stringify(wanted) }
      const { code, path, lasts } = await fetchJson<PhonePage>(PHONE_PAGES_PATH, TIME_OUT, options)
      await this.#deps.follow()
      if (this.#wanted !== wanted) {
        if (!this.#wanted) await this.#close(code)
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
