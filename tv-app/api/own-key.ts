/** What this television proves itself with: asked of the server at the first need, then kept on the set. */
import { TELEVISION_PATH, TELEVISIONS_PATH, type TelevisionKey } from '../../shared/api.ts'
import { recall, remember } from '../device/memory.ts'
import { fetchJson, Refused } from './fetch-json.ts'

const TIME_OUT = 8_000
const KEY = 'television'
const VILLAGE = 'villageTold'

export class OwnKey {
  #registering: Promise<TelevisionKey> | undefined

  /** True when the server knows this television. */
  get held(): boolean {
    return keyIn(recall(KEY)) !== undefined
  }

  /** The Authorization header of this television, which registers now if it never did. Rejects without the server. */
  async header(village?: string): Promise<Record<string, string>> {
    const { id, secret } = keyIn(recall(KEY)) ?? (await this.#register(village))
    return { Authorization: `Bearer ${id}.${secret}` }
  }

  /** The server does not know this key any more: the next need registers anew. */
  forget(): void {
    remember(KEY, null)
    remember(VILLAGE, null)
  }

  /** Tells the server where the household lives, unless it has been told. Rejects without the server. */
  async settle(village: string): Promise<void> {
    if (recall(VILLAGE) === village) return
    const headers = { ...(await this.header(village)), 'Content-Type': 'application/json' }
    if (recall(VILLAGE) === village) return
    try {
      const body = JSON.stringify({ village })
      await fetchJson(TELEVISION_PATH, TIME_OUT, { method: 'PUT', headers, body })
    } catch (error) {
      // A village that the county has dropped is told no more.
      if (!(error instanceof Refused) || error.status !== 400) throw error
    }
    remember(VILLAGE, village)
  }

  /** Registers once, however many ask at the same time. */
  #register(village: string | undefined): Promise<TelevisionKey> {
    this.#registering ??= this.#registered(village)
      .catch((error) => {
        const dropped = error instanceof Refused && error.status === 400 && village !== undefined
        if (!dropped) throw error
        return this.#registered(undefined)
      })
      .finally(() => {
        this.#registering = undefined
      })
    return this.#registering
  }

  async #registered(village: string | undefined): Promise<TelevisionKey> {
    const answer = await fetchJson<unknown>(TELEVISIONS_PATH, TIME_OUT, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ village }),
    })
    const key = keyIn(answer)
    if (!key) throw new Error(`${TELEVISIONS_PATH} answered without a key`)
    remember(KEY, key)
    if (village !== undefined) remember(VILLAGE, village)
    return key
  }
}

function keyIn(value: unknown): TelevisionKey | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, secret } = value as Partial<Record<keyof TelevisionKey, unknown>>
  return typeof id === 'string' && typeof secret === 'string' ? { id, secret } : undefined
}
