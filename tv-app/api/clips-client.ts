/** Asks the server which sentences somebody has recorded, and for the sound of each. */
import { CLIPS_PATH, type ClipIndex } from '../../shared/api.ts'
import { fetchJson } from './fetch-json.ts'

/** The list is asked for again after this time, ms: recordings come in by the day, not by the minute. */
const RENEW_AFTER = 300_000
const TIME_OUT = 5_000

export class ClipsClient {
  #addresses: Promise<Map<string, string>> | undefined
  #askedAt = 0

  /** Address of the clip of these words; undefined where there is none. Rejects when the server cannot be asked. */
  async address(language: string, words: string): Promise<string | undefined> {
    const now = performance.now()
    if (!this.#addresses || now - this.#askedAt > RENEW_AFTER) {
      this.#askedAt = now
      this.#addresses = addresses()
      this.#addresses.catch(() => {
        this.#addresses = undefined
      })
    }
    return (await this.#addresses).get(key(language, words))
  }

  /** The bytes of a clip. Rejects when it cannot be had. */
  async sound(address: string): Promise<ArrayBuffer> {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    return response.arrayBuffer()
  }
}

async function addresses(): Promise<Map<string, string>> {
  const { clips } = await fetchJson<ClipIndex>(CLIPS_PATH, TIME_OUT)
  return new Map(clips.map(({ language, words, url }) => [key(language, words), url] as const))
}

function key(language: string, words: string): string {
  return `${language}\n${words}`
}
