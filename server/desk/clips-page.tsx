/** The page of recorded sentences, without scripts: what is missing comes first. */
import type { ClipSentence } from '../clips/clip-sentences.ts'
import { type ClipFile, clipUrl } from '../clips/clip-store.ts'
import { Page, Token } from './page.tsx'
import type { Visit } from './visit.ts'

export interface ClipRow {
  sentence: ClipSentence
  /** The recording, where there is one. */
  file: ClipFile | undefined
  /** True when one was removed and can be brought back. */
  removed: boolean
}

/** `refusal` is a sentence about the upload that was just tried. Without `editable` the page can only be read. */
export function ClipsPage(props: {
  visit: Visit
  rows: readonly ClipRow[]
  editable: boolean
  refusal?: string | undefined
}) {
  const { visit, rows, editable, refusal } = props
  const languages = [...new Set(rows.map(({ sentence }) => sentence.language))].sort().reverse()
  return (
    <Page visit={visit} title={visit.say('clips')} path="/desk/clips">
      <p>{visit.say('clips-intro')}</p>
      {refusal === undefined ? '' : <p class="failed">{refusal}</p>}
      {editable ? '' : <p class="new">{visit.say('clips-read-only')}</p>}
      {languages.map((language) => (
        <LanguageSection
          language={language}
          rows={rows.filter(({ sentence }) => sentence.language === language)}
          visit={visit}
          editable={editable}
        />
      ))}
    </Page>
  )
}

interface Rows {
  visit: Visit
  rows: readonly ClipRow[]
  editable: boolean
}

function LanguageSection({ language, visit, rows, editable }: Rows & { language: string }) {
  const { say } = visit
  const names = new Intl.DisplayNames(visit.language, { type: 'language' })
  const missing = rows.filter(({ file }) => !file)
  const recorded = rows.filter(({ file }) => file)
  return (
    <section>
      <h2>
        {say('clips-of', {
          language: names.of(language) ?? language,
          missing: missing.length,
          recorded: recorded.length,
        })}
      </h2>
      <details open={recorded.length > 0}>
        <summary>{say('clips-recorded', { count: recorded.length })}</summary>
        <ClipTable visit={visit} rows={recorded} editable={editable} />
      </details>
      <details open>
        <summary>{say('clips-missing', { count: missing.length })}</summary>
        <ClipTable visit={visit} rows={missing} editable={editable} />
      </details>
    </section>
  )
}

function ClipTable({ visit, rows, editable }: Rows) {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <ClipLine visit={visit} row={row} editable={editable} />
        ))}
      </tbody>
    </table>
  )
}

function ClipLine({ visit, row, editable }: { visit: Visit; row: ClipRow; editable: boolean }) {
  const { say } = visit
  const { sentence, file, removed } = row
  const { hash, words, language, kind } = sentence
  const address = `/desk/clips/${hash}`
  return (
    <tr id={`clip-${hash}`}>
      <td lang={language}>
        {words}
        <div class="detail" lang={visit.language}>
          {say(`clip-kind.${kind}`)}
        </div>
      </td>
      <td>{file ? <audio controls preload="none" src={clipUrl(file)} aria-label={words} /> : ''}</td>
      <td>
        {editable ? (
          <form method="post" action={address} enctype="multipart/form-data">
            <Token visit={visit} />
            <input
              type="file"
              name="clip"
              accept=".mp3,.m4a,.wav"
              required
              aria-label={say('clip-for', { words })}
            />
            <button type="submit">{say(file ? 'replace' : 'upload')}</button>
          </form>
        ) : (
          ''
        )}
        {editable && file ? (
          <PostButton visit={visit} address={`${address}/remove`} words={say('remove')} />
        ) : (
          ''
        )}
        {editable && removed ? (
          <PostButton visit={visit} address={`${address}/restore`} words={say('undo-remove')} />
        ) : (
          ''
        )}
      </td>
    </tr>
  )
}

function PostButton(props: { visit: Visit; address: string; words: string }) {
  return (
    <form method="post" action={props.address}>
      <Token visit={props.visit} />
      <button type="submit">{props.words}</button>
    </form>
  )
}
