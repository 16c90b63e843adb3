/** The page of sources: every one, how it is, and what was wrong with its entries. */
import { textIn } from '../../shared/local-text.ts'
import type { County, SourceConfig } from '../../shared/model/county.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { SourceState } from '../store/source-state.ts'
import { Page } from './page.tsx'
import { problemText } from './problem.ts'
import type { Visit } from './visit.ts'

/** A name and password in an address, which are nobody's to read. */
const CREDENTIALS = /\/\/[^/\s]*@/
const STATUS = { ok: '正常', failed: '出错', new: '尚未读取' } as const

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
  const clock = new Intl.DateTimeFormat('zh-CN', {
    timeZone: county.timezone,
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const time = (at: number | undefined) => (at === undefined ? '—' : clock.format(at))
  const faulty = rows
    .map((row) => ({ ...row, faults: [...row.fileFaults, ...row.faults] }))
    .filter(({ faults }) => faults.length > 0)
  return (
    <Page visit={visit} title={visit.say('sources')} path="/desk/sources">
      <table>
        <thead>
          <tr>
            <th>来源</th>
            <th>状况</th>
            <th>上次读好</th>
            <th>下次读取</th>
            <th>条目</th>
            <th>问题条目</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SourceLine row={row} time={time} />
          ))}
        </tbody>
      </table>
      {faulty.map(({ source, state, faults, fileFaults }) => (
        <details>
          <summary>
            {textIn(source.title, 'zh-CN') || source.id}：有问题的条目（共{' '}
            {(state?.faultCount ?? 0) + fileFaults.length} 处，列出 {faults.length} 处）
          </summary>
          <ul>
            {faults.map((fault) => (
              <li>
                {fault.line === undefined ? '' : `第 ${fault.line} 行：`}
                {fault.what} <span class="detail">{fault.sample}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Page>
  )
}

function SourceLine(props: { row: SourceRow; time: (at: number | undefined) => string }) {
  const { source, state } = props.row
  const status = state?.status ?? 'new'
  return (
    <tr>
      <td>
        {textIn(source.title, 'zh-CN') || source.id}
        <div class="detail">
          {source.id} · {source.format} · {source.url.replace(CREDENTIALS, '//…@')}
        </div>
      </td>
      <td class={status}>
        {STATUS[status]}
        {state?.problem === undefined ? '' : `：${problemText(state.problem)}`}
        <div class="detail">{state?.sentence}</div>
      </td>
      <td>{props.time(state?.lastGood)}</td>
      <td>{props.time(state?.nextAttempt || undefined)}</td>
      <td>{state?.itemCount ?? 0}</td>
      <td>{(state?.faultCount ?? 0) + props.row.fileFaults.length}</td>
    </tr>
  )
}
