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

  it('tells on its slip all that the worker has to know, and by when', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const [operator, other] = await Promise.all([sit('operator'), sit('other')])
    const id = await call(operator)
    const slip = async () => (await operator.open(`/desk/requests/${id}/slip`)).text
    await step(operator, id, 'dispatch', 1, { department: '县粮食局', words: '先打电话再去' })
    for (const words of ['先打电话再去', '最晚这时接单', '最晚这时办好'])
      expect(await slip()).toContain(words)
    await step(operator, id, 'told/department/complete', 2, { words: '换了门锁' })
    await step(other, id, 'told/resident/not-done', 3, { words: '钥匙还是打不开' })
    await step(other, id, 'redo', 4, { words: '换一把锁芯' })
    await step(operator, id, 'dispatch', 5, { department: '县粮食局', words: '再去一次' })
    const [first, again] = [await slip(), '先打电话再去']
    for (const words of ['钥匙还是打不开', '换一把锁芯', '再去一次']) expect(first).toContain(words)
    expect(first).not.toContain(again)
    await step(operator, id, 'told/department/accept', 6)
    expect([(await slip()).includes('最晚这时办好'), (await slip()).includes('最晚这时接单')]).toEqual([
      true,
      false,
    ])
  })

  it('that is taken back while a department has its slip says that the slip has to be called back', async () => {
    const { sit, clock } = await givenDesk({ county: COUNTY })
    const [operator, water] = await Promise.all([sit('operator'), sit('water')])
    const [paper, screen] = [await call(operator), await call(operator)]
    await step(operator, paper, 'dispatch', 1, { department: '县粮食局' })
    await step(operator, screen, 'dispatch', 1, { department: '县供水公司' })
    for (const id of [paper, screen]) await step(operator, id, 'told/resident/cancel', 2)
    const said = '单子已经送到 县粮食局'
    const today = (await operator.open('/desk')).text
    expect([today.includes(said), today.includes(paper), today.includes(screen)]).toEqual([true, true, false])
    expect((await operator.open(`/desk/requests/${paper}`)).text).toContain(said)
    expect((await operator.open(`/desk/requests/${screen}`)).text).not.toContain('单子已经送到')
    expect((await water.open('/desk')).text).not.toContain('单子已经送到')
    clock.now += 25 * 3_600_000
    await operator.signIn('desk1')
    expect((await operator.open('/desk')).text).not.toContain('单子已经送到')
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
