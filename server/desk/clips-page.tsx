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

const KINDS: Record<ClipSentence['kind'], string> = {
  county: '本县的名字',
  app: '电视里的话',
  position: '序号',
}

const LANGUAGE_NAMES = new Intl.DisplayNames('zh-CN', { type: 'language' })

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
      <p>
        电视自己不会念的时候，念这里的录音。请一个人、在安静的房间里录，每条几秒钟，存成 MP3、M4A 或
        WAV，不超过 1 MB。
      </p>
      {refusal === undefined ? '' : <p class="failed">{refusal}</p>}
      {editable ? '' : <p class="new">您的账号只能看，不能上传。</p>}
      {languages.map((language) => (
        <LanguageSection
          language={language}
          rows={rows.filter(({ sentence }) => sentence.language === language)}
          forms={editable ? visit : undefined}
        />
      ))}
    </Page>
  )
}

/** `forms` is the visit whose forms the lines carry; without it they carry none. */
function LanguageSection(props: { language: string; rows: readonly ClipRow[]; forms: Visit | undefined }) {
  const { language, rows, forms } = props
  const missing = rows.filter(({ file }) => !file)
  const recorded = rows.filter(({ file }) => file)
  return (
    <section>
      <h2>
        {LANGUAGE_NAMES.of(language) ?? language}：还缺 {missing.length} 条，已录 {recorded.length} 条
      </h2>
      <details open={recorded.length > 0}>
        <summary>已录 {recorded.length} 条</summary>
        <ClipTable rows={recorded} forms={forms} />
      </details>
      <details open>
        <summary>还缺 {missing.length} 条</summary>
        <ClipTable rows={missing} forms={forms} />
      </details>
    </section>
  )
}

function ClipTable(props: { rows: readonly ClipRow[]; forms: Visit | undefined }) {
  return (
    <table>
      <tbody>
        {props.rows.map((row) => (
          <ClipLine row={row} forms={props.forms} />
        ))}
      </tbody>
    </table>
  )
}

function ClipLine({ row, forms }: { row: ClipRow; forms: Visit | undefined }) {
  const { sentence, file, removed } = row
  const { hash, words, language, kind } = sentence
  const address = `/desk/clips/${hash}`
  return (
    <tr id={`clip-${hash}`}>
      <td lang={language}>
        {words}
        <div class="detail" lang="zh-CN">
          {KINDS[kind]}
        </div>
      </td>
      <td>{file ? <audio controls preload="none" src={clipUrl(file)} aria-label={words} /> : ''}</td>
      <td>
        {forms ? (
          <form method="post" action={address} enctype="multipart/form-data">
            <Token visit={forms} />
            <input type="file" name="clip" accept=".mp3,.m4a,.wav" required aria-label={`“${words}”的录音`} />
            <button type="submit">{file ? '换成这个' : '上传'}</button>
          </form>
        ) : (
          ''
        )}
        {forms && file ? <PostButton visit={forms} address={`${address}/remove`} words="删除" /> : ''}
        {forms && removed ? <PostButton visit={forms} address={`${address}/restore`} words="撤销删除" /> : ''}
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
