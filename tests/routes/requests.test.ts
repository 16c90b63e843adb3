/** What a television can do with service requests, over HTTP and a real database. */
import { describe, expect, it } from 'vitest'
import {
  BINDING_PATH,
  EVENTS_PATH,
  REQUESTS_PATH,
  type ResidentAction,
  requestActionPath,
  TELEVISION_PATH,
  TELEVISIONS_PATH,
  TICKET_PATH,
  type TvRequest,
} from '../../shared/api.ts'
import { codeOf, givenTelevision, KEY } from './given-television.ts'

const DESK = { role: 'operator', id: 'o' } as const
const OTHER_DESK = { role: 'operator', id: 'p' } as const
const WATER = { role: 'department', id: 'w', department: '供水公司' } as const

describe('a television', () => {
  it('registers itself with its village and is known by its secret afterwards', async () => {
    const { registered, key, ask } = await givenTelevision()
    expect(registered.status).toBe(201)
    expect(key).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await (await ask(TELEVISION_PATH)).json()).toEqual({ village: 'liulin', bound: false })
  })

  it('is not known by another secret, by none, or by one that is no secret', async () => {
    const { app, key } = await givenTelevision()
    for (const authorization of [
      `Bearer ${key.id}.${'0'.repeat(64)}`,
      `Bearer ${key.id}.`,
      'Basic eA==',
      '',
    ]) {
      const response = await app.request(REQUESTS_PATH, { headers: { authorization } })
      expect([response.status, await codeOf(response)]).toEqual([401, 'unauthorised'])
    }
  })

  it('cannot live in a village that the county does not have', async () => {
    const { app, ask } = await givenTelevision()
    const body = JSON.stringify({ village: 'atlantis' })
    expect(await codeOf(await app.request(TELEVISIONS_PATH, { method: 'POST', body }))).toBe(
      'unknown_village',
    )
    expect(await codeOf(await ask(TELEVISION_PATH, 'PUT', { village: 'atlantis' }))).toBe('unknown_village')
  })

  it('is bound to a name and number by the digits it shows, once, and only as long as they hold', async () => {
    const { ask, service, clock, order } = await givenTelevision()
    const contact = { name: '王奶奶', phone: '0000-5551234', address: '柳林村 3 号' }
    const { code } = await (await ask(BINDING_PATH, 'POST')).json()
    expect(code).toMatch(/^\d{6}$/)
    clock.now += 11 * 60_000
    expect(await service.binding.bind(code, contact)).toBeUndefined()
    const again = await (await ask(BINDING_PATH, 'POST')).json()
    expect(await service.binding.bind(again.code, contact)).toMatchObject({ kept: 0 })
    expect(await service.binding.bind(again.code, contact)).toBeUndefined()
    expect(await (await ask(TELEVISION_PATH)).json()).toEqual({ village: 'liulin', bound: true })
    const { id } = await order()
    expect(await service.residents.contacts.ofRequest(id)).toEqual(contact)
  })
})

describe('an order', () => {
  it('gets a number that can be said, a promise and a minute to undo it', async () => {
    const { ask, clock } = await givenTelevision()
    const response = await ask(REQUESTS_PATH, 'POST', {
      key: KEY,
      service: '301',
      answers: [{ question: '哪里漏水？', answer: '厨房' }],
    })
    expect(response.status).toBe(201)
    const request: TvRequest = await response.json()
    expect(request).toMatchObject({
      id: '2603010001',
      service: '301',
      channel: 'tv',
      stage: 'ordered',
      phase: 1,
      holder: 'desk',
      rescue: false,
      undoUntil: clock.now + 60_000,
      actions: ['undo', 'cancel'],
      version: 1,
      story: [{ told: 'told.order', time: clock.now }],
    })
    expect(new Date(request.due ?? 0).toISOString()).toBe('2026-03-02T02:30:00.000Z')
  })

  it('is one, however often OK was pressed', async () => {
    const { ask, list } = await givenTelevision()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask(REQUESTS_PATH, 'POST', { key: KEY })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
    expect(await list()).toHaveLength(1)
  })

  it('of two televisions with the same key is two', async () => {
    const first = await givenTelevision()
    const second = await givenTelevision(first)
    expect([(await first.order()).id, (await second.order()).id]).toEqual(['2603010001', '2603010002'])
  })

  it('that tells of danger goes on the rescue lane, whatever was meant', async () => {
    const { order } = await givenTelevision()
    const answers = [{ question: '怎么了？', answer: '厨房着 火了' }]
    expect(await order({ answers })).toMatchObject({ rescue: true })
    expect(await order({ key: 'another-draft', rescue: true })).toMatchObject({ rescue: true })
  })

  it('never comes back with what was said, to a screen that visitors see', async () => {
    const { ask, order } = await givenTelevision()
    await order({ answers: [{ question: '电话', answer: '0000-5559999' }] })
    expect(await (await ask(REQUESTS_PATH)).text()).not.toContain('5559999')
  })

  it('is refused when it is no order, too long, or one of too many; a repeated one is not', async () => {
    const { ask, order, clock } = await givenTelevision()
    for (const wrong of [{}, { key: 'short' }, { key: KEY, price: 3 }, { key: KEY, answers: [{}] }]) {
      expect(await codeOf(await ask(REQUESTS_PATH, 'POST', wrong))).toBe('bad_request')
    }
    const endless = { key: KEY, answers: [{ question: '?', answer: 'x'.repeat(300_000) }] }
    expect(await codeOf(await ask(REQUESTS_PATH, 'POST', endless))).toBe('too_large')
    for (let turn = 0; turn < 10; turn++) await order({ key: `draft-number-${turn}` })
    const late = await ask(REQUESTS_PATH, 'POST', { key: 'one-too-many' })
    expect([late.status, await codeOf(late)]).toEqual([429, 'too_many'])
    expect((await ask(REQUESTS_PATH, 'POST', { key: 'draft-number-3' })).status).toBe(200)
    clock.now += 60_000
    expect((await ask(REQUESTS_PATH, 'POST', { key: 'one-too-many' })).status).toBe(201)
  })
})

describe('a resident', () => {
  it('undoes an order within a minute, and after it can still cancel', async () => {
    const { ask, order, clock } = await givenTelevision()
    const first = await order()
    expect(await (await ask(requestActionPath(first.id, 'undo'), 'POST')).json()).toMatchObject({
      stage: 'withdrawn',
      actions: [],
    })
    const second = await order({ key: 'another-draft' })
    clock.now += 60_001
    expect(await codeOf(await ask(requestActionPath(second.id, 'undo'), 'POST'))).toBe('too_late')
    expect(await (await ask(requestActionPath(second.id, 'cancel'), 'POST')).json()).toMatchObject({
      stage: 'withdrawn',
    })
  })

  it('sees who has it, what was done, and says whether it is', async () => {
    const { ask, order, service, list } = await givenTelevision()
    const { id } = await order()
    const { act } = service.loop
    await act(id, 'dispatch', DESK, { department: '供水公司' })
    expect((await list())[0]).toMatchObject({ phase: 2, holder: 'unit', department: '供水公司' })
    await act(id, 'accept', WATER)
    expect((await list())[0]).toMatchObject({ phase: 3, actions: [] })
    await act(id, 'complete', WATER, { words: '水龙头换好了' })
    const [done] = await list()
    expect(done).toMatchObject({ phase: 4, holder: 'resident', actions: ['confirm', 'not-done'] })
    expect(done?.story.at(-1)).toMatchObject({ told: 'told.complete', words: '水龙头换好了' })
    const confirmed = await ask(requestActionPath(id, 'confirm'), 'POST', { face: 1 })
    expect(await confirmed.json()).toMatchObject({ stage: 'confirmed', phase: 5, face: 1, actions: ['rate'] })
    const rated = await ask(requestActionPath(id, 'rate'), 'POST', { face: 2 })
    expect(await rated.json()).toMatchObject({ stage: 'confirmed', face: 2 })
    expect(await codeOf(await ask(requestActionPath(id, 'rate'), 'POST', {}))).toBe('something_missing')
  })

  it('is answered again where the answer was lost, however the request stands by then', async () => {
    const { ask, order, service, clock } = await givenTelevision()
    const { act } = service.loop
    const send = async (id: string, action: ResidentAction, version: number, more = {}) => {
      const answer = await ask(requestActionPath(id, action), 'POST', { version, ...more })
      const { stage, version: now } = await answer.json()
      return [answer.status, stage, now]
    }
    const { id } = await order()
    await act(id, 'triage', DESK)
    for (let turn = 0; turn < 2; turn++) {
      expect(await send(id, 'undo', 1)).toEqual([200, 'withdrawn', 3])
      clock.now += 90_000
    }
    const { id: judged } = await order({ key: 'another-draft' })
    await act(judged, 'answer', DESK, { words: '修好了' })
    expect(await send(judged, 'not-done', 2, { words: '没有' })).toEqual([200, 'reopened', 3])
    await act(judged, 'redo', OTHER_DESK, { words: '再去' })
    await act(judged, 'dispatch', DESK, { department: WATER.department })
    await act(judged, 'accept', WATER)
    await act(judged, 'complete', WATER, { words: '换了水管' })
    expect(await send(judged, 'not-done', 2, { words: '没有' })).toEqual([200, 'completed', 7])
    expect(await send(judged, 'confirm', 7)).toEqual([200, 'confirmed', 8])
    expect(await send(judged, 'rate', 7, { face: 1 })).toEqual([200, 'confirmed', 9])
    expect(await send(judged, 'rate', 7, { face: 1 })).toEqual([200, 'confirmed', 9])
    expect(await send(judged, 'confirm', 7)).toEqual([200, 'confirmed', 9])
  })

  it('judges only what was seen; time alone changes nothing of that', async () => {
    const { ask, order, service, clock } = await givenTelevision()
    const { act } = service.loop
    const { id } = await order()
    await act(id, 'answer', DESK, { words: '修好了' })
    clock.now += 8 * 86_400_000
    await service.loop.runTimers()
    const late = await ask(requestActionPath(id, 'confirm'), 'POST', { version: 2, face: 1 })
    expect(await late.json()).toMatchObject({ stage: 'confirmed', version: 4 })

    const { id: redone } = await order({ key: 'another-draft' })
    await act(redone, 'answer', DESK, { words: '修好了' })
    await act(redone, 'not-done', { role: 'resident', recordedBy: OTHER_DESK.id })
    await act(redone, 'uphold', OTHER_DESK, { words: '是好的' })
    const unseen = await ask(requestActionPath(redone, 'confirm'), 'POST', { version: 2 })
    expect([unseen.status, await codeOf(unseen)]).toEqual([409, 'changed_meanwhile'])
    expect((await service.residents.requests.find(redone))?.facts.version).toBe(4)
  })

  it('cannot touch a request of another television, nor see it', async () => {
    const first = await givenTelevision()
    const second = await givenTelevision(first)
    const { id } = await first.order()
    expect(await codeOf(await second.ask(requestActionPath(id, 'cancel'), 'POST'))).toBe('unknown_request')
    expect(await second.list()).toEqual([])
  })

  it('reads the list again only when it changed', async () => {
    const { ask, order } = await givenTelevision()
    await order()
    const etag = (await ask(REQUESTS_PATH)).headers.get('etag') ?? ''
    expect((await ask(REQUESTS_PATH, 'GET', undefined, { 'if-none-match': etag })).status).toBe(304)
    await order({ key: 'another-draft' })
    expect((await ask(REQUESTS_PATH, 'GET', undefined, { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('the event stream of a television', () => {
  async function listen(given: Awaited<ReturnType<typeof givenTelevision>>, ticket: string) {
    const response = await given.app.request(`${EVENTS_PATH}?ticket=${ticket}`)
    const reader = response.body?.getReader()
    const next = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect([await next(), (await next()).split('\n')[0]]).toEqual(['retry: 3000\n\n', 'event: sections'])
    return next
  }

  it('tells which of its requests changed, and nothing of what they are about', async () => {
    const given = await givenTelevision()
    const { ticket } = await (await given.ask(TICKET_PATH, 'POST')).json()
    const next = await listen(given, ticket)
    expect(await next()).toBe('event: requests\ndata: {"changed":[]}\n\n')
    const other = await givenTelevision(given)
    await other.order()
    const { id } = await given.order()
    await given.service.changes.update()
    expect(await next()).toBe(`event: requests\ndata: {"changed":["${id}"]}\n\n`)
    await given.service.loop.act(id, 'triage', { role: 'operator', id: 'o' })
    await given.service.changes.update()
    expect(await next()).toBe(`event: requests\ndata: {"changed":["${id}"]}\n\n`)
  })

  it('says that a ticket does not hold, and tells of sections all the same', async () => {
    const given = await givenTelevision()
    const { ticket } = await (await given.ask(TICKET_PATH, 'POST')).json()
    const forged = `${ticket.slice(0, -1)}${ticket.endsWith('0') ? '1' : '0'}`
    expect(await (await listen(given, forged))()).toBe('event: ticket\ndata: expired\n\n')
    given.clock.now += 25 * 3_600_000
    expect(await (await listen(given, ticket))()).toBe('event: ticket\ndata: expired\n\n')
  })
})
