/** What staff read of a television's order: on its page, in the lists, and on the slip that goes to those without a screen. */
import { expect, it } from 'vitest'
import { linesOf } from '../../server/desk/said.ts'
import { DESK_WORDS } from '../../server/desk/words.ts'
import { orderSchema } from '../../shared/model/service-request.ts'
import { translate } from '../../tv-app/i18n/translate.ts'
import { COUNTY } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

/** What every order of a television says first. */
const wish = (language: string) => ({
  question: translate(language, 'order.question'),
  answer: translate(language, 'order.answer.call-back'),
})

it('each answer stands behind its question, and what every television says is left out', async () => {
  const { sit, service } = await givenDesk({ county: COUNTY })
  const answers = [
    wish('zh-CN'),
    { question: '邻居家有电吗？', answer: '有' },
    { question: '从什么时候起？', answer: '刚才' },
  ]
  const order = orderSchema.parse({ key: 'power-is-off', service: '211', answers })
  const from = { origin: 'tv:x', channel: 'tv', actor: { role: 'resident' } } as const
  const { id } = (await service.loop.order(order, from)).request.facts
  const browser = await sit('operator')
  for (const path of [`/requests/${id}`, `/requests/${id}/slip`, '/requests?lane=new']) {
    const { text } = await browser.open(`/desk${path}`)
    expect(text).toContain('邻居家有电吗？ 有')
    expect(text).toContain('从什么时候起？ 刚才')
    expect(text).not.toContain(wish('zh-CN').answer)
  }
})

it('a call is read as it was taken down, and danger stays', () => {
  const danger = {
    question: translate('en', 'order.question'),
    answer: translate('en', 'order.answer.rescue'),
  }
  const call = { question: DESK_WORDS['intake-what'][0], answer: '水管漏了' }
  expect(linesOf([wish('en'), danger, call])).toEqual([`${danger.question} ${danger.answer}`, '水管漏了'])
})

it('staff send residents to the very words that stand on the television', () => {
  for (const [index, language] of ['zh-CN', 'en'].entries()) {
    const button = translate(language, 'order.button')
    expect(DESK_WORDS['bind-intro'][index]).toMatch(new RegExp(`[“]${button}[”]`))
  }
})
