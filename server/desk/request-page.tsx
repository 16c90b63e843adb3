/** One request: what was said, who to call, what happened, and what can be done now. */
import type { RequestEvent } from '../../shared/model/service-request.ts'
import { STAGES } from '../loop/steps.ts'
import type { DeskRequest } from '../staff/desk-requests.ts'
import { ActionForm, ActionForms, type FormsProps } from './action-forms.tsx'
import { KeptWords, Page } from './page.tsx'
import { linesOf } from './said.ts'
import type { Teller } from './teller.ts'
import type { Visit } from './visit.ts'
import type { DeskWord } from './words.ts'

export interface RequestPageProps extends FormsProps {
  teller: Teller
  /** True when a department on paper has its slip, and the resident wants nothing any more. */
  hasSlipOut: boolean
  /** A sentence about what was just done or refused. */
  notice?: string | undefined
  /** What others did since the page of a refused step was opened. */
  meanwhile?: DeskRequest['story'] | undefined
}

export function RequestPage(props: RequestPageProps) {
  const { visit, teller, request, notice, meanwhile = [], attempt } = props
  const { say } = visit
  const { facts } = request
  const offered = attempt?.speaker ? request.recordable[attempt.speaker] : request.actions
  const isStillOffered = attempt !== undefined && offered.includes(attempt.action)
  return (
    <Page
      visit={visit}
      title={`${teller.service(facts.service)} · ${facts.id}`}
      path={`/desk/requests/${facts.id}`}
    >
      {notice === undefined ? (
        ''
      ) : (
        <div class="notice" role="alert">
          <strong>{notice}</strong> {attempt ? say('nothing-sent') : ''}
          {meanwhile.length > 0 ? <p>{say('somebody-first')}</p> : ''}
          {meanwhile.length > 0 ? <Story visit={visit} teller={teller} story={meanwhile} /> : ''}
        </div>
      )}
      {props.hasSlipOut ? (
        <p class="notice" role="alert">
          {say('call-back-slip', { department: facts.department ?? '' })}
        </p>
      ) : (
        ''
      )}
      {attempt && !isStillOffered ? <KeptWords visit={visit} words={attempt.fields.words} /> : ''}
      <div class="columns">
        <div class="wide">
          <Facts {...props} />
          {request.actions.includes('contact') ? (
            <ActionForm {...props} action="contact" isFirst={false} />
          ) : (
            ''
          )}
          <h2>{say('story')}</h2>
          <Story visit={visit} teller={teller} story={request.story} />
        </div>
        <div>
          <ActionForms {...props} />
          <p class="noprint">
            <a class="button" href={`/desk/requests/${facts.id}/slip`}>
              {say('slip')}
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}

function Facts(props: RequestPageProps) {
  const { visit, teller, request } = props
  const { say } = visit
  const { facts, lane, answers, contact } = request
  const { promise } = STAGES[facts.stage]
  return (
    <div class="card">
      <p>
        {facts.rescue ? <span class="tag rescue">{say('lane.rescue')}</span> : ''}
        <span class="tag">{say(`stage.${facts.stage}`)}</span>
        {lane === 'overdue' ? <span class="tag late">{say('lane.overdue')}</span> : ''}
        {facts.level === 'village' ? '' : <span class="tag late">{say(`level.${facts.level}`)}</span>}
      </p>
      <dl>
        <dt>{say('what-was-said')}</dt>
        <dd>{answers === undefined ? say('hidden') : linesOf(answers).join('\n') || '—'}</dd>
        {request.photos.length === 0 ? '' : <dt>{say('photos')}</dt>}
        {request.photos.length === 0 ? '' : <Photos {...props} />}
        <dt>{say('next-by')}</dt>
        <dd>
          {promise !== undefined && facts.due !== undefined
            ? say('by-when', { who: teller.holder(facts), time: teller.time(facts.due) })
            : teller.holder(facts)}
        </dd>
        <dt>{say('contact')}</dt>
        <dd>
          {contact
            ? [contact.name, contact.phone, contact.address].filter(Boolean).join('\n')
            : say('no-contact')}
        </dd>
        <dt>{say('village')}</dt>
        <dd>{teller.village(facts.village)}</dd>
        <dt>{say('came')}</dt>
        <dd>
          {teller.time(facts.orderedAt)} · {say(`channel.${facts.channel}`)}
        </dd>
        {facts.about === undefined ? '' : <dt>{say('about')}</dt>}
        {facts.about === undefined ? '' : <dd>{facts.about}</dd>}
      </dl>
    </div>
  )
}

/** In the page small, behind it as they are. */
function Photos({ visit: { say }, request: { facts, photos } }: RequestPageProps) {
  return (
    <dd class="photos">
      {photos.map((photo, index) => {
        const address = `/desk/requests/${facts.id}/photos/${photo}`
        return (
          <a href={address}>
            <img src={address} alt={say('photo-number', { number: index + 1 })} />
          </a>
        )
      })}
    </dd>
  )
}

/** Oldest first: who did what when, and in which words. */
export function Story(props: { visit: Visit; teller: Teller; story: DeskRequest['story'] }) {
  const { visit, teller, story } = props
  return (
    <ol class="story">
      {story.map(({ event, words }) => (
        <li>
          <strong>{visit.say(`did.${event.action}` as DeskWord)}</strong>
          {givenTo(event)}{' '}
          <span class="detail">
            {teller.time(event.at)} · {teller.actor(event)}
          </span>
          {event.data.face === undefined ? '' : <div>{visit.say(`face.${event.data.face}`)}</div>}
          {event.data.about === undefined ? (
            ''
          ) : (
            <div>
              {visit.say('about')} {event.data.about}
            </div>
          )}
          {words === undefined ? '' : <div>{words}</div>}
        </li>
      ))}
    </ol>
  )
}

function givenTo({ data: { department, unit } }: RequestEvent): string {
  const names = [department, unit].filter(Boolean)
  return names.length === 0 ? '' : ` → ${names.join(' · ')}`
}
