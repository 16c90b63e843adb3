/** The form for a caller: what, and as much of who and where as there is time for. */
import type { ServiceCard } from '../../shared/api.ts'
import { textIn } from '../../shared/local-text.ts'
import type { Village } from '../../shared/model/county.ts'
import { Page, Token } from './page.tsx'
import type { Visit } from './visit.ts'

/** Six to fill in, in the order in which a call goes, and where it came from. */
export const INTAKE_FIELDS = ['words', 'phone', 'name', 'village', 'service', 'about', 'paper'] as const
export type Intake = Partial<Record<(typeof INTAKE_FIELDS)[number], string>>

export interface IntakeProps {
  visit: Visit
  /** Makes one request of a form that is sent twice. */
  draft: string
  filled: Intake
  isRefused: boolean
  services: readonly ServiceCard[]
  complainable: readonly string[]
  villages: readonly Village[]
}

export function IntakePage(props: IntakeProps) {
  const { visit, draft, filled, isRefused } = props
  const { say, language } = visit
  return (
    <Page visit={visit} title={say('intake')} path="/desk/intake">
      {isRefused ? (
        <p class="notice" role="alert">
          {say('intake-missing')}
        </p>
      ) : (
        <p class="detail">{say('intake-intro')}</p>
      )}
      <form method="post" action="/desk/intake" class="card">
        <Token visit={visit} />
        <input type="hidden" name="key" value={draft} />
        <div class="columns">
          <div>
            <label for="words">{say('intake-what')}</label>
            <textarea id="words" name="words" rows={6} maxlength={2000} required autofocus>
              {filled.words ?? ''}
            </textarea>
          </div>
          <div>
            <label for="phone">{say('intake-phone')}</label>
            <input
              id="phone"
              name="phone"
              type="tel"
              maxlength={30}
              value={filled.phone ?? ''}
              autocomplete="off"
            />
            <label for="name">{say('intake-name')}</label>
            <input
              id="name"
              name="name"
              type="text"
              maxlength={60}
              value={filled.name ?? ''}
              autocomplete="off"
            />
            <label for="village">{say('intake-village')}</label>
            <select id="village" name="village">
              <option value="">{say('none')}</option>
              {props.villages.map(({ id, name, town }) => (
                <option value={id} selected={id === filled.village}>
                  {[textIn(town, language), textIn(name, language)].filter(Boolean).join(' ')}
                </option>
              ))}
            </select>
            <label for="service">{say('intake-service')}</label>
            <select id="service" name="service">
              <option value="">{say('call-back')}</option>
              {props.services.map((card) => (
                <option value={card.code} selected={card.code === filled.service}>
                  {card.code} {textIn(card.name, language)}
                </option>
              ))}
            </select>
            <label for="about">{say('intake-about')}</label>
            <select id="about" name="about">
              <option value="">{say('none')}</option>
              {props.complainable.map((name) => (
                <option selected={name === filled.about}>{name}</option>
              ))}
            </select>
          </div>
        </div>
        <p class="end">
          <button type="submit" class="main">
            {say('intake-save')}
          </button>{' '}
          <label class="choice">
            <input type="checkbox" name="paper" value="yes" checked={filled.paper === 'yes'} />{' '}
            {say('intake-paper')}
          </label>
        </p>
      </form>
    </Page>
  )
}
