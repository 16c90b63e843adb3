/** The page of one request, its slip, and every step that can be taken on it. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { ERROR_CODES } from '../../shared/error-code.ts'
import { textIn } from '../../shared/local-text.ts'
import {
  type Action,
  actionSchema,
  type StepInput,
  stepInputSchema,
} from '../../shared/model/service-request.ts'
import { workingCalendar } from '../loop/calendar.ts'
import { Refused } from '../loop/refused.ts'
import { dueOf } from '../loop/take-step.ts'
import { HttpError } from '../routes/http-error.ts'
import { SPEAKERS, type Speaker } from '../staff/desk-requests.ts'
import type { Attempt } from './action-forms.tsx'
import type { RequestDesk } from './request-desk.ts'
import { RequestPage } from './request-page.tsx'
import { SlipPage } from './slip-page.tsx'
import { answerPage, type DeskEnv, type Form, typed } from './visit.ts'

const FIELDS = ['department', 'unit', 'about', 'words', 'face'] as const
const CONTACT_FIELDS = ['name', 'phone', 'address'] as const

export function requestRoutes(deps: RequestDesk): Hono<DeskEnv> {
  const { desk, county, catalogue } = deps
  const calendar = workingCalendar(county.calendar, county.workingHours, county.timezone)
  const routes = new Hono<DeskEnv>()

  async function page(
    c: Context<DeskEnv>,
    id: string,
    more: {
      /** It was just taken down from a call. */
      isWritten?: boolean
      refusal?: string
      attempt?: Attempt
      /** The version that the page of a refused step showed. */
      seen?: number
      status?: 400 | 403 | 404 | 409
    },
  ) {
    const { visit, session } = c.var
    const request = await desk.one(session.account, id)
    const card = catalogue().services.get(request.facts.service ?? '')
    const { isWritten, refusal, attempt, seen, status } = more
    const written = [
      visit.say('intake-done', { id }),
      ...(request.facts.rescue ? [visit.say('intake-rescue')] : []),
    ].join(' ')
    const view = (
      <RequestPage
        visit={visit}
        teller={await deps.teller(visit)}
        request={request}
        departments={await deps.departments()}
        likely={card && textIn(card.department, county.locale)}
        units={await deps.units(request.facts.department)}
        complainable={await deps.complainable()}
        notice={isWritten ? written : refusal}
        hasSlipOut={await deps.hasSlipOut(request.facts)}
        attempt={attempt}
        meanwhile={seen === undefined ? undefined : request.story.slice(seen)}
      />
    )
    return answerPage(c, view, status)
  }
  async function take(c: Context<DeskEnv>, id: string, action: Action, speaker?: Speaker) {
    const { session, visit, form } = c.var
    const attempt: Attempt = {
      action,
      ...(speaker && { speaker }),
      fields: Object.fromEntries([...FIELDS, ...CONTACT_FIELDS].map((name) => [name, typed(form, name)])),
    }
    const version = Number(typed(form, 'version'))
    try {
      const input = inputOf(form)
      // Another spelling would let the complaint reach whom it is about.
      const isNamed = input.about === undefined || (await deps.complainable()).includes(input.about)
      if (!isNamed) throw new Refused('something_missing')
      if (speaker) await desk.writeDown(session.account, id, speaker, action, input, version)
      else await desk.act(session.account, id, action, input, version)
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'unknown_request') throw error
      const { status } = ERROR_CODES[error.code]
      return page(c, id, { refusal: visit.say(`refused.${error.code}`), attempt, seen: version, status })
    }
    return c.redirect(`/desk/requests/${id}`, 303)
  }

  routes.get('/desk/requests/:id{\\d+}', (c) =>
    page(c, c.req.param('id'), { isWritten: c.req.query('written') !== undefined }),
  )
  routes.get('/desk/requests/:id{\\d+}/slip', async (c) => {
    const { visit, session } = c.var
    const request = await desk.one(session.account, c.req.param('id'))
    const { stage, rescue, due } = request.facts
    // Whoever prints late promises from then on.
    const now = Math.max(due ?? 0, deps.now())
    const doneBy =
      stage === 'dispatched'
        ? dueOf('accepted', rescue, { promises: county.promises, calendar, now })
        : undefined
    const slip = { visit, teller: await deps.teller(visit), request, hotline: county.hotline, doneBy }
    return answerPage(c, <SlipPage {...slip} />)
  })
  routes.get('/desk/requests/:id{\\d+}/photos/:photo{\\d+}', async (c) => {
    const { id, photo } = c.req.param()
    const found = await desk.photo(c.var.session.account, id, Number(photo))
    if (!found) throw new HttpError('not_found')
    c.header('Content-Type', found.type)
    c.header('Content-Security-Policy', "default-src 'none'; sandbox")
    c.header('Cache-Control', 'no-store')
    return c.body(new Uint8Array(found.bytes))
  })
  routes.post('/desk/requests/:id{\\d+}/:action', (c) => take(c, c.req.param('id'), actionNamed(c)))
  routes.post('/desk/requests/:id{\\d+}/told/:speaker/:action', (c) => {
    const speaker = SPEAKERS.find((one) => one === c.req.param('speaker'))
    if (!speaker) throw new HttpError('not_found')
    return take(c, c.req.param('id'), actionNamed(c), speaker)
  })
  return routes
}

/** @throws HttpError */
function actionNamed(c: Context): Action {
  const action = actionSchema.safeParse(c.req.param('action'))
  if (!action.success) throw new HttpError('not_found')
  return action.data
}

/** @throws Refused when a field is not what a step may say. */
function inputOf(form: Form): StepInput {
  const filled = FIELDS.filter((name) => typed(form, name) !== '')
  const contact = Object.fromEntries(CONTACT_FIELDS.map((name) => [name, typed(form, name)]))
  const input = stepInputSchema.safeParse({
    ...Object.fromEntries(
      filled.map((name) => [name, name === 'face' ? Number(typed(form, name)) : typed(form, name)]),
    ),
    ...(Object.values(contact).some((text) => text !== '') && { contact }),
  })
  if (!input.success) throw new Refused('something_missing')
  return input.data
}
