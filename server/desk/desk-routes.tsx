/** The staff's pages, behind one gate; one place tells what went wrong. */
import { Hono } from 'hono'
import { ERROR_CODES } from '../../shared/error-code.ts'
import { Refused } from '../loop/refused.ts'
import { HttpError } from '../routes/http-error.ts'
import { createSignIn } from '../staff/sign-in.ts'
import { accountRoutes } from './accounts-routes.tsx'
import { type ClipDeskDeps, clipDeskRoutes } from './clip-desk-routes.tsx'
import { figuresRoutes } from './figures-routes.tsx'
import { gate, shortForms } from './gate.tsx'
import { historyRoutes } from './history-routes.tsx'
import { intakeRoutes } from './intake-routes.tsx'
import { logRoutes } from './log-routes.tsx'
import { Sentence } from './page.tsx'
import { queueRoutes } from './queue-routes.tsx'
import { type RequestDeskDeps, requestDesk } from './request-desk.ts'
import { requestRoutes } from './request-routes.tsx'
import { type SignInAskingDeps, signInAsking } from './sign-in-asking.tsx'
import { signInRoutes } from './sign-in-routes.tsx'
import { type SourceDeskDeps, sourceRoutes } from './source-routes.tsx'
import { type TelevisionDeskDeps, televisionDeskRoutes } from './television-routes.tsx'
import { answerPage, type DeskEnv, typed } from './visit.ts'

export interface DeskDeps
  extends ClipDeskDeps,
    SourceDeskDeps,
    RequestDeskDeps,
    TelevisionDeskDeps,
    Pick<SignInAskingDeps, 'proxies'> {}

/** Serves everything at and below /desk. */
export function deskRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const signIn = createSignIn(deps.residents.staff, deps.now)
  const request = requestDesk(deps)
  const askToSignIn = signInAsking(deps)
  const routes = new Hono<DeskEnv>()
  routes.use('/desk/*', shortForms())
  routes.use('/desk/*', gate({ ...deps, ...request, signIn, askToSignIn }))
  routes.route('/', signInRoutes({ ...deps, signIn, askToSignIn }))
  routes.route('/', queueRoutes(request))
  routes.route('/', requestRoutes(request))
  routes.route('/', intakeRoutes(request))
  routes.route('/', historyRoutes(request))
  routes.route('/', figuresRoutes(request))
  routes.route('/', logRoutes(request))
  routes.route('/', televisionDeskRoutes(deps))
  routes.route('/', accountRoutes(request))
  routes.route('/', sourceRoutes(deps))
  routes.route('/', clipDeskRoutes(deps))
  routes.all('/desk/*', () => {
    throw new HttpError('not_found')
  })
  routes.onError((error, c) => {
    if (!(error instanceof HttpError || error instanceof Refused)) throw error
    const { visit, form } = c.var
    const sentence = error instanceof Refused ? visit.say(`refused.${error.code}`) : visit.say('no-page')
    const words = typed(form, 'words')
    const view = (
      <Sentence visit={visit} title={visit.say('not-done-title')} sentence={sentence} words={words} />
    )
    return answerPage(c, view, ERROR_CODES[error.code].status)
  })
  return routes
}
