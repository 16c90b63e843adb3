/** Lets a phone write for a television: six digits on its screen open one page, for the draft of one order. */
import { createHmac, randomInt } from 'node:crypto'
import type { PhonePage, PhonePageState } from '../../shared/api.ts'
import { MOST_PHOTOS, type PhonePageRequest } from '../../shared/model/phone-page.ts'
import { cleanPhoto } from '../photos/photo-format.ts'
import type { StoredPhonePage } from '../store/phone-pages.ts'
import type { Crowded, PhotoFacts } from '../store/photos.ts'
import type { Residents } from '../store/residents.ts'

/** How long a phone may write, ms. */
const PAGE_LIFE = 15 * 60_000
/** How long what it wrote is kept for an order that does not come, ms. */
const DRAFT_LIFE = 24 * 3_600_000
/** Codes tried until one is free. */
const MOST_TRIES = 20

/** What a phone sees. */
export interface OpenPhonePage extends Pick<StoredPhonePage, 'question' | 'language' | 'text' | 'until'> {
  photos: PhotoFacts[]
}
/** Why a page does not open: nobody shows this code, or its time is over. */
export type Closed = 'unknown' | 'over'
/** Why a photo was not taken. */
export type PhotoRefusal = 'no-photo' | Crowded | 'over'

export interface PhoneCompanion {
  /** Opens a page for a draft; an earlier one of this television ends, and what was written there for the same question goes on. */
  open(television: string, request: PhonePageRequest): Promise<PhonePage>
  /** What a phone wrote there; undefined when the television has no page of this code. */
  state(television: string, code: string): Promise<PhonePageState | undefined>
  /** Ends the page; false when the television has none of this code. */
  close(television: string, code: string): Promise<boolean>
  /** The page as a phone sees it; that it was opened is noted. */
  visit(code: string): Promise<OpenPhonePage | Closed>
  write(code: string, text: string): Promise<'over' | undefined>
  /** Keeps the photo without its metadata. */
  addPhoto(code: string, bytes: Uint8Array): Promise<PhotoRefusal | undefined>
  removePhoto(code: string, id: number): Promise<'over' | undefined>
  /** Erases what was written for orders that never came. */
  eraseAbandoned(): Promise<void>
}

/** Returns the companion; only hashes made with `key` are kept of codes. `now` is UTC ms. */
export function createPhoneCompanion(
  { phonePages, photos }: Pick<Residents, 'phonePages' | 'photos'>,
  key: Uint8Array,
  now: () => number,
): PhoneCompanion {
  const hashOf = (code: string) => createHmac('sha256', key).update(code).digest('hex')
  return {
    async open(television, { text = '', ...request }) {
      const until = now() + PAGE_LIFE
      for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
        const code = String(randomInt(1_000_000)).padStart(6, '0')
        const page = { television, ...request, text, until }
        if (await phonePages.open(hashOf(code), page))
          return { code, path: `/phone/${code}`, lasts: PAGE_LIFE }
      }
      throw new Error('No code for a phone is free.')
    },
    async state(television, code) {
      const page = await phonePages.find(hashOf(code))
      if (page?.television !== television) return undefined
      const { draft, text, until, visited } = page
      const { length } = await photos.ofDraft(television, draft)
      return { code, until, visited, ...(text !== '' && { text }), photos: length }
    },
    close: (television, code) => phonePages.close(hashOf(code), television),
    async visit(code) {
      const page = await phonePages.find(hashOf(code))
      if (!page) return 'unknown'
      if (page.until <= now()) return 'over'
      if (!page.visited) await phonePages.visit(hashOf(code))
      const { television, draft, question, language, text, until } = page
      return { question, language, text, until, photos: await photos.ofDraft(television, draft) }
    },
    write: (code, text) => phonePages.write(hashOf(code), text, now()),
    async addPhoto(code, bytes) {
      const photo = cleanPhoto(bytes)
      return photo ? phonePages.addPhoto(hashOf(code), photo, MOST_PHOTOS, now()) : 'no-photo'
    },
    removePhoto: (code, id) => phonePages.removePhoto(hashOf(code), id, now()),
    async eraseAbandoned() {
      const before = now() - DRAFT_LIFE
      await phonePages.eraseEnded(before)
      await photos.eraseAbandoned(before)
    },
  }
}
