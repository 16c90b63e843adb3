/** A television that is known to the whole application, and what it asks there. */
import {
  REQUESTS_PATH,
  TELEVISIONS_PATH,
  type TelevisionKey,
  type TvRequest,
  type TvRequests,
} from '../../shared/api.ts'
import { givenCounty } from '../given-county.ts'
import { givenApp } from './given-app.ts'

const county = givenCounty(
  { list: 'm3u', catalogue: 'services' },
  {
    villages: [{ id: 'liulin', name: { 'zh-CN': '柳林村' } }],
    rescue: { words: ['着火'], numbers: [{ number: '119', name: { 'zh-CN': '着火' } }] },
  },
)
/** Key of its order where none is named. */
export const KEY = 'a-draft-of-mine'

/** Registers a television in the village of Liulin; a second one where the application is given. */
export async function givenTelevision(given?: Awaited<ReturnType<typeof givenApp>>) {
  const all = given ?? (await givenApp({ county }))
  const registered = await all.app.request(TELEVISIONS_PATH, {
    method: 'POST',
    body: JSON.stringify({ village: 'liulin' }),
  })
  const key: TelevisionKey = await registered.json()
  const ask = (path: string, method = 'GET', body?: object, headers = {}) =>
    all.app.request(path, {
      method,
      headers: { authorization: `Bearer ${key.id}.${key.secret}`, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
  const order = async (more: object = {}): Promise<TvRequest> =>
    (await ask(REQUESTS_PATH, 'POST', { key: KEY, ...more })).json()
  const list = async (): Promise<TvRequest[]> =>
    ((await (await ask(REQUESTS_PATH)).json()) as TvRequests).requests
  return { ...all, registered, key, ask, order, list }
}

/** The code of an answer that says what was wrong. */
export const codeOf = async (response: Response) => (await response.json()).error.code
