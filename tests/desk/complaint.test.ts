/** What the desk over HTTP does for a complaint that nobody took down as one. */
import { expect, it } from 'vitest'
import { CALL, COUNTY, call, step } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

it('a complaint is named on its page, out of those who may be meant, and they never read it', async () => {
  const { sit } = await givenDesk({ county: COUNTY })
  const [operator, water] = await Promise.all([sit('operator'), sit('water')])
  const id = await call(operator, { ...CALL, words: '供水的人收钱不办事' })
  const page = (await operator.open(`/desk/requests/${id}`)).text
  const offered = /<select id="complaint-about".*?<\/select>/s.exec(page)?.[0] ?? ''
  for (const name of ['县供水公司', '抢修队']) expect(offered).toContain(`>${name}</option>`)
  const misspelt = await step(operator, id, 'complaint', 1, { about: '供水的人' })
  expect([misspelt.status, misspelt.text.includes('没有填全')]).toEqual([400, true])

  await step(operator, id, 'dispatch', 1, { department: '县供水公司' })
  expect((await water.open(`/desk/requests/${id}`)).text).toContain('收钱不办事')
  expect((await step(operator, id, 'complaint', 2, { about: '县供水公司' })).status).toBe(303)
  expect((await water.open(`/desk/requests/${id}`)).status).toBe(404)
  const { text } = await operator.open(`/desk/requests/${id}`)
  for (const words of ['值班员在处理', '记下了投诉的是谁', '投诉的是 县供水公司'])
    expect(text).toContain(words)
  const dispatch = /<select id="dispatch-department".*?<\/select>/s.exec(text)?.[0]
  expect(dispatch).not.toContain('县供水公司')
})
