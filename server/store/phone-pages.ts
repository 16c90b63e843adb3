/** Pages on which a phone writes for the draft that is open on a television. */
import type { Kysely, Selectable } from 'kysely'
import { immediately } from './immediately.ts'
import { addPhoto, type Crowded, removePhoto } from './photos.ts'
import type { PhonePageTable, ResidentTables } from './resident-tables.ts'

export interface StoredPhonePage {
  television: string
  /** Key of the order that is being written. */
  draft: string
  question: string
  /** BCP 47 */
  language: string
  text: string
  /** UTC ms */
  until: number
  visited: boolean
}

/** A page that a phone used; `version` grows each time. */
export interface TouchedPage {
  page: string
  television: string
  version: number
}

/** Pages are named by the hash of their code. Those that are not open at `now`, UTC ms, take nothing any more. */
export interface PhonePages {
  /**
   * Opens a page; an earlier one of its television ends, whose text goes on where it is about the same question: a phone
   * may have written what the television did not hear of. False when the code is in use.
   */
  open(codeHash: string, page: Omit<StoredPhonePage, 'visited'>): Promise<boolean>
  /** The page, also after its time. */
  find(codeHash: string): Promise<StoredPhonePage | undefined>
  /** Ends a page of this television; false when it has none of this code. */
  close(codeHash: string, television: string): Promise<boolean>
  /** Notes that a phone opened it. */
  visit(codeHash: string): Promise<void>
  /** Puts `text` in the place of what was there. */
  write(codeHash: string, text: string, now: number): Promise<'over' | undefined>
  /** Adds a photo to the draft, which may have `most`. */
  addPhoto(
    codeHash: string,
    photo: { type: string; bytes: Uint8Array },
    most: number,
    now: number,
  ): Promise<Crowded | 'over' | undefined>
  /** Removes a photo of the draft. */
  removePhoto(codeHash: string, id: number, now: number): Promise<'over' | undefined>
  /** Every page that a phone used. */
  touched(): Promise<TouchedPage[]>
  /** Erases pages whose time was over at `before`, UTC ms, with what was written there. */
  eraseEnded(before: number): Promise<void>
}

/** Returns the pages kept in `db`. */
export function phonePagesIn(db: Kysely<ResidentTables>): PhonePages {
  return {
    open: (codeHash, page) =>
      immediately(db, async (transaction) => {
        const { television, draft, question, language, until } = page
        const earlier = await transaction
          .deleteFrom('phone_page')
          .where('television', '=', television)
          .returning(['draft', 'question', 'text'])
          .execute()
        const same = earlier.find((one) => one.draft === draft && one.question === question)
        const text = same?.text ?? page.text
        const values = { code_hash: codeHash, television, draft, question, language, text, until }
        const opened = await transaction
          .insertInto('phone_page')
          .values({ ...values, visited: 0, version: 0 })
          .onConflict((conflict) => conflict.column('code_hash').doNothing())
          .executeTakeFirst()
        return (opened.numInsertedOrUpdatedRows ?? 0n) > 0n
      }),
    find: (codeHash) => findPage(db, codeHash),
    async close(codeHash, television) {
      const page = db.deleteFrom('phone_page').where('code_hash', '=', codeHash)
      const { numDeletedRows } = await page.where('television', '=', television).executeTakeFirst()
      return numDeletedRows > 0n
    },
    async visit(codeHash) {
      await db
        .updateTable('phone_page')
        .set((row) => ({ visited: 1, version: row('version', '+', 1) }))
        .where('code_hash', '=', codeHash)
        .where('visited', '=', 0)
        .execute()
    },
    async write(codeHash, text, now) {
      const { numUpdatedRows } = await db
        .updateTable('phone_page')
        .set((row) => ({ text, version: row('version', '+', 1) }))
        .where('code_hash', '=', codeHash)
        .where('until', '>', now)
        .executeTakeFirst()
      return numUpdatedRows > 0n ? undefined : 'over'
    },
    addPhoto: (codeHash, photo, most, now) =>
      onOpenPage(db, codeHash, now, (transaction, { television, draft }) =>
        addPhoto(transaction, { television, draft, added: now, ...photo }, most),
      ),
    removePhoto: (codeHash, id, now) =>
      onOpenPage(db, codeHash, now, async (transaction, page) => {
        await removePhoto(transaction, page, id)
        return undefined
      }),
    async touched() {
      const rows = db.selectFrom('phone_page').where('version', '>', 0)
      return rows.select(['code_hash as page', 'television', 'version']).execute()
    },
    async eraseEnded(before) {
      await db.deleteFrom('phone_page').where('until', '<', before).execute()
    },
  }
}

/**
 * Ends the page of a draft whose order came; call it within `immediately`. Returns what a phone wrote there and under
 * which question; undefined when no phone used it.
 */
export async function endPage(
  db: Kysely<ResidentTables>,
  television: string,
  draft: string,
): Promise<Pick<StoredPhonePage, 'question' | 'text'> | undefined> {
  const page = await db
    .deleteFrom('phone_page')
    .where('television', '=', television)
    .where('draft', '=', draft)
    .returning(['question', 'text', 'version'])
    .executeTakeFirst()
  return page && page.version > 0 ? { question: page.question, text: page.text } : undefined
}

/** Does `work` for a page that is open, and notes that the page was used unless `work` says why nothing was done. */
function onOpenPage<Reason>(
  db: Kysely<ResidentTables>,
  codeHash: string,
  now: number,
  work: (transaction: Kysely<ResidentTables>, page: StoredPhonePage) => Promise<Reason | undefined>,
): Promise<Reason | 'over' | undefined> {
  return immediately(db, async (transaction) => {
    const page = await findPage(transaction, codeHash)
    if (!page || page.until <= now) return 'over'
    const reason = await work(transaction, page)
    if (reason !== undefined) return reason
    await transaction
      .updateTable('phone_page')
      .set((row) => ({ version: row('version', '+', 1) }))
      .where('code_hash', '=', codeHash)
      .execute()
    return undefined
  })
}

async function findPage(db: Kysely<ResidentTables>, codeHash: string): Promise<StoredPhonePage | undefined> {
  const row = await db
    .selectFrom('phone_page')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row && storedPage(row)
}

function storedPage(row: Selectable<PhonePageTable>): StoredPhonePage {
  const { television, draft, question, language, text, until, visited } = row
  return { television, draft, question, language, text, until, visited: visited === 1 }
}
