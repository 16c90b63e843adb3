/** A form that a session's end held up: everything that was typed is there again, to be looked at and sent. */
import { Page, Token } from './page.tsx'
import type { KeptFields, Visit } from './visit.ts'

/** What people type themselves; the rest was chosen from lists or belongs to the form, and goes along unseen. */
const LABELS = {
  words: 'own-words',
  phone: 'phone',
  name: 'name',
  address: 'address',
  code: 'code',
  department: 'department',
  unit: 'unit',
  about: 'about',
  whom: 'unbind-whom',
} as const

export function KeptForm({ visit, to, kept }: { visit: Visit; to: string; kept: KeptFields }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say('kept-title')} path="/desk">
      <p class="notice" role="alert">
        {say('kept-again')}
      </p>
      <form method="post" action={to} class="card narrow">
        <Token visit={visit} />
        {kept.map(([name, text], index) => (
          <KeptField visit={visit} name={name} text={text} id={`kept-${index}`} />
        ))}
        <p class="end">
          <button type="submit" class="main">
            {say('kept-send')}
          </button>
        </p>
      </form>
      <p>
        <a href="/desk">{say('back-to-today')}</a>
      </p>
    </Page>
  )
}

function KeptField({
  visit: { say },
  name,
  text,
  id,
}: {
  visit: Visit
  name: string
  text: string
  id: string
}) {
  const label = Object.entries(LABELS).find(([one]) => one === name)?.[1]
  if (label === undefined) return <input type="hidden" name={name} value={text} />
  return (
    <>
      <label for={id}>{say(label)}</label>
      {name === 'words' ? (
        <textarea id={id} name={name} maxlength={2000}>
          {text}
        </textarea>
      ) : (
        <input id={id} name={name} type="text" maxlength={200} value={text} autocomplete="off" />
      )}
    </>
  )
}
