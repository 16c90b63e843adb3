/** Accounts of the staff and their sessions. */
import { randomBytes } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { StaffRole } from '../../shared/model/staff.ts'
import type { ResidentTables, StaffTable } from './resident-tables.ts'

export interface StaffAccount {
  id: string
  login: string
  name: string
  role: StaffRole
  department?: string
  unit?: string
  active: boolean
}

export interface StaffSession {
  account: StaffAccount
  /** What a form of this session must carry. */
  csrf: string
  /** UTC ms */
  until: number
  /** When it ends however much it is used, UTC ms. */
  latest: number
}

/** A session to be opened; times are UTC ms. */
export interface NewSession {
  staff: string
  tokenHash: string
  csrf: string
  until: number
  latest: number
}

export interface StaffAccounts {
  /** Adds an account with the hash of its password; undefined when the login is taken. */
  add(
    account: Omit<StaffAccount, 'id' | 'active'>,
    password: string,
    now: number,
  ): Promise<string | undefined>
  all(): Promise<StaffAccount[]>
  /** The account of a login with the hash of its password. */
  byLogin(login: string): Promise<{ account: StaffAccount; password: string } | undefined>
  /** Gives an account another password and ends its sessions. */
  setPassword(id: string, password: string): Promise<void>
  /** Opens or closes an account; closing ends its sessions. */
  setActive(id: string, active: boolean): Promise<void>
  openSession(session: NewSession, now: number): Promise<void>
  /** Lets a session hold until then, UTC ms. */
  extendSession(tokenHash: string, until: number): Promise<void>
  /** The session of an open account that has not ended. */
  session(tokenHash: string, now: number): Promise<StaffSession | undefined>
  closeSession(tokenHash: string): Promise<void>
}

/** Returns the accounts kept in `db`. */
export function staffAccountsIn(db: Kysely<ResidentTables>): StaffAccounts {
  return {
    async add({ login, name, role, department, unit }, password, now) {
      const id = randomBytes(6).toString('hex')
      const added = await db
        .insertInto('staff')
        .values({
          id,
          login,
          name,
          role,
          department: department ?? null,
          unit: unit ?? null,
          password,
          active: 1,
          created: now,
        })
        .onConflict((conflict) => conflict.column('login').doNothing())
        .executeTakeFirst()
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n ? id : undefined
    },
    async all() {
      return (await db.selectFrom('staff').selectAll().orderBy('login').execute()).map(accountOf)
    },
    async byLogin(login) {
      const row = await db.selectFrom('staff').selectAll().where('login', '=', login).executeTakeFirst()
      return row && { account: accountOf(row), password: row.password }
    },
    async setPassword(id, password) {
      await db.updateTable('staff').set({ password }).where('id', '=', id).execute()
      await db.deleteFrom('session').where('staff', '=', id).execute()
    },
    async setActive(id, active) {
      await db
        .updateTable('staff')
        .set({ active: Number(active) })
        .where('id', '=', id)
        .execute()
      if (!active) await db.deleteFrom('session').where('staff', '=', id).execute()
    },
    async openSession({ tokenHash, ...session }, now) {
      await db.deleteFrom('session').where('until', '<=', now).execute()
      await db
        .insertInto('session')
        .values({ token_hash: tokenHash, ...session })
        .execute()
    },
    async extendSession(tokenHash, until) {
      await db.updateTable('session').set({ until }).where('token_hash', '=', tokenHash).execute()
    },
    async session(tokenHash, now) {
      const row = await db
        .selectFrom('session')
        .innerJoin('staff', 'staff.id', 'session.staff')
        .where('session.token_hash', '=', tokenHash)
        .where('session.until', '>', now)
        .where('staff.active', '=', 1)
        .selectAll('staff')
        .select(['session.csrf', 'session.until', 'session.latest'])
        .executeTakeFirst()
      if (!row) return undefined
      const { csrf, until, latest } = row
      return { account: accountOf(row), csrf, until, latest: latest ?? until }
    },
    async closeSession(tokenHash) {
      await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
    },
  }
}

function accountOf(row: Selectable<StaffTable>): StaffAccount {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role as StaffRole,
    ...(row.department !== null && { department: row.department }),
    ...(row.unit !== null && { unit: row.unit }),
    active: row.active === 1,
  }
}
