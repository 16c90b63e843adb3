/** What is done at the desk over HTTP for a department that works on paper. */
import { describe, expect, it } from 'vitest'
import { COUNTY, call, step } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

describe('a request', () => {
  it('of a department without an account is finished from the slip that came back', async () => {
    const { sit, desk, account } = await givenDesk({ county: COUNTY })
    const [operator, other] = await Promise.all([sit('operator'), sit('other')])
    const id = await call(operator)
    await step(operator, id, 'dispatch', 1, { department: '县粮食局' })
    const page = (await operator.open(`/desk/requests/${id}`)).text
    expect(page).toContain('这个部门没有账号')
    expect(page).toMatch(/<details class="card" open[^>]*><summary>办好了/)
    expect((await step(operator, id, 'told/department/complete', 2)).status).toBe(400)
    const done = await step(operator, id, 'told/department/complete', 2, { words: '换了门锁' })
    expect(done.status).toBe(303)
    const { text } = await operator.open(`/desk/requests/${id}`)
    for (const words of ['换了门锁', '部门（甲值班 记下）']) expect(text).toContain(words)
    expect((await step(operator, id, 'told/resident/confirm', 3)).status).toBe(403)
    expect((await step(other, id, 'told/resident/not-done', 3)).status).toBe(303)
    expect((await step(operator, id, 'uphold', 4, { words: '换过了' })).status).toBe(403)
    expect((await step(other, id, 'uphold', 4, { words: '去看过，换过了' })).status).toBe(303)
    const { facts } = await desk.one(await account('operator'), id)
    expect([facts.stage, facts.department]).toEqual(['completed', '县粮食局'])
  })

  it('of a department that can say so itself is not finished by the desk', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const operator = await sit('operator')
    const id = await call(operator)
    await step(operator, id, 'dispatch', 1, { department: '县供水公司' })
    expect((await operator.open(`/desk/requests/${id}`)).text).not.toContain('这个部门没有账号')
    expect((await step(operator, id, 'told/department/complete', 2, { words: '修了' })).status).toBe(403)
    expect((await step(operator, id, 'told/nobody/complete', 2, { words: '修了' })).status).toBe(404)
  })
})
