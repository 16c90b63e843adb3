/** The page on which a phone writes for a television: one question, a large field, photos. */
import { raw } from 'hono/html'
import { LONGEST_TEXT, MOST_PHOTOS } from '../../shared/model/phone-page.ts'
import type { OpenPhonePage } from '../loop/phone-companion.ts'
import { Document, type DocumentProps } from './document.tsx'
import { SHRINK_SCRIPT } from './shrink-script.ts'

export interface WritingPageProps extends Omit<DocumentProps, 'children'> {
  code: string
  page: OpenPhonePage
  /** What stands in the field. */
  text: string
  /** When the code ends, as it is said. */
  until: string
  nonce: string
}

export function WritingPage({ language, say, notice, code, page, text, until, nonce }: WritingPageProps) {
  return (
    <Document language={language} say={say} notice={notice}>
      <p>{say('allows')}</p>
      <form method="post" action={`/phone/${code}`} enctype="multipart/form-data">
        <label for="text" lang={page.language}>
          {page.question}
        </label>
        <textarea id="text" name="text" rows={8} maxlength={LONGEST_TEXT}>
          {text}
        </textarea>
        <Photos say={say} photos={page.photos} />
        <button type="submit" id="save" class="main">
          {say('save')}
        </button>
      </form>
      <p class="detail">{say('until', { time: until })}</p>
      <script nonce={nonce}>{raw(SHRINK_SCRIPT)}</script>
    </Document>
  )
}

/** They are counted, not shown: whoever guesses a code sees none. */
function Photos({ say, photos }: Pick<WritingPageProps, 'say'> & Pick<OpenPhonePage, 'photos'>) {
  return (
    <>
      {photos.length === 0 ? (
        ''
      ) : (
        <ul class="photos">
          {photos.map(({ id }, index) => (
            <li>
              <span>{say('photo-kept', { number: index + 1 })}</span>{' '}
              <button type="submit" name="remove" value={String(id)}>
                {say('photo-remove', { number: index + 1 })}
              </button>
            </li>
          ))}
        </ul>
      )}
      {photos.length < MOST_PHOTOS ? (
        <>
          <label for="photo">{say('photo')}</label>
          <input id="photo" name="photo" type="file" accept="image/*" />
          <p class="detail">{say('photo-detail')}</p>
        </>
      ) : (
        <p class="detail">{say('photos-enough')}</p>
      )}
    </>
  )
}
