/** The log as auditors read it: what happened, when and in whose role, and nothing that says of whom. */
import { Hono } from 'hono'
import type { LoggedEvent } from '../store/event-log.ts'
import { Page } from './page.tsx'
import type { RequestDeskDeps } from './request-desk.ts'
import { answerPage, type DeskEnv, type Visit } from './visit.ts'
import type { DeskWord } from './words.ts'

const ON_A_PAGE = 50
/** Letters of a hash that are shown: enough to compare it with one that was published. */
const HASH_SHOWN = 12

type Line = Pick<LoggedEvent, 'event' | 'hash'>

export function logRoutes({ residents, county }: Pick<RequestDeskDeps, 'residents' | 'county'>) {
  const routes = new Hono<DeskEnv>()
  routes.get('/desk/log', async (c) => {
    const { visit } = c.var
    const before = Number(c.req.query('before'))
    const query = { limit: ON_A_PAGE + 1, ...(Number.isSafeInteger(before) && before > 0 && { before }) }
    const found = await residents.log.newest(query)
    const clock = new Intl.DateTimeFormat(visit.language, {
      timeZone: county.timezone,
      dateStyle: 'medium',
      timeStyle: 'medium',
      hourCycle: 'h23',
    })
    const [lines, hasMore] = [found.slice(0, ON_A_PAGE), found.length > ON_A_PAGE]
    return answerPage(c, <LogPage visit={visit} clock={clock} lines={lines} hasMore={hasMore} />)
  })
  return routes
}

function LogPage(props: {
  visit: Visit
  clock: Intl.DateTimeFormat
  lines: readonly Line[]
  hasMore: boolean
}) {
  const { visit, clock, lines, hasMore } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say('log')} path="/desk/log">
      <p class="detail">
        {say('log-verify')} <code>npm run --silent verify-log</code>
      </p>
      {lines.length === 0 ? <p class="notice">{say('log-empty')}</p> : ''}
      <table>
        <thead>
          <tr>
            <th class="number">{say('log-seq')}</th>
            <th>{say('log-time')}</th>
            <th>{say('number')}</th>
            <th>{say('log-step')}</th>
            <th>{say('role')}</th>
            <th>{say('log-hash')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ event, hash }) => (
            <tr>
              <td class="number">{event.seq}</td>
              <td class="time">{clock.format(event.at)}</td>
              <td class="id">
                <a href={`/desk/requests/${event.request}`}>{event.request}</a>
              </td>
              <td>{say(`did.${event.action}` as DeskWord)}</td>
              <td>{say(`role.${event.role}`)}</td>
              <td>
                <code>{hash.slice(0, HASH_SHOWN)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore ? (
        <p>
          <a href={`/desk/log?before=${lines.at(-1)?.event.seq}`}>{say('older')}</a>
        </p>
      ) : (
        ''
      )}
    </Page>
  )
}
