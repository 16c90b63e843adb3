/** Looking for requests of any age: by number, words, name, telephone, day and stage. */
import { Hono } from 'hono'
import type { County } from '../../shared/model/county.ts'
import { STAGE_NAMES } from '../../shared/model/service-request.ts'
import { readDay, wallTime } from '../sources/wall-clock.ts'
import { Page } from './page.tsx'
import type { RequestDesk } from './request-desk.ts'
import { type ListProps, RequestList } from './request-list.tsx'
import { answerPage, type DeskEnv } from './visit.ts'

const ON_A_PAGE = 50
const DAY = 86_400_000
const LONGEST_TEXT = 60

interface Wanted {
  q: string
  from: string
  until: string
  stage: string
  page: number
}

export function historyRoutes(deps: RequestDesk): Hono<DeskEnv> {
  const { desk, county, now } = deps
  const routes = new Hono<DeskEnv>()
  routes.get('/desk/history', async (c) => {
    const { visit, session } = c.var
    const wanted: Wanted = {
      q: (c.req.query('q') ?? '').trim().slice(0, LONGEST_TEXT),
      from: c.req.query('from') ?? '',
      until: c.req.query('until') ?? '',
      stage: STAGE_NAMES.find((one) => one === c.req.query('stage')) ?? '',
      page: Math.max(0, Math.trunc(Number(c.req.query('page') ?? '0')) || 0),
    }
    const query = {
      ordered: periodOf(wanted, county.timezone),
      ...(wanted.stage && { stages: [wanted.stage] }),
      limit: ON_A_PAGE + 1,
      offset: wanted.page * ON_A_PAGE,
    }
    const { account } = session
    const found = wanted.q ? await desk.search(account, wanted.q, query) : await desk.list(account, query)
    const rows = await deps.listed(account, found.slice(0, ON_A_PAGE))
    const list = { visit, teller: await deps.teller(visit), rows, now: now() }
    return answerPage(c, <HistoryPage {...list} wanted={wanted} hasMore={found.length > ON_A_PAGE} />)
  })
  return routes
}

/** Returns the span of UTC ms between two days of the county, both included; an open end where none was written. */
export function periodOf(
  { from, until }: { from: string; until: string },
  timezone: County['timezone'],
): { from?: number; until?: number } {
  const first = readDay(from)
  const last = readDay(until)
  const next = last && new Date(Date.UTC(last.year, last.month - 1, last.day) + DAY)
  return {
    ...(first && { from: wallTime(first, timezone) }),
    ...(next && { until: wallTime(readDay(next.toISOString().slice(0, 10)) ?? last, timezone) }),
  }
}

function HistoryPage(props: ListProps & { wanted: Wanted; hasMore: boolean }) {
  const { visit, rows, wanted, hasMore } = props
  const { say } = visit
  const { page, ...fields } = wanted
  const older = new URLSearchParams({ ...fields, page: String(page + 1) })
  return (
    <Page visit={visit} title={say('history')} path="/desk/history">
      <form method="get" action="/desk/history" class="row">
        <div style="flex-grow: 3">
          <label for="q">{say('search-for')}</label>
          <input id="q" name="q" type="search" value={wanted.q} maxlength={LONGEST_TEXT} autofocus />
        </div>
        <DayFields {...props} from={wanted.from} until={wanted.until} />
        <div>
          <label for="stage">{say('stage')}</label>
          <select id="stage" name="stage">
            <option value="">{say('any-stage')}</option>
            {STAGE_NAMES.map((stage) => (
              <option value={stage} selected={stage === wanted.stage}>
                {say(`stage.${stage}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="end">
          <button type="submit" class="main">
            {say('search')}
          </button>
        </div>
      </form>
      {wanted.q && !wanted.from && !wanted.until ? <p class="detail">{say('search-span')}</p> : ''}
      {rows.length === 0 ? <p class="notice">{say('search-none')}</p> : <RequestList {...props} />}
      {hasMore ? (
        <p>
          <a href={`/desk/history?${older}`}>{say('older')}</a>
        </p>
      ) : (
        ''
      )}
    </Page>
  )
}

/** Two days, both included. */
export function DayFields({
  visit: { say },
  from,
  until,
}: Pick<ListProps, 'visit'> & Pick<Wanted, 'from' | 'until'>) {
  return (
    <>
      <div>
        <label for="from">{say('from')}</label>
        <input id="from" name="from" type="date" value={from} placeholder="2026-01-31" />
      </div>
      <div>
        <label for="until">{say('until')}</label>
        <input id="until" name="until" type="date" value={until} placeholder="2026-01-31" />
      </div>
    </>
  )
}
