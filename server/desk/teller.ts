/** Says times, services, villages and people of the county in the language of a visit. */
import { textIn } from '../../shared/local-text.ts'
import type { County } from '../../shared/model/county.ts'
import type { RequestEvent, RequestFacts } from '../../shared/model/service-request.ts'
import { STAGES } from '../loop/steps.ts'
import type { StaffAccount } from '../store/staff-accounts.ts'
import type { Catalogue } from './catalogue.ts'
import type { Visit } from './visit.ts'

export interface Teller {
  /** Day and time in the county's zone, of UTC ms. */
  time(at: number): string
  service(code: string | undefined): string
  village(id: string | undefined): string
  /** Who has to do something now: the department and unit by their names. */
  holder(facts: RequestFacts): string
  /** Who did it. */
  actor(event: RequestEvent): string
}

/** Returns the teller of one visit. */
export function tellerFor(
  { say, language }: Visit,
  county: Pick<County, 'timezone' | 'villages'>,
  catalogue: Catalogue,
  staff: readonly StaffAccount[],
): Teller {
  const clock = new Intl.DateTimeFormat(language, {
    timeZone: county.timezone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const nameOf = (id = '—') => names.get(id) ?? id
  return {
    time: (at) => clock.format(at),
    service(code) {
      if (code === undefined) return say('call-back')
      const card = catalogue.services.get(code)
      return card ? `${textIn(card.name, language)}（${code}）` : code
    },
    village(id) {
      const found = county.villages?.find((village) => village.id === id)
      if (!found) return id ?? '—'
      return [textIn(found.town, language), textIn(found.name, language)].filter(Boolean).join(' ')
    },
    holder({ stage, department, unit }) {
      const { holder } = STAGES[stage]
      if (holder !== 'unit') return say(`holder.${holder}`)
      return [department, unit].filter(Boolean).join(' · ')
    },
    actor({ role, actor, data }) {
      if (role === 'system') return say('system')
      const { recordedBy } = data
      const who = role === 'resident' ? say('from-tv') : recordedBy ? say('role.department') : nameOf(actor)
      return recordedBy ? `${who}（${say('recorded-by', { name: nameOf(recordedBy) })}）` : who
    },
  }
}
