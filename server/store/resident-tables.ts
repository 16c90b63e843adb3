/** The tables of the residents' database as Kysely sees them, as they are after the last migration. Times are UTC ms. */
import type { Generated } from 'kysely'

export interface HouseholdTable {
  id: string
  village: string | null
  contact: number | null
}

export interface TelevisionTable {
  id: string
  household: string
  /** SHA-256 of the secret, hex: the secret itself has 256 random bits, so that nothing slower is needed. */
  secret_hash: string
  registered: number
}

/** Shown once to bind a television to a household's contact; the digits are kept as a hash. */
export interface BindingTable {
  code_hash: string
  television: string
  until: number
}

/** Personal data; nothing but this table holds any. */
export interface ContactTable {
  id: Generated<number>
  name: string
  phone: string
  address: string
}

export interface ServiceRequestTable {
  id: string
  /** "tv:<television>", "desk:<account>" or "open311:<key>": whose idempotency keys are told apart. */
  origin: string
  key: string
  television: string | null
  contact: number | null
  stage: string
  department: string | null
  due: number | null
  /** When a timer has to look at it; never when null. */
  wake: number | null
  version: number
  ordered: number
  changed: number
  /** RequestFacts as JSON: the projection of its events. */
  facts: string
}

export interface RequestEventTable {
  seq: number
  request: string
  action: string
  role: string
  actor: string | null
  time: number
  /** EventData as canonical JSON. */
  data: string
  previous: string
  hash: string
}

/** What somebody said or wrote with an event; can be erased without breaking the chain, which holds a digest. */
export interface WordsTable {
  seq: number
  salt: string
  body: string
}

/** A page on which a phone writes for the draft that is open on a television. */
export interface PhonePageTable {
  code_hash: string
  television: string
  draft: string
  question: string
  language: string
  text: string
  until: number
  /** 1 after a phone opened it. */
  visited: number
  /** Grows with everything that a phone does there. */
  version: number
}

/** A photo of a draft; of a request since its order came. Without metadata; erased together with the words. */
export interface PhotoTable {
  id: Generated<number>
  television: string
  draft: string
  request: string | null
  added: number
  /** Media type. */
  type: string
  salt: string
  /** What the order's event keeps of it: made of salt and bytes. */
  digest: string
  bytes: Uint8Array
}

/** The last running number that was given to a request of a day. */
export interface RequestNumberTable {
  day: string
  last: number
}

export interface StaffTable {
  id: string
  login: string
  name: string
  role: string
  department: string | null
  unit: string | null
  password: string
  /** 0 after the account was closed; it is never deleted, since events name it. */
  active: number
  created: number
}

export interface SessionTable {
  token_hash: string
  staff: string
  csrf: string
  until: number
  /** However much it is used, it does not hold longer than this. */
  latest: number | null
}

export interface ResidentTables {
  household: HouseholdTable
  television: TelevisionTable
  binding: BindingTable
  contact: ContactTable
  service_request: ServiceRequestTable
  request_event: RequestEventTable
  words: WordsTable
  phone_page: PhonePageTable
  photo: PhotoTable
  request_number: RequestNumberTable
  staff: StaffTable
  session: SessionTable
}
