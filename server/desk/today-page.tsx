/** The first page: at most ten things, the worst first, each with the reason why. */
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
  now: number
}) {
  const { visit, teller, rows, count, now } = props
  const { say } = visit
  const reasons = new Map(rows.map(({ facts, why }) => [facts.id, why]))
  const title = rows.length === 0 ? say('today') : say('today-title', { count: rows.length })
  return (
    <Page visit={visit} title={title} path="/desk" again={AGAIN}>
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
