/** What has to be done first: the open requests ranked by the harm that waiting does. Pure. */
import type { RequestFacts } from '../../shared/model/service-request.ts'
import { STAGES } from '../loop/steps.ts'
import type { DeskRow } from '../staff/desk-requests.ts'
import type { StaffAccount } from '../store/staff-accounts.ts'

/** Worst first. */
export const HARMS = [
  'rescue',
  'district',
  'town',
  'overdue',
  'reopened',
  'meeting',
  'refused',
  'soon',
  'mine',
] as const
export type Harm = (typeof HARMS)[number]

/** A promise that ends within this time is pressing, ms. */
const SOON = 3_600_000
/** More than so many on one page are not read. */
export const MOST_TODAY = 10

export interface TodayRow extends DeskRow {
  why: Harm
}

/** Returns what concerns this account at `now` (UTC ms), worst first. */
export function todayOf(
  rows: readonly DeskRow[],
  account: Pick<StaffAccount, 'role'>,
  now: number,
): TodayRow[] {
  return rows
    .flatMap((row) => {
      const why = harmOf(row, isTurnOf(account, row.facts), now)
      return why === undefined ? [] : [{ ...row, why }]
    })
    .sort(
      (a, b) =>
        HARMS.indexOf(a.why) - HARMS.indexOf(b.why) ||
        (a.facts.due ?? Number.MAX_SAFE_INTEGER) - (b.facts.due ?? Number.MAX_SAFE_INTEGER) ||
        a.facts.orderedAt - b.facts.orderedAt,
    )
}

/** True when the next step is for somebody of this role. */
export function isTurnOf({ role }: Pick<StaffAccount, 'role'>, { stage }: RequestFacts): boolean {
  const { holder } = STAGES[stage]
  if (holder === 'desk') return role === 'operator' || (role === 'admin' && stage === 'reopened')
  return holder === 'unit' && (role === 'department' || role === 'unit')
}

function harmOf({ facts, lane }: DeskRow, isTurn: boolean, now: number): Harm | undefined {
  if (lane === 'rescue') return 'rescue'
  if (STAGES[facts.stage].promise !== undefined) {
    if (facts.level !== 'village') return facts.level
    if (lane === 'overdue') return 'overdue'
  }
  if (facts.stage === 'reopened' || facts.stage === 'meeting' || facts.stage === 'refused') return facts.stage
  if (!isTurn) return undefined
  return facts.due !== undefined && facts.due - now <= SOON ? 'soon' : 'mine'
}
