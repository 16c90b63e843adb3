/** The list of accounts and the form for a new one. */
import type { StaffRole } from '../../shared/model/staff.ts'
import type { StaffAccount } from '../store/staff-accounts.ts'
import { Page, Token } from './page.tsx'
import type { Visit } from './visit.ts'

export type Draft = Partial<Record<'login' | 'name' | 'role' | 'department' | 'unit', string>>

export interface AccountsProps {
  visit: Visit
  accounts: readonly StaffAccount[]
  roles: readonly StaffRole[]
  departments: readonly string[]
  notice?: string | undefined
  isGood?: boolean | undefined
  /** An account that was not added, with everything that was typed. */
  draft?: Draft | undefined
}

export function AccountsPage(props: AccountsProps) {
  const { visit, accounts, notice, isGood } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say('accounts')} path="/desk/accounts">
      {notice === undefined ? (
        ''
      ) : (
        <p class={isGood ? 'notice good' : 'notice'} role="alert">
          {notice}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>{say('login')}</th>
            <th>{say('name')}</th>
            <th>{say('role')}</th>
            <th>{say('state')}</th>
            <th>{say('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountLine visit={visit} account={account} />
          ))}
        </tbody>
      </table>
      <NewAccount {...props} />
    </Page>
  )
}

function AccountLine({ visit, account }: { visit: Visit; account: StaffAccount }) {
  const { say, session } = visit
  const { login, name, role, department, unit, active } = account
  const isSelf = session?.account.id === account.id
  return (
    <tr>
      <td>{login}</td>
      <td>{name}</td>
      <td>
        {say(`role.${role}`)}
        <div class="detail">{[department, unit].filter(Boolean).join(' · ')}</div>
      </td>
      <td class={active ? 'ok' : 'new'}>{say(active ? 'is-open' : 'is-closed')}</td>
      <td>
        <div class="row" style="margin: 0">
          <Press visit={visit} to={`/desk/accounts/${login}/password`} words={say('new-password')} />
          {active && !isSelf ? (
            <Press visit={visit} to={`/desk/accounts/${login}/close`} words={say('close-account')} />
          ) : (
            ''
          )}
          {active ? (
            ''
          ) : (
            <Press visit={visit} to={`/desk/accounts/${login}/open`} words={say('open-account')} />
          )}
        </div>
      </td>
    </tr>
  )
}

function Press({ visit, to, words }: { visit: Visit; to: string; words: string }) {
  return (
    <form method="post" action={to}>
      <Token visit={visit} />
      <button type="submit">{words}</button>
    </form>
  )
}

function NewAccount({ visit, roles, departments, draft = {} }: AccountsProps) {
  const { say } = visit
  return (
    <form method="post" action="/desk/accounts" class="card narrow" style="margin-top: 24px">
      <h3>{say('add-account')}</h3>
      <Token visit={visit} />
      <label for="login">{say('account-login')}</label>
      <input
        id="login"
        name="login"
        type="text"
        maxlength={40}
        required
        value={draft.login ?? ''}
        autocomplete="off"
      />
      <label for="name">{say('name')}</label>
      <input
        id="name"
        name="name"
        type="text"
        maxlength={100}
        required
        value={draft.name ?? ''}
        autocomplete="off"
      />
      <label for="role">{say('role')}</label>
      <select id="role" name="role">
        {roles.map((role) => (
          <option value={role} selected={role === draft.role}>
            {say(`role.${role}`)}
          </option>
        ))}
      </select>
      <label for="department">{say('department')}</label>
      <select id="department" name="department">
        <option value="">{say('none')}</option>
        {departments.map((name) => (
          <option selected={name === draft.department}>{name}</option>
        ))}
      </select>
      <label for="unit">{say('unit')}</label>
      <input id="unit" name="unit" type="text" maxlength={100} value={draft.unit ?? ''} autocomplete="off" />
      <p class="end">
        <button type="submit" class="main">
          {say('add')}
        </button>
      </p>
    </form>
  )
}
