/** GeoReport v2 as a client sees it that knows nothing but the standard: plain HTTP, JSON and XML. */
import { describe, expect, it, vi } from 'vitest'
import {
  childrenOf,
  definitionShape,
  discoveryShape,
  errorsShape,
  namesOf,
  requestsShape,
  servicesShape,
  xmlOf,
} from './geo-report-shapes.ts'
import { API_KEY, givenServer, QUESTIONS } from './given-server.ts'

describe('the services', () => {
  it('are those that can be ordered from afar, with a definition of each', async () => {
    const { json } = await givenServer()
    const services = servicesShape.parse(await json('services.json'))
    expect(services.map(({ service_code }) => service_code)).toEqual(['301', '302'])
    expect(services[0]).toMatchObject({ service_name: '水管漏水', metadata: 'true', group: '报修' })
    expect(definitionShape.parse(await json('services/301.json')).service_code).toBe('301')
  })

  it('are found by the service discovery', async () => {
    const { ask, json } = await givenServer()
    expect(discoveryShape.parse(await json('discovery.json')).endpoints[0]?.url).toMatch(/\/open311\/v2$/)
    expect(namesOf(xmlOf((await ask('discovery.xml')).body))).toEqual([
      'changeset',
      'contact',
      'key_service',
      'endpoints',
    ])
  })

  it('are the same in XML, with what is special in XML escaped', async () => {
    const { ask } = await givenServer()
    const { status, type, body } = await ask('services.xml')
    expect([status, type]).toEqual([200, 'text/xml; charset=utf-8'])
    const services = xmlOf(body)
    expect([services[0], namesOf(services)]).toEqual(['services', ['service', 'service']])
    expect(JSON.stringify(services)).toContain('换水表 <旧>')
    const definition = xmlOf((await ask('services/301.xml')).body)
    expect([definition[0], namesOf(definition)]).toEqual([
      'service_definition',
      ['service_code', 'attributes'],
    ])
  })
})

describe('a posted request', () => {
  it('is in the one queue of the desk, with what was said and who to call', async () => {
    const { post, service: parts } = await givenServer()
    const id = await post({
      description: '厨房漏水',
      first_name: '梅',
      last_name: '李',
      phone: '0000-5551234',
      'attribute[call_back]': 'morning',
    })
    const { requests, contacts, log } = parts.residents
    expect((await requests.find(id))?.facts).toMatchObject({
      channel: 'open311',
      village: 'liulin',
      service: '301',
    })
    expect(await contacts.ofRequest(id)).toEqual({ name: '李 梅', phone: '0000-5551234', address: '' })
    expect(JSON.parse((await log.of(id))[0]?.words?.body ?? '')).toEqual([
      { question: '情况说明', answer: '厨房漏水' },
      { question: '什么时候打电话方便？', answer: '上午' },
    ])
  })

  it('keeps what is asked nowhere, and chosen nowhere, as it was posted', async () => {
    const { post, service: parts } = await givenServer()
    const id = await post({ 'attribute[call_back]': 'at noon', 'attribute[floor]': '3' })
    expect(JSON.parse((await parts.residents.log.of(id))[0]?.words?.body ?? '')).toEqual([
      { question: '什么时候打电话方便？', answer: 'at noon' },
      { question: 'floor', answer: '3' },
    ])
  })

  it.each([
    ['(555) 111-2222', '555 111-2222', ''],
    ['555.111.2222', '555 111 2222', ''],
    ['+1 (555) 111-2222', '+1 555 111-2222', ''],
    ['（0000）５５５－１２３４', '0000 555-1234', ''],
    ['555-111-2222 ext. 34', '555-111-2222', 'ext. 34'],
    ['0000-5551234 转 8，找小李', '0000-5551234', '转 8,找小李'],
    ['Tel: 555-111-2222 (evenings)', '555-111-2222', 'Tel: (evenings)'],
    ['110', '110', ''],
  ])('keeps the telephone number however it is written: %s', async (phone, number, rest) => {
    const { post, service: parts } = await givenServer()
    const id = await post({ phone })
    expect((await parts.residents.contacts.ofRequest(id))?.phone).toBe(number)
    const said = JSON.parse((await parts.residents.log.of(id))[0]?.words?.body ?? '')
    expect(said).toEqual(rest === '' ? [] : [{ question: '电话号码之外写的', answer: rest }])
  })

  it('answers each question by its short code, or by the question, and loses none', async () => {
    const { post, json, service: parts } = await givenServer()
    const { attributes } = definitionShape.parse(await json('services/301.json'))
    expect(attributes.map(({ code, order }) => [code, order])).toEqual([
      ['call_back', '1'],
      ['q1', '2'],
      ['q2', '3'],
    ])
    const [where = '', people = ''] = QUESTIONS.map(({ ask }) => ask['zh-CN'])
    expect(attributes[1]?.description).toBe(where)
    const said = [
      { question: where, answer: '厨房' },
      { question: people, answer: '3' },
    ]
    for (const form of [
      { 'attribute[q1]': '厨房', 'attribute[q2]': '3' },
      { [`attribute[${where}]`]: '厨房', [`attribute[${people}]`]: '3' },
    ]) {
      const id = await post(form)
      expect(JSON.parse((await parts.residents.log.of(id))[0]?.words?.body ?? '')).toEqual(said)
    }
  })

  it('can be read by whoever posted it, and by everybody else without what was said and where exactly', async () => {
    const { post, json } = await givenServer()
    const id = await post({ description: '厨房漏水', address_string: '柳林村 3 号' })
    const [own] = requestsShape.parse(
      await json(`requests/${id}.json?api_key=${encodeURIComponent(API_KEY)}`),
    )
    expect(own).toMatchObject({ status: 'open', service_name: '水管漏水', address: '闻鹤镇' })
    expect(own?.description).toContain('厨房漏水')
    const [other] = requestsShape.parse(await json(`requests/${id}.json`))
    expect(other).toMatchObject({ service_request_id: id, description: null })
    expect(JSON.stringify(other)).not.toContain('3 号')
  })

  it('is told open until the resident agrees, whatever the staff say', async () => {
    const { post, json, service: parts } = await givenServer()
    const id = await post()
    const status = async () => {
      const [told] = await json(`requests/${id}.json?extensions=true`)
      return [told.status, told.extended_attributes.detailed_status]
    }
    expect(await status()).toEqual(['open', 'RECEIVED'])
    await parts.loop.act(id, 'answer', { role: 'operator', id: 'o' }, { words: '修好了' })
    expect(await status()).toEqual(['open', 'PROCESSED'])
    await parts.loop.act(id, 'confirm', { role: 'resident', recordedBy: 'p' })
    expect(await status()).toEqual(['closed', 'PROCESSED'])
  })

  it('is answered in XML too', async () => {
    const { ask } = await givenServer()
    const form = { api_key: API_KEY, service_code: '301', lat: '36.8', long: '118.3' }
    const { status, body } = await ask('requests.xml', form)
    expect(status).toBe(201)
    const [receipt] = childrenOf(xmlOf(body))
    expect(receipt && namesOf(receipt)).toEqual(['service_request_id', 'service_notice', 'account_id'])
  })

  it('is one when it is sent twice with a key, which the standard does not ask for', async () => {
    const { post } = await givenServer()
    const headers = { 'idempotency-key': 'mine' }
    expect(await post({}, headers)).toBe(await post({}, headers))
    expect(await post()).not.toBe(await post())
  })
})

describe('reading requests', () => {
  it('is held back where one address asks too often, but neither the services nor posting', async () => {
    const { ask, post, clock } = await givenServer()
    const id = await post()
    const statuses = new Map<number, number>()
    for (let turn = 0; turn < 62; turn++) {
      const { status } = await ask(turn % 2 ? 'requests.json?service_code=301' : `requests/${id}.json`)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect([...statuses]).toEqual([
      [200, 60],
      [429, 2],
    ])
    const late = await ask('requests.json')
    expect(errorsShape.parse(JSON.parse(late.body))[0]?.code).toBe('429')
    expect((await ask('services.json')).status).toBe(200)
    expect(await post()).toMatch(/^\d+$/)
    clock.now += 1_000
    expect((await ask('requests.json')).status).toBe(200)
  })
})

describe('the list of requests', () => {
  it('is asked by status, service, time, page and number', async () => {
    const { post, json, clock, service: parts } = await givenServer()
    const first = await post()
    clock.now += 86_400_000
    const second = await post({ service_code: '302' })
    await parts.loop.act(second, 'decline', { role: 'operator', id: 'o' }, { words: '请打 110' })
    const ids = async (query: string) =>
      requestsShape.parse(await json(`requests.json?${query}`)).map((one) => one.service_request_id)
    expect(await ids('')).toEqual([second, first])
    expect(await ids('status=open')).toEqual([first])
    expect(await ids('status=closed')).toEqual([second])
    expect(await ids('service_code=301,999')).toEqual([first])
    expect(await ids(`end_date=${new Date(clock.now).toISOString()}`)).toEqual([first])
    expect(await ids(`updated_after=${new Date(clock.now).toISOString()}`)).toEqual([second])
    expect(await ids('page=2&page_size=1')).toEqual([first])
    expect(await ids(`service_request_id=${first},2001010001`)).toEqual([first])
    clock.now += 91 * 86_400_000
    expect(await ids('')).toEqual([])
  })

  it('reads the catalogue once, however many requests it holds', async () => {
    const { post, json, library } = await givenServer()
    for (let turn = 0; turn < 3; turn++) await post()
    const reading = vi.spyOn(library, 'document')
    expect(requestsShape.parse(await json('requests.json'))).toHaveLength(3)
    expect(reading).toHaveBeenCalledOnce()
  })

  it('does not hold complaints, calls for rescue, nor "call me back", since each would tell of a person', async () => {
    const { json, service: parts } = await givenServer()
    const from = { origin: 'tv:x', channel: 'tv', actor: { role: 'resident' } } as const
    const order = { key: 'of-a-resident', answers: [] }
    const { request } = await parts.loop.order({ ...order, service: '301', about: '供水公司' }, from)
    await parts.loop.order({ ...order, key: 'call-me-back' }, from)
    await parts.loop.order({ ...order, key: 'in-danger', service: '301', rescue: true }, from)
    expect(await json('requests.json')).toEqual([])
    const [error] = errorsShape.parse(await json(`requests/${request.facts.id}.json`))
    expect(error?.code).toBe('404')
  })
})

describe('an error', () => {
  const good = { api_key: API_KEY, service_code: '301', address_id: 'liulin' }
  it.each([
    ['an unknown key', { ...good, api_key: 'guessed' }, 403],
    ['no key', { service_code: '301', address_id: 'liulin' }, 403],
    ['no service', { api_key: API_KEY, address_id: 'liulin' }, 400],
    ['an unknown service', { ...good, service_code: '999' }, 404],
    ['a service that needs a visit', { ...good, service_code: '303' }, 404],
    ['no location', { api_key: API_KEY, service_code: '301' }, 400],
    ['half a location', { api_key: API_KEY, service_code: '301', lat: '36.8' }, 400],
    ['an unknown village', { ...good, address_id: 'atlantis' }, 400],
    ['a telephone number that is none', { ...good, phone: '<script>' }, 400],
  ])('says what is wrong, in both forms: %s', async (_case, form, status) => {
    const { ask } = await givenServer()
    const asJson = await ask('requests.json', form)
    expect(asJson.status).toBe(status)
    expect(errorsShape.parse(JSON.parse(asJson.body))[0]?.code).toBe(String(status))
    const asXml = await ask('requests.xml', form)
    const [error] = childrenOf(xmlOf(asXml.body))
    expect([asXml.status, error && namesOf(error)]).toEqual([status, ['code', 'description']])
  })

  it.each([
    ['services/999.json', 404],
    ['requests/2001010001.json', 404],
    ['requests.json?status=lost', 400],
    ['requests.json?start_date=yesterday', 400],
    ['requests.json?page=0', 400],
    ['requests.json?page=22', 400],
    ['requests.json?page=1000000&page_size=10', 400],
    ['tokens/1.json', 404],
  ])('has its status: %s', async (path, status) => {
    const { ask } = await givenServer()
    const answer = await ask(path)
    expect([answer.status, errorsShape.parse(JSON.parse(answer.body))[0]?.code]).toEqual([
      status,
      String(status),
    ])
  })
})
