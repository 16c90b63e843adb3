/** The figures of the loop, counted anew out of the log for every visit, each with numerator and denominator. */
import { Hono } from 'hono'
import { type Figure, figuresByDepartment, figuresOf, storiesOf } from '../loop/figures.ts'
import { actorOf } from '../staff/desk-requests.ts'
import { MATRIX } from '../staff/matrix.ts'
import { methodIn } from './figure-words.ts'
import { DayFields, periodOf } from './history-routes.tsx'
import { Page } from './page.tsx'
import type { RequestDesk } from './request-desk.ts'
import { answerPage, type DeskEnv, type Visit } from './visit.ts'

/** What is counted where no days are asked for, ms. */
const USUAL = 30 * 86_400_000
/** Digits of the log's hash that are shown; `npm run verify-log` prints all. */
const HASH_SHOWN = 16

export function figuresRoutes({ county, residents, now }: RequestDesk): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>()
  routes.get('/desk/figures', async (c) => {
    const { visit, session } = c.var
    const day = (at: number) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: county.timezone, dateStyle: 'short' }).format(at)
    const from = c.req.query('from') || day(now() - USUAL)
    const until = c.req.query('until') || day(now())
    const period = { from: 0, until: Number.MAX_SAFE_INTEGER, ...periodOf({ from, until }, county.timezone) }
    const head = await residents.log.head()
    const stories = await storiesOf(residents.log.ofPeriod(period, head.seq), period)
    const { role, department = '' } = actorOf(session.account)
    const departments = figuresByDepartment(stories)
    const isOwn = MATRIX[role]['see-figures'] === 'own'
    const view = (
      <FiguresPage
        visit={visit}
        days={{ from, until }}
        head={head}
        isOwn={isOwn}
        figures={isOwn ? departments[department] : figuresOf(stories)}
        departments={isOwn ? {} : departments}
      />
    )
    return answerPage(c, view)
  })
  return routes
}

function FiguresPage(props: {
  visit: Visit
  days: { from: string; until: string }
  head: { seq: number; hash: string }
  isOwn: boolean
  /** None where there were no requests. */
  figures: readonly Figure[] | undefined
  departments: Readonly<Record<string, readonly Figure[]>>
}) {
  const { visit, days, head, isOwn, figures, departments } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say('figures')} path="/desk/figures">
      <p class="detail">{say(isOwn ? 'figures-own' : 'figures-intro')}</p>
      <form method="get" action="/desk/figures" class="row">
        <DayFields visit={visit} {...days} />
        <div class="end">
          <button type="submit" class="main">
            {say('show')}
          </button>
        </div>
      </form>
      {figures === undefined || (!isOwn && figures.every(({ denominator }) => denominator === 0)) ? (
        <p class="notice">{say('no-figures')}</p>
      ) : (
        <FigureTable visit={visit} figures={figures} />
      )}
      {Object.keys(departments).length > 0 ? <h2>{say('by-department')}</h2> : ''}
      {Object.entries(departments).map(([name, list]) => (
        <details class="card">
          <summary>{name}</summary>
          <FigureTable visit={visit} figures={list} />
        </details>
      ))}
      <p class="detail">
        {say('figures-head', { seq: head.seq, hash: `${head.hash.slice(0, HASH_SHOWN)}…` })}
      </p>
    </Page>
  )
}

/** The figures; where all were left out, why. */
function FigureTable({ visit: { say, language }, figures }: { visit: Visit; figures: readonly Figure[] }) {
  if (figures.length === 0) return <p class="notice">{say('few-figures')}</p>
  return (
    <table>
      <thead>
        <tr>
          <th>{say('figure')}</th>
          <th class="number">{say('numerator')}</th>
          <th class="number">{say('denominator')}</th>
          <th class="number">{say('share')}</th>
        </tr>
      </thead>
      <tbody>
        {figures
          .filter(({ denominator }) => denominator > 0)
          .map((figure) => (
            <tr>
              <td>{methodIn(figure, language)}</td>
              <td class="number">{figure.numerator}</td>
              <td class="number">{figure.denominator}</td>
              <td class="number">{((100 * figure.numerator) / figure.denominator).toFixed(1)} %</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
