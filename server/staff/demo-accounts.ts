/** Accounts to try the desk with: they exist where everything else is made up too, and nowhere else. */
import type { NewStaffAccount } from '../../shared/model/staff.ts'
import type { StaffAccounts } from '../store/staff-accounts.ts'
import { hashPassword, isPassword } from './password.ts'

export type DemoAccount = NewStaffAccount & { password: string }

const WATER = '县供水公司'

/** Two operators, since who closed a request does not review it. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'demo-desk', name: '值班员 甲', role: 'operator', password: 'jixia-desk-1' },
  { login: 'demo-desk2', name: '值班员 乙', role: 'operator', password: 'jixia-desk-2' },
  {
    login: 'demo-water',
    name: '供水公司 经办',
    role: 'department',
    department: WATER,
    password: 'jixia-water-1',
  },
  {
    login: 'demo-repair',
    name: '抢修队 队长',
    role: 'unit',
    department: WATER,
    unit: '抢修队',
    password: 'jixia-repair-1',
  },
  { login: 'demo-audit', name: '督查员', role: 'auditor', password: 'jixia-audit-1' },
  { login: 'demo-admin', name: '管理员', role: 'admin', password: 'jixia-admin-1' },
]

/**
 * On the sample county makes the accounts where there are none at all; elsewhere closes those that were left over from
 * it with the passwords that everybody knows. `now` is UTC ms.
 */
export async function keepDemoAccounts(
  staff: Pick<StaffAccounts, 'all' | 'add' | 'byLogin' | 'setActive'>,
  isSample: boolean,
  now: number,
): Promise<void> {
  if (isSample) {
    if ((await staff.all()).length > 0) return
    for (const { password, ...account } of DEMO_ACCOUNTS) {
      await staff.add(account, await hashPassword(password), now)
    }
    return
  }
  for (const { login, password } of DEMO_ACCOUNTS) {
    const found = await staff.byLogin(login)
    if (found?.account.active && (await isPassword(password, found.password))) {
      await staff.setActive(found.account.id, false)
    }
  }
}
