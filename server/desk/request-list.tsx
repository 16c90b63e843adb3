/** The table of requests that every list of the desk shows. */
import type { Child } from 'hono/jsx'
import type { DeskRow } from '../staff/desk-requests.ts'
import type { Teller } from './teller.ts'
import type { Visit } from './visit.ts'

/** A row with the beginning of what was said, where the account may read it. */
export interface ListedRow extends DeskRow {
  said: string
}

export interface ListProps {
  visit: Visit
  teller: Teller
  rows: readonly ListedRow[]
  /** UTC ms */
  now: number
  /** What stands before the number; a column of its own. */
  first?: { title: string; cell: (row: ListedRow) => Child }
}

export function RequestList({ visit: { say }, teller, rows, now, first }: ListProps) {
  return (
    <table>
      <thead>
        <tr>
          {first ? <th>{first.title}</th> : ''}
          <th>{say('number')}</th>
          <th>{say('what')}</th>
          <th>{say('stage')}</th>
          <th>{say('holder')}</th>
          <th>{say('due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={row.lane === 'rescue' || row.lane === 'overdue' ? 'pressing' : ''}>
            {first ? <td>{first.cell(row)}</td> : ''}
            <td class="id">
              <a href={`/desk/requests/${row.facts.id}`}>{row.facts.id}</a>
              <div class="detail">{say(`channel.${row.facts.channel}`)}</div>
            </td>
            <td>
              {row.facts.rescue ? <span class="tag rescue">{say('lane.rescue')}</span> : ''}
              {teller.service(row.facts.service)}
              <div class="detail">
                {[row.facts.village && teller.village(row.facts.village), row.said]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </td>
            <td>
              {say(`stage.${row.facts.stage}`)}
              {row.facts.level === 'village' ? (
                ''
              ) : (
                <div>
                  <span class="tag late">{say(`level.${row.facts.level}`)}</span>
                </div>
              )}
            </td>
            <td>{teller.holder(row.facts)}</td>
            <td class={row.facts.due !== undefined && row.facts.due <= now ? 'time failed' : 'time'}>
              {row.facts.due === undefined ? '—' : teller.time(row.facts.due)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
