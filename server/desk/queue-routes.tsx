/** Today and the lanes: one queue for television, telephone, paper and other systems. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { textIn } from '../../shared/local-text.ts'
import { Refused } from '../loop/refused.ts'
import { actorOf, type DeskRow } from '../staff/desk-requests.ts'
import { isAllowed } from '../staff/matrix.ts'
import type { StaffAccount } from '../store/staff-accounts.ts'
import { DESK_LANES, type DeskLane, LanesPage } from './lanes-page.tsx'
import type { RequestDesk } from './request-desk.ts'
import { isTurnOf, MOST_TODAY, todayOf } from './today.ts'
import { TodayPage } from './today-page.tsx'
import { answerPage, type DeskEnv, typed, typedAll } from './visit.ts'

/** Rows of one lane that are listed; the most urgent come first. */
const MOST_LISTED = 100
/** Requests answered at once. */
const MOST_AT_ONCE = 100
/** So long Today says that a slip has to be called back, ms: nobody can tick it off. */
const CALLED_BACK_WITHIN = 86_400_000

export function queueRoutes(request: RequestDesk): Hono<DeskEnv> {
  const { desk, county, now } = request
  const routes = new Hono<DeskEnv>()

  async function lanesOf(account: StaffAccount): Promise<Record<DeskLane, DeskRow[]>> {
    const rows = await desk.open(account)
    const isWorker = account.role === 'department' || account.role === 'unit'
    const mine = isWorker ? rows.filter(({ facts }) => isTurnOf(account, facts)) : await desk.touched(account)
    const inLane = (lane: DeskLane) => rows.filter((row) => row.lane === lane)
    return {
      mine,
      rescue: inLane('rescue'),
      new: inLane('new'),
      overdue: inLane('overdue'),
      refused: inLane('refused'),
      reopened: inLane('reopened'),
      waiting: inLane('waiting'),
    }
  }
  /** Only those who brought the slips there can call them back. */
  async function slipsOutFor(account: StaffAccount): Promise<DeskRow[]> {
    if (!isAllowed(actorOf(account), 'take-orders')) return []
    const query = { stages: ['withdrawn'], changed: { from: now() - CALLED_BACK_WITHIN }, limit: MOST_LISTED }
    const withdrawn = await desk.list(account, query)
    const isOut = await Promise.all(withdrawn.map(({ facts }) => request.hasSlipOut(facts)))
    return withdrawn.filter((_, index) => isOut[index])
  }
  async function lanePage(
    c: Context<DeskEnv>,
    lane: DeskLane,
    more: { notice?: string; words?: string; picked?: readonly string[]; status?: 400 } = {},
  ) {
    const { visit, session } = c.var
    const lanes = await lanesOf(session.account)
    const counts = await desk.counts(session.account)
    const { status, ...props } = more
    const view = (
      <LanesPage
        visit={visit}
        teller={await request.teller(visit)}
        lane={lane}
        counts={DESK_LANES.map((one) => [one, one === 'mine' ? lanes.mine.length : counts[one]])}
        rows={await request.listed(session.account, lanes[lane].slice(0, MOST_LISTED))}
        templates={isAllowed(actorOf(session.account), 'answer') ? county.answerTemplates : undefined}
        now={now()}
        {...props}
      />
    )
    return answerPage(c, view, status)
  }

  routes.get('/desk', async (c) => {
    const { visit, session } = c.var
    const all = todayOf(await desk.open(session.account), session.account, now())
    const rows = await request.listed(session.account, all.slice(0, MOST_TODAY))
    const teller = await request.teller(visit)
    const slipsOut = await slipsOutFor(session.account)
    const view = <TodayPage {...{ visit, teller, rows, slipsOut }} count={all.length} now={now()} />
    return answerPage(c, view)
  })
  routes.get('/desk/requests', (c) => lanePage(c, laneNamed(c.req.query('lane'))))
  routes.post('/desk/requests/bulk', async (c) => {
    const { visit, session, form } = c.var
    const { say, language } = visit
    const lane = laneNamed(typed(form, 'lane'))
    const template = county.answerTemplates[Number(typed(form, 'template') || Number.NaN)]
    const words = typed(form, 'words') || (template ? textIn(template.words, county.locale) : '')
    const picked = typedAll(form, 'pick').slice(0, MOST_AT_ONCE)
    if (words === '' || words.length > 2_000 || picked.length === 0) {
      return lanePage(c, lane, { notice: say('bulk-nothing'), words, picked, status: 400 })
    }
    let done = 0
    const left: string[] = []
    for (const one of picked) {
      const [id = '', version] = one.split(':')
      try {
        await desk.act(session.account, id, 'answer', { words }, Number(version))
        done++
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        left.push(`${id}（${say(`refused.${error.code}`)}）`)
      }
    }
    const list = left.join(language === 'en' ? ', ' : '、')
    const told = [say('bulk-done', { count: done }), ...(left.length > 0 ? [say('bulk-left', { list })] : [])]
    return lanePage(c, lane, { notice: told.join(' '), ...(left.length > 0 && { words }) })
  })
  return routes
}

function laneNamed(name: string | undefined): DeskLane {
  return DESK_LANES.find((lane) => lane === name) ?? 'new'
}
