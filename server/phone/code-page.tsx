/** Where the six digits of a television are typed; what was written before is not lost. */
import { Document, type DocumentProps } from './document.tsx'

export interface CodePageProps extends Omit<DocumentProps, 'children'> {
  /** Words that found no page. */
  text: string
}

export function CodePage({ language, say, notice, text }: CodePageProps) {
  return (
    <Document language={language} say={say} notice={notice}>
      {notice ? '' : <p>{say('code-intro')}</p>}
      <form method="post" action="/phone" enctype="multipart/form-data">
        {text === '' ? '' : <label for="text">{say('kept-text')}</label>}
        {text === '' ? (
          ''
        ) : (
          <textarea id="text" name="text" rows={6}>
            {text}
          </textarea>
        )}
        <label for="code">{say('code')}</label>
        <input
          id="code"
          name="code"
          class="digits"
          type="text"
          inputmode="numeric"
          maxlength={8}
          required
          autofocus
          autocomplete="off"
        />
        <button type="submit" class="main">
          {say('go')}
        </button>
      </form>
    </Document>
  )
}
