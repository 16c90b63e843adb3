/** A server with a small catalogue that speaks GeoReport v2 over plain HTTP, and a client with its key. */
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createAdaptorServer } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import type { Question, Service } from '../../shared/model/service.ts'
import { givenCounty, show } from '../given-county.ts'
import { givenApp } from '../routes/given-app.ts'
import { receiptShape } from './geo-report-shapes.ts'

export const API_KEY = 'a key that was agreed upon'
const county = givenCounty(
  { list: 'm3u', catalogue: 'services' },
  {
    villages: [{ id: 'liulin', name: { 'zh-CN': '柳林村' }, town: { 'zh-CN': '闻鹤镇' } }],
    open311Keys: [{ name: 'fix', sha256: createHash('sha256').update(API_KEY).digest('hex') }],
  },
)
const words = (text: string) => ({ 'zh-CN': text })
/** The first is longer than a code may be, and has a bracket. */
export const QUESTIONS = [
  {
    ask: words(`哪里漏水[厨房]${'，'.repeat(120)}？`),
    kind: 'choice',
    options: [words('厨房'), words('厕所')],
  },
  { ask: words('几口人？'), kind: 'digits' },
] as const satisfies Question[]
const service = (code: string, name: string, more: Partial<Service> = {}): Service => ({
  type: 'service',
  code,
  name: words(name),
  department: words('县供水公司'),
  event: words('水电 燃气'),
  group: words('报修'),
  who: words('所有人'),
  bring: words('不用'),
  where: words('上门'),
  duration: words('一天'),
  fee: words('免费'),
  phone: '0000-5550000',
  channel: 'tv',
  owner: words('值班组'),
  verifyBy: Date.UTC(2030, 0, 1),
  ...more,
})

export async function givenServer() {
  const given = await givenApp({ county })
  await show(given.store, 'catalogue', [
    service('301', '水管漏水', { questions: [...QUESTIONS] }),
    service('302', '换水表 <旧>', { channel: 'phone' }),
    service('303', '只能去窗口', { channel: 'window' }),
    service('304', '过期的', { verifyBy: 0 }),
  ])
  await given.library.update()
  const server = createAdaptorServer({ fetch: given.app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const ask = (path: string, form?: Record<string, string>, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path: `/open311/v2/${path}`, method: form ? 'POST' : 'GET', headers },
        async (answer) =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            body: await text(answer),
          }),
      )
      asked.on('error', reject)
      asked.end(form && new URLSearchParams(form).toString())
    })
  const post = async (form: Record<string, string> = {}, headers = {}): Promise<string> => {
    const answer = await ask(
      'requests.json',
      { api_key: API_KEY, service_code: '301', address_id: 'liulin', ...form },
      headers,
    )
    const [receipt] = receiptShape.parse(JSON.parse(answer.body))
    return receipt?.service_request_id ?? ''
  }
  const json = async (path: string) => JSON.parse((await ask(path)).body)
  return { ...given, ask, post, json }
}
