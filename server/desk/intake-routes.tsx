/** Taking down a call, or a slip of paper, in at most six fields. */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { contactSchema } from '../../shared/model/household.ts'
import { orderSchema } from '../../shared/model/service-request.ts'
import { INTAKE_FIELDS, type Intake, IntakePage } from './intake-page.tsx'
import type { RequestDesk } from './request-desk.ts'
import { answerPage, type DeskEnv, typed } from './visit.ts'
import { DESK_WORDS } from './words.ts'

export function intakeRoutes(deps: RequestDesk): Hono<DeskEnv> {
  const { desk, county, catalogue } = deps
  const routes = new Hono<DeskEnv>()

  async function page(c: Context<DeskEnv>, key: string, filled: Intake, isRefused: boolean) {
    const view = (
      <IntakePage
        visit={c.var.visit}
        draft={key}
        filled={filled}
        isRefused={isRefused}
        services={[...catalogue().services.values()]}
        complainable={await deps.complainable()}
        villages={county.villages ?? []}
      />
    )
    return answerPage(c, view, isRefused ? 400 : 200)
  }

  routes.get('/desk/intake', (c) => page(c, randomUUID(), {}, false))
  routes.post('/desk/intake', async (c) => {
    const { session, form } = c.var
    const filled: Intake = Object.fromEntries(INTAKE_FIELDS.map((name) => [name, typed(form, name)]))
    const { words = '', service, about, name, phone, village, paper } = filled
    const key = typed(form, 'key')
    const order = orderSchema.safeParse({
      key,
      answers: [{ question: DESK_WORDS['intake-what'][0], answer: words }],
      ...(service && { service }),
      ...(about && { about }),
    })
    const contact = contactSchema.safeParse({ name, phone })
    const isKnown = !village || county.villages?.some(({ id }) => id === village)
    const isService = !service || catalogue().services.has(service)
    // Another spelling would let the complaint reach whom it is about.
    const isAbout = !about || (await deps.complainable()).includes(about)
    if (!(order.success && contact.success && isKnown && isService && isAbout))
      return page(c, key, filled, true)
    const { facts } = await desk.takeOrder(session.account, order.data, {
      channel: paper ? 'paper' : 'phone',
      ...(village && { village }),
      ...((name || phone) && { contact: contact.data }),
    })
    return c.redirect(`/desk/requests/${facts.id}?written`, 303)
  })
  return routes
}
