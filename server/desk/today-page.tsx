/** The first page: at most ten things, the worst first, each with the reason why. */
import type { DeskRow } from '../staff/desk-requests.ts'
import { Page, RESCUE_LANE } from './page.tsx'
import { type ListedRow, RequestList } from './request-list.tsx'
import type { Teller } from './teller.ts'
import type { TodayRow } from './today.ts'
import { AGAIN, type Visit } from './visit.ts'

export function TodayPage(props: {
  visit: Visit
  teller: Teller
  rows: readonly (TodayRow & ListedRow)[]
  /** All that concerns this account, listed or not. */
  count: number
  /** Taken back while departments on paper had their slips. */
  slipsOut: readonly DeskRow[]
  now: number
}) {
  const { visit, teller, rows, count, slipsOut, now } = props
  const { say } = visit
  const reasons = new Map(rows.map(({ facts, why }) => [facts.id, why]))
  const title = rows.length === 0 ? say('today') : say('today-title', { count: rows.length })
  return (
    <Page visit={visit} title={title} path="/desk" again={AGAIN}>
      {slipsOut.map(({ facts }) => (
        <p class="notice" role="alert">
          <a href={`/desk/requests/${facts.id}`}>{facts.id}</a>{' '}
          {say('call-back-slip', { department: facts.department ?? '' })}
        </p>
      ))}
      {rows.length === 0 ? (
        <p class="notice good">{say('today-none')}</p>
      ) : (
        <RequestList
          visit={visit}
          teller={teller}
          rows={rows}
          now={now}
          first={{
            title: say('why'),
            cell: ({ facts }) => <strong>{say(`why.${reasons.get(facts.id) ?? 'mine'}`)}</strong>,
          }}
        />
      )}
      {count > rows.length ? (
        <p>
          <a href={visit.rescues ? RESCUE_LANE : '/desk/requests'}>
            {say('today-more', { count: count - rows.length })}
          </a>
        </p>
      ) : (
        ''
      )}
    </Page>
  )
}
