/** The admin's page: who may sign in, as what, and new passwords. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { STAFF_ROLES, staffAccountSchema } from '../../shared/model/staff.ts'
import { HttpError } from '../routes/http-error.ts'
import { hashPassword, newPassword } from '../staff/password.ts'
import { AccountsPage, type Draft } from './accounts-page.tsx'
import type { RequestDesk } from './request-desk.ts'
import { shownOnce } from './shown-once.ts'
import { answerPage, type DeskEnv, typed } from './visit.ts'

const FIELDS = ['login', 'name', 'role', 'department', 'unit'] as const

export function accountRoutes(deps: RequestDesk): Hono<DeskEnv> {
  const { staff } = deps.residents
  const routes = new Hono<DeskEnv>()
  const shown = shownOnce<{ login: string; password: string }>(deps.now)

  async function page(
    c: Context<DeskEnv>,
    more: { notice?: string; isGood?: boolean; draft?: Draft; status?: 400 | 409 } = {},
  ) {
    const { status, ...props } = more
    const { reachable, others } = await deps.departments()
    const names = { departments: [...reachable, ...others], roles: STAFF_ROLES }
    const view = <AccountsPage visit={c.var.visit} accounts={await staff.all()} {...names} {...props} />
    return answerPage(c, view, status)
  }
  const accountOf = async (c: Context) => {
    const found = await staff.byLogin(c.req.param('login') ?? '')
    if (!found) throw new HttpError('not_found')
    return found.account
  }

  // Reloading the answer to a form would make another password, and the one that was handed over would be void.
  const showOnce = (c: Context<DeskEnv>, login: string, password: string) => {
    const token = shown.keep(c.var.session.account.id, { login, password })
    return c.redirect(`/desk/accounts?shown=${token}`, 303)
  }

  routes.get('/desk/accounts', (c) => {
    const token = c.req.query('shown')
    if (token === undefined) return page(c)
    const { say } = c.var.visit
    const made = shown.take(c.var.session.account.id, token)
    return page(
      c,
      made ? { notice: say('password-once', made), isGood: true } : { notice: say('shown-before') },
    )
  })
  routes.post('/desk/accounts', async (c) => {
    const { say } = c.var.visit
    const draft: Draft = Object.fromEntries(FIELDS.map((name) => [name, typed(c.var.form, name)]))
    const filled = Object.fromEntries(Object.entries(draft).filter(([, text]) => text !== ''))
    const account = staffAccountSchema.safeParse(filled)
    if (!account.success) return page(c, { notice: say('account-wrong'), draft, status: 400 })
    const password = newPassword()
    const id = await staff.add(account.data, await hashPassword(password), deps.now())
    if (id === undefined) return page(c, { notice: say('account-taken'), draft, status: 409 })
    return showOnce(c, account.data.login, password)
  })
  routes.post('/desk/accounts/:login/password', async (c) => {
    const { id, login } = await accountOf(c)
    const password = newPassword()
    await staff.setPassword(id, await hashPassword(password))
    return showOnce(c, login, password)
  })
  routes.post('/desk/accounts/:login/close', async (c) => {
    const { id } = await accountOf(c)
    if (id === c.var.session.account.id) {
      return page(c, { notice: c.var.visit.say('account-own'), status: 409 })
    }
    await staff.setActive(id, false)
    return c.redirect('/desk/accounts', 303)
  })
  routes.post('/desk/accounts/:login/open', async (c) => {
    await staff.setActive((await accountOf(c)).id, true)
    return c.redirect('/desk/accounts', 303)
  })
  return routes
}
