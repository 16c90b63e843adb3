/** Binding a television to a household by the six digits that its screen shows, and unbinding it. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { contactSchema } from '../../shared/model/household.ts'
import type { Binding } from '../loop/binding.ts'
import { type Limit, rateLimit } from '../rate-limit.ts'
import { Page, Token } from './page.tsx'
import { UnbindingForm, UnbindingPage } from './unbinding-page.tsx'
import { answerPage, type DeskEnv, typed, type Visit } from './visit.ts'

/** Digits may be misheard; they are not to be tried through. */
const TRIES: Limit = { burst: 10, every: 60_000 }
const FIELDS = ['code', 'name', 'phone', 'address'] as const
type Fields = Partial<Record<(typeof FIELDS)[number], string>>

export interface TelevisionDeskDeps {
  binding: Pick<Binding, 'bind' | 'boundTo' | 'unbind'>
  /** UTC ms */
  now: () => number
}

export function televisionDeskRoutes({ binding, now }: TelevisionDeskDeps): Hono<DeskEnv> {
  const mayTry = rateLimit(TRIES, now)
  const routes = new Hono<DeskEnv>()
  const page = (c: Context<DeskEnv>, notice?: string, filled: Fields = {}, status?: 400 | 404 | 429) =>
    answerPage(
      c,
      <BindingPage visit={c.var.visit} notice={notice} filled={filled} isGood={status === undefined} />,
      status,
    )

  routes.get('/desk/televisions', (c) => page(c))
  routes.post('/desk/televisions', async (c) => {
    const { visit, session, form } = c.var
    const { say } = visit
    const filled: Fields = Object.fromEntries(FIELDS.map((name) => [name, typed(form, name)]))
    const { code = '', name, phone, address } = filled
    const contact = contactSchema.safeParse({ name, phone, address })
    if (!contact.success || !name || !phone) return page(c, say('contact-wrong'), filled, 400)
    if (!mayTry(session.account.id)) return page(c, say('too-many-codes'), filled, 429)
    const bound = await binding.bind(code, contact.data)
    if (!bound) return page(c, say('code-wrong'), filled, 404)
    return page(c, [say('bound', { phone }), ...keptBy(visit, bound)].join(' '))
  })
  routes.post('/desk/televisions/unbind', async (c) => {
    const { visit, form } = c.var
    const television = typed(form, 'television')
    if (television === '') {
      const whom = typed(form, 'whom')
      return answerPage(c, <UnbindingPage visit={visit} whom={whom} found={await binding.boundTo(whom)} />)
    }
    const unbound = await binding.unbind(television)
    if (!unbound) return page(c, visit.say('unbind-nobody'), {}, 404)
    return page(c, [visit.say('unbound'), ...keptBy(visit, unbound)].join(' '))
  })
  return routes
}

function keptBy({ say }: Visit, { kept }: { kept: number }): string[] {
  return kept > 0 ? [say('contact-kept', { count: kept })] : []
}

function BindingPage(props: { visit: Visit; notice?: string | undefined; filled: Fields; isGood: boolean }) {
  const { visit, notice, filled, isGood } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say('televisions')} path="/desk/televisions">
      {notice === undefined ? (
        <p class="detail">{say('bind-intro')}</p>
      ) : (
        <p class={isGood ? 'notice good' : 'notice'} role="alert">
          {notice}
        </p>
      )}
      <form method="post" action="/desk/televisions" class="card narrow">
        <Token visit={visit} />
        <label for="code">{say('code')}</label>
        <input
          id="code"
          name="code"
          class="big"
          type="text"
          inputmode="numeric"
          pattern="[0-9 ]{6,8}"
          maxlength={8}
          required
          autofocus
          autocomplete="off"
          value={filled.code ?? ''}
        />
        <label for="name">{say('name')}</label>
        <input
          id="name"
          name="name"
          type="text"
          maxlength={60}
          required
          autocomplete="off"
          value={filled.name ?? ''}
        />
        <label for="phone">{say('phone')}</label>
        <input
          id="phone"
          name="phone"
          type="tel"
          maxlength={30}
          required
          autocomplete="off"
          value={filled.phone ?? ''}
        />
        <label for="address">{say('address')}</label>
        <input
          id="address"
          name="address"
          type="text"
          maxlength={200}
          autocomplete="off"
          value={filled.address ?? ''}
        />
        <p class="end">
          <button type="submit" class="main">
            {say('bind')}
          </button>
        </p>
      </form>
      <UnbindingForm visit={visit} />
    </Page>
  )
}
