/** The frame of both pages of the phone. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { STYLE } from './style.ts'
import type { Language, Say } from './words.ts'

/** What is told above a form. */
export interface Notice {
  sentence: string
  isGood: boolean
}

export interface DocumentProps {
  language: Language
  say: Say
  notice?: Notice | undefined
  children: Child
}

/** The whole document around `children`. */
export function Document({ language, say, notice, children }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        <title>{say('title')}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>{say('title')}</h1>
          {notice ? (
            <p class={notice.isGood ? 'notice good' : 'notice'} role="alert">
              {notice.sentence}
            </p>
          ) : (
            ''
          )}
          {children}
        </main>
      </body>
    </html>
  )
}
