/** Photos that a phone sent for the draft of an order, and that belong to the request when its order came. */
import type { ExpressionBuilder, Kysely } from 'kysely'
import { newSalt, wordsDigest } from './event-chain.ts'
import type { ResidentTables } from './resident-tables.ts'

/** Bytes of photos that may wait for their orders, of all drafts together. */
const MOST_WAITING = 2_000_000_000
/** Photos that may wait for the orders of one television, so that none takes the room of all. */
const MOST_OF_TELEVISION = 12

/** A photo as lists tell of it. */
export interface PhotoFacts {
  id: number
  /** Bytes */
  size: number
}
export interface StoredPhoto {
  /** Media type. */
  type: string
  bytes: Uint8Array
  salt: string
  /** The request that it belongs to, once ordered. */
  request?: string
}
/** Why a photo was not kept: the draft has enough, or all drafts of its television or of everybody together have. */
export type Crowded = 'full' | 'crowded'

export interface Photos {
  /** Photos of a draft that was not ordered yet, oldest first. */
  ofDraft(television: string, draft: string): Promise<PhotoFacts[]>
  /** Photos of a request, oldest first. */
  ofRequest(request: string): Promise<PhotoFacts[]>
  read(id: number): Promise<StoredPhoto | undefined>
  /** Erases photos that were sent before then, UTC ms, and never ordered. */
  eraseAbandoned(before: number): Promise<void>
}

/** Returns the photos kept in `db`. */
export function photosIn(db: Kysely<ResidentTables>): Photos {
  return {
    ofDraft: (television, draft) => facts(db).where(ofDraft(television, draft)).execute(),
    ofRequest: (request) => facts(db).where('request', '=', request).execute(),
    async read(id) {
      const row = await db.selectFrom('photo').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return undefined
      const { type, bytes, salt, request } = row
      return { type, bytes, salt, ...(request !== null && { request }) }
    },
    async eraseAbandoned(before) {
      await db.deleteFrom('photo').where('request', 'is', null).where('added', '<', before).execute()
    },
  }
}

/** Adds a photo to a draft, unless it has `most` already; call it within `immediately`. `added` is UTC ms. */
export async function addPhoto(
  db: Kysely<ResidentTables>,
  photo: { television: string; draft: string; added: number; type: string; bytes: Uint8Array },
  most: number,
): Promise<Crowded | undefined> {
  const present = await facts(db).where(ofDraft(photo.television, photo.draft)).execute()
  if (present.length >= most) return 'full'
  const waitingPhotos = db.selectFrom('photo').where('request', 'is', null)
  const ofTelevision = await waitingPhotos.where('television', '=', photo.television).select('id').execute()
  if (ofTelevision.length >= MOST_OF_TELEVISION) return 'crowded'
  const waiting = await waitingPhotos
    .select((row) => row.fn.sum<number | null>(row.fn('length', ['bytes'])).as('bytes'))
    .executeTakeFirst()
  if ((waiting?.bytes ?? 0) + photo.bytes.length > MOST_WAITING) return 'crowded'
  const salt = newSalt()
  await db
    .insertInto('photo')
    .values({ ...photo, request: null, salt, digest: wordsDigest(salt, photo.bytes) })
    .execute()
  return undefined
}

/** Removes a photo of a draft that was not ordered yet. */
export async function removePhoto(
  db: Kysely<ResidentTables>,
  { television, draft }: { television: string; draft: string },
  id: number,
): Promise<void> {
  await db.deleteFrom('photo').where('id', '=', id).where(ofDraft(television, draft)).execute()
}

/** Gives the photos of a draft to the request that came of it. Returns their digests, oldest first. */
export async function attachPhotos(
  db: Kysely<ResidentTables>,
  television: string,
  draft: string,
  request: string,
): Promise<string[]> {
  await db.updateTable('photo').set({ request }).where(ofDraft(television, draft)).execute()
  const rows = await db
    .selectFrom('photo')
    .select('digest')
    .where('request', '=', request)
    .orderBy('id')
    .execute()
  return rows.map(({ digest }) => digest)
}

function facts(db: Kysely<ResidentTables>) {
  return db
    .selectFrom('photo')
    .select((row) => ['id', row.fn<number>('length', ['bytes']).as('size')])
    .orderBy('id')
}

/** Photos of a draft that nobody ordered yet. */
function ofDraft(television: string, draft: string) {
  return (row: ExpressionBuilder<ResidentTables, 'photo'>) =>
    row.and([row('television', '=', television), row('draft', '=', draft), row('request', 'is', null)])
}
