/** How the desk hears of somebody who may be in danger, on whatever page it is. */
import { describe, expect, it } from 'vitest'
import { DESK_PAGES } from '../../server/desk/pages.ts'
import { isAllowed } from '../../server/staff/matrix.ts'
import { COUNTY, call, step } from './given-call.ts'
import { ACCOUNTS, givenDesk } from './given-desk.ts'

const LINK = '<a class="alarm" href="/desk/requests?lane=rescue">'
const REFRESH = '<meta http-equiv="refresh" content="60"'

describe('a call for rescue', () => {
  it('is counted in the bar of every page, for those who may see it', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const [operator, water] = await Promise.all([sit('operator'), sit('water')])
    expect((await operator.open('/desk/intake')).text).not.toContain('class="alarm"')
    const id = await call(operator, { words: '着火了' })
    const pages = DESK_PAGES.filter(({ needs }) => isAllowed(ACCOUNTS.operator, needs))
    for (const path of [...pages.map(({ path }) => path), `/desk/requests/${id}`, '/desk/nowhere']) {
      expect([path, (await operator.open(path)).text]).toEqual([
        path,
        expect.stringContaining(`${LINK}急救 1 件`),
      ])
    }
    expect((await water.open('/desk')).text).not.toContain('class="alarm"')
    await step(operator, id, 'dispatch', 1, { department: '县供水公司' })
    expect((await water.open('/desk/figures?lang=en')).text).toContain(`${LINK}Rescue: 1`)
    await step(operator, id, 'recall', 2, { words: '人没事了' })
    await step(operator, id, 'answer', 3, { words: '人没事了' })
    expect((await operator.open('/desk/intake')).text).not.toContain('class="alarm"')
  })

  it('shows by itself in its lane, and in every lane in which nobody types', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const operator = await sit('operator')
    await call(operator, { words: '着火了' })
    await call(operator)
    const lane = async (name: string) => (await operator.open(`/desk/requests?lane=${name}`)).text
    expect([(await lane('rescue')).includes(REFRESH), (await lane('rescue')).includes('<textarea')]).toEqual([
      true,
      false,
    ])
    expect((await lane('waiting')).includes(REFRESH)).toBe(true)
    expect([(await lane('new')).includes('<textarea'), (await lane('new')).includes(REFRESH)]).toEqual([
      true,
      false,
    ])
    const nothing = await operator.send('/desk/requests/bulk', { lane: 'waiting', words: '写了没勾' })
    expect([nothing.text.includes('写了没勾'), nothing.text.includes(REFRESH)]).toEqual([true, false])
  })

  it('is where Today leads that has no room for everything', async () => {
    const { sit } = await givenDesk({ county: COUNTY })
    const operator = await sit('operator')
    for (let turn = 0; turn < 11; turn++) await call(operator)
    const more = async () => /<a href="([^"]+)">另外还有/.exec((await operator.open('/desk')).text)?.[1]
    expect(await more()).toBe('/desk/requests')
    await call(operator, { words: '着火了' })
    expect(await more()).toBe('/desk/requests?lane=rescue')
  })
})
