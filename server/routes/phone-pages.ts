/** Pages on which a phone writes for a television, as that television opens them, asks for them and ends them. */
import { Hono } from 'hono'
import { PHONE_PAGES_PATH } from '../../shared/api.ts'
import { phonePageRequestSchema } from '../../shared/model/phone-page.ts'
import type { PhoneCompanion } from '../loop/phone-companion.ts'
import { type Limit, rateLimit } from '../rate-limit.ts'
import type { Residents } from '../store/residents.ts'
import { HttpError } from './http-error.ts'
import { jsonOf, shortBody } from './json-body.ts'
import { requireTelevision } from './televisions.ts'

const MOST_BYTES = 20_000
/** Somebody who goes back and forth opens the page of a card again and again. */
const PAGES: Limit = { burst: 20, every: 15_000 }

export interface PhonePageDeps {
  companion: Pick<PhoneCompanion, 'open' | 'state' | 'close'>
  residents: Pick<Residents, 'televisions' | 'requests'>
  /** UTC ms */
  now: () => number
}

/** Serves PHONE_PAGES_PATH and what lies below it, to televisions that prove who they are. */
export function phonePageRoutes({ companion, residents, now }: PhonePageDeps): Hono {
  const { televisions, requests } = residents
  const mayOpen = rateLimit(PAGES, now)
  const routes = new Hono()

  routes.post(PHONE_PAGES_PATH, shortBody(MOST_BYTES), async (c) => {
    const { id } = await requireTelevision(c, televisions)
    const request = await jsonOf(c, phonePageRequestSchema)
    // What was ordered is not written any more; photos would belong to nothing.
    if (await requests.ordered(`tv:${id}`, request.draft)) throw new HttpError('not_now')
    if (!mayOpen(id)) throw new HttpError('too_many')
    c.header('Cache-Control', 'no-store')
    return c.json(await companion.open(id, request), 201)
  })
  routes.get(`${PHONE_PAGES_PATH}/:code`, async (c) => {
    const { id } = await requireTelevision(c, televisions)
    const state = await companion.state(id, c.req.param('code'))
    if (!state) throw new HttpError('unknown_page')
    c.header('Cache-Control', 'no-store')
    return c.json(state)
  })
  routes.delete(`${PHONE_PAGES_PATH}/:code`, async (c) => {
    const { id } = await requireTelevision(c, televisions)
    if (!(await companion.close(id, c.req.param('code')))) throw new HttpError('unknown_page')
    return c.body(null, 204)
  })
  return routes
}
