/** Links and reloads that lead somewhere, also behind a form that was refused. */
import { expect, it } from 'vitest'
import { shownOnce } from '../../server/desk/shown-once.ts'
import { COUNTY, call, step } from './given-call.ts'
import { givenDesk } from './given-desk.ts'

const other = (text: string) => /<a href="([^"]+)" lang="en">/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''

it('the other language is a link to a page that exists, and to the same one where it was asked for', async () => {
  const { sit, visitor } = await givenDesk({ county: COUNTY })
  const operator = await sit('operator')
  const id = await call(operator)
  const refused = [
    await step(operator, id, 'answer', 1),
    await operator.send('/desk/requests/bulk', { lane: 'new' }),
    await operator.send('/desk/intake', { key: 'a-key-of-test' }),
    await operator.send('/desk/requests/1/answer', { words: '话', version: '1' }),
  ]
  expect(refused.map(({ text }) => other(text))).toEqual([
    `/desk/requests/${id}?lang=en`,
    '/desk/requests?lang=en',
    '/desk/intake?lang=en',
    '/desk?lang=en',
  ])
  for (const { text } of refused) expect((await operator.open(other(text))).status).toBe(200)
  const lane = await operator.open('/desk/requests?lane=waiting&lang=zh-CN')
  expect(other(lane.text)).toBe('/desk/requests?lane=waiting&lang=en')
  const signIn = await visitor().open('/desk/sign-in?to=%2Fdesk%2Fhistory')
  expect(other(signIn.text)).toBe('/desk/sign-in?to=%2Fdesk%2Fhistory&lang=en')
})

it('a password is shown to whoever made it, once, and not for long', () => {
  const clock = { now: 0 }
  const shown = shownOnce<string>(() => clock.now)
  const token = shown.keep('admin', 'abcd')
  expect([shown.take('other', token), shown.take('admin', token), shown.take('admin', token)]).toEqual([
    undefined,
    'abcd',
    undefined,
  ])
  const late = shown.keep('admin', 'efgh')
  clock.now = 300_000
  expect(shown.take('admin', late)).toBeUndefined()
})
