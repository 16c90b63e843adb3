/** A request on one sheet of A4, for those who work without a screen. */
import type { DeskRequest } from '../staff/desk-requests.ts'
import { Page } from './page.tsx'
import { linesOf } from './said.ts'
import type { Teller } from './teller.ts'
import type { Visit } from './visit.ts'

export function SlipPage(props: { visit: Visit; teller: Teller; request: DeskRequest; hotline: string }) {
  const { visit, teller, request, hotline } = props
  const { say } = visit
  const { facts, answers, contact } = request
  const rows: [string, string][] = [
    [say('number'), facts.id],
    [say('what'), teller.service(facts.service)],
    [say('what-was-said'), answers === undefined ? say('hidden') : linesOf(answers).join('\n')],
    [
      say('contact'),
      contact ? [contact.name, contact.phone, contact.address].filter(Boolean).join('\n') : say('no-contact'),
    ],
    [say('village'), teller.village(facts.village)],
    [say('came'), `${teller.time(facts.orderedAt)} · ${say(`channel.${facts.channel}`)}`],
    [say('holder'), teller.holder(facts)],
    [say('due'), facts.due === undefined ? '—' : teller.time(facts.due)],
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
