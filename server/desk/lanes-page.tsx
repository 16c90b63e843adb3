/** The lanes of the desk, and answers to several requests at once. */
import { textIn } from '../../shared/local-text.ts'
import type { AnswerTemplate } from '../../shared/model/county.ts'
import { STEPS } from '../loop/steps.ts'
import { KeptWords, Page, Token } from './page.tsx'
import { type ListedRow, RequestList } from './request-list.tsx'
import type { Teller } from './teller.ts'
import { AGAIN, type Visit } from './visit.ts'

export const DESK_LANES = ['mine', 'rescue', 'new', 'overdue', 'refused', 'reopened', 'waiting'] as const
export type DeskLane = (typeof DESK_LANES)[number]

/** Stages at which a request can be answered at once. */
const ANSWERABLE = STEPS.filter(({ action }) => action === 'answer').flatMap(({ from }) => from)

export interface LanesProps {
  visit: Visit
  teller: Teller
  lane: DeskLane
  counts: readonly (readonly [DeskLane, number])[]
  rows: readonly ListedRow[]
  /** Given to those who may answer; others only read. */
  templates: readonly AnswerTemplate[] | undefined
  now: number
  notice?: string | undefined
  /** Words and requests of a form that was not carried out. */
  words?: string | undefined
  picked?: readonly string[] | undefined
}

export function LanesPage(props: LanesProps) {
  const { visit, lane, counts, rows, templates, notice, words } = props
  const { say } = visit
  const total = counts.find(([one]) => one === lane)?.[1] ?? 0
  // Whoever may be in danger is answered one by one, so that their lane can look for others by itself.
  const isBulk = templates !== undefined && lane !== 'rescue' && rows.some(isAnswerable)
  const isTypedOn = isBulk || notice !== undefined
  return (
    <Page
      visit={visit}
      title={`${say('requests')} · ${say(`lane.${lane}`)}`}
      path="/desk/requests"
      again={isTypedOn ? undefined : AGAIN}
    >
      {notice === undefined ? (
        ''
      ) : (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      <nav class="lanes" aria-label={say('lanes')}>
        {counts.map(([one, count]) => (
          <a href={`/desk/requests?lane=${one}`} aria-current={one === lane ? 'page' : undefined}>
            {say(`lane.${one}`)} {count}
          </a>
        ))}
      </nav>
      {isBulk ? '' : <KeptWords visit={visit} words={words} />}
      {rows.length === 0 ? (
        <p class="notice good">{say('lane-empty')}</p>
      ) : isBulk ? (
        <form method="post" action="/desk/requests/bulk">
          <Token visit={visit} />
          <input type="hidden" name="lane" value={lane} />
          <RequestList {...props} first={{ title: '✓', cell: (row) => <Pick {...props} row={row} /> }} />
          <BulkFields {...props} templates={templates} />
        </form>
      ) : (
        <RequestList {...props} />
      )}
      {total > rows.length ? <p class="detail">{say('lane-cut', { count: rows.length })}</p> : ''}
    </Page>
  )
}

function isAnswerable({ facts }: ListedRow): boolean {
  return ANSWERABLE.includes(facts.stage)
}

function Pick({ visit, row, picked = [] }: LanesProps & { row: ListedRow }) {
  if (!isAnswerable(row)) return ''
  const { id, version } = row.facts
  return (
    <input
      type="checkbox"
      name="pick"
      value={`${id}:${version}`}
      checked={picked.some((one) => one.startsWith(`${id}:`))}
      aria-label={visit.say('bulk-pick', { id })}
    />
  )
}

function BulkFields(props: LanesProps & { templates: readonly AnswerTemplate[] }) {
  const { visit, templates, words } = props
  const { say, language } = visit
  return (
    <details class="card" open={words !== undefined}>
      <summary>{say('bulk')}</summary>
      <p class="detail">{say('bulk-hint')}</p>
      <label for="template">{say('template')}</label>
      <select id="template" name="template">
        <option value="">{say('own-words')}</option>
        {templates.map(({ title, words: text }, index) => (
          <option value={String(index)}>
            {textIn(title, language)}：{textIn(text, 'zh-CN').slice(0, 30)}
          </option>
        ))}
      </select>
      <label for="words">{say('own-words')}</label>
      <textarea id="words" name="words" maxlength={2000}>
        {words ?? ''}
      </textarea>
      <p class="end">
        <button type="submit" class="main">
          {say('bulk-send')}
        </button>
      </p>
    </details>
  )
}
