/** The page on which the staff sign in. */
import type { DemoAccount } from '../staff/demo-accounts.ts'
import { Page } from './page.tsx'
import type { KeptFields, Visit } from './visit.ts'
import type { DeskWord } from './words.ts'

/** What the names of kept fields begin with, so that none is taken for a field of this form. */
export const KEPT = 'kept.'

export function SignInPage(props: {
  visit: Visit
  token: string
  /** Where to go afterwards. */
  to: string
  login?: string | undefined
  /** What was typed into a form that nobody took. */
  kept?: KeptFields | undefined
  problem?: DeskWord | undefined
  /** Accounts of the sample county, none elsewhere. */
  demo: readonly DemoAccount[]
}) {
  const { visit, token, to, login, kept = [], problem, demo } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say('sign-in-title')} path="/desk/sign-in">
      <div class="columns">
        <form method="post" action="/desk/sign-in" class="card">
          {problem ? (
            <p class="notice" role="alert">
              {say(problem)}
            </p>
          ) : (
            ''
          )}
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="to" value={to} />
          {kept.length > 0 ? <p class="detail">{say('kept-meanwhile')}</p> : ''}
          {kept.map(([name, text]) => (
            <input type="hidden" name={KEPT + name} value={text} />
          ))}
          <label for="login">{say('login')}</label>
          <input
            id="login"
            name="login"
            type="text"
            value={login ?? ''}
            autocomplete="username"
            autocapitalize="none"
            maxlength={40}
            required
            autofocus
          />
          <label for="password">{say('password')}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            maxlength={200}
            required
          />
          <p class="end">
            <button type="submit" class="main">
              {say('sign-in')}
            </button>
          </p>
          <p class="detail">{say('forgotten')}</p>
        </form>
        {demo.length > 0 ? <DemoTable visit={visit} demo={demo} /> : ''}
      </div>
    </Page>
  )
}

function DemoTable({ visit: { say }, demo }: { visit: Visit; demo: readonly DemoAccount[] }) {
  return (
    <section class="wide">
      <p class="notice">{say('demo-notice')}</p>
      <table>
        <thead>
          <tr>
            <th>{say('login')}</th>
            <th>{say('password')}</th>
            <th>{say('role')}</th>
          </tr>
        </thead>
        <tbody>
          {demo.map((one) => (
            <tr>
              <td>{one.login}</td>
              <td>{one.password}</td>
              <td>
                {say(`role.${one.role}`)}
                <div class="detail">{[one.department, one.unit].filter(Boolean).join(' · ')}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
