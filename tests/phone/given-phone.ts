/** A television, phones and the desk, over real HTTP and a real database. */
import {
  EVENTS_PATH,
  PHONE_PAGES_PATH,
  type PhonePage,
  type PhonePageState,
  phonePagePath,
  REQUESTS_PATH,
  TELEVISIONS_PATH,
  type TelevisionKey,
  TICKET_PATH,
  type TvRequest,
} from '../../shared/api.ts'
import { browserAt, givenDesk } from '../desk/given-desk.ts'

export const DRAFT = 'a-draft-of-mine'
export const QUESTION = '哪里漏水？'

type Fields = Record<string, string | File>

/** What a phone's browser does; it sends forms as the pages have them. */
export function phoneAt(address: string) {
  const { ask, open, cookies } = browserAt(address)
  return {
    open,
    ask,
    cookies,
    async send(path: string, fields: Fields, headers: Record<string, string> = {}) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      const response = await ask(path, { method: 'POST', body, headers })
      return {
        status: response.status,
        text: await response.text(),
        to: response.headers.get('location') ?? undefined,
      }
    },
  }
}

/** Returns a television at `address` that has registered itself. */
export async function televisionAt(address: string) {
  const key: TelevisionKey = await (await fetch(address + TELEVISIONS_PATH, { method: 'POST' })).json()
  const authorization = `Bearer ${key.id}.${key.secret}`
  const ask = (path: string, method = 'GET', body?: object) =>
    fetch(address + path, { method, headers: { authorization }, ...(body && { body: JSON.stringify(body) }) })
  return {
    key,
    ask,
    async page(more: object = {}): Promise<PhonePage> {
      const request = { draft: DRAFT, question: QUESTION, language: 'zh-CN', ...more }
      return (await ask(PHONE_PAGES_PATH, 'POST', request)).json()
    },
    state: async (code: string): Promise<PhonePageState> => (await ask(phonePagePath(code))).json(),
    order: async (more: object = {}): Promise<TvRequest> =>
      (await ask(REQUESTS_PATH, 'POST', { key: DRAFT, ...more })).json(),
    /** Gives the names of the events of its stream, one by one, from now on. */
    async listen() {
      const { ticket } = await (await ask(TICKET_PATH, 'POST')).json()
      const stop = new AbortController()
      const response = await fetch(`${address}${EVENTS_PATH}?ticket=${ticket}`, { signal: stop.signal })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      const next = async (): Promise<string> => {
        while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? '\n\n'
        const [block = ''] = text.split('\n\n', 1)
        text = text.slice(block.length + 2)
        return block.split('\n')[0]?.replace('event: ', '') ?? ''
      }
      while ((await next()) !== 'requests');
      return { next, leave: () => stop.abort() }
    },
  }
}

/** Returns all of it; the television has opened nothing yet. */
export async function givenPhone() {
  const given = await givenDesk()
  return { ...given, phone: phoneAt(given.address), tv: await televisionAt(given.address) }
}

/** What stands in the large field of a page. */
export function fieldOf(html: string): string | undefined {
  return /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1]
}

/** The sentence above the form. */
export function noticeOf(html: string): string | undefined {
  return /role="alert">([^<]*)</.exec(html)?.[1]
}

export function photoFile(bytes: Uint8Array, name = 'photo.jpg'): File {
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}
