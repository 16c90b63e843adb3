/** A request on one sheet of A4, for those who work without a screen. */
import type { Action } from '../../shared/model/service-request.ts'
import type { DeskRequest } from '../staff/desk-requests.ts'
import { Page } from './page.tsx'
import { linesOf } from './said.ts'
import type { Teller } from './teller.ts'
import type { Visit } from './visit.ts'
import type { DeskWord } from './words.ts'

export interface SlipProps {
  visit: Visit
  teller: Teller
  request: DeskRequest
  hotline: string
  /** By when the work is promised if it is taken on in time, UTC ms; none where nobody has still to take it on. */
  doneBy: number | undefined
}

/** Whose last words those who do the work have to know. */
const TOLD: readonly Action[] = ['not-done', 'redo', 'decide', 'dispatch', 'hand-on']

export function SlipPage(props: SlipProps) {
  const { visit, teller, request, hotline, doneBy } = props
  const { say } = visit
  const { facts, answers, contact, photos } = request
  const due = facts.due === undefined ? '—' : teller.time(facts.due)
  const isWorkedOn = facts.stage === 'accepted' || facts.stage === 'working'
  const rows: [string, string][] = [
    [say('number'), facts.id],
    [say('what'), teller.service(facts.service)],
    [say('what-was-said'), answers === undefined ? say('hidden') : linesOf(answers).join('\n')],
    ...(photos.length > 0
      ? [[say('photos'), say('slip-photos', { count: photos.length })] satisfies [string, string]]
      : []),
    ...wordsFor(props),
    [
      say('contact'),
      contact ? [contact.name, contact.phone, contact.address].filter(Boolean).join('\n') : say('no-contact'),
    ],
    [say('village'), teller.village(facts.village)],
    [say('came'), `${teller.time(facts.orderedAt)} · ${say(`channel.${facts.channel}`)}`],
    [say('holder'), teller.holder(facts)],
    [say(doneBy === undefined ? (isWorkedOn ? 'slip-done-by' : 'due') : 'slip-accept-by'), due],
    ...(doneBy === undefined ? [] : [[say('slip-done-by'), teller.time(doneBy)] satisfies [string, string]]),
  ]
  return (
    <Page visit={visit} title={`${say('slip-title')} ${facts.id}`} path={`/desk/requests/${facts.id}/slip`}>
      <p class="noprint detail">Ctrl + P</p>
      <table>
        <tbody>
          {rows.map(([title, text]) => (
            <tr>
              <th>{title}</th>
              <td style="white-space: pre-line; width: 100%">{text || '—'}</td>
            </tr>
          ))}
          <tr>
            <th>{say('slip-done')}</th>
            <td style="height: 220px" />
          </tr>
        </tbody>
      </table>
      <p style="white-space: pre; margin-top: 40px">{say('slip-sign')}</p>
      <p>{say('slip-call', { hotline })}</p>
    </Page>
  )
}

/** The last words of each kind, in the order in which they were said. */
function wordsFor({ visit, request: { story } }: SlipProps): [string, string][] {
  const last = TOLD.flatMap((action) => story.filter(({ event }) => event.action === action).slice(-1))
  return last
    .sort((a, b) => a.event.seq - b.event.seq)
    .flatMap(({ event: { action }, words }) =>
      words === undefined ? [] : [[visit.say(`slip.${action}` as DeskWord), words]],
    )
}
