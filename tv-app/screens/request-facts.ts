/** What several screens say about requests: when something is promised, how far one is, who has it. */

import type { TvRequest } from '../../shared/api.ts'
import type { Paragraph } from '../components/paragraphs.ts'
import { dayIn, daysBetween } from '../i18n/clock.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { codeFor } from '../requests.ts'
import { colour } from '../theme/colour.ts'
import type { View } from './screen.ts'

/** The four steps that a resident counts. */
export const PHASES: readonly MessageKey[] = [
  'request.phase.1',
  'request.phase.2',
  'request.phase.3',
  'request.phase.4',
]

/** "今天 下午 5:00", "明天 上午 10:00", "11月27日 上午 10:00". */
export function moment(view: View, at: number): string {
  const days = daysBetween(dayIn(view.timezone, view.state.now), dayIn(view.timezone, at))
  const day = days === 0 ? view.t('day.0') : days === 1 ? view.t('day.1') : view.shortDate(at)
  return view.t('request.moment', { day, time: view.time(at) })
}

/** What is going on with it, in a sentence. */
export function stageWords(view: View, { stage, department }: TvRequest): string {
  const who = department ?? view.t('request.somebody')
  if (stage === 'dispatched') return view.t('request.now.dispatched', { who })
  if (stage === 'accepted' || stage === 'working') return view.t('request.now.working', { who })
  if (stage === 'completed') return view.t('request.now.completed')
  if (stage === 'declined') return view.t('request.now.declined')
  if (stage === 'confirmed' || stage === 'archived') return view.t('request.now.confirmed')
  if (stage === 'closed') return view.t('request.now.closed')
  if (stage === 'withdrawn') return view.t('request.now.withdrawn')
  return view.t(stage === 'reopened' ? 'request.now.reopened' : 'request.now.desk')
}

/**
 * What the household has to do before anybody can call: dial, and say six digits, which are in this style. Nothing where we
 * know whom to call.
 */
export function bindingWords(view: View, request: TvRequest, style: 'phone' | 'title'): Paragraph[] {
  const code = codeFor(view.state, request)
  if (code === undefined) return []
  return [
    { id: 'where', words: view.t('ordered.unbound', { hotline: view.hotline }), style: 'strong' },
    { id: 'code', words: code.replace(/(\d{3})/, '$1 '), style, colour: colour.amberText },
  ]
}

/** By when whoever has it will have done his part; '' where nobody owes anything. */
export function dueWords(view: View, { due, phase }: TvRequest): string {
  if (due === undefined || phase > 3) return ''
  return due < view.state.now ? view.t('request.overdue') : view.t('request.due', { when: moment(view, due) })
}

/** "2026 1122 07": ten digits as one says them on the telephone. */
export function idWords(id: string): string {
  return id.replace(/^(\d{4})(\d{4})/, '$1 $2 ')
}
