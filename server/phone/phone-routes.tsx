/** The phone's pages: typing the code of a television, and writing there. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { County } from '../../shared/model/county.ts'
import { LONGEST_PHOTO, LONGEST_TEXT } from '../../shared/model/phone-page.ts'
import { isFromElsewhere } from '../foreign-form.ts'
import type { Closed, OpenPhonePage, PhoneCompanion, PhotoRefusal } from '../loop/phone-companion.ts'
import { visitorOf } from '../visitor.ts'
import { answerPage } from './answer.ts'
import { codeGuesses } from './code-guesses.ts'
import { CodePage } from './code-page.tsx'
import { keepPass, passOf } from './pass-cookie.ts'
import { type PhoneForm, readForm } from './phone-form.ts'
import { uploadPlaces } from './upload-places.ts'
import { languageFor, speaking } from './words.ts'
import { WritingPage } from './writing-page.tsx'

/** Bytes of a form besides its photo. */
const LONGEST_FORM = 100_000

type Problem = Closed | PhotoRefusal | 'too-many' | 'foreign' | 'too-long' | 'too-large'
const STATUS: Record<Problem, ContentfulStatusCode> = {
  unknown: 404,
  over: 410,
  'too-many': 429,
  foreign: 403,
  'too-long': 400,
  'too-large': 413,
  'no-photo': 415,
  full: 409,
  crowded: 503,
}

/** What was not done of a form, and what was typed there. */
interface Received {
  problem: Problem | undefined
  text: string | undefined
}

export interface PhoneDeps {
  county: Pick<County, 'timezone'>
  companion: Pick<PhoneCompanion, 'visit' | 'write' | 'addPhoto' | 'removePhoto'>
  /** What phones that got in are known by afterwards. */
  phonePassKey: Uint8Array
  /** IP addresses and ranges of proxies that are believed about their visitors. */
  proxies: readonly string[]
  /** UTC ms */
  now: () => number
}

/** Serves everything at and below /phone. */
export function phoneRoutes({ county, companion, phonePassKey, proxies, now }: PhoneDeps): Hono {
  const guesses = codeGuesses(now)
  const places = uploadPlaces()
  const routes = new Hono()

  /** The page of a code, for whoever was let in there before, or may guess. What was right is no guess. */
  async function look(c: Context, code: string): Promise<OpenPhonePage | Closed | 'too-many'> {
    const { address, secure } = visitorOf(c, proxies)
    const pass = await passOf(c, phonePassKey, code)
    const isCounted = guesses.count(address)
    if (!isCounted && pass === undefined) return 'too-many'
    const page = await companion.visit(code)
    if (isCounted && page !== 'unknown') guesses.forgive(address)
    if (typeof page === 'string' || page.until === pass) return page
    // The code was given anew: a pass for its page before opens nothing.
    if (!isCounted) return 'too-many'
    await keepPass(c, phonePassKey, { code, until: page.until, now: now(), secure })
    return page
  }
  /** Does what the form says. Returns what was not done. */
  async function save(code: string, form: PhoneForm): Promise<Problem | undefined> {
    const { text, remove, photo, isTooLarge } = form
    if (text !== undefined) {
      if (text.length > LONGEST_TEXT) return 'too-long'
      const problem = await companion.write(code, text)
      if (problem) return problem
    }
    if (remove !== undefined) await companion.removePhoto(code, remove)
    if (isTooLarge || (photo && photo.length > LONGEST_PHOTO)) return 'too-large'
    return photo && companion.addPhoto(code, photo)
  }
  /** Reads a form and does what it says; without a free place for its photo the words alone. */
  async function receive(c: Context, code: string): Promise<Received> {
    const free = mayHoldPhoto(c) ? places.take(code) : undefined
    try {
      const form = await readForm(c, LONGEST_FORM + (free ? LONGEST_PHOTO : 0))
      const problem = await save(code, form)
      return { text: form.text, problem: problem === 'too-large' && !free ? 'crowded' : problem }
    } finally {
      free?.()
    }
  }
  function codePage(c: Context, problem?: Problem, text = ''): Response {
    const language = languageFor(c.req.header('accept-language') ?? '')
    const say = speaking(language)
    const notice = problem && { sentence: say(`problem.${problem}`), isGood: false }
    const view = () => <CodePage language={language} say={say} notice={notice} text={text} />
    return answerPage(c, view, problem ? STATUS[problem] : 200)
  }
  function writingPage(
    c: Context,
    code: string,
    page: OpenPhonePage,
    more: { problem?: Problem; isSaved?: boolean; text?: string | undefined } = {},
  ): Response {
    const language = languageFor(page.language)
    const say = speaking(language)
    const { problem, isSaved, text = page.text } = more
    const notice = problem
      ? { sentence: say(`problem.${problem}`), isGood: false }
      : isSaved && { sentence: say('saved'), isGood: true }
    const clock = { timeZone: county.timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    const until = new Intl.DateTimeFormat(language, clock).format(page.until)
    const props = { language, say, notice: notice || undefined, code, page, text, until }
    return answerPage(c, (nonce) => <WritingPage {...props} nonce={nonce} />, problem ? STATUS[problem] : 200)
  }

  routes.get('/phone', (c) => codePage(c))
  routes.post('/phone', async (c) => {
    const { code, text = '' } = await readForm(c, LONGEST_FORM)
    if (isFromElsewhere(c)) return codePage(c, 'foreign', text)
    const page = await look(c, code)
    if (typeof page === 'string') return codePage(c, page, text)
    return text === '' ? c.redirect(`/phone/${code}`, 303) : writingPage(c, code, page, { text })
  })
  routes.get('/phone/:code', async (c) => {
    const code = c.req.param('code')
    const page = await look(c, code)
    if (typeof page === 'string') return codePage(c, page)
    return writingPage(c, code, page, { isSaved: c.req.query('saved') !== undefined })
  })
  routes.post('/phone/:code', async (c) => {
    const code = c.req.param('code')
    const isForeign = isFromElsewhere(c)
    const page = isForeign ? 'foreign' : await look(c, code)
    if (typeof page === 'string') return codePage(c, page, (await readForm(c, LONGEST_FORM)).text)
    const { problem, text } = await receive(c, code)
    if (!problem) return c.redirect(`/phone/${code}?saved`, 303)
    const after = await companion.visit(code)
    if (typeof after === 'string') return codePage(c, after, text)
    return writingPage(c, code, after, { problem, text })
  })
  routes.all('/phone/*', (c) => codePage(c, 'unknown'))
  return routes
}

/** True unless the browser says that it sends less; a form that is smaller needs no place, even with a photo in it. */
function mayHoldPhoto(c: Context): boolean {
  const length = c.req.header('content-length')
  return length === undefined || Number(length) > LONGEST_FORM
}
