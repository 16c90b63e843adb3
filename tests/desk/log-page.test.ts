/** The log at the desk: for auditors and admins, page by page, without anybody's name. */
import { expect, it } from 'vitest'
import { CALL, COUNTY, call, step } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

it('lists every event newest first, fifty on a page, with time, step, role and hash, and no personal data', async () => {
  const { sit, residents, service } = await givenDesk({ county: COUNTY })
  const [operator, auditor] = await Promise.all([sit('operator'), sit('auditor')])
  const id = await call(operator)
  for (let turn = 0; turn < 49; turn++) {
    const order = { key: `draft-${turn}-of-test`, answers: [] }
    await service.loop.order(order, {
      origin: 'desk:x',
      channel: 'phone',
      actor: { role: 'operator', id: 'x' },
    })
  }
  await step(operator, id, 'answer', 1, { words: '王奶奶家已经说清楚了' })
  const { seq, hash } = await residents.log.head()
  const first = (await auditor.open('/desk/log')).text
  const shown = (text: string) =>
    [...text.matchAll(/<td class="number">(\d+)</g)].map(([, one]) => Number(one))
  expect(shown(first)).toEqual(Array.from({ length: 50 }, (_, index) => seq - index))
  for (const words of [hash.slice(0, 12), '答复了住户', '值班员', 'npm run --silent verify-log']) {
    expect(first).toContain(words)
  }
  expect(first).not.toContain(hash)
  const next = /<a href="(\/desk\/log\?before=\d+)">/.exec(first)?.[1] ?? ''
  const last = (await auditor.open(next)).text
  expect(shown(last)).toEqual([1])
  expect(last).toContain(`/desk/requests/${id}"`)
  expect(last).not.toContain('更早的')
  for (const secret of [CALL.name, CALL.phone, CALL.words, '说清楚', CALL.village]) {
    expect([secret, (first + last).includes(secret)]).toEqual([secret, false])
  }
  expect((await auditor.open('/desk/log?before=nothing')).status).toBe(200)
  expect((await operator.open('/desk/log')).status).toBe(403)
})
