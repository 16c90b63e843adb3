/** The page of sources: every one, how it is, and what was wrong with its entries. */
import { textIn } from '../../shared/local-text.ts'
import type { County, SourceConfig } from '../../shared/model/county.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { SourceState } from '../store/source-state.ts'
import { Page } from './page.tsx'
import { isWord, type Say } from './say.ts'
import type { Visit } from './visit.ts'

/** A name and password in an address, which are nobody's to read. */
const CREDENTIALS = /\/\/[^/\s]*@/

export interface SourceRow {
  source: SourceConfig
  /** Absent before the source was first looked at. */
  state?: SourceState
  faults: readonly Fault[]
  /** Of the files that a schedule names. */
  fileFaults: readonly Fault[]
}

/** Times are the county's. */
export function SourcesPage(props: { visit: Visit; county: Readonly<County>; rows: readonly SourceRow[] }) {
  const { visit, county, rows } = props
  const { say, language } = visit
  const clock = new Intl.DateTimeFormat(language, {
    timeZone: county.timezone,
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const time = (at: number | undefined) => (at === undefined ? '—' : clock.format(at))
  const faulty = rows
    .map((row) => ({ ...row, faults: [...row.fileFaults, ...row.faults] }))
    .filter(({ faults }) => faults.length > 0)
  return (
    <Page visit={visit} title={say('sources')} path="/desk/sources">
      <table>
        <thead>
          <tr>
            <th>{say('source')}</th>
            <th>{say('source-state')}</th>
            <th>{say('last-good')}</th>
            <th>{say('next-attempt')}</th>
            <th>{say('items')}</th>
            <th>{say('faults')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SourceLine visit={visit} row={row} time={time} />
          ))}
        </tbody>
      </table>
      {faulty.map(({ source, state, faults, fileFaults }) => (
        <details>
          <summary>
            {say('faults-of', {
              title: textIn(source.title, language) || source.id,
              all: (state?.faultCount ?? 0) + fileFaults.length,
              listed: faults.length,
            })}
          </summary>
          <ul>
            {faults.map((fault) => (
              <li>
                {fault.line === undefined ? '' : say('fault-at', { line: fault.line })}
                {fault.what} <span class="detail">{fault.sample}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Page>
  )
}

function SourceLine(props: { visit: Visit; row: SourceRow; time: (at: number | undefined) => string }) {
  const { source, state } = props.row
  const { say, language } = props.visit
  const status = state?.status ?? 'new'
  return (
    <tr>
      <td>
        {textIn(source.title, language) || source.id}
        <div class="detail">
          {source.id} · {source.format} · {source.url.replace(CREDENTIALS, '//…@')}
        </div>
      </td>
      <td class={status}>
        {state?.problem === undefined
          ? say(`source.${status}`)
          : say('source-problem', { problem: problemIn(say, state.problem) })}
        <div class="detail">{state?.sentence}</div>
      </td>
      <td>{props.time(state?.lastGood)}</td>
      <td>{props.time(state?.nextAttempt || undefined)}</td>
      <td>{state?.itemCount ?? 0}</td>
      <td>{(state?.faultCount ?? 0) + props.row.fileFaults.length}</td>
    </tr>
  )
}

/** The words for a problem's code; a code that nobody knows stands for itself. */
function problemIn(say: Say, problem: string): string {
  const key = `problem.${problem}`
  return isWord(key) ? say(key) : problem
}
