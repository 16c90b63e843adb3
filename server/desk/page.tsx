/** The frame of every page of the desk: readable, and working without scripts. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { isAllowed } from '../staff/matrix.ts'
import { DESK_PAGES, pageAt } from './pages.ts'
import { STYLE } from './style.ts'
import type { Visit } from './visit.ts'

/** Where those wait who may be in danger. */
export const RESCUE_LANE = '/desk/requests?lane=rescue'

export interface PageProps {
  visit: Visit
  title: string
  /** Path of the page, for the mark in the bar. */
  path?: string
  /** Seconds after which the browser asks again; only for pages that nobody types on. */
  again?: number | undefined
  children: Child
}

/** The whole document around `children`. */
export function Page({ visit, title, path, again, children }: PageProps) {
  const { say, language } = visit
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {again === undefined ? '' : <meta http-equiv="refresh" content={String(again)} />}
        <title>{title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          {say('skip')}
        </a>
        <Bar visit={visit} path={path} />
        <main id="main">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

function Bar({ visit, path }: { visit: Visit; path: string | undefined }) {
  const { say, language, session } = visit
  const current = path === undefined ? undefined : pageAt(path)
  const pages = session ? DESK_PAGES.filter(({ needs }) => isAllowed(session.account, needs)) : []
  const other = language === 'en' ? { tag: 'zh-CN', name: '中文' } : { tag: 'en', name: 'English' }
  return (
    <header>
      <nav aria-label={say('pages')}>
        {pages.map((page, index) => (
          <a
            href={page.path}
            accesskey={String(index + 1)}
            title={`Alt + ${index + 1}`}
            aria-current={page === current ? 'page' : undefined}
          >
            {say(page.title)}
          </a>
        ))}
      </nav>
      {visit.rescues ? (
        <a class="alarm" href={RESCUE_LANE}>
          {say('rescues-open', { count: visit.rescues })}
        </a>
      ) : (
        ''
      )}
      <div class="who">
        <a href={inLanguage(other.tag, visit.address, path)} lang={other.tag}>
          {other.name}
        </a>
        {session ? (
          <form method="post" action="/desk/sign-out">
            <Token visit={visit} />
            <span>
              {session.account.name} · {say(`role.${session.account.role}`)}
            </span>
            <button type="submit" class="plain">
              {say('sign-out')}
            </button>
          </form>
        ) : (
          ''
        )}
      </div>
    </header>
  )
}

/** The page that is shown, in another language; where it answers a form, the page that the form belongs to. */
function inLanguage(language: string, address: URL | undefined, path = '/desk'): string {
  const query = new URLSearchParams(address?.searchParams)
  query.set('lang', language)
  return `${address?.pathname ?? path}?${query}`
}

/** What proves that a form comes from a page of this session. */
export function Token({ visit }: { visit: Visit }) {
  return <input type="hidden" name="token" value={visit.session?.csrf ?? ''} />
}

/** A sentence in place of a page, with what was typed so that it is not lost. */
export function Sentence(props: { visit: Visit; title: string; sentence: string; words?: string }) {
  const { visit, title, sentence, words } = props
  return (
    <Page visit={visit} title={title}>
      <p class="notice" role="alert">
        {sentence}
      </p>
      <KeptWords visit={visit} words={words} />
      <p>
        <a href="/desk">{visit.say('back-to-today')}</a>
      </p>
    </Page>
  )
}

/** Words that could not be sent, to be copied from. */
export function KeptWords({ visit, words }: { visit: Visit; words?: string | undefined }) {
  if (!words) return ''
  return (
    <p>
      <label for="kept">{visit.say('kept-words')}</label>
      <textarea id="kept" readonly rows={4}>
        {words}
      </textarea>
    </p>
  )
}
