/** What a phone wrote belongs to the order of its draft, also where the television had not heard of it. */
import { expect, it } from 'vitest'
import { verifyLog } from '../../server/loop/verify.ts'
import { givenLoop } from '../loop/given-loop.ts'

const DRAFT = 'a-draft-of-mine'
const QUESTION = '怎么了？'

async function givenPage(text: string) {
  const given = await givenLoop()
  const { residents, television, clock } = given
  const until = clock.now + 1
  const page = { television, draft: DRAFT, question: QUESTION, language: 'zh-CN', text, until }
  await residents.phonePages.open('hash', page)
  return given
}

it('words of danger that only a phone wrote put the order on the rescue lane', async () => {
  const { residents, order, facts, clock } = await givenPage('厨房')
  await residents.phonePages.write('hash', '着火了', clock.now)
  const id = await order({ key: DRAFT, answers: [{ question: QUESTION, answer: '厨房' }] })
  expect(await facts(id)).toMatchObject({ rescue: true, due: clock.now + 15 * 60_000 })
  expect(await residents.phonePages.find('hash')).toBeUndefined()
  expect((await verifyLog(residents)).problems).toEqual([])
})

it('words that the television gave to a page are its own, which it may have taken back since', async () => {
  const { residents, order } = await givenPage('着火了')
  const id = await order({ key: DRAFT })
  expect((await residents.log.of(id))[0]?.words?.body).toBe('[]')
})
