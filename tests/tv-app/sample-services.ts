/** The service hall of the sample television: cards of every kind, one of them with questions and a draft. */
import type { Sections } from '../../shared/api.ts'
import type { Question } from '../../shared/model/service.ts'
import type { Draft } from '../../tv-app/drafts.ts'
import type { State } from '../../tv-app/state.ts'
import { both, HOUR, NOW } from './sample-guide.ts'

const service = (
  code: string,
  zh: string,
  en: string,
  verifyBy = NOW + 9_000 * HOUR,
): Sections['services']['events'][number]['groups'][number]['services'][number] => ({
  code,
  name: both(zh, en),
  keypad: { 'zh-CN': ['4558'], en: ['653', '243', '25569262'] },
  department: both('县人力资源和社会保障局', 'Human Resources and Social Security'),
  who: both(
    '本县户口，满八十岁的老人，和照顾他们的家里人',
    'Residents of eighty and over, and the family who cares for them',
  ),
  bring: both('身份证、户口本、银行卡、一寸照片两张', 'ID card, household book, bank card, two photographs'),
  where: both(
    '东门大街 1 号办事大厅二楼 6 号窗口',
    'Window 6, second floor, service hall, 1 East Gate Street',
  ),
  duration: both('5 天，周末不算', '5 working days'),
  fee: both('不收费', 'Free'),
  phone: '0000-5552501',
  channel: 'tv',
  onTv: both('看清电话号码，打过去就行', 'Read the number here, then call'),
  owner: both('社保局 值班组', 'Social Security, duty team'),
  verifyBy,
})

/** One question of each kind. */
const QUESTIONS: Question[] = [
  {
    ask: both('哪里漏水？', 'Where does it leak?'),
    kind: 'choice',
    options: [
      both('厨房', 'Kitchen'),
      both('厕所', 'Toilet'),
      both('院子', 'Yard'),
      both('说不清', 'I cannot say'),
    ],
  },
  { ask: both('水表上的户号是多少？', 'What is the number on the meter?'), kind: 'digits' },
  { ask: both('还想说什么？', 'Anything else?'), kind: 'text' },
]

/** Two of them answered. */
export const DRAFT: Draft = {
  service: '249',
  key: 'key',
  answers: [
    { ask: both('哪里漏水？', 'Where does it leak?'), answer: both('厨房', 'Kitchen') },
    { ask: both('水表上的户号是多少？', 'What is the number on the meter?'), answer: { und: '13800000000' } },
  ],
  changedAt: NOW,
}

/** The same television in a county that knows words of danger, one of which is in the answers of its draft. */
export function inDanger(state: State): State {
  const { county } = state.sections
  if (!county) throw new Error('The sample has no county')
  const numbers = [
    { number: '110', name: both('报警', 'Police') },
    { number: '119', name: both('着火', 'Fire') },
    { number: '120', name: both('救护车', 'Ambulance') },
  ]
  const data = { ...county.data, rescue: { words: ['触电', '昏倒'], numbers } }
  const answer = { ask: both('还想说什么？', 'Anything else?'), answer: { und: '我爸触电昏倒了' } }
  const drafts = [{ ...DRAFT, answers: [...DRAFT.answers, answer] }]
  return { ...state, drafts, sections: { ...state.sections, county: { ...county, data } } }
}

const EVENTS = [
  '看病 医保',
  '退休 养老',
  '水电 燃气',
  '户口 婚丧',
  '种地 补贴',
  '出行 公交',
  '残疾 照护',
  '房屋 宅基地',
  '上学 孩子',
  '买卖 调解',
  '找活 存钱',
  '文化 体育',
]

export const services: Sections['services'] = {
  events: EVENTS.map((name, event) => ({
    name: both(name, 'Disability'),
    groups: [
      {
        name: both('看病报销', 'Getting money back'),
        services: Array.from({ length: 12 }, (_, index) =>
          service(
            String(100 + event * 50 + index),
            index === 3 ? '在外地住院的医药费回来报销' : '高龄津贴',
            index === 3 ? 'Refund of a hospital stay away' : 'Old-age allowance',
          ),
        ),
      },
      {
        name: both('医保', 'Insurance'),
        services: [service(String(140 + event * 50), '医保卡丢了', 'Lost insurance card', NOW - HOUR)],
      },
      ...(event === 2
        ? [
            {
              name: both('自来水', 'Water'),
              services: [{ ...service('249', '水管漏水', 'A leaking pipe'), questions: QUESTIONS }],
            },
          ]
        : []),
    ],
  })),
}
