/** Unbinding a television: whose it is, and one confirmation. */
import type { BoundTelevision } from '../store/televisions.ts'
import { Page, Token } from './page.tsx'
import type { Visit } from './visit.ts'

/** Asks for a name or number; it goes into no address. */
export function UnbindingForm({ visit, whom }: { visit: Visit; whom?: string }) {
  const { say } = visit
  return (
    <form method="post" action="/desk/televisions/unbind" class="card narrow">
      <h2>{say('unbind-title')}</h2>
      <p class="detail">{say('unbind-intro')}</p>
      <Token visit={visit} />
      <label for="whom">{say('unbind-whom')}</label>
      <input
        id="whom"
        name="whom"
        type="text"
        maxlength={60}
        required
        autocomplete="off"
        value={whom ?? ''}
      />
      <p class="end">
        <button type="submit">{say('search')}</button>
      </p>
    </form>
  )
}

/** The televisions of somebody, each with the button that unbinds it. */
export function UnbindingPage(props: { visit: Visit; whom: string; found: readonly BoundTelevision[] }) {
  const { visit, whom, found } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say('unbind-title')} path="/desk/televisions">
      <p class="notice" role="alert">
        {say(found.length === 0 ? 'unbind-nobody' : 'unbind-sure')}
      </p>
      {found.map(({ id, contact }) => (
        <form method="post" action="/desk/televisions/unbind" class="card narrow">
          <Token visit={visit} />
          <input type="hidden" name="television" value={id} />
          <p style="white-space: pre-line">
            {[contact.name, contact.phone, contact.address].filter(Boolean).join('\n')}
          </p>
          <button type="submit">{say('unbind')}</button>
        </form>
      ))}
      {found.length === 0 ? <UnbindingForm visit={visit} whom={whom} /> : ''}
      <p>
        <a href="/desk/televisions">{say('unbind-back')}</a>
      </p>
    </Page>
  )
}
