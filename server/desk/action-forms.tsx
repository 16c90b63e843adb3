/** What can be done with a request, each as a form: which fields it has, STEPS says. */
import type { Child } from 'hono/jsx'
import type { Contact } from '../../shared/model/household.ts'
import type { Action, StepInput } from '../../shared/model/service-request.ts'
import { STEPS } from '../loop/steps.ts'
import type { DeskRequest, Speaker } from '../staff/desk-requests.ts'
import { Token } from './page.tsx'
import { isWord } from './say.ts'
import type { Visit } from './visit.ts'
import type { DeskWord } from './words.ts'

/** A step that was not taken, with everything that was typed. */
export interface Attempt {
  action: Action
  /** For whom it was written down; none when it was the account's own step. */
  speaker?: Speaker
  fields: Partial<Record<Exclude<keyof StepInput, 'contact'> | keyof Contact, string>>
}

export interface FormsProps {
  visit: Visit
  request: DeskRequest
  departments: { reachable: readonly string[]; others: readonly string[] }
  /** The department that answers for the service. */
  likely: string | undefined
  units: readonly string[]
  /** Whom a request may complain of. */
  complainable: readonly string[]
  attempt?: Attempt | undefined
}

/** The usual next step comes first, and what is rarely right last. */
const ORDER: readonly Action[] = [
  'accept',
  'start',
  'complete',
  'dispatch',
  'decide',
  'answer',
  'hand-on',
  'redo',
  'uphold',
  'triage',
  'decline',
  'refuse',
  'recall',
  'complaint',
  'rescue',
  'calm',
]

/** Steps whose words may be left out but are often wanted. */
const NOTED: readonly Action[] = ['dispatch', 'hand-on', 'not-done']

export function ActionForms(props: FormsProps) {
  const { visit, request } = props
  const { recordable } = request
  const actions = ORDER.filter((action) => request.actions.includes(action))
  const hasSlip = recordable.department.length > 0
  const isNothing = actions.length === 0 && Object.values(recordable).every(({ length }) => length === 0)
  return (
    <>
      {hasSlip ? <h2>{visit.say('on-paper')}</h2> : ''}
      {recordable.department.map((action, index) => (
        <ActionForm {...props} action={action} speaker="department" isFirst={index === 0} />
      ))}
      <h2>{visit.say('what-now')}</h2>
      {isNothing ? <p>{visit.say('nothing-now')}</p> : ''}
      {actions.map((action, index) => (
        <ActionForm {...props} action={action} isFirst={index === 0 && !hasSlip} />
      ))}
      {recordable.resident.length > 0 ? <h2>{visit.say('on-telephone')}</h2> : ''}
      {recordable.resident.map((action) => (
        <ActionForm {...props} action={action} speaker="resident" isFirst={false} />
      ))}
    </>
  )
}

type OneForm = FormsProps & { action: Action; speaker?: Speaker; isFirst: boolean }

/** One step as a form; where it has fields, behind its name. */
export function ActionForm(props: OneForm) {
  const { visit, request, action, speaker, isFirst, attempt } = props
  const isTried = attempt?.action === action && attempt.speaker === speaker
  const fields = fieldsOf({ ...props, attempt: isTried ? attempt : undefined })
  const title = visit.say(`do.${action}` as DeskWord)
  const path = `/desk/requests/${request.facts.id}/${speaker ? `told/${speaker}/` : ''}${action}`
  const form = (
    <form method="post" action={path}>
      <Token visit={visit} />
      <input type="hidden" name="version" value={String(request.facts.version)} />
      {fields}
      <p class={fields.length > 0 ? 'end' : ''}>
        <button type="submit" class={isFirst ? 'main' : ''}>
          {title}
        </button>
      </p>
    </form>
  )
  if (fields.length === 0) return form
  return (
    <details class="card" open={isTried || isFirst}>
      <summary>{title}</summary>
      {form}
    </details>
  )
}

function fieldsOf(props: OneForm): Child[] {
  const { visit, action, speaker } = props
  const needs = new Set(STEPS.filter((step) => step.action === action).flatMap((step) => step.needs ?? []))
  const id = speaker ? `${speaker}-${action}` : action
  const fields: Child[] = []
  if (needs.has('department')) fields.push(<DepartmentField {...props} id={id} />)
  if (needs.has('unit')) fields.push(<UnitField {...props} id={id} />)
  if (needs.has('about')) fields.push(<AboutField {...props} id={id} />)
  if (needs.has('contact')) fields.push(<ContactFields {...props} id={id} />)
  if (needs.has('face') || action === 'confirm')
    fields.push(<FaceField {...props} isNeeded={needs.has('face')} />)
  if (needs.has('words') || NOTED.includes(action)) {
    const key = `words.${action}`
    const label = visit.say(needs.has('words') && isWord(key) ? key : 'words.other')
    fields.push(
      <>
        <label for={`${id}-words`}>{label}</label>
        <textarea id={`${id}-words`} name="words" maxlength={2000} required={needs.has('words')}>
          {props.attempt?.fields.words ?? ''}
        </textarea>
      </>,
    )
  }
  return fields
}

function DepartmentField({
  visit: { say },
  departments,
  likely,
  attempt,
  request,
  id,
}: OneForm & { id: string }) {
  const chosen = attempt?.fields.department ?? likely
  const options = (names: readonly string[]) =>
    names
      .filter((name) => name !== request.facts.about)
      .map((name) => <option selected={name === chosen}>{name}</option>)
  return (
    <>
      <label for={`${id}-department`}>{say('pick-department')}</label>
      <select id={`${id}-department`} name="department" required>
        <option value="">—</option>
        <optgroup label={say('with-account')}>{options(departments.reachable)}</optgroup>
        <optgroup label={say('without-account')}>{options(departments.others)}</optgroup>
      </select>
    </>
  )
}

function UnitField({ visit: { say }, units, attempt, request, id }: OneForm & { id: string }) {
  return (
    <>
      <label for={`${id}-unit`}>{say('pick-unit')}</label>
      <select id={`${id}-unit`} name="unit" required>
        <option value="">—</option>
        {units
          .filter((name) => name !== request.facts.about)
          .map((name) => (
            <option selected={name === attempt?.fields.unit}>{name}</option>
          ))}
      </select>
    </>
  )
}

function AboutField({ visit: { say }, complainable, attempt, request, id }: OneForm & { id: string }) {
  const chosen = attempt?.fields.about ?? request.facts.about
  return (
    <>
      <label for={`${id}-about`}>{say('pick-about')}</label>
      <select id={`${id}-about`} name="about" required>
        <option value="">—</option>
        {complainable.map((name) => (
          <option selected={name === chosen}>{name}</option>
        ))}
      </select>
    </>
  )
}

function ContactFields({ visit: { say }, attempt, request, id }: OneForm & { id: string }) {
  const { name, phone, address } = attempt?.fields ?? request.contact ?? {}
  return (
    <>
      <label for={`${id}-name`}>{say('name')}</label>
      <input id={`${id}-name`} name="name" type="text" maxlength={60} value={name ?? ''} autocomplete="off" />
      <label for={`${id}-phone`}>{say('contact-digits')}</label>
      <input
        id={`${id}-phone`}
        name="phone"
        type="tel"
        maxlength={30}
        pattern="[0-9+\- ]*"
        value={phone ?? ''}
        autocomplete="off"
      />
      <label for={`${id}-address`}>{say('address')}</label>
      <input
        id={`${id}-address`}
        name="address"
        type="text"
        maxlength={200}
        value={address ?? ''}
        autocomplete="off"
      />
    </>
  )
}

function FaceField({ visit: { say }, attempt, isNeeded }: OneForm & { isNeeded: boolean }) {
  return (
    <fieldset>
      <legend>{say('face')}</legend>
      {(['1', '2', '3'] as const).map((face) => (
        <label class="choice">
          <input
            type="radio"
            name="face"
            value={face}
            required={isNeeded}
            checked={attempt?.fields.face === face}
          />{' '}
          {say(`face.${face}`)}
        </label>
      ))}
    </fieldset>
  )
}
