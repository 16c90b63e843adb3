/** What a resident said, as staff read it: each answer behind its question, without what says nothing. */
import type { Answer } from '../../shared/model/service-request.ts'
import { DESK_WORDS } from './words.ts'

/** The open question of a call; its answer needs no question before it. */
const WHAT = DESK_WORDS['intake-what'][0]

const files = import.meta.glob<Record<string, string>>('../../assets/locales/*.json', {
  eager: true,
  import: 'default',
})
/** What every order of a television says, in each of its languages: a call is wanted. */
const WISHES = new Set(
  Object.values(files).map((words) => `${words['order.question']} ${words['order.answer.call-back']}`),
)

/** Returns one line for each answer that says something, in the order in which they were asked. */
export function linesOf(answers: readonly Answer[]): string[] {
  return answers
    .map(({ question, answer }) => (question === WHAT ? answer : `${question} ${answer}`))
    .filter((line) => !WISHES.has(line))
}
